#include "simulation/card_images.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

namespace madoguchi::simulation {
namespace {

constexpr std::size_t kLargestFile = 20UL * 1024 * 1024;
constexpr int kWidth = 320;
constexpr int kHeight = 400;
constexpr std::size_t kLargestPhoto = 15UL * 1000;

// Width and height from the header of a JPEG or PNG, so that a small file that unpacks to gigabytes is
// refused before a pixel is decoded. OpenCV's own limit (1 gigapixel) stays behind it for other formats.
Expected<Octets> readPicture(const std::filesystem::path& picture) {
    std::error_code error;
    const auto size =
        std::filesystem::is_regular_file(picture, error) ? std::filesystem::file_size(picture, error) : 0;
    if (error || size == 0) {
        return fail(StepCode::FacePictureUnreadable, picture.filename().string());
    }
    if (size > kLargestFile) {
        return fail(StepCode::FacePhotoTooLarge, picture.filename().string() + ": over 20 MB");
    }
    Octets bytes(static_cast<std::size_t>(size));
    std::ifstream input{picture, std::ios::binary};
    if (!input.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()))) {
        return fail(StepCode::FacePictureUnreadable, picture.filename().string());
    }
    return bytes;
}

std::size_t be16(const Octets& bytes, std::size_t at) {
    return (std::size_t{bytes[at]} << 8U) | bytes[at + 1];
}

// Pixels that the header announces; 0 when it is neither PNG nor JPEG, or torn.
std::size_t announcedPixels(const Octets& bytes) {
    constexpr std::array<std::uint8_t, 8> kPng{0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    if (bytes.size() > 24 && std::ranges::equal(kPng, std::span{bytes}.first(8))) {
        return ((be16(bytes, 16) << 16U) | be16(bytes, 18)) * ((be16(bytes, 20) << 16U) | be16(bytes, 22));
    }
    if (bytes.size() < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8) {
        return 0;
    }
    std::size_t at = 2;
    while (at + 9 < bytes.size() && bytes[at] == 0xFF) {
        const std::uint8_t marker = bytes[at + 1];
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            return be16(bytes, at + 5) * be16(bytes, at + 7);
        }
        at += marker == 0xFF ? 1 : 2 + be16(bytes, at + 2);
    }
    return 0;
}

Expected<cv::Mat> decodeGrey(const std::filesystem::path& picture) {
    const auto bytes = readPicture(picture);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    constexpr std::size_t kMostPixels = 60UL * 1000 * 1000;
    const std::size_t pixels = announcedPixels(*bytes);
    if (pixels == 0) {
        return fail(StepCode::FacePictureUnreadable, picture.filename().string() + ": neither JPEG nor PNG");
    }
    if (pixels > kMostPixels) {
        return fail(StepCode::FacePhotoTooLarge, picture.filename().string() + ": over 60 megapixels");
    }
    try {
        cv::Mat grey = cv::imdecode(*bytes, cv::IMREAD_GRAYSCALE);
        if (grey.empty() || grey.cols < 100 || grey.rows < 100) {
            return fail(StepCode::FacePictureUnreadable,
                        picture.filename().string() + ": smaller than 100 pixels");
        }
        return grey;
    } catch (const cv::Exception& fault) {
        return fail(StepCode::FacePictureUnreadable, picture.filename().string());
    }
}

// Bytes of the first code unit's character; 1 for anything torn, so that the loop always ends.
std::size_t characterLength(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return std::min(length, text.size());
}

}  // namespace

Expected<Octets> photoForCard(const std::filesystem::path& picture) {
    const auto grey = decodeGrey(picture);
    if (!grey) {
        return std::unexpected(grey.error());
    }
    try {
        const int width = std::min(grey->cols, grey->rows * kWidth / kHeight);
        const int height = std::min(grey->rows, grey->cols * kHeight / kWidth);
        const cv::Rect middle{(grey->cols - width) / 2, (grey->rows - height) / 2, width, height};
        cv::Mat photo;
        cv::resize((*grey)(middle), photo, {kWidth, kHeight}, 0, 0, cv::INTER_AREA);
        for (const int perMille : {100, 75, 50, 30}) {
            Octets encoded;
            if (cv::imencode(".jp2", photo, encoded, {cv::IMWRITE_JPEG2000_COMPRESSION_X1000, perMille}) &&
                encoded.size() <= kLargestPhoto) {
                return encoded;
            }
        }
    } catch (const cv::Exception&) {
        return fail(StepCode::SimulationFailed, "JPEG 2000 of the photo");
    }
    return fail(StepCode::SimulationFailed, "JPEG 2000 of the photo");
}

Expected<Octets> lineForCard(std::string_view utf8, int width, int height) {
    try {
        cv::Mat line(height, width, CV_8UC1, cv::Scalar{255});
        const double scale = height / 32.0;
        const int step = std::max(5, height * 2 / 3);
        int x = 1;
        while (!utf8.empty() && x + step <= width) {
            const std::size_t length = characterLength(utf8);
            if (length == 1) {
                cv::putText(line, std::string{utf8.substr(0, 1)}, {x, height - height / 5},
                            cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar{0});
            } else {
                cv::rectangle(line, {x, height / 5, step - 2, height - 2 * (height / 5)}, cv::Scalar{0});
            }
            x += step;
            utf8.remove_prefix(length);
        }
        Octets encoded;
        if (cv::imencode(".png", line, encoded,
                         {cv::IMWRITE_PNG_BILEVEL, 1, cv::IMWRITE_PNG_COMPRESSION, 9})) {
            return encoded;
        }
    } catch (const cv::Exception&) {
        return fail(StepCode::SimulationFailed, "PNG of a line");
    }
    return fail(StepCode::SimulationFailed, "PNG of a line");
}

Expected<void> checkPhoto(const std::filesystem::path& picture) {
    const auto grey = decodeGrey(picture);
    if (!grey) {
        return std::unexpected(grey.error());
    }
    return {};
}

}  // namespace madoguchi::simulation
