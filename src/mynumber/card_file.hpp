// Every application and every file of a My Number card that Madoguchi can select: nothing outside this list
// can be named, so the My Number (text AP 0001, visual AP 0005) and 照合番号A (text AP 0014, visual AP 0013)
// stay in the card. The list is checked when it is compiled; a test over the log of all commands checks it
// once more.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace madoguchi::mynumber {

enum class Application {
    Jpki,    // 公的個人認証AP
    Visual,  // 券面事項確認AP
    Text,    // 券面事項入力補助AP
    Common,  // 共通カードAP
};

[[nodiscard]] std::span<const std::uint8_t> applicationId(Application application);

enum class CardFile {
    TokenInfo,        // which kind of card or phone this is
    AuthCertificate,  // 利用者証明用電子証明書
    AuthKey,          // its private key
    AuthPin,          // 利用者証明用暗証番号
    VisualFace,       // the face of the card: birth, sex, photo, expiry
    VisualNumberB,    // 照合番号B of the visual AP
    TextAttributes,   // name, address, birth, sex
    TextNumberB,      // 照合番号B of the text AP
};

struct FileReference {
    Application application;
    std::uint16_t id;

    bool operator==(const FileReference&) const = default;
};

[[nodiscard]] constexpr FileReference referenceOf(CardFile file) {
    switch (file) {
        case CardFile::TokenInfo:
            return {Application::Jpki, 0x0006};
        case CardFile::AuthCertificate:
            return {Application::Jpki, 0x000A};
        case CardFile::AuthKey:
            return {Application::Jpki, 0x0017};
        case CardFile::AuthPin:
            return {Application::Jpki, 0x0018};
        case CardFile::VisualFace:
            return {Application::Visual, 0x0002};
        case CardFile::VisualNumberB:
            return {Application::Visual, 0x0012};
        case CardFile::TextAttributes:
            return {Application::Text, 0x0002};
        case CardFile::TextNumberB:
            return {Application::Text, 0x0015};
    }
    return {};
}

// The files that hold the My Number or are opened by it.
inline constexpr std::array kForbiddenFiles{
    FileReference{Application::Text, 0x0001}, FileReference{Application::Text, 0x0014},
    FileReference{Application::Visual, 0x0005}, FileReference{Application::Visual, 0x0013}};

}  // namespace madoguchi::mynumber
