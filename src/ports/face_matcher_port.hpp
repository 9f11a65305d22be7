// Compares the chip photo with the live camera. Implemented by face.
// Contract: work happens on the matcher's own thread; callbacks come from there. At most one reference lives
// at a time. Photo, frames and embeddings are wiped as soon as they are used up or `forget` is called.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "ports/camera_port.hpp"

namespace madoguchi::ports {

// The one thing that the patient should do now; the first failing gate decides.
enum class FaceHint {
    None,
    NoFace,       // come in front of the camera
    OneFaceOnly,  // two people in the picture
    MoveCloser,
    MoveBack,
    MoveToCentre,
    LookStraight,
    MoreLight,
    LessLight,
    HoldStill,
    ShowEyes,      // dark glasses, a hand
    LiftHat,       // a brim or hair puts brow and eyes in the dark
    TiltGlasses,   // a lamp shines back from the glasses
    TakeOffMask,   // mouth and chin are covered
    TurnSlightly,  // the pictures are too alike, or it is in doubt whether this is a person: turn a little
};

struct FaceProgress {
    FaceHint hint = FaceHint::NoFace;
    double fraction = 0;  // 0 … 1 of what the decision needs; never falls within one attempt
    // The face that is looked at, in fractions of the frame (x, y, width, height).
    std::optional<std::array<double, 4>> box;
    // What stood in the way in most frames of this attempt; None when nothing stands out.
    FaceHint trouble = FaceHint::None;
};

struct FaceDecision {
    // Doubtful: the person matches, but it may be a print or a screen that is held up.
    enum class Kind { Match, NoMatch, Doubtful } kind = Kind::NoMatch;
    double similarity = 0;  // higher is more alike; the scale belongs to the model
    double accept = 0;
    double askAgain = 0;
    std::string modelId;
    int frames = 0;   // good frames in the mean embedding
    double live = 1;  // 0 … 1: how much this looks like a person present; 1 when nothing speaks against it
};

class FaceMatcherPort {
public:
    FaceMatcherPort() = default;
    FaceMatcherPort(const FaceMatcherPort&) = delete;
    FaceMatcherPort& operator=(const FaceMatcherPort&) = delete;
    virtual ~FaceMatcherPort() = default;

    // Decodes the JPEG 2000 photo under limits, makes the reference embedding and wipes the photo.
    virtual void setReference(SecureBytes photo, std::function<void(Expected<void>)> done) = 0;

    // Starts an attempt against the reference. `onDecision` runs at most once: Match as soon as the evidence
    // suffices, Doubtful instead when it does but the pictures look like a print or a screen; NoMatch only
    // when several good frames over the whole policy time all stay below `askAgain`.
    virtual void begin(std::function<void(FaceProgress)> onProgress,
                       std::function<void(FaceDecision)> onDecision) = 0;
    virtual void offer(Frame frame) = 0;  // newest wins; never blocks
    virtual void end() = 0;               // stops the attempt, keeps the reference
    virtual void forget() = 0;            // ends and wipes everything of this person
};

}  // namespace madoguchi::ports
