// Looks at one picture: finds the face, measures its quality and, when it is good enough, makes its
// embedding. FaceAnalyser is what the matcher needs; ModelAnalyser is the real one (BlazeFace, FaceMesh, a
// FaceEmbedder). Threads: one owner. Memory: OpenCV's pictures are wiped on release (wipeReleasedPictures is
// put in force). Errors: at creation face.model-missing and face.model-wrong; for the card's photo
// face.photo-*.
#pragma once

#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "core/time.hpp"
#include "face/embedding.hpp"
#include "face/face_embedder.hpp"
#include "face/liveness.hpp"
#include "face/quality.hpp"
#include "face/subject.hpp"
#include "ports/camera_port.hpp"
#include "ports/face_matcher_port.hpp"

namespace madoguchi::face {

// Where and how the head was: tells different frames from repeated ones.
struct HeadPlace {
    double x = 0;  // pixels
    double y = 0;
    double eyeDistance = 0;
    double yaw = 0;  // degrees
    double pitch = 0;
    double roll = 0;
};

struct StageTimes {
    using Ms = std::chrono::duration<double, std::milli>;
    Ms decode{};
    Ms detect{};
    Ms align{};  // landmarks and the aligned chip
    Ms embed{};
    Ms liveness{};
};

struct FaceFindings {
    ports::FaceHint hint = ports::FaceHint::NoFace;
    ports::FaceHint advice = ports::FaceHint::None;  // of a frame that passed: what would help (see advise)
    FaceMeasures measures;
    HeadPlace place;
    std::optional<std::array<double, 4>> box;  // fractions of the picture
    bool jumped = false;                   // not the face that was followed so far, or it was out of sight
    bool tracked = false;                  // found by its landmarks in the frame before, not by the detector
    std::optional<DetectedFace> followed;  // where its landmarks are; pixels
    Embedding embedding;                   // empty unless hint is None
    LivenessFrame liveness;                // of camera frames that passed all gates
    StageTimes times;
};

class FaceAnalyser {
public:
    FaceAnalyser() = default;
    FaceAnalyser(const FaceAnalyser&) = delete;
    FaceAnalyser& operator=(const FaceAnalyser&) = delete;
    virtual ~FaceAnalyser() = default;

    [[nodiscard]] virtual const EmbedderTraits& traits() const = 0;
    // The photo is wiped before this returns. face.photo-without-face when there is none to find.
    virtual Expected<Embedding> reference(SecureBytes photo) = 0;
    virtual FaceFindings frame(const ports::Frame& frame) = 0;
};

class ModelAnalyser final : public FaceAnalyser {
public:
    // Loads every model it needs, and runs each once so that the first patient waits no longer than the next.
    static Expected<std::unique_ptr<ModelAnalyser>> create(const std::filesystem::path& modelFolder,
                                                           EmbedderKind kind);

    [[nodiscard]] const EmbedderTraits& traits() const override { return embedder_->traits(); }
    Expected<Embedding> reference(SecureBytes photo) override;
    FaceFindings frame(const ports::Frame& frame) override;

    // A picture (BGR) under given limits; `followed` is where the face was in the frame before. It is looked
    // for there by its landmarks when the detector doesn't find it: a hand before the chin, a quick nod or a
    // moment out of focus does not lose the patient.
    FaceFindings picture(const cv::Mat& picture, const QualityLimits& limits,
                         const std::optional<DetectedFace>& followed = {});

private:
    ModelAnalyser(FaceDetector detector, FaceLandmarker landmarker, std::unique_ptr<FaceEmbedder> embedder);
    int countRivals(const cv::Mat& picture, const std::vector<DetectedFace>& faces,
                    const std::vector<std::size_t>& rivals);
    [[nodiscard]] bool track(const cv::Mat& picture, std::vector<DetectedFace>& faces,
                             const DetectedFace& followed);
    FaceFindings follow(const cv::Mat& view, Instant captured);

    FaceDetector detector_;
    FaceLandmarker landmarker_;
    std::unique_ptr<FaceEmbedder> embedder_;
    std::optional<DetectedFace> followed_;  // where the followed face was last
    cv::Size followedIn_;                   // the picture's size
    Instant followedAt_;
};

}  // namespace madoguchi::face
