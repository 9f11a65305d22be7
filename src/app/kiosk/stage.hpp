// One kiosk with its windows, from opening to closing: what the played and the real one have in common.
// Threads: GUI thread. Use: open(), show(), run(), close(), in this order.
#pragma once

#include <filesystem>
#include <memory>

#include "app/kiosk/chimes.hpp"
#include "app/kiosk/kiosk.hpp"
#include "app/kiosk/kiosk_windows.hpp"
#include "app/kiosk/session_pump.hpp"
#include "app/kiosk/staff_bridge.hpp"

namespace madoguchi::logging {
class Log;
}

namespace madoguchi::app {

class Stage {
public:
    // `log` may be null; it is told of devices that fail and come back.
    Stage(ports::Clock& clock, const std::filesystem::path& resources, logging::Log* log);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage();

    [[nodiscard]] Expected<void> open(const KioskOptions& options, ports::CardFacePort& cardFace,
                                      ports::CameraPort& camera);
    [[nodiscard]] Expected<void> show(const viewmodel::KioskSettings& settings,
                                      const viewmodel::KioskWindowOptions& options,
                                      const QString& staffScreen = QStringLiteral("auto"));
    [[nodiscard]] QRect patientGeometry() { return windows_->patient().geometry(); }
    [[nodiscard]] int run();  // the event loop, until the last window is closed
    [[nodiscard]] Expected<void> close();

private:
    void onLights();

    ports::Clock& clock_;
    logging::Log* log_;
    SessionPump pump_;
    StaffBridge bridge_;
    Chimes chimes_;
    std::unique_ptr<Kiosk> kiosk_;
    std::unique_ptr<KioskWindows> windows_;
    DeviceStates known_;
};

}  // namespace madoguchi::app
