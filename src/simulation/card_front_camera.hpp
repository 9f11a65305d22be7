// Plays the second camera over the reader: pictures of the persona's drawn card while it lies there, of the
// empty reader else. Implements ports::CameraPort; cardface::CardFaceCamera reads from it as from a real one.
// Threads: as the port says; place() and clear() from any thread, also while it runs.
#pragma once

#include <chrono>
#include <mutex>
#include <opencv2/core.hpp>
#include <thread>

#include "core/result.hpp"
#include "ports/camera_port.hpp"
#include "ports/clock.hpp"
#include "simulation/card_front.hpp"
#include "simulation/card_scene.hpp"

namespace madoguchi::simulation {

class CardFrontCamera final : public ports::CameraPort {
public:
    explicit CardFrontCamera(const ports::Clock& clock) : clock_{clock} {}
    ~CardFrontCamera() override;

    // This card lies on the reader from now on, seen as `scene` says with other noise in every picture.
    [[nodiscard]] Expected<void> place(const PersonaCard& card, const CardFrontOptions& options = {},
                                       const CardScene& scene = {});
    void clear();

    void start(std::function<void(ports::Frame)> onFrame, std::function<void(Failure)> onFault) override;
    void stop() override;
    [[nodiscard]] bool available() const override { return true; }

private:
    void run(const std::stop_token& stop, const std::function<void(ports::Frame)>& onFrame,
             const std::function<void(Failure)>& onFault);

    const ports::Clock& clock_;
    std::mutex mutex_;
    cv::Mat front_;  // under mutex_; empty: no card
    CardScene scene_;
    std::jthread thread_;
};

}  // namespace madoguchi::simulation
