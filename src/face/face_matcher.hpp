// Compares the chip photo with the live camera on a thread of its own. Implements ports::FaceMatcherPort.
// Threads: any thread may call; callbacks come from the matcher's thread, never while a lock is held. A
// callback of an attempt doesn't begin after its end() or forget() returned (one that had begun may still be
// running; it holds no personal data beyond the decision). A photo that is overtaken by the next one or by
// forget() gets no answer. Memory: photo, frames, chips and embeddings are wiped when used up; forget() wipes
// what is left at once. Nothing is ever written to a file.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "face/attempt.hpp"
#include "face/face_analyser.hpp"
#include "ports/face_matcher_port.hpp"

namespace madoguchi::face {

class FaceMatcher final : public ports::FaceMatcherPort {
public:
    struct Settings {
        AttemptPolicy attempt;
        std::optional<double> accept;  // instead of the model's own thresholds
        std::optional<double> askAgain;
    };

    FaceMatcher(std::unique_ptr<FaceAnalyser> analyser, Settings settings);
    ~FaceMatcher() override;

    void setReference(SecureBytes photo, std::function<void(Expected<void>)> done) override;
    void begin(std::function<void(ports::FaceProgress)> onProgress,
               std::function<void(ports::FaceDecision)> onDecision) override;
    void offer(ports::Frame frame) override;
    void end() override;
    void forget() override;

private:
    struct PhotoJob {
        SecureBytes photo;
        std::function<void(Expected<void>)> done;
        std::uint64_t person = 0;
    };
    struct Running {
        Attempt attempt;
        std::function<void(ports::FaceProgress)> onProgress;
        std::function<void(ports::FaceDecision)> onDecision;
        std::uint64_t number = 0;
    };

    void run(const std::stop_token& stop);
    void takePhoto(PhotoJob job);
    void takeFrame(const ports::Frame& frame, std::uint64_t number);

    std::unique_ptr<FaceAnalyser> analyser_;  // used by the thread alone, but for traits()
    const Settings settings_;
    EmbedderTraits traits_;

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<PhotoJob> photo_;
    std::optional<ports::Frame> frame_;
    Embedding reference_;
    std::optional<Running> running_;
    std::uint64_t person_ = 0;  // grows with each reference and each forget
    std::uint64_t attempts_ = 0;
    std::jthread thread_;  // last: stops before the rest goes
};

}  // namespace madoguchi::face
