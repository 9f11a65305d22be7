// The patient's and the staff's windows over one kiosk, and the lights that tell staff how its devices stand.
// Threads: GUI thread. The kiosk outlives the windows.
#pragma once

#include <QtCore/QTimer>
#include <memory>

#include "app/kiosk/arguments.hpp"
#include "app/kiosk/counter_desk.hpp"
#include "app/kiosk/kiosk.hpp"
#include "app/kiosk/staff_bridge.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi::app {

class KioskWindows {
public:
    // `staffScreen`: where the console is in full screen (viewmodel::consoleScreen).
    KioskWindows(Kiosk& kiosk, const ports::Clock& clock, StaffBridge& bridge,
                 const viewmodel::KioskSettings& settings, viewmodel::KioskWindowOptions options,
                 const QString& staffScreen = QStringLiteral("auto"));
    ~KioskWindows();
    KioskWindows(const KioskWindows&) = delete;
    KioskWindows& operator=(const KioskWindows&) = delete;

    [[nodiscard]] Expected<void> check() const;  // kiosk.internal with what the screens complained about
    void show();
    void refreshLights();
    void refreshFollowUps() { counter_.refresh(); }
    void refreshContinuing() { continuing_.refresh(); }
    void offerLive(const ports::Frame& frame);  // from the camera's thread
    [[nodiscard]] CounterDesk& counter() { return counter_; }
    [[nodiscard]] QQuickView& patient() { return *patient_; }
    [[nodiscard]] QQuickView& staff() { return *staff_; }
    [[nodiscard]] viewmodel::KioskViewModel& kioskModel() { return kioskModel_; }
    [[nodiscard]] viewmodel::CertificateDesk& certificates() { return certificates_; }
    [[nodiscard]] viewmodel::ContinuingCareViewModel& continuing() { return continuing_; }

private:
    Kiosk& kiosk_;
    StaffBridge& bridge_;
    QString staffScreen_;
    double dotsPerInch_;  // of the patient's panel; 0: what its screen says
    viewmodel::KioskViewModel kioskModel_;
    viewmodel::StaffViewModel staffModel_;
    viewmodel::StaffSignInViewModel signIn_;
    viewmodel::VisualCheckViewModel check_;
    viewmodel::NumberEntryViewModel entry_;
    viewmodel::CauseBoardViewModel board_;
    CounterDesk counter_;
    viewmodel::CertificateDesk certificates_;
    std::unique_ptr<viewmodel::ConsoleDoor> door_;  // in full screen
    viewmodel::ContinuingCareViewModel continuing_;
    QTimer secondTimer_;  // runs while a check is open
    std::unique_ptr<QQuickView> patient_;
    std::unique_ptr<QQuickView> staff_;
    std::unique_ptr<viewmodel::ScreenPlaces> places_;  // from show() on, in full screen
    QTimer clockTimer_;
};

[[nodiscard]] QSize panelSize(const Arguments& arguments);
[[nodiscard]] viewmodel::KioskSettings settingsFrom(const Arguments& arguments, const QString& clinicName,
                                                    bool motion);

}  // namespace madoguchi::app
