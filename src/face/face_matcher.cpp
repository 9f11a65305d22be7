#include "face/face_matcher.hpp"

#include <utility>

namespace madoguchi::face {

using ports::FaceDecision;
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
    if (running_) {
        running_->attempt.setReference({});  // it must not go on with the person before
    }
    photo_ = PhotoJob{std::move(photo), std::move(done), ++person_};
    wake_.notify_all();
}

void FaceMatcher::begin(std::function<void(FaceProgress)> onProgress,
                        std::function<void(FaceDecision)> onDecision) {
    const std::scoped_lock lock{mutex_};
    frame_.reset();
    // Without a reference yet the attempt shows hints and starts to gather when the reference is there.
    running_ = Running{Attempt{settings_.attempt, traits_, reference_.clone()}, std::move(onProgress),
                       std::move(onDecision), ++attempts_};
}

void FaceMatcher::offer(ports::Frame frame) {
    const std::scoped_lock lock{mutex_};
    if (running_) {
        frame_ = std::move(frame);
        wake_.notify_all();
    }
}

void FaceMatcher::end() {
    const std::scoped_lock lock{mutex_};
    running_.reset();
    frame_.reset();
}

void FaceMatcher::forget() {
    const std::scoped_lock lock{mutex_};
    running_.reset();
    frame_.reset();
    photo_.reset();
    reference_.wipe();
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
            if (running_) {
                running_->attempt.setReference(reference_.clone());
            }
        }
    }
    if (job.done) {
        job.done(reference ? Expected<void>{} : std::unexpected(reference.error()));
    }
}

void FaceMatcher::takeFrame(const ports::Frame& frame, std::uint64_t number) {
    auto findings = analyser_->frame(frame);
    AttemptStep step;
    std::function<void(FaceProgress)> onProgress;
    std::function<void(FaceDecision)> onDecision;
    {
        const std::scoped_lock lock{mutex_};
        if (!running_ || running_->number != number) {
            return;
        }
        step = running_->attempt.take(std::move(findings), frame.captured);
        onProgress = running_->onProgress;
        if (step.decision) {
            onDecision = std::move(running_->onDecision);
            // The embeddings of this attempt have done their work.
            running_.reset();
            frame_.reset();
        }
    }
    if (onProgress) {
        onProgress(step.progress);
    }
    if (step.decision && onDecision) {
        onDecision(*step.decision);
    }
}

}  // namespace madoguchi::face
