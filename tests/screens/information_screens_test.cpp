// Renders the information pages in every look into build/screens, holds each against the rules of the layout,
// and reads the code off the picture as a telephone does.
#define ZX_USE_UTF8 1  // texts as UTF-8 in std::string
#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>
#include <tuple>

#include "screens/layout_check.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/information_topics.hpp"
#include "viewmodel/qr_code.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

using viewmodel::KioskSettings;
using viewmodel::KioskViewModel;
using viewmodel::KioskWindowOptions;

QQuickItem* visibleCode(QQuickItem* item) {
    if (!item->isVisible()) {
        return nullptr;
    }
    if (qobject_cast<viewmodel::QrCode*>(item) != nullptr) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = visibleCode(child)) {
            return found;
        }
    }
    return nullptr;
}

QQuickItem* pageOf(QQuickItem* item) {
    if (item->property("leaves").isValid()) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = pageOf(child)) {
            return found;
        }
    }
    return nullptr;
}

// What a telephone makes of the whole picture, and where on it.
std::string decoded(const QImage& picture, const QQuickItem& code) {
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view{grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine())};
    const ZXing::Result result = ZXing::ReadBarcode(view);
    const auto corner = result.position().topLeft();
    return code.mapRectToScene(code.boundingRect()).contains(corner.x, corner.y) ? result.text()
                                                                                 : "elsewhere";
}

// Orientation, theme, size of text, language.
class InformationScreens : public testing::TestWithParam<std::tuple<bool, bool, double, const char*>> {};

TEST_P(InformationScreens, ShowEverythingWhole) {
    const auto [landscape, contrast, scale, language] = GetParam();
    const QSize size = landscape ? QSize{1280, 800} : QSize{800, 1280};
    test::FakeKiosk kiosk;
    const test::FixedClock clock;
    kiosk.shown = test::allScenes().front().presentation;
    KioskViewModel model{kiosk, clock,
                         KioskSettings{.clinicName = QStringLiteral("みどりの丘クリニック"),
                                       .language = QString::fromLatin1(language),
                                       .textScale = scale,
                                       .highContrast = contrast,
                                       .motion = false}};
    const auto window = viewmodel::makeKioskWindow(model, KioskWindowOptions{.size = size});
    ASSERT_EQ(viewmodel::problemsOf(*window).toStdString(), "");
    window->show();
    const double perMm = viewmodel::dotsPerInchOfPanel(size) / 25.4;
    const QDir folder{QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/%1%2%3-%4")
                          .arg(QLatin1String{landscape ? "landscape" : "portrait"},
                               QLatin1String{contrast ? "-contrast" : ""},
                               QLatin1String{scale > 1 ? "-x1.5" : ""}, QLatin1String{language})};
    ASSERT_TRUE(QDir{}.mkpath(folder.path()));
    const auto look = [&](const QString& name) {
        SCOPED_TRACE(name.toStdString());
        QCoreApplication::processEvents();
        (void)window->grabWindow();  // lays out
        const QImage picture = window->grabWindow();
        EXPECT_TRUE(picture.save(folder.filePath(name + QStringLiteral(".png"))));
        for (const std::string& complaint : test::complaintsAbout(*window, perMm)) {
            ADD_FAILURE() << complaint;
        }
        return picture;
    };
    model.information()->show();
    look(QStringLiteral("17-information"));
    for (const viewmodel::InformationTopic& topic : viewmodel::kInformationTopics) {
        const QString id = QString::fromLatin1(topic.id.data(), static_cast<qsizetype>(topic.id.size()));
        model.information()->choose(id);
        QCoreApplication::processEvents();
        QQuickItem* const page = pageOf(window->contentItem());
        ASSERT_NE(page, nullptr);
        const int leaves = page->property("leaves").toInt();
        int points = 0;
        int codes = 0;
        for (int leaf = 0; leaf < leaves; ++leaf) {
            QMetaObject::invokeMethod(page, "turn", Q_ARG(int, leaf));
            const QImage picture = look(QStringLiteral("17-information-%1-%2").arg(id).arg(leaf + 1));
            points += page->property("shownPoints").toInt();
            if (const QQuickItem* const code = visibleCode(window->contentItem())) {
                EXPECT_EQ(decoded(picture, *code), topic.address) << topic.id;
                ++codes;
            }
        }
        EXPECT_EQ(points, topic.points) << topic.id;
        EXPECT_GT(codes, 0) << topic.id;
    }
}

INSTANTIATE_TEST_SUITE_P(EveryLook, InformationScreens,
                         testing::Combine(testing::Bool(), testing::Bool(), testing::Values(1.0, 1.5),
                                          testing::Values("ja", "en")),
                         [](const auto& which) {
                             return std::string{std::get<0>(which.param) ? "landscape" : "portrait"} +
                                    (std::get<1>(which.param) ? "Contrast" : "") +
                                    (std::get<2>(which.param) > 1 ? "Times1and5" : "") +
                                    (std::string{std::get<3>(which.param)} == "ja" ? "Ja" : "En");
                         });

}  // namespace
}  // namespace madoguchi
