// Pictures out of a film file, read at once and as fast as they decode: for commands, not for the kiosk
// (whose VideoSource plays a film at its own pace). Errors: camera.absent, camera.failed. Threads: pure
// function.
#pragma once

#include <filesystem>
#include <vector>

#include "camera/picture.hpp"
#include "core/result.hpp"

namespace madoguchi::camera {

struct FilmSampling {
    double perSecond = 5;   // pictures taken out of each second of the film
    std::size_t most = 60;  // and no more than these
};

[[nodiscard]] Expected<std::vector<Picture>> readFilm(const std::filesystem::path& path,
                                                      FilmSampling sampling = {});

}  // namespace madoguchi::camera
