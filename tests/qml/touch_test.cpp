// Finds each control as assistive technology does, by its accessible name, touches it, and expects the right
// event.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtGui/QMouseEvent>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>
#include <algorithm>

#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_desk.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/phrases.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

using namespace checkin;

bool says(const QQuickItem* item, const QString& words) {
    if (item->isVisible() && viewmodel::Phrases::plain(item->property("phrases").toString()) == words) {
        return true;
    }
    return item->isVisible() && std::ranges::any_of(item->childItems(), [&words](const QQuickItem* child) {
               return says(child, words);
           });
}

QQuickItem* named(QQuickItem* item, const QString& name) {
    if (!item->isVisible()) {
        return nullptr;
    }
    const QVariant label = item->property("label");
    if (label.isValid() && viewmodel::Phrases::plain(label.toString()) == name) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = named(child, name)) {
            return found;
        }
    }
    return nullptr;
}

class Touch : public testing::Test {
protected:
    Touch() {
        kiosk_.shown = test::at(Idle{});
        kiosk_.shown.state.session.reset();
        model_ = std::make_unique<viewmodel::KioskViewModel>(
            kiosk_, clock_,
            viewmodel::KioskSettings{.clinicName = QStringLiteral("みどりの丘クリニック"), .motion = false});
        window_ = viewmodel::makeKioskWindow(*model_, {});
        window_->show();
    }

    void show(session::Presentation shown) {
        kiosk_.show(std::move(shown));
        QCoreApplication::processEvents();
        (void)window_->grabWindow();  // lays everything out
    }

    void touch(const char* name) {
        QQuickItem* const item = named(window_->contentItem(), QString::fromUtf8(name));
        ASSERT_NE(item, nullptr) << name;
        const QPointF where = item->mapToScene({item->width() / 2, item->height() / 2});
        for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event{type,
                              where,
                              where,
                              Qt::LeftButton,
                              type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton,
                              Qt::NoModifier};
            QCoreApplication::sendEvent(window_.get(), &event);
        }
        QCoreApplication::processEvents();
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    std::unique_ptr<viewmodel::KioskViewModel> model_;
    std::unique_ptr<QQuickView> window_;
};

TEST_F(Touch, IdleCallsStaffAndChangesSizeAndLanguage) {
    show(kiosk_.shown);
    touch("職員を呼ぶ");
    EXPECT_TRUE(kiosk_.lastWas<StaffCalled>());
    EXPECT_GT(kiosk_.activities, 0);
    touch("文字の大きさ");
    EXPECT_EQ(model_->textScale(), 1.5);
    touch("文字の大きさ");
    EXPECT_EQ(model_->textScale(), 1.0);
    touch("言語 Language");
    EXPECT_EQ(model_->language(), "en");
    touch("Call staff");
    EXPECT_EQ(kiosk_.sent.size(), 2U);
}

TEST_F(Touch, InformationLeadsFromIdleToAPageAndBack) {
    show(kiosk_.shown);
    touch("マイナ保険証について");
    EXPECT_EQ(model_->screen(), "Information");
    show(kiosk_.shown);
    touch("登録する・やめる");
    EXPECT_EQ(model_->screen(), "InformationPage");
    show(kiosk_.shown);
    touch("つづきを読む");
    EXPECT_GT(model_->information()->point(), 0);
    show(kiosk_.shown);
    EXPECT_EQ(named(window_->contentItem(), QStringLiteral("つづきを読む")), nullptr);
    touch("前にもどる");
    EXPECT_EQ(model_->information()->point(), 0);
    show(kiosk_.shown);
    touch("前にもどる");
    EXPECT_EQ(model_->screen(), "Information");
    show(kiosk_.shown);
    touch("最初の画面");
    EXPECT_EQ(model_->screen(), "Idle");
    EXPECT_TRUE(kiosk_.sent.empty());
}

