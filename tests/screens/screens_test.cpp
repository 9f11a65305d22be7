// Renders every patient screen in every look into build/screens and holds each against the rules of the
// layout.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QPainter>
#include <QtQuick/QQuickView>
#include <QtSvg/QSvgRenderer>
#include <tuple>

#include "screens/layout_check.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

using viewmodel::KioskSettings;
using viewmodel::KioskViewModel;
using viewmodel::KioskWindowOptions;

// A drawn person before a drawn camera.
ports::Frame drawnFrame() {
    constexpr int kWidth = 640;
    constexpr int kHeight = 480;
    QImage image{kWidth, kHeight, QImage::Format_BGR888};
    image.fill(QColor{0xdf, 0xe6, 0xe9});
    QPainter painter{&image};
    QSvgRenderer person{QStringLiteral(MADOGUCHI_SOURCE_DIR "/resources/icons/person-grey.svg")};
    person.render(&painter, QRectF{170, 90, 300, 366});
    painter.end();
    SecureBytes pixels{static_cast<std::size_t>(kWidth) * kHeight * 3};
    for (int y = 0; y < kHeight; ++y) {
        std::copy_n(image.constScanLine(y), kWidth * 3,
                    pixels.bytes().data() + static_cast<std::ptrdiff_t>(y) * kWidth * 3);
    }
    return {.width = kWidth,
            .height = kHeight,
            .sequence = 1,
            .captured = {},
            .pixels = std::make_shared<const SecureBytes>(std::move(pixels))};
}

struct Look {
    QSize size;
    bool contrast;
    double scale;
    const char* language;
};

std::string nameOf(const Look& look) {
    return std::string{look.size.width() > look.size.height() ? "landscape" : "portrait"} +
           (look.contrast ? "-contrast" : "") + (look.scale > 1 ? "-x1.5" : "") + "-" + look.language;
}

class Screens : public testing::TestWithParam<std::tuple<int, int, int, int>> {
protected:
    [[nodiscard]] static Look look() {
        const auto [orientation, theme, scale, language] = GetParam();
        return {.size = orientation == 0 ? QSize{800, 1280} : QSize{1280, 800},
                .contrast = theme == 1,
                .scale = 1 + scale * 0.5,
                .language = language == 0 ? "ja" : "en"};
    }
};

TEST_P(Screens, ShowEverythingWhole) {
    const Look look = Screens::look();
    test::FakeKiosk kiosk;
    const test::FixedClock clock;
    kiosk.shown = test::allScenes().front().presentation;
    KioskViewModel model{kiosk, clock,
                         KioskSettings{.clinicName = QStringLiteral("みどりの丘クリニック"),
                                       .language = QString::fromLatin1(look.language),
                                       .textScale = look.scale,
                                       .highContrast = look.contrast,
                                       .motion = false}};
    const auto window = viewmodel::makeKioskWindow(model, KioskWindowOptions{.size = look.size});
    ASSERT_EQ(viewmodel::problemsOf(*window).toStdString(), "");
    window->show();
    const double perMm = viewmodel::dotsPerInchOfPanel(look.size) / 25.4;
    const QDir folder{
        QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/%1").arg(QString::fromStdString(nameOf(look)))};
    ASSERT_TRUE(QDir{}.mkpath(folder.path()));
    const ports::Frame frame = drawnFrame();
    for (const test::Scene& scene : test::allScenes()) {
        SCOPED_TRACE(scene.name);
        kiosk.show(test::allScenes().front().presentation);  // each scene is a visit of its own
        kiosk.show(scene.presentation);
        QCoreApplication::processEvents();
        model.previewFeed().offer(frame);
        QCoreApplication::processEvents();
        const QImage picture = window->grabWindow();
        EXPECT_TRUE(
            picture.save(folder.filePath(QString::fromStdString(scene.name) + QStringLiteral(".png"))));
        for (const std::string& complaint : test::complaintsAbout(*window, perMm)) {
            ADD_FAILURE() << complaint;
        }
    }
    kiosk.show(test::allScenes().front().presentation);
    model.setReaderDown(true);
    QCoreApplication::processEvents();
    EXPECT_TRUE(window->grabWindow().save(folder.filePath(QStringLiteral("01-idle-reader-down.png"))));
    for (const std::string& complaint : test::complaintsAbout(*window, perMm)) {
        ADD_FAILURE() << "reader down: " << complaint;
    }
}

// A 21-inch panel: in the low layout nothing is to be touched above the reach of somebody who sits.
class LowLayout : public testing::TestWithParam<bool> {};

TEST_P(LowLayout, KeepsEverythingWithinReach) {
    const QSize size = GetParam() ? QSize{1080, 1920} : QSize{1920, 1080};
    constexpr double kDotsPerInch = 105;
    const double perMm = kDotsPerInch / 25.4;
    const double reach = (GetParam() ? 200 : 150) * perMm;
    test::FakeKiosk kiosk;
    const test::FixedClock clock;
    kiosk.shown = test::allScenes().front().presentation;
    KioskViewModel model{
        kiosk, clock, KioskSettings{.clinicName = QStringLiteral("みどりの丘クリニック"), .motion = false}};
    const auto window =
        viewmodel::makeKioskWindow(model, KioskWindowOptions{.size = size, .dotsPerInch = kDotsPerInch});
    window->show();
    const QDir folder{QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/low-%1")
                          .arg(GetParam() ? QStringLiteral("portrait") : QStringLiteral("landscape"))};
    ASSERT_TRUE(QDir{}.mkpath(folder.path()));
    model.toggleHelperMode();
    kiosk.shown.state.helperMode = true;
    model.toggleLowLayout();
    ASSERT_TRUE(model.lowLayout());
    for (test::Scene scene : test::allScenes()) {
        SCOPED_TRACE(scene.name);
        scene.presentation.state.helperMode = true;
        kiosk.shown = scene.presentation;  // without the change of an Idle, which would end the low layout
        emit model.presentationChanged();
        QCoreApplication::processEvents();
        const QImage picture = window->grabWindow();
        EXPECT_TRUE(
            picture.save(folder.filePath(QString::fromStdString(scene.name) + QStringLiteral(".png"))));
        for (const std::string& complaint : test::complaintsAbout(*window, perMm)) {
            ADD_FAILURE() << complaint;
        }
        EXPECT_GE(test::highestTarget(*window), size.height() - reach);
    }
}

INSTANTIATE_TEST_SUITE_P(TallPanels, LowLayout, testing::Bool(),
                         [](const testing::TestParamInfo<bool>& which) {
                             return which.param ? "portrait" : "landscape";
                         });

std::string caseName(const testing::TestParamInfo<std::tuple<int, int, int, int>>& which) {
    const int scale = std::get<2>(which.param);
    return std::string{std::get<0>(which.param) == 0 ? "portrait" : "landscape"} +
           (std::get<1>(which.param) == 1 ? "Contrast" : "") + (scale == 1 ? "Times1and5" : "") +
           (std::get<3>(which.param) == 0 ? "Ja" : "En");
}

INSTANTIATE_TEST_SUITE_P(EveryLook, Screens,
                         testing::Combine(testing::Range(0, 2), testing::Range(0, 2), testing::Range(0, 2),
                                          testing::Range(0, 2)),
                         caseName);

}  // namespace
}  // namespace madoguchi
