#include "app/kiosk/stage.hpp"

#include <QtCore/QCoreApplication>

#include "logging/log.hpp"

namespace madoguchi::app {

Stage::Stage(ports::Clock& clock, const std::filesystem::path& resources, logging::Log* log)
    : clock_{clock}, log_{log}, pump_{clock}, chimes_{resources / "sounds"} {}

Stage::~Stage() {
    pump_.attach(nullptr);
}

Expected<void> Stage::open(const KioskOptions& options, ports::CardFacePort& cardFace,
                           ports::CameraPort& camera) {
    KioskListener listener;
    listener.wake = [this] { pump_.wake(); };
    listener.preview = [this](const ports::Frame& frame) { windows_->offerLive(frame); };
    listener.lightsChanged = [this] { onLights(); };
    listener.continuingChanged = [this] {
        if (windows_ != nullptr) {
            windows_->refreshContinuing();
        }
    };
    listener.followUpsChanged = [this] {
        if (windows_) {
            windows_->refreshFollowUps();
        }
    };
    auto kiosk = Kiosk::open(options, {clock_, cardFace, camera, bridge_, chimes_}, std::move(listener));
    if (!kiosk) {
        return std::unexpected(kiosk.error());
    }
    kiosk_ = std::move(*kiosk);
    return {};
}

Expected<void> Stage::show(const viewmodel::KioskSettings& settings,
                           const viewmodel::KioskWindowOptions& options, const QString& staffScreen) {
    viewmodel::prepareUi();
    windows_ = std::make_unique<KioskWindows>(*kiosk_, clock_, bridge_, settings, options, staffScreen);
    if (auto checked = windows_->check(); !checked) {
        return checked;
    }
    windows_->show();
    return {};
}

int Stage::run() {
    pump_.attach(kiosk_.get());
    kiosk_->start();
    const int code = QCoreApplication::exec();
    pump_.attach(nullptr);
    return code;
}

Expected<void> Stage::close() {
    const auto entries = kiosk_->close();
    windows_.reset();
    kiosk_.reset();
    return entries ? Expected<void>{} : std::unexpected(entries.error());
}

void Stage::onLights() {
    if (windows_) {
        windows_->refreshLights();
    }
    if (log_ == nullptr) {
        return;
    }
    const DeviceStates& now = kiosk_->devices();
    const auto tell = [this](const char* what, const std::optional<Failure>& before,
                             const std::optional<Failure>& after) {
        if (before == after) {
            return;
        }
        if (after) {
            log_->failure(*after);
        } else {
            log_->write(logging::Level::Info, what);
        }
    };
    tell("camera.back", known_.camera, now.camera);
    tell("gateway.back", known_.gateway, now.gateway);
    tell("result-folder.back", known_.resultFolder, now.resultFolder);
    tell("audit.back", known_.log, now.log);
    known_ = now;
}

}  // namespace madoguchi::app