TEST_F(Touch, StaffAreOneTouchAwayFromEveryPage) {
    model_->information()->show();
    show(kiosk_.shown);
    touch("職員を呼ぶ");
    EXPECT_TRUE(kiosk_.lastWas<StaffCalled>());
    model_->information()->choose(QStringLiteral("lost"));
    show(kiosk_.shown);
    touch("職員を呼ぶ");
    EXPECT_EQ(kiosk_.sent.size(), 2U);
}

TEST_F(Touch, NobodyIsAskedForACardThatTheReaderWouldNotNotice) {
    show(test::allScenes().front().presentation);
    EXPECT_TRUE(says(window_->contentItem(), QStringLiteral("マイナンバーカードを置いてください")));
    model_->setReaderDown(true);
    show(kiosk_.shown);
    EXPECT_FALSE(says(window_->contentItem(), QStringLiteral("マイナンバーカードを置いてください")));
    EXPECT_TRUE(says(window_->contentItem(), QStringLiteral("ただいまカードを読み取れません")));
    touch("職員を呼ぶ");
    EXPECT_TRUE(kiosk_.lastWas<StaffCalled>());
}

TEST_F(Touch, AtHomeOneTouchBeginsTheVisit) {
    auto home = test::at(Idle{});
    home.state.session.reset();
    home.state.cardPresent = false;
    home.kind = domain::VisitKind::HomeVisit;
    show(home);
    touch("はじめる");
    EXPECT_TRUE(kiosk_.lastWas<VisitBegun>());
    touch("職員を呼ぶ");
    EXPECT_TRUE(kiosk_.lastWas<StaffCalled>());
    EXPECT_EQ(kiosk_.sent.size(), 2U);
}

TEST_F(Touch, HelperModeIsSaidOnEveryScreenAndEndsWithOneTouch) {
    auto helped = test::at(ChooseMethod{});
    helped.state.helperMode = true;
    show(helped);
    touch("介助モードをやめる");
    ASSERT_TRUE(kiosk_.lastWas<HelperModeChosen>());
    EXPECT_FALSE(std::get<HelperModeChosen>(kiosk_.sent.back()).on);
    show(test::at(ChooseMethod{}));
    EXPECT_EQ(named(window_->contentItem(), QStringLiteral("介助モードをやめる")), nullptr);
}

TEST_F(Touch, LanguageStaysDuringAVisitAndReturnsAfterIt) {
    model_->changeLanguage();
    show(test::at(ChooseMethod{}));
    model_->changeLanguage();
    EXPECT_EQ(model_->language(), "en");
    auto idle = test::at(Idle{});
    idle.state.session.reset();
    show(idle);
    EXPECT_EQ(model_->language(), "ja");
}

TEST_F(Touch, MethodsOfferOnlyWhatIsPossible) {
    show(test::at(ChooseMethod{}));
    touch("顔認証");
    EXPECT_TRUE(kiosk_.lastWas<FaceChosen>());
    touch("暗証番号");
    EXPECT_TRUE(kiosk_.lastWas<PinChosen>());
    auto faceOnly = test::at(ChooseMethod{});
    faceOnly.methods.pin = false;
    show(faceOnly);
    EXPECT_EQ(named(window_->contentItem(), QStringLiteral("暗証番号")), nullptr);
}

TEST_F(Touch, PadTellsPlacesAndSubmitsOnlyFourDigits) {
    auto pin = test::at(PinEntry{});
    pin.pinDigits = 3;
    show(pin);
    touch("9");  // third key of the shuffled pad
    touch("5");  // the last
    EXPECT_EQ(kiosk_.pressed, (std::vector{2, 9}));
    touch("確定");
    EXPECT_TRUE(kiosk_.sent.empty());
    pin.pinDigits = 4;
    show(pin);
    touch("確定");
    EXPECT_TRUE(kiosk_.lastWas<PinSubmitted>());
    touch("1つ消す");
    EXPECT_EQ(kiosk_.erased, 1);
    pin.state.at = PinEntry{.phase = PinEntry::Phase::Verifying};
    show(pin);
    touch("7");
    EXPECT_EQ(kiosk_.pressed.size(), 2U);
}

