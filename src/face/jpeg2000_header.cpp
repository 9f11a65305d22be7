#include "face/jpeg2000_header.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace madoguchi::face {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::array<std::uint8_t, 12> kSignatureBox{0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50,
                                                     0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A};
constexpr std::array<std::uint8_t, 4> kCodestreamStart{0xFF, 0x4F, 0xFF, 0x51};  // SOC, then SIZ
constexpr std::uint32_t kCodestreamBox = 0x6A703263;                             // "jp2c"

constexpr std::uint16_t kSiz = 0xFF51;
constexpr std::uint16_t kCod = 0xFF52;
constexpr std::uint16_t kStartOfTile = 0xFF90;

// A cursor that can't leave its bytes.
class Reader {
public:
    explicit Reader(Bytes bytes) : bytes_{bytes} {}

    template <class T>
    std::optional<T> number() {
        if (bytes_.size() < sizeof(T)) {
            return std::nullopt;
        }
        std::uint64_t value = 0;
        for (const auto byte : bytes_.first(sizeof(T))) {
            value = value << 8U | byte;
        }
        bytes_ = bytes_.subspan(sizeof(T));
        return static_cast<T>(value);
    }

    std::optional<Bytes> take(std::uint64_t count) {
        if (count > bytes_.size()) {
            return std::nullopt;
        }
        const auto taken = bytes_.first(static_cast<std::size_t>(count));
        bytes_ = bytes_.subspan(static_cast<std::size_t>(count));
        return taken;
    }

    [[nodiscard]] Bytes rest() const { return bytes_; }

private:
    Bytes bytes_;
};

bool startsWith(Bytes bytes, Bytes start) {
    return bytes.size() >= start.size() && std::ranges::equal(bytes.first(start.size()), start);
}

std::unexpected<Failure> malformed(const char* what) {
    return fail(StepCode::FacePhotoUnreadable, what);
}

// The contiguous codestream inside the boxes of a JP2 file.
Expected<Bytes> findCodestream(Bytes file) {
    if (startsWith(file, kCodestreamStart)) {
        return file;
    }
    if (!startsWith(file, kSignatureBox)) {
        return malformed("not JPEG 2000");
    }
    Reader reader{file};
    while (!reader.rest().empty()) {
        const auto length = reader.number<std::uint32_t>();
        const auto type = reader.number<std::uint32_t>();
        if (!length || !type) {
            return malformed("box cut off");
        }
        std::uint64_t size = *length;
        std::uint64_t header = 8;
        if (size == 1) {
            const auto large = reader.number<std::uint64_t>();
            if (!large) {
                return malformed("box length cut off");
            }
            size = *large;
            header = 16;
        } else if (size == 0) {  // the last box reaches to the end
            size = header + reader.rest().size();
        }
        if (size < header) {
            return malformed("box shorter than its own header");
        }
        const auto body = reader.take(size - header);
        if (!body) {
            return malformed("box longer than the file");
        }
        if (*type == kCodestreamBox) {
            if (!startsWith(*body, kCodestreamStart)) {
                return malformed("codestream does not begin with SOC and SIZ");
            }
            return *body;
        }
    }
    return malformed("no codestream");
}

std::uint64_t divideUp(std::uint64_t value, std::uint64_t by) {
    return (value + by - 1) / by;
}

std::optional<Jpeg2000Header> readSiz(Bytes segment) {
    Reader reader{segment};
    const auto capabilities = reader.number<std::uint16_t>();
    const auto xSize = reader.number<std::uint32_t>();
    const auto ySize = reader.number<std::uint32_t>();
    const auto xOffset = reader.number<std::uint32_t>();
    const auto yOffset = reader.number<std::uint32_t>();
    const auto tileWidth = reader.number<std::uint32_t>();
    const auto tileHeight = reader.number<std::uint32_t>();
    const auto tileX = reader.number<std::uint32_t>();
    const auto tileY = reader.number<std::uint32_t>();
    const auto components = reader.number<std::uint16_t>();
    if (!capabilities || !xSize || !ySize || !xOffset || !yOffset || !tileWidth || !tileHeight || !tileX ||
        !tileY || !components) {
        return std::nullopt;
    }
    // A.5.1: the first tile has to contain part of the image, and the image part of the reference grid.
    if (*xSize <= *xOffset || *ySize <= *yOffset || *tileWidth == 0 || *tileHeight == 0 ||
        *tileX > *xOffset || *tileY > *yOffset || std::uint64_t{*tileX} + *tileWidth <= *xOffset ||
        std::uint64_t{*tileY} + *tileHeight <= *yOffset || *components == 0) {
        return std::nullopt;
    }
    Jpeg2000Header header;
    header.width = *xSize - *xOffset;
    header.height = *ySize - *yOffset;
    header.components = *components;
    header.tiles = divideUp(*xSize - *tileX, *tileWidth) * divideUp(*ySize - *tileY, *tileHeight);
    for (std::uint32_t i = 0; i < *components; ++i) {
        const auto depth = reader.number<std::uint8_t>();
        const auto xStep = reader.number<std::uint8_t>();
        const auto yStep = reader.number<std::uint8_t>();
        if (!depth || !xStep || !yStep || *xStep == 0 || *yStep == 0) {
            return std::nullopt;
        }
        header.bitDepth = std::max(header.bitDepth, (*depth & 0x7FU) + 1U);
    }
    return header;
}

}  // namespace

bool looksLikeJpeg2000(Bytes file) {
    return startsWith(file, kSignatureBox) || startsWith(file, kCodestreamStart);
}

Expected<Jpeg2000Header> readJpeg2000Header(Bytes file) {
    const auto codestream = findCodestream(file);
    if (!codestream) {
        return std::unexpected(codestream.error());
    }
    Reader reader{codestream->subspan(2)};  // after SOC
    std::optional<Jpeg2000Header> header;
    bool coded = false;
    while (true) {
        const auto marker = reader.number<std::uint16_t>();
        if (!marker) {
            return malformed("main header cut off");
        }
        if (*marker == kStartOfTile) {
            break;
        }
        const auto length = reader.number<std::uint16_t>();
        if (*marker < 0xFF00 || !length || *length < 2) {
            return malformed("broken marker segment");
        }
        const auto segment = reader.take(*length - 2U);
        if (!segment) {
            return malformed("marker segment cut off");
        }
        if (*marker == kSiz) {
            if (header) {
                return malformed("two SIZ segments");
            }
            header = readSiz(*segment);
            if (!header) {
                return malformed("impossible SIZ segment");
            }
        } else if (*marker == kCod && header) {
            // Scod, progression, layers (2), colour transform, decomposition levels.
            if (segment->size() < 6) {
                return malformed("COD segment cut off");
            }
            header->layers = std::uint32_t{(*segment)[2]} << 8U | (*segment)[3];
            header->decompositionLevels = (*segment)[5];
            coded = true;
        }
    }
    if (!header || !coded) {
        return malformed("SIZ or COD segment missing");
    }
    return *header;
}

}  // namespace madoguchi::face
