// The console's check by eye: a named member of staff only, and closed when that person leaves the console.
#include <gtest/gtest.h>

#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/visual_check_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

class VisualCheck : public testing::Test {
protected:
    void show(std::optional<checkin::VisualGrant> grant) {
        session::Presentation shown;
        shown.state.session = checkin::Session{.number = 1, .cardKnown = true};
        shown.state.at = checkin::WaitingForStaff{.grant = std::move(grant)};
        shown.methods.visual = true;
        kiosk_.show(std::move(shown));
        check_.refresh();
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    std::string signedIn_;
    VisualCheckViewModel check_{kiosk_, clock_, [this] { return signedIn_; }};
};

TEST_F(VisualCheck, AsksToSignInBeforeItGrantsAnything) {
    bool asked = false;
    QObject::connect(&check_, &VisualCheckViewModel::signInNeeded, [&asked] { asked = true; });
    show(std::nullopt);
    check_.begin();
    EXPECT_TRUE(asked);
    EXPECT_TRUE(kiosk_.sent.empty());
    signedIn_ = "reception";
    check_.begin();
    EXPECT_TRUE(kiosk_.lastWas<checkin::VisualCheckOpened>());
}

TEST_F(VisualCheck, ClosesWhenItsMemberOfStaffSignsOut) {
    signedIn_ = "reception";
    show(checkin::VisualGrant{.staff = "reception"});
    EXPECT_TRUE(check_.open());
    EXPECT_TRUE(kiosk_.sent.empty());
    signedIn_.clear();
    check_.refresh();
    EXPECT_TRUE(kiosk_.lastWas<checkin::VisualCheckClosed>());
}

TEST_F(VisualCheck, ClosesWhenSomebodyElseTakesTheConsole) {
    signedIn_ = "reception";
    show(checkin::VisualGrant{.staff = "reception"});
    signedIn_ = "colleague";
    check_.refresh();
    EXPECT_TRUE(kiosk_.lastWas<checkin::VisualCheckClosed>());
}

// A photo-less card can't be checked by eye; staff are led to the PIN only where there is one.
TEST_F(VisualCheck, SendsAPhotoLessCardToThePinOnlyWhereItIsOpen) {
    const auto whyNot = [this](bool pin) {
        session::Presentation shown;
        shown.state.session = checkin::Session{.number = 1, .cardKnown = true};
        shown.state.session->card.photoless = true;
        shown.state.at = checkin::WaitingForStaff{};
        shown.methods.pin = pin;
        kiosk_.show(std::move(shown));
        return check_.whyNot();
    };
    const QString toPin = whyNot(true);
    EXPECT_FALSE(toPin.isEmpty());
    EXPECT_FALSE(whyNot(false).isEmpty());
    EXPECT_NE(whyNot(false), toPin);
}

TEST_F(VisualCheck, TellsAStartingCameraFromAMissingOne) {
    show(checkin::VisualGrant{.staff = "reception"});
    const QString starting = check_.noLive();
    session::Presentation shown = kiosk_.presentation();
    shown.state.cameraFault = StepCode::CameraStalled;
    kiosk_.show(std::move(shown));
    EXPECT_NE(check_.noLive(), starting);
}

}  // namespace
}  // namespace madoguchi::viewmodel
