// The camera of the kiosk through OpenCV: one thread that opens, reads, watches over and reopens one source.
// Implements ports::CameraPort. start() and stop() are called by one thread, never from a callback.
// Faults: camera.absent (nothing to open), camera.stalled (no new picture for the patience), camera.failed
// (unplugged, undecodable), camera.covered (pictures on which nothing is to be seen; these are kept back).
// After a fault the source is opened again with growing pauses, for as long as the camera is started. Memory:
// pixels live in SecureBytes and OpenCV's matrix is zeroed after each picture; the decoder's own work buffers
// (inside FFmpeg and the V4L2 backend) can't be reached and hold the last picture until the source is closed.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

#include "camera/camera_source.hpp"
#include "camera/frame_source.hpp"
#include "ports/camera_port.hpp"
#include "ports/clock.hpp"

namespace madoguchi::camera {

struct CameraTiming {
    std::chrono::milliseconds firstPatience{3000};  // from opening to the first picture
    std::chrono::milliseconds patience{1000};       // from one new picture to the next before camera.stalled
    std::chrono::milliseconds coverPatience{1500};  // nothing to be seen for so long: camera.covered
    std::chrono::milliseconds firstPause{250};      // before opening again; doubles …
    std::chrono::milliseconds longestPause{4000};   // … up to this
    // The watch's own time: the machine's, since the flow's clock may be moved by scenarios.
    std::function<std::chrono::steady_clock::time_point()> now = std::chrono::steady_clock::now;
};

class OpenCvCamera final : public ports::CameraPort {
public:
    // `clock` gives the times of the frames and outlives the camera.
    OpenCvCamera(std::unique_ptr<FrameSource> source, const ports::Clock& clock, CameraTiming timing = {});
    ~OpenCvCamera() override;

    void start(std::function<void(ports::Frame)> onFrame, std::function<void(Failure)> onFault) override;
    void stop() override;
    [[nodiscard]] bool available() const override;

private:
    struct Callbacks {
        std::function<void(ports::Frame)> onFrame;
        std::function<void(Failure)> onFault;
    };

    void run(const std::stop_token& stop, const Callbacks& callbacks);
    // Reads until a fault or a stop; returns whether any picture came.
    bool stream(const std::stop_token& stop, const Callbacks& callbacks);
    void report(const std::stop_token& stop, const Callbacks& callbacks, Failure failure);

    std::unique_ptr<FrameSource> source_;
    const ports::Clock& clock_;
    CameraTiming timing_;
    std::uint64_t sequence_ = 0;
    std::atomic<bool> faulty_ = false;
    std::jthread thread_;  // last: it ends before what it uses
};

[[nodiscard]] std::unique_ptr<ports::CameraPort> openCamera(CameraSource source, const ports::Clock& clock);

}  // namespace madoguchi::camera
