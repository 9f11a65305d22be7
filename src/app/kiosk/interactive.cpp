#include "app/kiosk/interactive.hpp"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <iostream>

#include "app/kiosk/chimes.hpp"
#include "app/kiosk/clocks.hpp"
#include "app/kiosk/kiosk_options.hpp"
#include "app/kiosk/kiosk_windows.hpp"
#include "app/kiosk/session_pump.hpp"
#include "app/kiosk/simulation_panel.hpp"

namespace madoguchi::app {
namespace {

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
    SessionPump pump{clock};
    StaffBridge bridge;
    Chimes chimes{resources / "sounds"};
    KioskWindows* windows = nullptr;
    KioskListener listener;
    listener.wake = [&pump] { pump.wake(); };
    listener.preview = [&windows](const ports::Frame& frame) { windows->preview().offer(frame); };
    listener.lightsChanged = [&windows] {
        if (windows != nullptr) {
            windows->refreshLights();
        }
    };
    auto kiosk = Kiosk::open(*options, {clock, (*world)->cardFace(), (*world)->camera(), bridge, chimes},
                             std::move(listener));
    if (!kiosk) {
        return trouble(kiosk.error());
    }
    viewmodel::prepareUi();
    KioskWindows shown{**kiosk,
                       clock,
                       bridge,
                       settingsFrom(arguments, QStringLiteral("みどりの丘クリニック"), true),
                       {.size = {arguments.width, arguments.height}}};
    windows = &shown;
    if (auto checked = shown.check(); !checked) {
        return trouble(checked.error());
    }
    SimulationPanel panel{**world};
    const auto panelWindow = viewmodel::makeSimulationWindow(panel);
    shown.show(false);
    panelWindow->show();
    pump.attach(kiosk->get());
    (*kiosk)->start();
    const int code = QCoreApplication::exec();
    pump.attach(nullptr);
    (*world)->removeCard();
    const auto entries = (*kiosk)->close();
    return entries ? code : trouble(entries.error());
}

}  // namespace madoguchi::app
