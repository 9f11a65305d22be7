#include "face/picture.hpp"

#include <algorithm>
#include <array>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "face/jpeg2000_header.hpp"

namespace madoguchi::face {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::array<std::uint8_t, 8> kPngStart{0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

std::uint32_t bigEndian(Bytes bytes) {
    std::uint32_t value = 0;
    for (const auto byte : bytes) {
        value = value << 8U | byte;
    }
    return value;
}

bool isPng(Bytes file) {
    return file.size() >= kPngStart.size() && std::ranges::equal(file.first(kPngStart.size()), kPngStart);
}

bool isJpeg(Bytes file) {
    return file.size() >= 3 && file[0] == 0xFF && file[1] == 0xD8 && file[2] == 0xFF;
}

// Walks the segments to the frame header (SOF0 … SOF15 without DHT, JPG and DAC).
std::optional<PictureSize> jpegSize(Bytes file) {
    std::size_t at = 2;
    while (at + 4 <= file.size()) {
        if (file[at] != 0xFF) {
            return std::nullopt;
        }
        const auto marker = file[at + 1];
        if (marker == 0xFF) {  // fill byte
            ++at;
            continue;
        }
        const std::size_t length = bigEndian(file.subspan(at + 2, 2));
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            if (at + 9 > file.size()) {
                return std::nullopt;
            }
            return PictureSize{bigEndian(file.subspan(at + 7, 2)), bigEndian(file.subspan(at + 5, 2))};
        }
        if (length < 2 || marker == 0xDA || marker == 0xD9) {
            return std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<Failure> exceeds(PictureSize size, const PictureLimits& limits) {
    if (size.width == 0 || size.height == 0) {
        return Failure{StepCode::FacePhotoUnreadable, "picture without extent"};
    }
    if (size.width > limits.side || size.height > limits.side ||
        std::uint64_t{size.width} * size.height > limits.pixels) {
        return Failure{StepCode::FacePhotoTooLarge,
                       "claims " + std::to_string(size.width) + "x" + std::to_string(size.height)};
    }
    return std::nullopt;
}

std::optional<Failure> checkJpeg2000(Bytes file, const PictureLimits& limits) {
    const auto header = readJpeg2000Header(file);
    if (!header) {
        return header.error();
    }
    if (auto failure = exceeds({header->width, header->height}, limits)) {
        return failure;
    }
    if (header->components > limits.components || header->bitDepth > limits.bitDepth ||
        header->tiles > limits.tiles || header->decompositionLevels > 32 || header->layers == 0) {
        return Failure{StepCode::FacePhotoUnreadable, "components " + std::to_string(header->components) +
                                                          ", depth " + std::to_string(header->bitDepth) +
                                                          ", tiles " + std::to_string(header->tiles)};
    }
    return std::nullopt;
}

Expected<cv::Mat> decode(Bytes file, PictureSize wanted, StepCode code) {
    try {
        // The header is only a view: imdecode does not write to it.
        const cv::Mat view{1, static_cast<int>(file.size()), CV_8UC1, const_cast<std::uint8_t*>(file.data())};
        auto picture = cv::imdecode(view, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
        if (picture.empty() || picture.type() != CV_8UC3) {
            return fail(code, "decoder gave nothing");
        }
        if (wanted != PictureSize{} && std::uint64_t{static_cast<std::uint32_t>(picture.cols)} *
                                               static_cast<std::uint32_t>(picture.rows) >
                                           std::uint64_t{wanted.width} * wanted.height) {
            return fail(code, "decoder gave more than the header claimed");
        }
        return picture;
    } catch (const std::exception&) {  // what() may quote file content; the code says enough
        return fail(code, "decoder refused");
    }
}

}  // namespace

std::optional<PictureSize> claimedSize(Bytes file) {
    if (isPng(file)) {
        if (file.size() < 24) {
            return std::nullopt;
        }
        return PictureSize{bigEndian(file.subspan(16, 4)), bigEndian(file.subspan(20, 4))};
    }
    return isJpeg(file) ? jpegSize(file) : std::nullopt;
}

Expected<cv::Mat> decodeCardPhoto(Bytes file) {
    if (file.size() > kCardPhotoLimits.bytes) {
        return fail(StepCode::FacePhotoTooLarge, std::to_string(file.size()) + " bytes");
    }
    if (auto failure = checkJpeg2000(file, kCardPhotoLimits)) {
        return std::unexpected(*failure);
    }
    return decode(file, {}, StepCode::FacePhotoUnreadable);
}

Expected<cv::Mat> decodePicture(Bytes file) {
    if (file.size() > kPictureLimits.bytes) {
        return fail(StepCode::FacePhotoTooLarge, std::to_string(file.size()) + " bytes");
    }
    if (looksLikeJpeg2000(file)) {
        if (auto failure = checkJpeg2000(file, kPictureLimits)) {
            return std::unexpected(*failure);
        }
        return decode(file, {}, StepCode::FacePictureUnreadable);
    }
    const auto size = claimedSize(file);
    if (!size) {
        return fail(StepCode::FacePictureUnreadable, "neither JPEG 2000 nor PNG nor JPEG");
    }
    if (auto failure = exceeds(*size, kPictureLimits)) {
        return std::unexpected(*failure);
    }
    return decode(file, *size, StepCode::FacePictureUnreadable);
}

Expected<std::vector<std::uint8_t>> encodeCardPhoto(const cv::Mat& picture, std::size_t bytes) {
    try {
        cv::Mat grey;
        cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
        // OpenCV's scale is the share of the uncompressed size, in thousandths.
        const auto share = static_cast<int>(1000 * bytes / std::max<std::size_t>(1, grey.total()));
        std::vector<std::uint8_t> file;
        cv::imencode(".jp2", grey, file,
                     {cv::IMWRITE_JPEG2000_COMPRESSION_X1000, std::clamp(share, 1, 1000)});
        return file;
    } catch (const std::exception&) {
        return fail(StepCode::FacePictureUnreadable, "encoder refused");
    }
}

}  // namespace madoguchi::face
