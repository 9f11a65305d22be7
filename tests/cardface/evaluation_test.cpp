// How many of hundreds of drawn cards are read, by difficulty, and that none is accepted with a wrong number.
// Fixed seeds; half of the cards are printed in a font that the nets never learnt from. The table that it
// prints is the one of docs/card-face.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <opencv2/imgproc.hpp>

#include "cardface/drawn_cards.hpp"

namespace madoguchi::cardface {
namespace {

using namespace std::chrono;

class Chance {
public:
    explicit Chance(unsigned seed) : random_{seed} {}
    double between(double low, double high) {
        return low + (high - low) * static_cast<double>(random_()) / 4294967296.0;
    }
    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

private:
    std::mt19937 random_;  // the same numbers everywhere, unlike the library's distributions
};

struct Difficulty {
    const char* name;
    int cards;
    double leastAccepted;  // share that must be accepted, all of them rightly
    void (*make)(simulation::CardScene& scene, Chance& chance);
    bool scratched = false;
};

// Pale or dark strokes through the code and both dates.
void scratch(cv::Mat& front, Chance& chance, bool dark) {
    const double scale = front.cols / 85.60;
    for (const cv::Rect2d& field : {cv::Rect2d{21, 48.5, 6, 3.2}, {30, 17.5, 23, 3.2}, {53, 17.5, 29, 3.2}}) {
        const cv::Point2d from{chance.between(field.x, field.br().x), chance.between(field.y, field.br().y)};
        const double toward = chance.between(0, 2 * CV_PI);
        const cv::Point2d along{std::cos(toward), std::sin(toward)};
        cv::line(front, from * scale, (from + along * chance.between(0.4, 2.2)) * scale,
                 dark ? cv::Scalar{60, 60, 60} : cv::Scalar{238, 232, 240},
                 std::max(1, static_cast<int>(chance.between(0.1, 0.5) * scale)), cv::LINE_AA);
    }
}

struct SampleCard {
    simulation::PersonaCard card;
    simulation::CardFrontOptions front;
    simulation::CardScene scene;
};

SampleCard sample(int index, unsigned seed) {
    Chance chance{seed * 7919U + static_cast<unsigned>(index)};
    SampleCard result{.card = test::plainCard(), .front = {}, .scene = {}};
    auto& card = result.card;
    card.birth = domain::addDays(1920y / January / 1, chance.below(38000));
    card.expiry = year{2025 + chance.below(12)} / card.birth.month() / card.birth.day();
    if (!card.expiry.ok() || chance.below(4) == 0) {
        card.expiry = domain::addDays(2025y / March / 1, chance.below(3800));
    }
    std::array<char, 8> code{};
    std::snprintf(code.data(), code.size(), "%04d", chance.below(10000));
    card.securityCode = code.data();
    auto& front = result.front;
    front.pixelsPerMillimetre = 10;
    const bool unseen = index % 2 == 1;
    front.font = unseen ? test::kUnseen : index % 4 == 0 ? test::kBiz : test::kBizProportional;
    front.boldFont = unseen ? test::kUnseen : test::kBizBold;
    front.gregorianBirth = chance.below(6) == 0;
    front.shiftX = chance.between(-1.2, 1.2);
    front.shiftY = chance.between(-1.2, 1.2);
    front.seed = static_cast<std::uint32_t>(index) + 1;
    if (chance.below(2) == 0) {
        front.certificateExpiryByHand = domain::addDays(2025y / January / 1, chance.below(2000));
    }
    if (chance.below(2) == 0) {
        front.additions = {"令和 7年 4月 1日 住所変更 架空市長", "2029年 1月 1日まで有効"};
    }
    for (char& letter : front.cardNumber) {
        letter = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"[chance.below(34)];
    }
    auto& scene = result.scene;
    scene.seed = seed * 1000 + static_cast<std::uint32_t>(index);
    scene.tilt = chance.between(-3, 3);
    scene.perspective = chance.between(0, 0.04);
    scene.fill = chance.between(0.56, 0.70);
    scene.offsetX = chance.between(-0.03, 0.03);
    scene.noise = chance.between(1, 4);
    scene.unevenLight = chance.between(0, 0.25);
    return result;
}

class Evaluation : public testing::TestWithParam<Difficulty> {};

TEST_P(Evaluation, readsEnoughAndNothingWrongly) {
    const Difficulty& difficulty = GetParam();
    unsigned seed = 17;
    for (const char* letter = difficulty.name; *letter != '\0'; ++letter) {
        seed = seed * 31 + static_cast<unsigned char>(*letter);
    }
    int accepted = 0;
    int wrong = 0;
    int right = 0;
    for (int i = 0; i < difficulty.cards; ++i) {
        SampleCard card = sample(i, seed % 100000);
        Chance chance{seed + static_cast<unsigned>(i)};
        difficulty.make(card.scene, chance);
        auto front = simulation::drawCardFront(card.card, card.front);
        ASSERT_TRUE(front) << front.error().detail;
        if (difficulty.scratched) {
            scratch(*front, chance, i % 2 == 0);
        }
        const cv::Mat picture = simulation::showCard(*front, card.scene).value();
        const auto reading = CardFaceReader{}.read(picture);
        const bool exact = test::numberIn(reading) == test::numberOf(card.card, card.front.gregorianBirth);
        right += exact ? 1 : 0;
        accepted += reading.accepted ? 1 : 0;
        wrong += reading.accepted && !exact ? 1 : 0;
        EXPECT_TRUE(exact || !reading.accepted)
            << difficulty.name << " card " << i << " was accepted wrongly";
    }
    std::printf("| %-12s | %3d | %5.1f %% | %5.1f %% | %d |\n", difficulty.name, difficulty.cards,
                100.0 * accepted / difficulty.cards, 100.0 * right / difficulty.cards, wrong);
    EXPECT_EQ(wrong, 0);
    EXPECT_GE(accepted, difficulty.leastAccepted * difficulty.cards);
}

using simulation::CardScene;

INSTANTIATE_TEST_SUITE_P(
    CardFace, Evaluation,
    testing::Values(Difficulty{"clean", 100, 0.90, [](CardScene&, Chance&) {}},
                    Difficulty{"tilt", 60, 0.85,
                               [](CardScene& scene, Chance& chance) {
                                   scene.tilt = chance.between(-15, 15);
                                   scene.perspective = chance.between(0.04, 0.12);
                                   scene.fill = chance.between(0.52, 0.62);
                               }},
                    Difficulty{"upside-down", 40, 0.85, [](CardScene& scene, Chance&) { scene.tilt += 180; }},
                    Difficulty{"case", 60, 0.75, [](CardScene& scene, Chance&) { scene.cardCase = true; }},
                    Difficulty{
                        "glare", 60, 0.30,
                        [](CardScene& scene, Chance& chance) { scene.glare = chance.between(0.4, 1.0); }},
                    Difficulty{"blur", 60, 0.30,
                               [](CardScene& scene, Chance& chance) {
                                   scene.blur = chance.between(0.6, 2.0);
                                   scene.motion = chance.between(0, 5);
                               }},
                    Difficulty{"scratched", 60, 0.0, [](CardScene&, Chance&) {}, true},
                    Difficulty{"everything", 60, 0.30,
                               [](CardScene& scene, Chance& chance) {
                                   scene.tilt = chance.between(-15, 15) + (chance.below(2) == 0 ? 180 : 0);
                                   scene.perspective = chance.between(0, 0.1);
                                   scene.fill = chance.between(0.5, 0.62);
                                   scene.cardCase = chance.below(2) == 0;
                                   scene.glare = chance.between(0, 1);
                                   scene.blur = chance.between(0, 1.2);
                                   scene.noise = chance.between(2, 8);
                                   scene.unevenLight = chance.between(0, 0.6);
                                   scene.jpegQuality = 60 + chance.below(35);
                               }}),
    [](const testing::TestParamInfo<Difficulty>& each) {
        std::string name = each.param.name;
        std::erase(name, '-');
        return name;
    });

}  // namespace
}  // namespace madoguchi::cardface
