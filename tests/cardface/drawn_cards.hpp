// Invented cards for the tests of the card-face reader: drawn, shown under a camera, with the number they
// carry.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <opencv2/core.hpp>
#include <random>
#include <string>
#include <utility>

#include "cardface/card_face_reader.hpp"
#include "simulation/card_front.hpp"
#include "simulation/card_scene.hpp"

namespace madoguchi::cardface::test {

inline const std::string kFonts = "/usr/share/fonts/";
inline const std::string kBiz = kFonts + "truetype/bizud-gothic/BIZUDGothic-Regular.ttf";
inline const std::string kBizBold = kFonts + "truetype/bizud-gothic/BIZUDGothic-Bold.ttf";
inline const std::string kBizProportional = kFonts + "truetype/bizud-gothic/BIZUDPGothic-Regular.ttf";
inline const std::string kUnseen =
    kFonts + "opentype/ipaexfont-gothic/ipaexg.ttf";  // the nets never learnt from it

inline simulation::PersonaCard plainCard() {
    using namespace std::chrono;
    simulation::PersonaCard card;
    card.name = "窓口　太郎";
    card.address = "東京都架空区見本町一丁目２番３号";
    card.sex = domain::Sex::Female;
    card.birth = 1989y / March / 31;
    card.expiry = 2030y / March / 31;
    card.securityCode = "4821";
    return card;
}

inline cv::Mat shown(const simulation::PersonaCard& card, const simulation::CardFrontOptions& front = {},
                     const simulation::CardScene& scene = {}) {
    const auto drawn = simulation::drawCardFront(card, front);
    EXPECT_TRUE(drawn) << drawn.error().detail;
    const auto picture = drawn ? simulation::showCard(*drawn, scene) : drawn;
    EXPECT_TRUE(picture);
    return picture ? *picture : cv::Mat{};
}

inline std::string numberOf(const simulation::PersonaCard& card, bool gregorian = false) {
    std::string number = simulation::numberB(card);
    if (gregorian) {
        number.replace(0, 2, std::to_string(static_cast<int>(card.birth.year())).substr(2));
    }
    return number;
}

inline std::string textOf(const SecureBytes& bytes) {
    const auto all = bytes.bytes();
    return {all.begin(), all.end()};
}

inline std::string numberIn(const CardFaceReading& reading) {
    return reading.numberB ? textOf(*reading.numberB) : std::string{};
}

}  // namespace madoguchi::cardface::test
