// Draws the front of a persona's card for simulation and tests: the published layout in a font of the
// machine. Nothing on it is official: no logo, no guilloche, the title says 見本. The fields' places follow a
// hand-drawn template (docs/card-face.md) and are assumed to ±3 mm; the strings follow the published sample
// card. Errors: simulation.failed (font missing, drawing failed). Exceptions of OpenCV end here. Threads:
// any.
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::simulation {

struct CardFrontOptions {
    std::filesystem::path font{};      // empty: BIZ UDGothic where Debian puts it
    std::filesystem::path boldFont{};  // of the security code; empty: BIZ UDGothic Bold
    double pixelsPerMillimetre = 12.0;
    bool gregorianBirth = false;  // the card of a foreign resident
    std::string issuer = "架空市長";
    std::string cardNumber = "0123456789ABCDEF";    // 16 letters and digits under the photo
    std::optional<Date> certificateExpiryByHand{};  // in the box for 電子証明書の有効期限
    std::vector<std::string> additions{};           // lines of 追記欄
    double shiftX = 0;                              // millimetres that all print is off its place
    double shiftY = 0;
    std::uint32_t seed = 1;  // of background and handwriting
};

// 85.60 x 53.98 mm (ISO/IEC 7810 ID-1) as BGR; the rounded corners are white.
[[nodiscard]] Expected<cv::Mat> drawCardFront(const PersonaCard& card, const CardFrontOptions& options = {});

// The lines as printed: 「平成元年 3月31日生」 or 「1985年12月 1日生」, 「2030年 3月31日まで有効」.
[[nodiscard]] std::string printedBirth(Date birth, bool gregorian);
[[nodiscard]] std::string printedExpiry(Date expiry);

}  // namespace madoguchi::simulation
