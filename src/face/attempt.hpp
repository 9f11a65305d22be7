// One attempt to recognise the patient: takes what was found in each frame and says what to show and, in the
// end, what was decided. Pure: no picture, no clock of its own (frames carry their time), no thread;
// FaceMatcher owns one while it lasts.
//
// A match is held back while liveness is in doubt: the patient is asked to turn the head a little, and a head
// that turns as only a solid one can settles the doubt. Who does not turn, or is not asked in time, loses
// nothing but the face method: Doubtful leads to PIN or staff. Pictures that look like an attack are not
// asked.
#pragma once

#include <optional>

#include "face/evidence.hpp"
#include "face/face_analyser.hpp"
#include "face/hint_pacer.hpp"
#include "face/trouble.hpp"
#include "ports/face_matcher_port.hpp"

namespace madoguchi::face {

struct AttemptPolicy {
    EvidencePolicy evidence;
    LivenessPolicy liveness;
    Milliseconds hintHold{1500};
    Milliseconds challenge{6000};  // how long a turn of the head is waited for
};

struct AttemptStep {
    ports::FaceProgress progress;
    std::optional<ports::FaceDecision> decision;
};

class Attempt {
public:
    // Without a reference (empty) it only gives hints.
    Attempt(AttemptPolicy policy, EmbedderTraits traits, Embedding reference);

    // The person's reference came, or another person's: starts to gather from here.
    void setReference(Embedding reference);

    // What was found in the frame taken at `when`. Not to be called again once it decided.
    AttemptStep take(FaceFindings findings, Instant when);

private:
    [[nodiscard]] ports::FaceHint wish(const FaceFindings& findings) const;
    void gather(FaceFindings& findings, Instant when);
    [[nodiscard]] std::optional<ports::FaceDecision::Kind> conclude(Instant when);
    [[nodiscard]] ports::FaceDecision decisionOf(ports::FaceDecision::Kind kind) const;

    AttemptPolicy policy_;
    EmbedderTraits traits_;
    Evidence evidence_;
    Liveness liveness_;
    HintPacer hints_;
    Trouble trouble_;
    Evidence::Verdict verdict_ = Evidence::Verdict::Undecided;
    std::optional<Instant> challenged_;  // since when a turn of the head is waited for
    bool waiting_ = false;               // for a reference
};

}  // namespace madoguchi::face
