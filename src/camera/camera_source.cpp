#include "camera/camera_source.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <system_error>

namespace madoguchi::camera {

namespace fs = std::filesystem;

bool isPictureFile(const fs::path& file) {
    static constexpr std::array<std::string_view, 6> kEndings{".jpg", ".jpeg", ".png",
                                                              ".bmp", ".jp2",  ".webp"};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char character) {
        return static_cast<char>(std::tolower(character));
    });
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

Expected<CameraSource> parseCameraSource(std::string_view text) {
    CameraSource source;
    if (text.empty()) {
        return fail(StepCode::ConfigInvalid, "the camera is an empty text");
    }
    const bool number =
        text.size() <= 3 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (number || text.starts_with("/dev/")) {
        source.path = number ? "/dev/video" + std::string{text} : std::string{text};
        return source;
    }
    std::error_code error;
    // Absolute, so that no name can be taken for an address by the film decoder.
    source.path = fs::absolute(fs::path{text}, error);
    const fs::file_status status = error ? fs::file_status{} : fs::status(source.path, error);
    if (fs::is_directory(status)) {
        source.kind = CameraSource::Kind::Pictures;
        return source;
    }
    if (fs::is_regular_file(status)) {
        source.kind = isPictureFile(source.path) ? CameraSource::Kind::Pictures : CameraSource::Kind::Video;
        return source;
    }
    return fail(StepCode::CameraAbsent, std::string{text} + " does not exist");
}

}  // namespace madoguchi::camera
