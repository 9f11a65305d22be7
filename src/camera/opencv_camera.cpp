#include "camera/opencv_camera.hpp"

#include <algorithm>
#include <utility>

#include "camera/cover_watch.hpp"
#include "camera/device_source.hpp"
#include "camera/folder_source.hpp"
#include "camera/frame_watchdog.hpp"
#include "camera/pacer.hpp"
#include "camera/video_source.hpp"

namespace madoguchi::camera {

OpenCvCamera::OpenCvCamera(std::unique_ptr<FrameSource> source, const ports::Clock& clock,
                           CameraTiming timing)
    : source_{std::move(source)}, clock_{clock}, timing_{std::move(timing)} {}

OpenCvCamera::~OpenCvCamera() {
    stop();
}

void OpenCvCamera::start(std::function<void(ports::Frame)> onFrame, std::function<void(Failure)> onFault) {
    stop();
    faulty_ = false;
    thread_ = std::jthread{[this, callbacks = Callbacks{std::move(onFrame), std::move(onFault)}](
                               const std::stop_token& stopToken) { run(stopToken, callbacks); }};
}

void OpenCvCamera::stop() {
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
}

bool OpenCvCamera::available() const {
    return !faulty_ && source_->present();
}

void OpenCvCamera::run(const std::stop_token& stop, const Callbacks& callbacks) {
    std::chrono::milliseconds pause = timing_.firstPause;
    while (!stop.stop_requested()) {
        if (const Expected<void> opened = source_->open(); !opened) {
            report(stop, callbacks, opened.error());
        } else if (stream(stop, callbacks)) {
            pause = timing_.firstPause;
        }
        source_->close();
        if (!waitUnlessStopped(stop, std::chrono::steady_clock::now() + pause)) {
            break;
        }
        pause = std::min(pause * 2, timing_.longestPause);
    }
    faulty_ = false;
}

bool OpenCvCamera::stream(const std::stop_token& stop, const Callbacks& callbacks) {
    FrameWatchdog watchdog{timing_.firstPatience, timing_.patience};
    watchdog.opened(timing_.now());
    CoverWatch cover{timing_.coverPatience};
    bool any = false;
    while (!stop.stop_requested()) {
        Expected<std::optional<Picture>> picture = source_->next(stop);
        if (!picture) {
            report(stop, callbacks, picture.error());
            return any;
        }
        const auto digest = *picture && source_->live() ? std::optional{digestOf(**picture)} : std::nullopt;
        if (*picture && watchdog.picture(timing_.now(), digest)) {
            any = true;
            if (cover.covered(timing_.now(), showsNothing(**picture))) {
                report(stop, callbacks, Failure{StepCode::CameraCovered, "nothing to be seen"});
                continue;
            }
            faulty_ = false;
            if (!stop.stop_requested()) {
                callbacks.onFrame(ports::Frame{.width = (*picture)->width,
                                               .height = (*picture)->height,
                                               .sequence = ++sequence_,
                                               .captured = clock_.now(),
                                               .pixels = std::move((*picture)->pixels)});
            }
        } else if (watchdog.stalled(timing_.now())) {
            report(stop, callbacks,
                   Failure{StepCode::CameraStalled, *picture ? "the picture never changes" : "no picture"});
            return any;
        }
    }
    return any;
}

// Once a fault: the next picture clears it.
void OpenCvCamera::report(const std::stop_token& stop, const Callbacks& callbacks, Failure failure) {
    if (!faulty_.exchange(true) && !stop.stop_requested()) {
        callbacks.onFault(std::move(failure));
    }
}

std::unique_ptr<ports::CameraPort> openCamera(CameraSource source, const ports::Clock& clock) {
    std::unique_ptr<FrameSource> frames;
    switch (source.kind) {
        case CameraSource::Kind::Device:
            frames = std::make_unique<DeviceSource>(std::move(source));
            break;
        case CameraSource::Kind::Video:
            frames = std::make_unique<VideoSource>(std::move(source));
            break;
        case CameraSource::Kind::Pictures:
            frames = std::make_unique<FolderSource>(std::move(source));
            break;
    }
    return std::make_unique<OpenCvCamera>(std::move(frames), clock);
}

}  // namespace madoguchi::camera
