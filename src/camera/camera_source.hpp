// Where the pictures of the camera come from, as the settings and `--camera` write it.
// Implemented by camera alone; app hands the parsed source to openCamera().
#pragma once

#include <filesystem>
#include <string_view>

#include "core/result.hpp"

namespace madoguchi::camera {

struct CameraSource {
    enum class Kind {
        Device,   // a V4L2 camera; pictures that never change are a fault
        Video,    // a film, played in its own time and begun again at its end
        Pictures  // the pictures of a folder by name, or one picture, shown again and again
    } kind = Kind::Device;
    std::filesystem::path path;
    int width = 1280;  // asked of a device, which may give another size
    int height = 720;
    int picturesPerSecond = 15;  // of a folder; a film knows its own

    bool operator==(const CameraSource&) const = default;
};

// "0" and "/dev/…" are devices (also when they are not there yet), a folder or picture file is Pictures, any
// other file a film. Fails with camera.absent when the file or folder does not exist, config.invalid on an
// empty text.
[[nodiscard]] Expected<CameraSource> parseCameraSource(std::string_view text);

// True for the endings of still pictures that the camera shows: .jpg .jpeg .png .bmp .jp2 .webp, in any case.
[[nodiscard]] bool isPictureFile(const std::filesystem::path& file);

}  // namespace madoguchi::camera
