#include "mynumber/card_file.hpp"

#include <algorithm>

namespace madoguchi::mynumber {
namespace {

using Aid = std::array<std::uint8_t, 10>;

constexpr Aid kJpki{0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01};
constexpr Aid kVisual{0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02};
constexpr Aid kText{0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08};
constexpr Aid kCommon{0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x01, 0x00};

constexpr bool isAllowed(CardFile file) {
    return std::ranges::find(kForbiddenFiles, referenceOf(file)) == kForbiddenFiles.end();
}

static_assert(isAllowed(CardFile::TokenInfo) && isAllowed(CardFile::AuthCertificate) &&
              isAllowed(CardFile::AuthKey) && isAllowed(CardFile::AuthPin) &&
              isAllowed(CardFile::VisualFace) && isAllowed(CardFile::VisualNumberB) &&
              isAllowed(CardFile::TextAttributes) && isAllowed(CardFile::TextNumberB));

}  // namespace

std::span<const std::uint8_t> applicationId(Application application) {
    switch (application) {
        case Application::Jpki:
            return kJpki;
        case Application::Visual:
            return kVisual;
        case Application::Text:
            return kText;
        case Application::Common:
            return kCommon;
    }
    return {};
}

}  // namespace madoguchi::mynumber
