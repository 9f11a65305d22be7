#include "face/quality.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "face/face_hint_text.hpp"
#include "face/hint_pacer.hpp"

namespace madoguchi::face {
namespace {

using ports::FaceHint;

FaceMeasures good() {
    FaceMeasures m;
    m.found = true;
    m.presence = 0.99;
    m.eyeDistance = 80;
    m.heightShare = 0.45;
    m.brightness = 120;
    m.contrast = 35;
    m.sharpness = 250;
    m.eyeDarkness = 0.8;
    m.eyeDetail = 25;
    m.browDarkness = 0.9;
    m.lowerColour = 24;
    m.lowerTexture = 16;
    return m;
}

struct Gate {
    const char* what;
    void (*spoil)(FaceMeasures&);
    FaceHint hint;
};

class Gates : public testing::TestWithParam<Gate> {};

TEST_P(Gates, GiveTheirOwnHint) {
    auto measures = good();
    ASSERT_EQ(judge(measures, liveLimits()), FaceHint::None);
    GetParam().spoil(measures);
    EXPECT_EQ(toText(judge(measures, liveLimits())), toText(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Live, Gates,
    testing::Values(Gate{"Nobody", [](FaceMeasures& m) { m.found = false; }, FaceHint::NoFace},
                    Gate{"Pattern", [](FaceMeasures& m) { m.presence = 0.2; }, FaceHint::NoFace},
                    Gate{"Two", [](FaceMeasures& m) { m.others = 1; }, FaceHint::OneFaceOnly},
                    Gate{"Far", [](FaceMeasures& m) { m.eyeDistance = 30; }, FaceHint::MoveCloser},
                    Gate{"Near", [](FaceMeasures& m) { m.heightShare = 0.95; }, FaceHint::MoveBack},
                    Gate{"Left", [](FaceMeasures& m) { m.centreX = 0.05; }, FaceHint::MoveToCentre},
                    Gate{"CutOff", [](FaceMeasures& m) { m.cutOff = 0.1; }, FaceHint::MoveToCentre},
                    Gate{"Dark", [](FaceMeasures& m) { m.brightness = 20; }, FaceHint::MoreLight},
                    Gate{"Flat", [](FaceMeasures& m) { m.contrast = 5; }, FaceHint::MoreLight},
                    Gate{"Bright", [](FaceMeasures& m) { m.brightness = 235; }, FaceHint::LessLight},
                    Gate{"Glare", [](FaceMeasures& m) { m.glare = 0.4; }, FaceHint::LessLight},
                    Gate{"Blurred", [](FaceMeasures& m) { m.sharpness = 5; }, FaceHint::HoldStill},
                    Gate{"Turned", [](FaceMeasures& m) { m.yaw = -40; }, FaceHint::LookStraight},
                    Gate{"Down", [](FaceMeasures& m) { m.pitch = 35; }, FaceHint::LookStraight},
                    Gate{"Tilted", [](FaceMeasures& m) { m.roll = 45; }, FaceHint::LookStraight},
                    Gate{"Covered", [](FaceMeasures& m) { m.presence = 0.8; }, FaceHint::ShowEyes},
                    Gate{"DarkGlasses", [](FaceMeasures& m) { m.eyeDarkness = 0.2; }, FaceHint::ShowEyes},
                    Gate{"Brim",
                         [](FaceMeasures& m) {
                             m.eyeDarkness = 0.3;
                             m.browDarkness = 0.4;
                         },
                         FaceHint::LiftHat},
                    Gate{"Lamp",
                         [](FaceMeasures& m) {
                             m.presence = 0.8;
                             m.lensGlare = 0.2;
                         },
                         FaceHint::TiltGlasses},
                    Gate{"MaskWithoutNose",
                         [](FaceMeasures& m) {
                             m.presence = 0.8;
                             m.lowerColour = 1;
                             m.lowerTexture = 4;
                         },
                         FaceHint::TakeOffMask},
                    Gate{"MaskBurntOut",
                         [](FaceMeasures& m) {
                             m.glare = 0.4;
                             m.lowerColour = 1;
                             m.lowerTexture = 3;
                         },
                         FaceHint::TakeOffMask},
                    Gate{"SmoothEyes", [](FaceMeasures& m) { m.eyeDetail = 2; }, FaceHint::ShowEyes},
                    Gate{"NotANumber",
                         [](FaceMeasures& m) { m.sharpness = std::numeric_limits<double>::quiet_NaN(); },
                         FaceHint::HoldStill}),
    [](const auto& made) { return std::string{made.param.what}; });

TEST(Gates, LetAFaceBeHighOrLowAsLongAsItIsAllThere) {
    auto measures = good();
    for (const double y : {0.1, 0.9}) {
        measures.centreY = y;
        EXPECT_EQ(judge(measures, liveLimits()), FaceHint::None);
    }
}

TEST(Advice, NamesWhatWouldHelpWithoutRefusingTheFrame) {
    auto measures = good();
    EXPECT_EQ(advise(measures, liveLimits()), FaceHint::None);
    measures.lensGlare = 0.2;
    EXPECT_EQ(advise(measures, liveLimits()), FaceHint::TiltGlasses);
    measures.lowerColour = 1;
    EXPECT_EQ(advise(measures, liveLimits()), FaceHint::TiltGlasses) << "a beard of one colour has texture";
    measures.lowerTexture = 4;
    EXPECT_EQ(advise(measures, liveLimits()), FaceHint::TakeOffMask);
    EXPECT_EQ(judge(measures, liveLimits()), FaceHint::None);
}

TEST(PhotoLimits, TakeWhatTheCardGives) {
    auto measures = good();
    measures.eyeDistance = 25;
    measures.brightness = 40;
    measures.yaw = 35;
    measures.presence = 0.9;
    measures.others = 2;
    EXPECT_EQ(judge(measures, photoLimits()), FaceHint::None);
    measures.found = false;
    EXPECT_EQ(judge(measures, photoLimits()), FaceHint::NoFace);
}

TEST(HintPacer, ChangesAtMostOnceInItsHold) {
    HintPacer pacer{Milliseconds{1500}};
    const Instant start{Milliseconds{10'000}};
    EXPECT_EQ(pacer.show(FaceHint::MoveCloser, start), FaceHint::MoveCloser);
    EXPECT_EQ(pacer.show(FaceHint::MoreLight, start + Milliseconds{1499}), FaceHint::MoveCloser);
    EXPECT_EQ(pacer.show(FaceHint::MoreLight, start + Milliseconds{1500}), FaceHint::MoreLight);
    EXPECT_EQ(pacer.show(FaceHint::None, start + Milliseconds{2900}), FaceHint::MoreLight);
    EXPECT_EQ(pacer.show(FaceHint::None, start + Milliseconds{3000}), FaceHint::None);
}

}  // namespace
}  // namespace madoguchi::face