TEST_F(Touch, ATenKeyTypesOnTheKeypadAndNowhereElse) {
    const auto key = [this](int code) {
        QKeyEvent press{QEvent::KeyPress, code, Qt::KeypadModifier};
        QCoreApplication::sendEvent(window_.get(), &press);
    };
    auto pin = test::at(PinEntry{});
    pin.pinDigits = 4;
    show(pin);
    const int before = kiosk_.activities;
    key(Qt::Key_7);
    key(Qt::Key_0);
    EXPECT_EQ(kiosk_.typed, (std::vector{7, 0}));
    EXPECT_GT(kiosk_.activities, before);
    key(Qt::Key_Backspace);
    EXPECT_EQ(kiosk_.erased, 1);
    key(Qt::Key_Enter);
    EXPECT_TRUE(kiosk_.lastWas<PinSubmitted>());
    pin.state.at = PinEntry{.phase = PinEntry::Phase::AskLastTry};
    show(pin);
    key(Qt::Key_7);
    pin.state.at = PinEntry{.phase = PinEntry::Phase::Verifying};
    show(pin);
    key(Qt::Key_7);
    show(test::at(Consent{}));
    key(Qt::Key_9);
    EXPECT_EQ(kiosk_.typed.size(), 2U);
}

TEST_F(Touch, LastTryNeedsItsOwnYes) {
    show(test::at(PinEntry{.phase = PinEntry::Phase::AskLastTry}));
    touch("職員に確認してもらう");
    EXPECT_TRUE(kiosk_.lastWas<StaffCalled>());
    touch("暗証番号を入力する");
    EXPECT_TRUE(kiosk_.lastWas<LastTryAccepted>());
}

TEST_F(Touch, ConsentSendsWhatWasTouched) {
    show(test::at(Consent{}));
    touch("全て同意する");
    EXPECT_TRUE(kiosk_.lastWas<ConsentToAll>());
    touch("個別に同意する");
    EXPECT_TRUE(kiosk_.lastWas<ConsentOneByOne>());
    touch("今回は提供しない");
    EXPECT_TRUE(kiosk_.lastWas<ConsentToNone>());
    show(test::at(Consent{.item = domain::ConsentItem::Checkup}));
    touch("同意する");
    ASSERT_TRUE(kiosk_.lastWas<ConsentAnswered>());
    EXPECT_TRUE(std::get<ConsentAnswered>(kiosk_.sent.back()).agreed);
    touch("同意しない");
    EXPECT_FALSE(std::get<ConsentAnswered>(kiosk_.sent.back()).agreed);
    touch("前にもどる");
    EXPECT_TRUE(kiosk_.lastWas<BackPressed>());
}

TEST_F(Touch, StillHereCoversWhatLiesBelow) {
    auto warned = test::at(ChooseMethod{});
    warned.state.warned = true;
    show(warned);
    touch("顔認証");
    EXPECT_FALSE(kiosk_.lastWas<FaceChosen>());
    EXPECT_EQ(kiosk_.activities, 1);  // which answers the question in the session
    QQuickItem* const yes = named(window_->contentItem(), QStringLiteral("はい"));
    ASSERT_NE(yes, nullptr);
    QMetaObject::invokeMethod(yes, "fire");  // as assistive technology presses it
    EXPECT_TRUE(kiosk_.lastWas<StillHere>());
}

// A touch answers 「まだ操作しますか」 and nothing else: the answer below it was not read.
TEST_F(Touch, TheTouchThatSaysStillHereReachesNothingBelow) {
    auto warned = test::at(Consent{});
    warned.state.warned = true;
    kiosk_.clearsWarning = true;
    show(warned);
    QQuickItem* const yes = named(window_->contentItem(), QStringLiteral("はい"));
    ASSERT_NE(yes, nullptr);
    for (const char* below : {"全て同意する", "個別に同意する", "今回は提供しない", "職員を呼ぶ"}) {
        show(warned);
        touch(below);
        EXPECT_FALSE(model_->askStillThere());
        EXPECT_TRUE(kiosk_.sent.empty()) << below;
    }
    show(warned);
    touch("はい");
    EXPECT_FALSE(model_->askStillThere());
    EXPECT_TRUE(kiosk_.sent.empty() || kiosk_.lastWas<StillHere>());
    touch("全て同意する");
    EXPECT_TRUE(kiosk_.lastWas<ConsentToAll>());
}

