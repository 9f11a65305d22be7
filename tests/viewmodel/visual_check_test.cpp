// The console's check by eye: a named member of staff only, and closed when that person leaves the console.
#include <gtest/gtest.h>

#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/language.hpp"
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

    Language language_;
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

// What is logged is what staff chose: at home nobody tried a face, so nothing says so.
TEST_F(VisualCheck, AtHomeTheReasonIsChosenByStaff) {
    signedIn_ = "reception";
    session::Presentation shown;
    shown.kind = domain::VisitKind::HomeVisit;
    shown.state.session = checkin::Session{.number = 1, .cardKnown = true};
    shown.state.session->card.pinTriesLeft = 2;
    shown.state.at = checkin::WaitingForStaff{.grant = checkin::VisualGrant{.staff = "reception"}};
    kiosk_.show(shown);
    check_.refresh();
    for (const QVariant& reason : check_.reasons()) {
        EXPECT_FALSE(reason.toString().contains(QStringLiteral("顔認証が"))) << reason.toString().toStdString();
        EXPECT_FALSE(reason.toString().contains(QStringLiteral("機械")));
    }
    check_.begin();
    EXPECT_EQ(check_.reason(), -1);
    const auto sent = kiosk_.sent.size();
    check_.confirm();
    EXPECT_EQ(kiosk_.sent.size(), sent);
    check_.setReason(0);
    check_.confirm();
    ASSERT_TRUE(kiosk_.lastWas<checkin::VisualConfirmed>());
    EXPECT_EQ(std::get<checkin::VisualConfirmed>(kiosk_.sent.back()).reason,
              domain::VisualReason::FeelsUnwell);
    shown.state.session->card.pinTriesLeft.reset();  // the card says so itself
    kiosk_.show(shown);
    check_.begin();
    EXPECT_EQ(check_.reasons().at(check_.reason()).toString(), QStringLiteral("顔認証マイナンバーカード"));
}

TEST_F(VisualCheck, AtTheReceptionTheCardSuggestsTheReason) {
    signedIn_ = "reception";
    show(checkin::VisualGrant{.staff = "reception"});
    EXPECT_EQ(check_.reasons().size(), 6);
    check_.begin();
    EXPECT_GE(check_.reason(), 0);
}

}  // namespace
}  // namespace madoguchi::viewmodel
