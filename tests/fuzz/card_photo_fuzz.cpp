// Anything that a card may hand over as its photo, and any picture file a tool is given.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "face/jpeg2000_header.hpp"
#include "face/picture.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace madoguchi::face;
    const std::span<const std::uint8_t> file{data, size};
    const auto header = readJpeg2000Header(file);
    const auto photo = decodeCardPhoto(file);
    if (photo && (!header || photo->total() > kCardPhotoLimits.pixels)) {
        std::abort();  // decoded what the header's reader refuses, or more than the limits allow
    }
    const auto claimed = claimedSize(file);
    if (claimed && std::uint64_t{claimed->width} * claimed->height <= 1'000'000) {
        (void)decodePicture(file);
    }
    return 0;
}
