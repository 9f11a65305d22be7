#include "app/kiosk/kiosk_windows.hpp"

#include <utility>

namespace madoguchi::app {
namespace {

using viewmodel::Light;

Light readerLight(const std::optional<ports::Presence>& presence) {
    if (!presence) {
        return Light::Attention;
    }
    switch (*presence) {
        case ports::Presence::Empty:
        case ports::Presence::CardPresent:
            return Light::Ok;
        case ports::Presence::ServiceDown:
        case ports::Presence::AccessDenied:
        case ports::Presence::NoReader:
            return Light::Down;
    }
    return Light::Down;
}

Light lightOf(const std::optional<Failure>& fault) {
    return fault ? Light::Down : Light::Ok;
}

// Who at the console may look up whose qualification is what; empty: nobody.
std::string whoMayLookUp(const staff::StaffDesk& desk) {
    return desk.may(staff::Permission::LookUp) ? desk.currentUser()->name : std::string{};
}

// Who at the console may vouch for a patient by name; empty: nobody.
std::string whoMayCheck(const staff::StaffDesk& desk) {
    return desk.may(staff::Permission::VisualCheck) ? desk.currentUser()->name : std::string{};
}

}  // namespace

QSize panelSize(const Arguments& arguments) {
    return arguments.size ? QSize{arguments.size->first, arguments.size->second} : QSize{800, 1280};
}

viewmodel::KioskSettings settingsFrom(const Arguments& arguments, const QString& clinicName, bool motion) {
    viewmodel::KioskSettings settings;
    settings.clinicName = clinicName;
    settings.language = QString::fromStdString(arguments.language);
    settings.textScale = arguments.textScale;
    settings.highContrast = arguments.theme == "contrast";
    settings.motion = motion;
    return settings;
}

KioskWindows::KioskWindows(Kiosk& kiosk, const ports::Clock& clock, StaffBridge& bridge,
                           const viewmodel::KioskSettings& settings, viewmodel::KioskWindowOptions options,
                           const QString& staffScreen)
    : kiosk_{kiosk},
      bridge_{bridge},
      staffScreen_{staffScreen},
      dotsPerInch_{options.dotsPerInch},
      kioskModel_{kiosk.session(), clock, settings},
      staffModel_{kiosk.session(), clock, settings.clinicName},
      signIn_{kiosk.staffDesk()},
      check_{kiosk.session(), clock, [&desk = kiosk.staffDesk()] { return whoMayCheck(desk); }},
      entry_{kiosk.session(),
             clock,
             {.whoMayType = [&desk = kiosk.staffDesk()] { return whoMayCheck(desk); },
              .deliver = [&typed = kiosk.typedNumber()](
                             SecureBytes number) { return typed.deliver(std::move(number)); },
              .forget = [&typed = kiosk.typedNumber()] { typed.forget(); }}},
      board_{kiosk.session()},
      counter_{kiosk, clock, settings.clinicName},
      certificates_{{.gateway = kiosk.numberLookup(),
                     .log = kiosk.log(),
                     .clock = clock,
                     .rules = kiosk.insuranceCardRules(),
                     .whoMayLookUp = [&desk = kiosk.staffDesk()] { return whoMayLookUp(desk); },
                     .book = &counter_.book()}},
      continuing_{{.list = kiosk.continuingCare(),
                   .round = kiosk.reinquiryRound(),
                   .clock = clock,
                   .post = kiosk.poster(),
                   .whoMayLookUp = [&desk = kiosk.staffDesk()] { return whoMayLookUp(desk); }}} {
    bridge_.connectTo(&staffModel_);
    staffModel_.askWho([&desk = kiosk.staffDesk()]() -> std::optional<std::string> {
        if (desk.currentUser()) {
            return desk.currentUser()->name;
        }
        // Before the first administrator, or with a damaged file, a call must be answerable all the same.
        return desk.needsAdministrator() || desk.fault() ? std::optional{std::string{}} : std::nullopt;
    });
    QObject::connect(&signIn_, &viewmodel::StaffSignInViewModel::changed, &staffModel_, [this] {
        if (signIn_.panel().isEmpty()) {
            staffModel_.signInEnded();
        }
    });
    kiosk_.session().onChange([this] {
        staffModel_.refresh();
        check_.refresh();
        board_.refresh();
        entry_.refresh();
    });
    kiosk_.staffDesk().onChange([this] {
        check_.refresh();
        entry_.refresh();
        certificates_.refresh();
        counter_.refreshStaff();
        continuing_.refresh();
    });
    QObject::connect(&continuing_, &viewmodel::ContinuingCareViewModel::signInNeeded, &signIn_,
                     &viewmodel::StaffSignInViewModel::open);
    QObject::connect(&counter_.book(), &viewmodel::FollowUpBook::signInNeeded, &signIn_,
                     &viewmodel::StaffSignInViewModel::open);
    QObject::connect(&check_, &viewmodel::VisualCheckViewModel::changed, &secondTimer_, [this] {
        if (check_.open() && !secondTimer_.isActive()) {
            secondTimer_.start(1000);
        } else if (!check_.open()) {
            secondTimer_.stop();
        }
    });
    QObject::connect(&secondTimer_, &QTimer::timeout, &check_, [this] { check_.refreshClock(); });
    if (options.fullScreen) {
        door_ = std::make_unique<viewmodel::ConsoleDoor>(signIn_, clock);
        options.door = door_.get();
    }
    patient_ = viewmodel::makeKioskWindow(kioskModel_, options);
    staff_ = viewmodel::makeStaffWindow({staffModel_, signIn_, check_, entry_, board_, counter_.ladder(),
                                         counter_.followUps(), counter_.declaration(), &certificates_,
                                         &continuing_, door_.get(), options.dotsPerInch});
    QObject::connect(&clockTimer_, &QTimer::timeout, patient_.get(), [this] {
        kioskModel_.refreshClock();
        staffModel_.refreshClock();
        continuing_.refreshClock();
        kiosk_.staffDesk().tick();
        kiosk_.reinquiryRound().resume();
        if (door_) {
            door_->tick();
        }
    });
    clockTimer_.start(10'000);
    refreshLights();
}

KioskWindows::~KioskWindows() {
    bridge_.connectTo(nullptr);
}

Expected<void> KioskWindows::check() const {
    for (const auto* view : {patient_.get(), staff_.get()}) {
        if (const QString problems = viewmodel::problemsOf(*view); !problems.isEmpty()) {
            return fail(StepCode::KioskInternal, problems.toStdString());
        }
    }
    return {};
}

void KioskWindows::show() {
    if (door_) {
        places_ = std::make_unique<viewmodel::ScreenPlaces>(
            viewmodel::ScreenPlaces::Parts{.patient = *patient_,
                                           .console = *staff_,
                                           .door = *door_,
                                           .wanted = staffScreen_,
                                           .dotsPerInch = dotsPerInch_});
        places_->arrange();
        return;
    }
    patient_->setPosition(0, 0);
    patient_->show();
    // Beside the patient's window, below the simulation's panel.
    staff_->setPosition(patient_->width() + 24, 340);
    staff_->show();
}

void KioskWindows::offerLive(const ports::Frame& frame) {
    kioskModel_.previewFeed().offer(frame);
    check_.offerLive(frame);
}

void KioskWindows::refreshLights() {
    const DeviceStates& devices = kiosk_.devices();
    counter_.setReader(devices.reader);
    kioskModel_.setReaderDown(readerLight(devices.reader) == Light::Down);
    staffModel_.setLights({.reader = readerLight(devices.reader),
                           .camera = kiosk_.session().presentation().kind == domain::VisitKind::Outpatient
                                         ? std::optional{lightOf(devices.camera)}
                                         : std::nullopt,
                           .line = lightOf(devices.gateway),
                           .resultFolder = lightOf(devices.resultFolder ? devices.resultFolder : devices.log),
                           .clockSkew = devices.clockSkew});
}

}  // namespace madoguchi::app
