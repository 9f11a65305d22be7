// What the reception reads beside a call: why a way of proving who somebody is was not offered.
#include <gtest/gtest.h>

#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"
#include "viewmodel/staff_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

class StaffCalls : public testing::Test {
protected:
    void call(StepCode cause, checkin::Withheld withheld,
              domain::Identity identity = domain::Identity::None) {
        session::Presentation shown = test::at(checkin::WaitingForStaff{.cause = cause});
        shown.state.session->identity = identity;
        shown.withheld = withheld;
        kiosk_.show(std::move(shown));
        staff_.ring({.cause = cause});
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    StaffViewModel staff_{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
};

TEST_F(StaffCalls, HaveNoLightForACameraThatNobodyNeeds) {
    using enum Light;
    staff_.setLights({.reader = Ok, .camera = Down, .line = Ok, .resultFolder = Ok});
    const auto with = staff_.lights();
    staff_.setLights({.reader = Ok, .camera = std::nullopt, .line = Ok, .resultFolder = Ok});
    EXPECT_EQ(staff_.lights().size(), with.size() - 1);
    EXPECT_EQ(staff_.lights().front(), with.front());
    EXPECT_EQ(staff_.lights().back(), with.back());
}

TEST_F(StaffCalls, SayWhyEachMethodIsMissing) {
    call(StepCode::PatientNoMethodLeft, {.face = StepCode::CameraCovered, .pin = StepCode::CardPinLocked});
    const QStringList lines = staff_.callWhy().split(u'\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].contains(QStringLiteral("カメラに何も映っていません"))) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].contains(QStringLiteral("暗証番号が使えないカード"))) << lines[1].toStdString();
}

TEST_F(StaffCalls, AreSeenToBySomebodyWithAName) {
    std::optional<std::string> here;
    int asked = 0;
    staff_.askWho([&here] { return here; });
    QObject::connect(&staff_, &StaffViewModel::signInNeeded, [&asked] { ++asked; });
    call(StepCode::PatientCalledStaff, {});
    staff_.handled();
    EXPECT_EQ(asked, 1);
    EXPECT_TRUE(kiosk_.sent.empty());
    staff_.signInEnded();  // the panel was put away
    here = "reception";
    staff_.signInEnded();  // somebody signs in later, for something else
    EXPECT_TRUE(kiosk_.sent.empty());
    here.reset();
    staff_.handled();
    here = "reception";
    staff_.signInEnded();  // one press, one code
    ASSERT_TRUE(kiosk_.lastWas<checkin::StaffHandled>());
    EXPECT_EQ(std::get<checkin::StaffHandled>(kiosk_.sent.back()).staff, "reception");
}

TEST_F(StaffCalls, AreNotEndedByAPressForTheLastOne) {
    std::optional<std::string> here;
    staff_.askWho([&here] { return here; });
    call(StepCode::PatientCalledStaff, {});
    staff_.handled();
    staff_.stopRinging();  // the patient went on by themselves
    call(StepCode::FaceNoMatch, {});
    here = "reception";
    staff_.signInEnded();
    EXPECT_TRUE(kiosk_.sent.empty());
}

TEST_F(StaffCalls, DoNotSayTheCauseTwice) {
    call(StepCode::CardPinLocked, {.pin = StepCode::CardPinLocked});
    EXPECT_EQ(staff_.callWhy(), QString{});
}

TEST_F(StaffCalls, SayNothingOnceThePersonIsKnown) {
    call(StepCode::PatientCalledStaff, {.face = StepCode::CameraAbsent}, domain::Identity::Pin);
    EXPECT_EQ(staff_.callWhy(), QString{});
}

}  // namespace
}  // namespace madoguchi::viewmodel
