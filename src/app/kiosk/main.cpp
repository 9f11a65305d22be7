// madoguchi: the kiosk (patient's window and staff console).
#include <QtGui/QGuiApplication>
#include <iostream>
#include <optional>

#include "app/kiosk/arguments.hpp"
#include "app/kiosk/hardening.hpp"
#include "app/kiosk/headless.hpp"
#include "app/kiosk/instance_lock.hpp"
#include "app/kiosk/interactive.hpp"
#include "app/kiosk/self_test.hpp"
#include "app/kiosk/temporary_folder.hpp"
#include "app/scenario/script.hpp"

namespace {

int complain(const madoguchi::Failure& failure) {
    std::cerr << "madoguchi: " << toText(failure.code) << (failure.detail.empty() ? "" : ": ")
              << failure.detail << std::endl;
    return 3;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace madoguchi;
    app::hardenProcess();
    // OpenCV waits 10 s for a dead camera's first picture unless told otherwise (seconds).
    ::setenv("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "1", 0);
    int exitCode = 0;
    const auto arguments = app::parseArguments(argc, argv, exitCode);
    if (!arguments) {
        return exitCode;
    }
    if (arguments->scenario == "list") {
        for (const auto& script : scenario::scripts()) {
            std::cout << script.name << '\n';
        }
        return 0;
    }
    std::optional<app::TemporaryFolder> runtime;  // mkdtemp makes it 0700, as Qt wants it
    const bool withoutScreen = arguments->headless || arguments->selfTest;
    if (withoutScreen) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
        if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
            // Qt complains on every start of a session without one; without a screen nothing is put there.
            runtime.emplace();
            qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(runtime->path().string()));
        }
    } else if (!arguments->simulated && arguments->config.empty()) {
        complain({StepCode::UsageWrong, "say --config FILE for a real kiosk, or --simulated"});
        return 2;
    } else if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
               qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        return complain({StepCode::KioskNoDisplay, "--headless runs without a screen"});
    }
    const QGuiApplication application{argc, argv};
    if (arguments->selfTest) {
        return app::runSelfTest();
    }
    const auto lock = app::InstanceLock::take();
    if (!lock) {
        return complain(lock.error());
    }
    if (arguments->headless) {
        return app::runHeadless(*arguments);
    }
    return arguments->simulated ? app::runSimulated(*arguments) : app::runConfigured(*arguments);
}
