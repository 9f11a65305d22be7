#include "app/ctl/picture_file.hpp"

#include <fstream>
#include <string>

#include "core/secure_bytes.hpp"
#include "face/picture.hpp"

namespace madoguchi::ctl {

Expected<PictureFile> readPictureFile(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) {
        return fail(StepCode::FileUnreadable, path.filename().string());
    }
    if (size > face::kPictureLimits.bytes) {  // before a byte of it is read
        return fail(StepCode::FacePhotoTooLarge, std::to_string(size) + " bytes");
    }
    SecureBytes bytes{static_cast<std::size_t>(size)};
    std::ifstream file{path, std::ios::binary};
    if (!file.read(reinterpret_cast<char*>(bytes.bytes().data()), static_cast<std::streamsize>(size))) {
        return fail(StepCode::FileUnreadable, path.filename().string());
    }
    const auto start = std::chrono::steady_clock::now();
    auto pixels = face::decodePicture(bytes.bytes());
    if (!pixels) {
        return std::unexpected(pixels.error());
    }
    return PictureFile{std::move(*pixels), std::chrono::steady_clock::now() - start};
}

}  // namespace madoguchi::ctl
