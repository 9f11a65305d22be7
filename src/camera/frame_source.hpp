// Pictures one after the other from one place. Implemented by DeviceSource, VideoSource, FolderSource and by
// tests. Contract: used by the camera's thread alone, except present(), which any thread may ask. next()
// returns within about 100 ms or as soon as stop is asked for; exceptions of OpenCV stay inside and come out
// as camera.failed.
#pragma once

#include <optional>
#include <stop_token>

#include "camera/picture.hpp"
#include "core/result.hpp"

namespace madoguchi::camera {

class FrameSource {
public:
    FrameSource() = default;
    FrameSource(const FrameSource&) = delete;
    FrameSource& operator=(const FrameSource&) = delete;
    virtual ~FrameSource() = default;

    [[nodiscard]] virtual Expected<void> open() = 0;  // camera.absent, camera.failed; after close() again
    [[nodiscard]] virtual Expected<std::optional<Picture>> next(
        const std::stop_token& stop) = 0;  // nothing: not yet
    virtual void close() = 0;

    [[nodiscard]] virtual bool present() const = 0;  // cheap: is there anything that could be opened?
    [[nodiscard]] virtual bool live() const = 0;  // a sensor: the very same picture twice is no new picture
};

}  // namespace madoguchi::camera
