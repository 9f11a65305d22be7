// A live camera. Implemented by camera (V4L2 device, video file, folder of pictures).
// Contract: frames come on the camera's own thread, newest only: a slow consumer misses frames, never queues
// them. A fault (camera.absent, camera.stalled, camera.failed, camera.covered) is reported once; frames that
// come later clear it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "core/time.hpp"

namespace madoguchi::ports {

// One picture: 8-bit BGR rows without padding, `width * height * 3` bytes, not mirrored.
// The pixels are wiped when the last holder lets go.
struct Frame {
    int width = 0;
    int height = 0;
    std::uint64_t sequence = 0;
    Instant captured{};  // by the injected clock
    std::shared_ptr<const SecureBytes> pixels;
};

class CameraPort {
public:
    CameraPort() = default;
    CameraPort(const CameraPort&) = delete;
    CameraPort& operator=(const CameraPort&) = delete;
    virtual ~CameraPort() = default;

    virtual void start(std::function<void(Frame)> onFrame, std::function<void(Failure)> onFault) = 0;
    virtual void stop() = 0;                           // when it returns no callback runs any more
    [[nodiscard]] virtual bool available() const = 0;  // a cheap answer for "can face be offered?"
};

}  // namespace madoguchi::ports
