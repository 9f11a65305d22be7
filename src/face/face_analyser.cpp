#include "face/face_analyser.hpp"

#include <algorithm>
#include <opencv2/core/utility.hpp>
#include <utility>

#include "face/face_measuring.hpp"
#include "face/liveness_measuring.hpp"
#include "face/mobile_face_net.hpp"
#include "face/model_file.hpp"
#include "face/picture.hpp"
#include "face/wiped_memory.hpp"

namespace madoguchi::face {
namespace {

// Time since the last lap. Measures only; nothing is decided by it.
class StopWatch {
public:
    StageTimes::Ms lap() {
        const auto now = std::chrono::steady_clock::now();
        return now - std::exchange(last_, now);
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

// A face that was looked at longer ago than this gives no preference to whoever is there now.
constexpr Milliseconds kSteadyFor{1000};
constexpr float kTrackedPresence = 0.9F;

FractionBox fractionsOf(const cv::Rect2f& box, const cv::Mat& picture) {
    const auto width = static_cast<double>(picture.cols);
    const auto height = static_cast<double>(picture.rows);
    return {static_cast<double>(box.x) / width, static_cast<double>(box.y) / height,
            static_cast<double>(box.width) / width, static_cast<double>(box.height) / height};
}

std::vector<SeenFace> seenFaces(const std::vector<DetectedFace>& faces, const cv::Mat& picture) {
    std::vector<SeenFace> seen;
    for (const auto& face : faces) {
        seen.push_back({fractionsOf(face.box, picture), static_cast<double>(face.score)});
    }
    return seen;
}

}  // namespace

ModelAnalyser::ModelAnalyser(FaceDetector detector, FaceLandmarker landmarker,
                             std::unique_ptr<FaceEmbedder> embedder)
    : detector_{std::move(detector)}, landmarker_{std::move(landmarker)}, embedder_{std::move(embedder)} {}

Expected<std::unique_ptr<ModelAnalyser>> ModelAnalyser::create(const std::filesystem::path& modelFolder,
                                                               EmbedderKind kind) {
    wipeReleasedPictures();
    // The small nets gain nothing from a second core, and the screen needs it. Process-wide, as OpenCV has
    // it.
    cv::setNumThreads(1);
    const auto detectorModel = loadModelFile(modelFolder, kBlazeFace);
    if (!detectorModel) {
        return std::unexpected(detectorModel.error());
    }
    const auto meshModel = loadModelFile(modelFolder, kFaceMesh);
    if (!meshModel) {
        return std::unexpected(meshModel.error());
    }
    auto detector = FaceDetector::create(*detectorModel);
    if (!detector) {
        return std::unexpected(detector.error());
    }
    auto landmarker = FaceLandmarker::create(*meshModel);
    if (!landmarker) {
        return std::unexpected(landmarker.error());
    }
    auto embedder = createEmbedder(kind, modelFolder);
    if (!embedder) {
        return std::unexpected(embedder.error());
    }
    std::unique_ptr<ModelAnalyser> analyser{
        new ModelAnalyser{std::move(*detector), std::move(*landmarker), std::move(*embedder)}};
    try {
        // The first run of each net allocates its tensors.
        const cv::Mat grey{480, 640, CV_8UC3, cv::Scalar::all(128)};
        (void)analyser->detector_.detect(grey);
        const auto landmarks =
            analyser->landmarker_.locate(grey, {{220, 140, 200, 200}, {280, 210}, {360, 210}, 1});
        (void)analyser->embedder_->embed(analyser->embedder_->align(grey, landmarks), false);
    } catch (const std::exception&) {
        return fail(StepCode::FaceModelWrong, "models do not run");
    }
    return analyser;
}

int ModelAnalyser::countRivals(const cv::Mat& picture, const std::vector<DetectedFace>& faces,
                               const std::vector<std::size_t>& rivals) {
    // The detector sees faces in patterns now and then; the landmark network has the last word.
    return static_cast<int>(std::ranges::count_if(
        rivals, [&](std::size_t i) { return landmarker_.presence(picture, faces[i]) >= 0.8F; }));
}

// Adds the followed face where the detector missed it and the landmark network still sees it.
bool ModelAnalyser::track(const cv::Mat& picture, std::vector<DetectedFace>& faces,
                          const DetectedFace& followed) {
    const auto before = fractionsOf(followed.box, picture);
    const bool seen = std::ranges::any_of(
        faces, [&](const DetectedFace& face) { return sameTrack(before, fractionsOf(face.box, picture)); });
    if (seen || landmarker_.presence(picture, followed) < kTrackedPresence) {
        return false;
    }
    faces.push_back(followed);
    return true;
}

FaceFindings ModelAnalyser::picture(const cv::Mat& picture, const QualityLimits& limits,
                                    const std::optional<DetectedFace>& followed) {
    FaceFindings findings;
    StopWatch watch;
    auto faces = limits.photo ? detector_.detectAlsoTight(picture) : detector_.detect(picture);
    const bool added = followed && track(picture, faces, *followed);
    findings.times.detect = watch.lap();
    if (faces.empty()) {
        return findings;
    }
    const auto steady = followed ? std::optional{fractionsOf(followed->box, picture)} : std::nullopt;
    const auto subject = chooseSubject(seenFaces(faces, picture), steady);
    const auto& face = faces[subject.index];
    findings.box = fractionsOf(face.box, picture);
    findings.tracked = added && subject.index + 1 == faces.size();
    const auto landmarks = landmarker_.locate(picture, face);
    if (landmarks.presence >= 0.5F) {
        findings.followed = landmarks.asDetected();
    }
    findings.measures = measureFace(picture, face, landmarks, arcFaceChip(picture, landmarks));
    if (limits.oneFaceOnly) {
        findings.measures.others = countRivals(picture, faces, subject.rivals);
    }
    const auto middle = (landmarks.leftEye() + landmarks.rightEye()) / 2;
    findings.place = {static_cast<double>(middle.x), static_cast<double>(middle.y), landmarks.eyeDistance(),
                      findings.measures.yaw,         findings.measures.pitch,       findings.measures.roll};
    findings.hint = judge(findings.measures, limits);
    if (findings.hint != ports::FaceHint::None) {
        findings.times.align = watch.lap();
        return findings;
    }
    findings.advice = advise(findings.measures, limits);
    const auto chip = embedder_->align(picture, landmarks);
    findings.times.align = watch.lap();
    findings.embedding = embedder_->embed(chip, limits.photo);
    findings.times.embed = watch.lap();
    if (!limits.photo) {
        findings.liveness = measureLiveness(picture, landmarks);
        findings.liveness.yaw = findings.measures.yaw;
        findings.times.liveness = watch.lap();
    }
    return findings;
}

Expected<Embedding> ModelAnalyser::reference(SecureBytes photo) {
    const auto decoded = decodeCardPhoto(photo.bytes());
    photo.wipe();
    if (!decoded) {
        return std::unexpected(decoded.error());
    }
    try {
        auto findings = picture(*decoded, photoLimits());
        if (findings.hint != ports::FaceHint::None) {
            return fail(StepCode::FacePhotoNoFace);
        }
        return std::move(findings.embedding);
    } catch (const std::exception&) {
        return fail(StepCode::FacePhotoUnreadable, "analysis refused");
    }
}

FaceFindings ModelAnalyser::follow(const cv::Mat& view, Instant captured) {
    const bool fresh = followed_ && captured - followedAt_ <= kSteadyFor && view.size() == followedIn_;
    auto findings = picture(view, liveLimits(), fresh ? followed_ : std::nullopt);
    if (findings.box && findings.followed) {
        findings.jumped =
            followed_ && !(fresh && sameTrack(fractionsOf(followed_->box, view), *findings.box));
        followed_ = findings.followed;
        followedIn_ = view.size();
        followedAt_ = captured;
    }
    return findings;
}

FaceFindings ModelAnalyser::frame(const ports::Frame& frame) {
    const auto needed = static_cast<std::size_t>(std::max(0, frame.width)) *
                        static_cast<std::size_t>(std::max(0, frame.height)) * 3;
    if (!frame.pixels || needed == 0 || frame.pixels->size() < needed) {
        return {};
    }
    try {
        // A view: OpenCV neither writes to these pixels nor frees them.
        const cv::Mat view{frame.height, frame.width, CV_8UC3,
                           const_cast<std::uint8_t*>(frame.pixels->bytes().data())};
        return follow(view, frame.captured);
    } catch (const std::exception&) {
        return {};  // a frame that the library refuses is a frame without a face
    }
}

}  // namespace madoguchi::face
