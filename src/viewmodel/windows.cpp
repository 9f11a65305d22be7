#include "viewmodel/windows.hpp"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtQml/QQmlEngine>
#include <algorithm>
#include <functional>
#include <utility>

#include "viewmodel/icon_provider.hpp"

// Linking a static library drops what nobody names: these two hold the QML types and the QML files.
void qml_register_types_Madoguchi_ViewModel();
void qml_register_types_Madoguchi();

namespace madoguchi::viewmodel {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr QSize kStaffSize{1440, 900};
constexpr QSize kSimulationSize{420, 300};

// Every touch and key counts as activity, wherever it lands. `note` says whether it was meant for nothing but
// that: then it goes no further.
class ActivityFilter : public QObject {
public:
    ActivityFilter(std::function<bool()> note, QObject* parent) : QObject{parent}, note_{std::move(note)} {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const QEvent::Type type = event->type();
        if ((type == QEvent::MouseButtonPress || type == QEvent::TouchBegin || type == QEvent::KeyPress) &&
            note_()) {
            event->accept();  // or Qt would make a mouse's press of the touch
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<bool()> note_;
};

// A ten-key drives the keypad before any control of a screen sees its keys.
class TenKey : public QObject {
public:
    TenKey(KioskViewModel& kiosk, QObject* parent) : QObject{parent}, kiosk_{kiosk} {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::KeyPress && kiosk_.takeKey(static_cast<QKeyEvent*>(event)->key())) {
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    KioskViewModel& kiosk_;
};

std::unique_ptr<QQuickView> makeView() {
    auto view = std::make_unique<QQuickView>();
    QSurfaceFormat format = view->format();
    format.setSamples(4);
    view->setFormat(format);
    view->setResizeMode(QQuickView::SizeRootObjectToView);
    QQmlEngine& engine = *view->engine();
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    engine.setOutputWarningsToStandardError(true);
    return view;
}

// Of the panel that a window fills, or else is taken for.
double dotsPerInchFor(const QQuickView& view, double told, bool fillsScreen, QSize size) {
    if (fillsScreen && view.screen() != nullptr) {
        return dotsPerInchOf(*view.screen(), told);
    }
    return told > 0 ? told : dotsPerInchOfPanel(size);
}

void load(QQuickView& view, const QString& file, const QVariantMap& properties) {
    view.setInitialProperties(properties);
    view.setSource(QUrl{QStringLiteral("qrc:/qt/qml/Madoguchi/%1").arg(file)});
}

}  // namespace

void prepareUi() {
    // Compiled screens on the disk outlive the release that wrote them, and a newer one may crash on them.
    // Without them the start takes some 60 ms longer.
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    qml_register_types_Madoguchi_ViewModel();
    qml_register_types_Madoguchi();
    QFont font;
    font.setFamilies(
        {QStringLiteral("BIZ UDPGothic"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans")});
    QGuiApplication::setFont(font);
}

std::unique_ptr<QQuickView> makeKioskWindow(KioskViewModel& kiosk, const KioskWindowOptions& options) {
    auto view = makeView();
    const double dpi = dotsPerInchFor(*view, options.dotsPerInch, options.fullScreen, options.size);
    view->setTitle(kiosk.clinicName());
    view->resize(options.size);
    view->setMinimumSize(options.fullScreen ? QSize{} : options.size);
    if (options.fullScreen) {
        view->setWindowStates(Qt::WindowFullScreen);
    }
    view->installEventFilter(new TenKey{kiosk, view.get()});
    // The touch that answers 「まだ操作しますか」 takes the question away at once; it must not reach what lay
    // below.
    const auto note = [&kiosk] {
        const bool answers = kiosk.askStillThere();
        kiosk.noteActivity();
        return answers;
    };
    // Installed last, asked first: a key of the keypad counts as activity too.
    view->installEventFilter(new ActivityFilter{note, view.get()});
    QObject::connect(&kiosk, &KioskViewModel::languageChanged, view->engine(), &QQmlEngine::retranslate);
    load(*view, QStringLiteral("Kiosk.qml"),
         {{QStringLiteral("kiosk"), QVariant::fromValue(&kiosk)},
          {QStringLiteral("dotsPerMillimetre"), dpi / kMillimetresPerInch},
          {QStringLiteral("door"), QVariant::fromValue(options.door)}});
    return view;
}

std::unique_ptr<QQuickView> makeStaffWindow(const StaffModels& models) {
    StaffViewModel& staff = models.staff;
    StaffSignInViewModel& signIn = models.signIn;
    auto view = makeView();
    view->setTitle(staff.clinicName());
    view->resize(kStaffSize);
    ConsoleDoor* const door = models.door;
    QVariantMap properties{{QStringLiteral("staff"), QVariant::fromValue(&staff)},
                           {QStringLiteral("signIn"), QVariant::fromValue(&signIn)},
                           {QStringLiteral("check"), QVariant::fromValue(&models.check)},
                           {QStringLiteral("entry"), QVariant::fromValue(&models.entry)},
                           {QStringLiteral("board"), QVariant::fromValue(&models.board)},
                           {QStringLiteral("ladder"), QVariant::fromValue(&models.ladder)},
                           {QStringLiteral("followUps"), QVariant::fromValue(&models.followUps)},
                           {QStringLiteral("declaration"), QVariant::fromValue(&models.declaration)},
                           {QStringLiteral("certificates"), QVariant::fromValue(models.certificates)},
                           {QStringLiteral("continuing"), QVariant::fromValue(models.continuing)}};
    if (door != nullptr) {
        const double dpi = dotsPerInchFor(*view, models.dotsPerInch, true, kStaffSize);
        properties.insert(QStringLiteral("door"), QVariant::fromValue(door));
        properties.insert(QStringLiteral("dotsPerMillimetre"), dpi / kMillimetresPerInch);
    }
    load(
        *view,
        door == nullptr ? QStringLiteral("staff/StaffWindow.qml") : QStringLiteral("staff/SharedConsole.qml"),
        properties);
    const auto note = [&signIn, door] {
        signIn.noteActivity();
        if (door != nullptr) {
            door->noteActivity();
        }
        return false;
    };
    view->installEventFilter(new ActivityFilter{note, view.get()});
    QQuickView* const window = view.get();
    QObject::connect(&staff, &StaffViewModel::rang, window, [window] { window->alert(0); });
    return view;
}

std::unique_ptr<QQuickView> makeSimulationWindow(QObject& simulation) {
    auto view = makeView();
    view->resize(kSimulationSize);
    load(*view, QStringLiteral("simulation/SimulationPanel.qml"),
         {{QStringLiteral("simulation"), QVariant::fromValue(&simulation)}});
    return view;
}

QString problemsOf(const QQuickView& view) {
    QStringList texts;
    for (const QQmlError& error : view.errors()) {
        texts.append(error.toString());
    }
    return texts.join(u'\n');
}

}  // namespace madoguchi::viewmodel
