#include "viewmodel/screen_places.hpp"

#include <QtGui/QGuiApplication>
#include <QtQuick/QQuickItem>
#include <utility>

namespace madoguchi::viewmodel {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kUprightWidth = 107.5;  // mm, 8-inch panel of 800 × 1280
constexpr double kWideWidth = 216.7;     // mm, 10-inch panel of 1280 × 800
constexpr double kPlausibleLow = 60;     // dpi; a screen that says less or more lies
constexpr double kPlausibleHigh = 450;

// In full screen; also where nobody manages windows. A window that is there already isn't touched.
void fill(QQuickView& view, QScreen& screen) {
    if (view.isVisible() && view.screen() == &screen && view.geometry() == screen.geometry()) {
        return;
    }
    view.setScreen(&screen);
    view.setGeometry(screen.geometry());
    view.showFullScreen();
}

void tellDensity(QQuickView& view, double dotsPerInch) {
    if (QQuickItem* const root = view.rootObject()) {
        root->setProperty("dotsPerMillimetre", dotsPerInch / kMillimetresPerInch);
    }
}

}  // namespace

std::optional<qsizetype> consoleScreen(const QStringList& screens, const QString& wanted) {
    const qsizetype index = wanted == QLatin1String{"auto"} ? 1 : screens.indexOf(wanted);
    return index > 0 && index < screens.size() ? std::optional{index} : std::nullopt;
}

double dotsPerInchOfPanel(QSize size) {
    const double width = size.width() > size.height() ? kWideWidth : kUprightWidth;
    return size.width() / width * kMillimetresPerInch;
}

double dotsPerInchOf(const QScreen& screen, double told) {
    if (told > 0) {
        return told;
    }
    const double said = screen.physicalDotsPerInch();
    return said >= kPlausibleLow && said <= kPlausibleHigh ? said : dotsPerInchOfPanel(screen.size());
}

ScreenPlaces::ScreenPlaces(Parts parts) : parts_{std::move(parts)} {
    const auto* const application = qGuiApp;
    connect(application, &QGuiApplication::screenAdded, this, &ScreenPlaces::watch);
    connect(application, &QGuiApplication::screenAdded, this, &ScreenPlaces::arrangeSoon);
    connect(application, &QGuiApplication::screenRemoved, this, &ScreenPlaces::arrangeSoon);
    connect(application, &QGuiApplication::primaryScreenChanged, this, &ScreenPlaces::arrangeSoon);
    for (QScreen* const screen : QGuiApplication::screens()) {
        watch(screen);
    }
    connect(&parts_.door, &ConsoleDoor::changed, this, &ScreenPlaces::followDoor);
}

QList<QScreen*> ScreenPlaces::systemScreens() {
    return QGuiApplication::screens();
}

void ScreenPlaces::watch(QScreen* screen) {
    connect(screen, &QScreen::geometryChanged, this, &ScreenPlaces::arrangeSoon);
}

// Several signals tell of one cable, and a screen that is going is still among the screens.
void ScreenPlaces::arrangeSoon() {
    if (!std::exchange(soon_, true)) {
        QMetaObject::invokeMethod(this, &ScreenPlaces::arrange, Qt::QueuedConnection);
    }
}

void ScreenPlaces::followDoor() {
    if (!arranging_ && parts_.door.shared() && parts_.door.open() != parts_.console.isVisible()) {
        arrange();
    }
}

void ScreenPlaces::arrange() {
    soon_ = false;
    const auto screens = parts_.screens();
    if (screens.isEmpty()) {
        return;  // every cable is out; the next one that is plugged in calls again
    }
    QStringList names;
    for (const QScreen* const screen : screens) {
        names.append(screen->name());
    }
    const auto index = consoleScreen(names, parts_.wanted);
    arranging_ = true;
    place(*screens.first(), index ? screens.at(*index) : nullptr);
    arranging_ = false;
}

void ScreenPlaces::place(QScreen& patients, QScreen* consoles) {
    parts_.door.setShared(consoles == nullptr);
    const double dotsPerInch = dotsPerInchOf(patients, parts_.dotsPerInch);
    tellDensity(parts_.patient, dotsPerInch);
    tellDensity(parts_.console, dotsPerInch);
    fill(parts_.patient, patients);
    if (consoles != nullptr) {
        fill(parts_.console, *consoles);
        return;
    }
    const bool inFront = parts_.door.open();
    if (inFront) {
        fill(parts_.console, patients);
    } else {
        parts_.console.hide();
    }
    QQuickView& front = inFront ? parts_.console : parts_.patient;
    front.raise();
    front.requestActivate();
}

}  // namespace madoguchi::viewmodel
