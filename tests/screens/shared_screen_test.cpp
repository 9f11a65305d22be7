// One screen for patient and staff: the button in the patient's corner, the closed console, the ways back.
// Leaves its pictures in build/screens/shared-*.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QAccessible>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>
#include <tuple>

#include "screens/layout_check.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_desk.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

// As assistive technology finds it: visible, enabled, and called so.
QQuickItem* named(QQuickItem* item, const QString& name) {
    if (!item->isVisible() || !item->isEnabled()) {
        return nullptr;
    }
    if (QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(item);
        accessible != nullptr && accessible->text(QAccessible::Name) == name) {
        return item;
    }
    for (QQuickItem* const child : item->childItems()) {
        if (QQuickItem* const found = named(child, name)) {
            return found;
        }
    }
    return nullptr;
}

bool says(QQuickItem* item, const QString& words) {
    if (!item->isVisible()) {
        return false;
    }
    const QVariant text = item->property("text");
    if (text.isValid() && text.toString().contains(words)) {
        return true;
    }
    const QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(item);
    if (accessible != nullptr && (accessible->text(QAccessible::Name).contains(words) ||
                                  accessible->text(QAccessible::Description).contains(words))) {
        return true;
    }
    const auto children = item->childItems();
    return std::any_of(children.begin(), children.end(),
                       [&](QQuickItem* child) { return says(child, words); });
}