TEST_F(Touch, TheKeyThatSaysStillHerePressesNothing) {
    auto warned = test::at(Consent{});
    kiosk_.clearsWarning = true;
    show(warned);
    const auto press = [this](Qt::Key key) {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event{type, key, Qt::NoModifier};
            QCoreApplication::sendEvent(window_.get(), &event);
        }
        QCoreApplication::processEvents();
    };
    press(Qt::Key_Tab);
    warned.state.warned = true;
    show(warned);
    press(Qt::Key_Return);
    EXPECT_FALSE(model_->askStillThere());
    EXPECT_TRUE(kiosk_.sent.empty());
    show(warned);
    press(Qt::Key_1);
    EXPECT_TRUE(kiosk_.sent.empty());
}

TEST_F(Touch, TabAndEnterReachEveryAnswerInReadingOrder) {
    show(test::at(Consent{}));
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        QKeyEvent tab{QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier};
        QCoreApplication::sendEvent(window_.get(), &tab);
        ASSERT_NE(window_->activeFocusItem(), nullptr);
        order.append(window_->activeFocusItem()->objectName());
    }
    EXPECT_EQ(order, (QStringList{"consentAll", "consentOneByOne", "consentNone", "textSize", "callStaff"}));
}

TEST_F(Touch, StaffWindowEndsACall) {
    viewmodel::StaffViewModel staff{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
    kiosk_.lines = {{.startedUtcMs = clock_.utc().time_since_epoch().count() - 90000,
                     .name = "バンゴウ　ハナコ",
                     .stateName = "waiting-for-staff",
                     .outcome = {},
                     .cause = "face.no-match",
                     .calling = true,
                     .faultNotPatient = false},
                    {.startedUtcMs = clock_.utc().time_since_epoch().count() - 900000,
                     .name = "サンプル　タロウ",
                     .stateName = "ended",
                     .outcome = "completed",
                     .cause = {},
                     .calling = false,
                     .faultNotPatient = false}};
    staff.refresh();
    staff.setLights(
        {viewmodel::Light::Ok, viewmodel::Light::Attention, viewmodel::Light::Down, viewmodel::Light::Ok});
    test::FakeDesk desk{clock_};
    desk.populate();
    viewmodel::StaffSignInViewModel signIn{desk.desk()};
    viewmodel::VisualCheckViewModel check{kiosk_, clock_, [] { return std::string{}; }};
    viewmodel::NumberEntryViewModel entry{kiosk_, clock_, {}};
    viewmodel::CauseBoardViewModel board{kiosk_};
    test::FakeCounter counter{clock_, [] { return std::string{}; }, {}};
    staff.ring({.cause = StepCode::FaceNoMatch});
    const auto window = viewmodel::makeStaffWindow(
        {staff, signIn, check, entry, board, *counter.ladder, *counter.followUps, counter.declaration});
    ASSERT_EQ(viewmodel::problemsOf(*window).toStdString(), "");
    window->show();
    QCoreApplication::processEvents();
    EXPECT_TRUE(window->grabWindow().save(QStringLiteral(MADOGUCHI_BINARY_DIR "/staff.png")));
    window_ = nullptr;
    QQuickItem* const handled = named(window->contentItem(), QStringLiteral("対応した"));
    ASSERT_NE(handled, nullptr);
    QMetaObject::invokeMethod(handled, "fire");
    EXPECT_TRUE(kiosk_.lastWas<StaffHandled>());
}

}  // namespace
}  // namespace madoguchi
