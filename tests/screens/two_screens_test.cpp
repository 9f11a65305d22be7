// Full screen on two monitors of Qt's offscreen platform: which window covers which, and what becomes of the
// console when a monitor goes or comes. The platform can't unplug one, so the tests say which are left and
// send Qt's signal. Leaves its pictures in build/screens/two-screens.
#include <gtest/gtest.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtQuick/QQuickItem>

#include "screens/console_check.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_desk.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/screen_places.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

// Which of them Qt takes for the primary one is its own affair (6.4: the first by name).
constexpr auto kScreens = R"({"synchronousWindowSystemEvents": true, "windowFrameMargins": false, "screens": [
    {"name": "RECEPTION", "x": 800, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "KIOSK", "x": 0, "y": 0, "width": 800, "height": 1280, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
]})";

QQuickItem* labelled(QQuickItem* item, const QString& label) {
    if (!item->isVisible()) {
        return nullptr;
    }
    if (item->property("label").toString() == label && item->metaObject()->indexOfMethod("fire()") >= 0) {
        return item;
    }
    for (QQuickItem* const child : item->childItems()) {
        if (QQuickItem* const found = labelled(child, label)) {
            return found;
        }
    }
    return nullptr;
}

class TwoScreens : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(QGuiApplication::screens().size(), 2);
        panel_ = QGuiApplication::screens().at(0);
        desk_ = QGuiApplication::screens().at(1);
        ASSERT_EQ(QGuiApplication::primaryScreen(), panel_);
        plugged_ = {panel_, desk_};
        accounts_.populate();
        patient_ =
            viewmodel::makeKioskWindow(model_, {.fullScreen = true, .dotsPerInch = 190, .door = &door_});
        console_ = viewmodel::makeStaffWindow({staff_, signIn_, check_, entry_, board_, *counter_.ladder,
                                               *counter_.followUps, counter_.declaration, nullptr, nullptr,
                                               &door_, 190});
        ASSERT_EQ(viewmodel::problemsOf(*patient_).toStdString(), "");
        ASSERT_EQ(viewmodel::problemsOf(*console_).toStdString(), "");
    }
    void start(const QString& wanted = QStringLiteral("auto")) {
        places_.reset();
        places_ = std::make_unique<viewmodel::ScreenPlaces>(
            viewmodel::ScreenPlaces::Parts{.patient = *patient_,
                                           .console = *console_,
                                           .door = door_,
                                           .wanted = wanted,
                                           .dotsPerInch = 190,
                                           .screens = [this] { return plugged_; }});
        places_->arrange();
        settle();
    }
    void unplug(QScreen* screen) {
        plugged_.removeOne(screen);
        emit qGuiApp->screenRemoved(screen);
        settle();
    }
    void plugIn(QScreen* screen) {
        plugged_.append(screen);
        emit qGuiApp->screenAdded(screen);
        settle();
    }
    void settle() {
        QCoreApplication::processEvents();
        (void)patient_->grabWindow();  // lays out and polishes, also what is hidden
        (void)console_->grabWindow();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] static bool covers(const QQuickView& view, const QScreen* screen) {
        return view.isVisible() && view.screen() == screen && view.geometry() == screen->geometry();
    }
    [[nodiscard]] bool offers(const std::unique_ptr<QQuickView>& view, const char* label) const {
        return labelled(view->contentItem(), QString::fromUtf8(label)) != nullptr;
    }
    void signIn() {
        signIn_.open();  // the panel with the names, wherever the console is
        settle();
        for (const char* label : {"受付　一郎", "8", "0", "5", "2", "決定"}) {
            QQuickItem* const item = labelled(console_->contentItem(), QString::fromUtf8(label));
            ASSERT_NE(item, nullptr) << label;
            QMetaObject::invokeMethod(item, "fire");
            settle();
        }
        ASSERT_TRUE(signIn_.signedIn());
    }
    void picture(const char* name) {
        const QDir folder{QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/two-screens")};
        ASSERT_TRUE(QDir{}.mkpath(folder.path()));
        const QString file = folder.filePath(QString::fromLatin1(name));
        EXPECT_TRUE(patient_->grabWindow().save(file + QStringLiteral("-patient.png")));
        if (console_->isVisible()) {
            EXPECT_TRUE(console_->grabWindow().save(file + QStringLiteral("-console.png")));
        }
    }

    QScreen* panel_ = nullptr;
    QScreen* desk_ = nullptr;
    QList<QScreen*> plugged_;
    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    test::FakeDesk accounts_{clock_};
    viewmodel::KioskViewModel model_{
        kiosk_, clock_, {.clinicName = QStringLiteral("みどりの丘クリニック"), .motion = false}};
    viewmodel::StaffViewModel staff_{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
    viewmodel::VisualCheckViewModel check_{kiosk_, clock_, [] { return std::string{}; }};
    viewmodel::NumberEntryViewModel entry_{kiosk_, clock_, {}};
    viewmodel::CauseBoardViewModel board_{kiosk_};
    test::FakeCounter counter_{clock_, [] { return std::string{}; }, {}};
    viewmodel::StaffSignInViewModel signIn_{accounts_.desk()};
    viewmodel::ConsoleDoor door_{signIn_, clock_};
    std::unique_ptr<QQuickView> patient_;
    std::unique_ptr<QQuickView> console_;
    std::unique_ptr<viewmodel::ScreenPlaces> places_;
};

TEST_F(TwoScreens, EachWindowCoversItsOwn) {
    for (const QString& wanted : {QStringLiteral("auto"), desk_->name()}) {
        start(wanted);
        EXPECT_TRUE(covers(*patient_, panel_)) << wanted.toStdString();
        EXPECT_TRUE(covers(*console_, desk_)) << wanted.toStdString();
        EXPECT_FALSE(door_.shared());
        EXPECT_FALSE(offers(patient_, "職員用")) << "the console has its own screen";
        EXPECT_TRUE(offers(console_, "サインイン")) << "the day's list is there before anybody signs in";
        EXPECT_FALSE(offers(console_, "患者さんの画面へ"));
    }
    picture("01-own-screens");
    // With mouse and keyboard the console stays as dense as ever.
    EXPECT_FALSE(test::complaintsAboutConsole(*console_, 190 / 25.4).complaints.empty());
}

TEST_F(TwoScreens, WhoeverWantsToShareOrNamesNoScreenShares) {
    for (const QString& wanted : {QStringLiteral("shared"), QStringLiteral("HDMI-9"), panel_->name()}) {
        start(wanted);
        EXPECT_TRUE(covers(*patient_, panel_)) << wanted.toStdString();
        EXPECT_FALSE(console_->isVisible()) << wanted.toStdString();
        EXPECT_TRUE(offers(patient_, "職員用")) << wanted.toStdString();
    }
}

TEST_F(TwoScreens, ALostMonitorTakesNoConsoleWithIt) {
    start();
    signIn();
    unplug(desk_);
    EXPECT_TRUE(covers(*patient_, panel_));
    EXPECT_FALSE(console_->isVisible());
    EXPECT_FALSE(signIn_.signedIn()) << "what is left is in the patient's hands";
    EXPECT_TRUE(offers(patient_, "職員用"));
    picture("02-monitor-lost");
    door_.enter();
    settle();
    EXPECT_TRUE(covers(*console_, panel_));
    signIn();
    EXPECT_TRUE(offers(console_, "患者さんの画面へ"));
    picture("03-shared-meanwhile");
    const auto found = test::complaintsAboutConsole(*console_, 190 / 25.4);
    EXPECT_GT(found.targets, 0);
    for (const std::string& complaint : found.complaints) {
        ADD_FAILURE() << complaint;
    }

    plugIn(desk_);
    EXPECT_TRUE(covers(*console_, desk_));
    EXPECT_TRUE(covers(*patient_, panel_));
    EXPECT_TRUE(signIn_.signedIn()) << "nobody has to type the code again";
    EXPECT_FALSE(offers(patient_, "職員用"));
    EXPECT_FALSE(offers(console_, "患者さんの画面へ"));
    picture("04-monitor-back");
}

TEST_F(TwoScreens, ThePatientsWindowTakesTheScreenThatIsLeft) {
    start();
    unplug(panel_);
    EXPECT_TRUE(covers(*patient_, desk_));
    EXPECT_FALSE(console_->isVisible());
    EXPECT_TRUE(offers(patient_, "職員用"));
    unplug(desk_);  // every cable is out: nothing to do, nothing to crash
    plugIn(panel_);
    plugIn(desk_);
    EXPECT_TRUE(covers(*patient_, panel_));
    EXPECT_TRUE(covers(*console_, desk_));
}

}  // namespace
}  // namespace madoguchi

int main(int argc, char** argv) {
    const QString config = QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/two-screens.json");
    QDir{}.mkpath(QStringLiteral(MADOGUCHI_BINARY_DIR "/screens"));
    QFile file{config};
    if (!file.open(QIODevice::WriteOnly) || file.write(madoguchi::kScreens) < 0) {
        return 1;
    }
    file.close();
    qputenv("QT_QPA_PLATFORM", ("offscreen:configfile=" + config).toUtf8());
    qputenv("QT_QUICK_BACKEND", "software");
    testing::InitGoogleTest(&argc, argv);
    const QGuiApplication application{argc, argv};
    madoguchi::viewmodel::prepareUi();
    return RUN_ALL_TESTS();
}
