#include "face/face_matcher.hpp"

#include <utility>

namespace madoguchi::face {

using ports::FaceDecision;
using ports::FaceHint;
using ports::FaceProgress;

FaceMatcher::FaceMatcher(std::unique_ptr<FaceAnalyser> analyser, Settings settings)
    : analyser_{std::move(analyser)}, settings_{settings}, traits_{analyser_->traits()} {
    traits_.accept = settings_.accept.value_or(traits_.accept);
    traits_.askAgain = settings_.askAgain.value_or(traits_.askAgain);
    thread_ = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
}

FaceMatcher::~FaceMatcher() = default;

void FaceMatcher::setReference(SecureBytes photo, std::function<void(Expected<void>)> done) {
    const std::scoped_lock lock{mutex_};
    reference_.wipe();
    if (attempt_) {  // it must not go on with the person before
        attempt_->evidence = Evidence{settings_.evidence, traits_, {}};
        attempt_->liveness = Liveness{};
        waiting_ = true;
    }
    photo_ = PhotoJob{std::move(photo), std::move(done), ++person_};
    wake_.notify_all();
}

void FaceMatcher::begin(std::function<void(FaceProgress)> onProgress,
                        std::function<void(FaceDecision)> onDecision) {
    const std::scoped_lock lock{mutex_};
    frame_.reset();
    // Without a reference yet the attempt shows hints and starts to gather when the reference is there.
    attempt_ =
        Attempt{Evidence{settings_.evidence, traits_, reference_.clone()}, HintPacer{settings_.hintHold},
                std::move(onProgress), std::move(onDecision), ++attempts_};
    waiting_ = reference_.empty();
}

void FaceMatcher::startWaitingAttempt() {
    if (waiting_ && attempt_) {
        attempt_->evidence = Evidence{settings_.evidence, traits_, reference_.clone()};
        waiting_ = false;
    }
}

void FaceMatcher::offer(ports::Frame frame) {
    const std::scoped_lock lock{mutex_};
    if (attempt_) {
        frame_ = std::move(frame);
        wake_.notify_all();
    }
}

void FaceMatcher::end() {
    const std::scoped_lock lock{mutex_};
    attempt_.reset();
    frame_.reset();
    waiting_ = false;
}

void FaceMatcher::forget() {
    const std::scoped_lock lock{mutex_};
    attempt_.reset();
    frame_.reset();
    photo_.reset();
    reference_.wipe();
    waiting_ = false;
    ++person_;
}

void FaceMatcher::run(const std::stop_token& stop) {
    while (true) {
        std::optional<PhotoJob> photo;
        std::optional<ports::Frame> frame;
        std::uint64_t number = 0;
        {
            std::unique_lock lock{mutex_};
            if (!wake_.wait(lock, stop, [this] { return photo_ || frame_; })) {
                return;
            }
            if (photo_) {
                photo = std::exchange(photo_, std::nullopt);
            } else {
                frame = std::exchange(frame_, std::nullopt);
                number = attempts_;
            }
        }
        if (photo) {
            takePhoto(std::move(*photo));
        } else {
            takeFrame(*frame, number);
        }
    }
}

void FaceMatcher::takePhoto(PhotoJob job) {
    auto reference = analyser_->reference(std::move(job.photo));
    {
        const std::scoped_lock lock{mutex_};
        if (job.person != person_) {
            return;  // another person, or forgotten, meanwhile: the embedding dies here
        }
        if (reference) {
            reference_ = std::move(*reference);
            startWaitingAttempt();
        }
    }
    if (job.done) {
        job.done(reference ? Expected<void>{} : std::unexpected(reference.error()));
    }
}

void FaceMatcher::takeFrame(const ports::Frame& frame, std::uint64_t number) {
    auto findings = analyser_->frame(frame);
    FaceProgress progress;
    std::optional<FaceDecision> decision;
    std::function<void(FaceProgress)> onProgress;
    std::function<void(FaceDecision)> onDecision;
    {
        const std::scoped_lock lock{mutex_};
        if (!attempt_ || attempt_->number != number || !attempt_->onDecision) {
            return;
        }
        auto& evidence = attempt_->evidence;
        if (findings.jumped) {
            evidence.restart();
        }
        auto verdict = Evidence::Verdict::Undecided;
        if (findings.hint == FaceHint::None && !waiting_) {
            const auto before = evidence.frames();
            verdict = evidence.add(frame.captured, findings.place, std::move(findings.embedding));
            if (evidence.frames() < before) {
                attempt_->liveness = Liveness{};  // somebody else stepped in
            }
            attempt_->liveness.add(findings.liveness);
        }
        progress = {attempt_->hints.show(findings.hint, frame.captured), evidence.fraction(), findings.box};
        onProgress = attempt_->onProgress;
        if (verdict != Evidence::Verdict::Undecided) {
            const auto opinion = attempt_->liveness.opinion();
            auto kind = FaceDecision::Kind::NoMatch;
            if (verdict == Evidence::Verdict::Match) {
                kind = opinion.verdict == LivenessVerdict::Live ? FaceDecision::Kind::Match
                                                                : FaceDecision::Kind::Doubtful;
            }
            decision = FaceDecision{kind,           evidence.similarity(),
                                    traits_.accept, traits_.askAgain,
                                    traits_.id,     static_cast<int>(evidence.frames()),
                                    opinion.score};
            // Decided: the embeddings of this attempt have done their work.
            onDecision = std::exchange(attempt_->onDecision, nullptr);
            attempt_.reset();
            frame_.reset();
        }
    }
    if (onProgress) {
        onProgress(progress);
    }
    if (decision && onDecision) {
        onDecision(*decision);
    }
}

}  // namespace madoguchi::face
