// The pictures of a folder in the order of their names (or one picture), shown again and again at an even
// pace. A picture that can't be decoded is passed over; a folder without any is camera.failed.
#pragma once

#include <vector>

#include "camera/camera_source.hpp"
#include "camera/frame_source.hpp"
#include "camera/pacer.hpp"

namespace madoguchi::camera {

class FolderSource final : public FrameSource {
public:
    explicit FolderSource(CameraSource source) : source_{std::move(source)} {}

    Expected<void> open() override;
    Expected<std::optional<Picture>> next(const std::stop_token& stop) override;
    void close() override { files_.clear(); }
    [[nodiscard]] bool present() const override;
    [[nodiscard]] bool live() const override { return false; }

private:
    CameraSource source_;
    std::vector<std::filesystem::path> files_;
    std::size_t position_ = 0;
    Pacer pacer_;
};

}  // namespace madoguchi::camera