class SharedScreen : public testing::Test {
protected:
    void SetUp() override {
        QAccessible::setActive(true);
        kiosk_.shown = test::at(checkin::WaitingForStaff{.cause = StepCode::PatientCalledStaff});
        kiosk_.shown.kind = domain::VisitKind::HomeVisit;
        kiosk_.shown.methods = {.face = false, .pin = true, .visual = true};
        kiosk_.lines = {{.startedUtcMs = clock_.utc().time_since_epoch().count() - 90'000,
                         .name = "バンゴウ　ハナコ",
                         .stateName = "waiting-for-staff",
                         .outcome = {},
                         .cause = "patient.called-staff",
                         .calling = true,
                         .faultNotPatient = false}};
    }
    void open(QSize size = {1280, 800}) {
        patient_ = viewmodel::makeKioskWindow(model_, {.size = size, .door = &door_});
        console_ =
            viewmodel::makeStaffWindow({staff_, signIn_, check_, entry_, board_, *counter_.ladder,
                                        *counter_.followUps, counter_.declaration, nullptr, nullptr, &door_});
        ASSERT_EQ(viewmodel::problemsOf(*patient_).toStdString(), "");
        ASSERT_EQ(viewmodel::problemsOf(*console_).toStdString(), "");
        size_ = size;
        staff_.refresh();
        check_.refresh();
        staff_.ring({.cause = StepCode::PatientCalledStaff});
        places_ = std::make_unique<viewmodel::ScreenPlaces>(
            viewmodel::ScreenPlaces::Parts{.patient = *patient_, .console = *console_, .door = door_});
        places_->arrange();
        QCoreApplication::processEvents();
    }
    void press(QQuickView& window, const char* name) {
        QCoreApplication::processEvents();
        (void)window.grabWindow();
        QQuickItem* const item = named(window.contentItem(), QString::fromUtf8(name));
        ASSERT_NE(item, nullptr) << name;
        QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(
            QAccessibleActionInterface::pressAction());
        QCoreApplication::processEvents();
    }
    void signInAsReception() {
        press(*patient_, "職員用");
        press(*console_, "受付　一郎");
        for (const char* key : {"8", "0", "5", "2", "決定"}) {
            press(*console_, key);
        }
        ASSERT_TRUE(signIn_.signedIn());
    }
    [[nodiscard]] bool consoleSays(const char* words) {
        QCoreApplication::processEvents();
        (void)console_->grabWindow();
        return says(console_->contentItem(), QString::fromUtf8(words));
    }
    void picture(const char* name) {
        console_->showNormal();  // full screen is as large as the platform's screen
        console_->resize(size_);
        QCoreApplication::processEvents();
        const QDir folder{QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/shared-console")};
        ASSERT_TRUE(QDir{}.mkpath(folder.path()));
        EXPECT_TRUE(console_->grabWindow().save(folder.filePath(QString::fromLatin1(name) + ".png")));
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    test::FakeDesk desk_{clock_};
    viewmodel::KioskViewModel model_{
        kiosk_, clock_, {.clinicName = QStringLiteral("みどりの丘クリニック"), .motion = false}};
    viewmodel::StaffViewModel staff_{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
    std::string who_ = "受付　一郎";
    viewmodel::VisualCheckViewModel check_{kiosk_, clock_, [this] { return who_; }};
    viewmodel::CauseBoardViewModel board_{kiosk_};
    viewmodel::NumberEntryViewModel entry_{kiosk_,
                                           clock_,
                                           {.whoMayType = [this] { return who_; },
                                            .deliver = [](const SecureBytes&) { return true; },
                                            .forget = [] {}}};
    test::OwnFolder folder_;
    test::FakeCounter counter_{clock_, [this] { return who_; },
                               viewmodel::DeclarationViewModel::Settings{
                                   .form = MADOGUCHI_SOURCE_DIR "/resources/forms/declaration.json",
                                   .folder = folder_.path / "declarations",
                                   .clinicName = QStringLiteral("みどりの丘クリニック"),
                                   .print = {}}};
    viewmodel::StaffSignInViewModel signIn_{desk_.desk()};
    viewmodel::ConsoleDoor door_{signIn_, clock_};
    QSize size_;
    std::unique_ptr<QQuickView> patient_;
    std::unique_ptr<QQuickView> console_;
    std::unique_ptr<viewmodel::ScreenPlaces> places_;
};

TEST_F(SharedScreen, NothingOfAPatientIsThereBeforeACode) {
    desk_.populate();
    open();
    EXPECT_FALSE(door_.open());
    EXPECT_FALSE(consoleSays("バンゴウ"));
    press(*patient_, "職員用");
    EXPECT_TRUE(door_.open());
    EXPECT_EQ(signIn_.panel(), "names");
    picture("01-names");
    for (const char* words : {"バンゴウ", "今日の受付", "お呼びです", "目視で確認"}) {
        EXPECT_FALSE(consoleSays(words)) << words;
    }
    press(*console_, "受付　一郎");
    picture("02-code");
    EXPECT_FALSE(consoleSays("バンゴウ"));
    for (const char* key : {"8", "0", "5", "3", "決定"}) {
        press(*console_, key);
    }
    EXPECT_TRUE(door_.curtain()) << "a wrong code opens nothing";
    EXPECT_FALSE(consoleSays("バンゴウ"));
    for (const char* key : {"8", "0", "5", "2", "決定"}) {
        press(*console_, key);
    }
    EXPECT_FALSE(door_.curtain());
    EXPECT_TRUE(consoleSays("バンゴウ"));
    EXPECT_TRUE(consoleSays("目視で確認"));
    picture("03-signed-in");
}

TEST_F(SharedScreen, OneWindowAtATime) {
    desk_.populate();
    open();
    EXPECT_TRUE(patient_->isVisible());
    EXPECT_FALSE(console_->isVisible());
    signInAsReception();
    EXPECT_TRUE(console_->isVisible());
    EXPECT_EQ(console_->windowState(), Qt::WindowFullScreen);
    press(*console_, "サインアウト");
    EXPECT_FALSE(console_->isVisible());
    EXPECT_TRUE(patient_->isVisible());
}

TEST(ConsoleScreen, IsASecondOneOrTheNamedOneOrThePatients) {
    using viewmodel::consoleScreen;
    const QStringList one{QStringLiteral("eDP-1")};
    const QStringList two{QStringLiteral("eDP-1"), QStringLiteral("HDMI-1")};
    const QStringList three{QStringLiteral("eDP-1"), QStringLiteral("HDMI-1"), QStringLiteral("DP-2")};
    EXPECT_EQ(consoleScreen(one, QStringLiteral("auto")), std::nullopt);
    EXPECT_EQ(consoleScreen(two, QStringLiteral("auto")), 1);
    EXPECT_EQ(consoleScreen(three, QStringLiteral("DP-2")), 2);
    EXPECT_EQ(consoleScreen(two, QStringLiteral("shared")), std::nullopt);
    EXPECT_EQ(consoleScreen(two, QStringLiteral("DP-2")), std::nullopt) << "it was unplugged";
    EXPECT_EQ(consoleScreen(two, QStringLiteral("eDP-1")), std::nullopt) << "that is the patient's";
}

TEST_F(SharedScreen, AMistakenTouchIsUndoneByOne) {
    desk_.populate();
    open();
    press(*patient_, "職員用");
    press(*console_, "患者さんの画面へ");
    EXPECT_FALSE(door_.open());
    EXPECT_EQ(signIn_.panel(), "");
    press(*patient_, "職員用");
    press(*console_, "受付　一郎");
    press(*console_, "患者さんの画面へ");
    EXPECT_FALSE(door_.open());
    EXPECT_EQ(signIn_.panel(), "");
}

TEST_F(SharedScreen, TheDeviceInThePatientsHandsHasNobodySignedIn) {
    desk_.populate();
    open();
    signInAsReception();
    press(*console_, "患者さんの画面へ");
    EXPECT_FALSE(door_.open());
    EXPECT_FALSE(signIn_.signedIn());
    signInAsReception();
    press(*console_, "サインアウト");
    EXPECT_FALSE(door_.open());
    EXPECT_FALSE(consoleSays("バンゴウ"));
}

TEST_F(SharedScreen, ComesBackByItself) {
    desk_.populate();
    open();
    press(*patient_, "職員用");
    clock_.advance(std::chrono::seconds{50});
    door_.tick();
    EXPECT_TRUE(door_.open());
    clock_.advance(std::chrono::seconds{20});
    door_.tick();
    EXPECT_FALSE(door_.open()) << "somebody touched it and walked away";
    signInAsReception();
    clock_.advance(std::chrono::minutes{9});
    door_.tick();
    desk_.desk().tick();
    EXPECT_TRUE(door_.open());
    clock_.advance(std::chrono::minutes{2});
    desk_.desk().tick();
    EXPECT_FALSE(signIn_.signedIn());
    EXPECT_FALSE(door_.open());
}

TEST_F(SharedScreen, ANewDeviceAsksForItsAdministratorBehindTheDoor) {
    open();
    EXPECT_FALSE(consoleSays("バンゴウ"));
    press(*patient_, "職員用");
    EXPECT_EQ(signIn_.panel(), "first");
    EXPECT_FALSE(consoleSays("バンゴウ"));
    picture("04-first");
    signIn_.beginFirst(QStringLiteral("管理　花"));
    for (int i = 0; i < 2; ++i) {
        for (const char* key : {"2", "5", "8", "0", "決定"}) {
            press(*console_, key);
        }
    }
    EXPECT_TRUE(signIn_.signedIn());
    EXPECT_TRUE(door_.open());
    EXPECT_TRUE(consoleSays("バンゴウ"));
}

TEST_F(SharedScreen, SwitchingTheUserKeepsTheConsole) {
    desk_.populate();
    open();
    signInAsReception();
    press(*console_, "切り替え");
    press(*console_, "閉じる");
    EXPECT_TRUE(door_.open());
    press(*console_, "切り替え");
    press(*console_, "管理　花");
    for (const char* key : {"2", "5", "8", "0", "決定"}) {
        press(*console_, key);
    }
    EXPECT_TRUE(door_.open());
    EXPECT_EQ(signIn_.userName(), "管理　花");
}

class SharedPatientScreens : public testing::TestWithParam<std::tuple<bool, bool, bool>> {};

// The corner takes nothing that the screens need, and its button is as large to touch as any other.
TEST_P(SharedPatientScreens, KeepEverythingWhole) {
    const auto [wide, large, english] = GetParam();
    const QSize size = wide ? QSize{1280, 800} : QSize{800, 1280};
    test::FakeKiosk kiosk;
    const test::FixedClock clock;
    test::FakeDesk desk{clock};
    viewmodel::StaffSignInViewModel signIn{desk.desk()};
    viewmodel::ConsoleDoor door{signIn, clock};
    kiosk.shown = test::allScenes().front().presentation;
    viewmodel::KioskViewModel model{kiosk,
                                    clock,
                                    {.clinicName = QStringLiteral("みどりの丘クリニック"),
                                     .language = english ? QStringLiteral("en") : QStringLiteral("ja"),
                                     .textScale = large ? 1.5 : 1,
                                     .motion = false}};
    const auto window = viewmodel::makeKioskWindow(model, {.size = size, .door = &door});
    window->show();
    const double perMm = viewmodel::dotsPerInchOfPanel(size) / 25.4;
    const QDir folder{QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/shared-%1%2%3")
                          .arg(wide ? QStringLiteral("landscape") : QStringLiteral("portrait"),
                               large ? QStringLiteral("-x1.5") : QString{},
                               english ? QStringLiteral("-en") : QStringLiteral("-ja"))};
    ASSERT_TRUE(QDir{}.mkpath(folder.path()));
    for (const test::Scene& scene : test::allScenes()) {
        SCOPED_TRACE(scene.name);
        kiosk.show(test::allScenes().front().presentation);
        kiosk.show(scene.presentation);
        QCoreApplication::processEvents();
        const QImage picture = window->grabWindow();
        EXPECT_TRUE(
            picture.save(folder.filePath(QString::fromStdString(scene.name) + QStringLiteral(".png"))));
        for (const std::string& complaint : test::complaintsAbout(*window, perMm)) {
            ADD_FAILURE() << complaint;
        }
    }
}

std::string lookName(const testing::TestParamInfo<std::tuple<bool, bool, bool>>& which) {
    const auto [wide, large, english] = which.param;
    return std::string{wide ? "landscape" : "portrait"} + (large ? "Times1and5" : "") +
           (english ? "En" : "Ja");
}

INSTANTIATE_TEST_SUITE_P(EveryLook, SharedPatientScreens,
                         testing::Combine(testing::Bool(), testing::Bool(), testing::Bool()), lookName);

}  // namespace
}  // namespace madoguchi
