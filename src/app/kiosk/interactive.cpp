#include "app/kiosk/interactive.hpp"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <algorithm>
#include <iostream>

#include "app/kiosk/clocks.hpp"
#include "app/kiosk/kiosk_options.hpp"
#include "app/kiosk/no_card_face.hpp"
#include "app/kiosk/simulation_panel.hpp"
#include "app/kiosk/stage.hpp"
#include "cardface/card_face_camera.hpp"
#include "config/settings.hpp"
#include "logging/log.hpp"

namespace madoguchi::app {
namespace {

constexpr int kBesideEachOther = 24;

int trouble(const Failure& failure) {
    std::cerr << "madoguchi: " << toText(failure.code) << (failure.detail.empty() ? "" : ": ")
              << failure.detail << std::endl;
    return 3;
}

// The plain adult first, then the others by name.
std::vector<std::filesystem::path> personasOf(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{folder, error}) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files, {}, [](const std::filesystem::path& file) {
        return std::pair{file.filename() != "adult.json", file.filename()};
    });
    return files;
}

// An upright 8-inch panel, smaller where the screen is lower than it.
QSize fittingSize(const Arguments& arguments) {
    const QSize panel = panelSize(arguments);
    const QScreen* const screen = QGuiApplication::primaryScreen();
    if (arguments.size || screen == nullptr) {
        return panel;
    }
    constexpr int kTitleBar = 48;
    const QSize room = screen->availableSize() - QSize{0, kTitleBar};
    return panel.height() <= room.height() ? panel : panel.scaled(room, Qt::KeepAspectRatio);
}

logging::Level levelOf(std::string_view text) {
    if (text == "debug") {
        return logging::Level::Debug;
    }
    if (text == "warning") {
        return logging::Level::Warning;
    }
    return text == "error" ? logging::Level::Error : logging::Level::Info;
}

}  // namespace

int runSimulated(const Arguments& arguments) {
    SystemClock clock;
    const auto resources = resourceFolder();
    WorldOptions worldOptions{.resources = resources, .cache = cacheFolder() / "simulation"};
    worldOptions.personas = personasOf(resources / "personas");
    if (!arguments.persona.empty()) {
        worldOptions.personas.insert(worldOptions.personas.begin(), arguments.persona);
    }
    worldOptions.camera = arguments.camera;
    auto world = SimulatedWorld::open(worldOptions, clock);
    if (!world) {
        return trouble(world.error());
    }
    auto options = simulatedKioskOptions(arguments.out, **world, clock);
    if (!options) {
        return trouble(options.error());
    }
    options->policy.kind = arguments.visits;
    Stage stage{clock, resources, nullptr};
    if (auto opened = stage.open(*options, (*world)->cardFace(), (*world)->camera()); !opened) {
        return trouble(opened.error());
    }
    if (auto shown = stage.show(settingsFrom(arguments, QStringLiteral("みどりの丘クリニック"), true),
                                {.size = fittingSize(arguments)});
        !shown) {
        return trouble(shown.error());
    }
    SimulationPanel panel{**world};
    const auto panelWindow = viewmodel::makeSimulationWindow(panel);
    const QRect patient = stage.patientGeometry();
    panelWindow->setPosition(patient.right() + kBesideEachOther, patient.top());
    panelWindow->show();
    const int code = stage.run();
    (*world)->removeCard();
    const auto closed = stage.close();
    return closed ? code : trouble(closed.error());
}

int runConfigured(const Arguments& arguments) {
    SystemClock clock;
    const auto settings = config::loadSettings(arguments.config);
    if (!settings) {
        return trouble(settings.error());
    }
    auto log =
        logging::Log::open({.file = settings->logging.file, .least = levelOf(settings->logging.level)});
    if (!log) {
        return trouble(log.error());
    }
    auto options = kioskOptionsOf(*settings, clock);
    if (!options) {
        (*log)->failure(options.error(), logging::Level::Error);
        return 3;
    }
    PersonaCamera camera{clock};
    const auto source = settings->camera.clip.empty() ? settings->camera.device : settings->camera.clip;
    if (auto shown = camera.show(source.string()); !shown) {
        (*log)->failure(shown.error());  // face is not offered; PIN and staff are
    }
    NoCardFace noCardFace;
    PersonaCamera cardCamera{clock};
    std::unique_ptr<cardface::CardFaceCamera> cardReader;
    const auto& front = settings->cardCamera;
    if (const auto& cardSource = front.clip.empty() ? front.device : front.clip; !cardSource.empty()) {
        if (auto shown = cardCamera.show(cardSource.string()); !shown) {
            (*log)->failure(shown.error());  // staff type the number
        } else {
            cardReader = std::make_unique<cardface::CardFaceCamera>(cardCamera);
        }
    }
    ports::CardFacePort& cardFace = cardReader ? static_cast<ports::CardFacePort&>(*cardReader) : noCardFace;
    Stage stage{clock, resourceFolder(), log->get()};
    if (auto opened = stage.open(*options, cardFace, camera); !opened) {
        (*log)->failure(opened.error(), logging::Level::Error);
        return 3;
    }
    Arguments shownAs = arguments;
    shownAs.language = settings->kiosk.language;
    viewmodel::KioskWindowOptions window;
    window.size = fittingSize(arguments);
    window.fullScreen = !arguments.windowed;
    window.dotsPerInch = settings->display.dpi.value_or(0);
    auto kioskSettings = settingsFrom(shownAs, QString::fromStdString(settings->institution.name), true);
    kioskSettings.maskName = settings->display.maskName;
    if (auto shown = stage.show(kioskSettings, window, QString::fromStdString(settings->display.staffScreen));
        !shown) {
        (*log)->failure(shown.error(), logging::Level::Error);
        return 3;
    }
    const int code = stage.run();
    const auto closed = stage.close();
    if (!closed) {
        (*log)->failure(closed.error(), logging::Level::Error);
        return 3;
    }
    return code;
}

}  // namespace madoguchi::app
