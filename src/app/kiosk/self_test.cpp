#include "app/kiosk/self_test.hpp"

#include <QtQuick/QQuickView>
#include <iostream>
#include <vector>

#include "app/kiosk/clocks.hpp"
#include "app/kiosk/kiosk_options.hpp"
#include "app/kiosk/still_continuing.hpp"
#include "app/kiosk/still_counter.hpp"
#include "app/kiosk/temporary_folder.hpp"
#include "config/rules_file.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi::app {
namespace {

// A check-in that stands still: each screen is shown as it is, touches lead nowhere.
class StillControl final : public session::KioskControl {
public:
    [[nodiscard]] const session::Presentation& presentation() const override { return shown; }
    [[nodiscard]] const std::vector<session::StaffLine>& staffLines() const override { return lines; }
    void onChange(std::function<void()> listener) override { listeners.push_back(std::move(listener)); }
    void send(checkin::Event) override {}
    void pressPadKey(int) override {}
    void typePadDigit(int) override {}
    void erasePadDigit() override {}
    void noteActivity() override {}

    void show(checkin::At at) {
        shown.state.at = std::move(at);
        for (const auto& listener : listeners) {
            listener();
        }
    }

    session::Presentation shown;
    std::vector<session::StaffLine> lines;
    std::vector<std::function<void()>> listeners;
};

// Nothing happens in a self-test that would have to be written down.
struct NoLog final : ports::AuditLogPort {
    void append(ports::AuditEntry, Done<std::int64_t> done) override { done(0); }
    void appendWithResult(ports::AuditEntry, ports::ResultDocument, Done<std::int64_t> done) override {
        done(0);
    }
    void outstanding(Done<std::vector<ports::OutboxItem>> done) override {
        done(std::vector<ports::OutboxItem>{});
    }
    void setStage(std::int64_t, ports::OutboxStage, Done<void> done) override { done({}); }
};

std::vector<checkin::At> everyScreen() {
    using namespace checkin;
    return {Idle{},
            ReadingCard{},
            ExpiryNotice{},
            ChooseMethod{},
            FaceVerification{},
            PinEntry{},
            PinEntry{.phase = PinEntry::Phase::AskLastTry},
            WaitingForStaff{},
            EnrolmentOffer{},
            Enrolling{},
            Consent{},
            Consent{domain::ConsentItem::Operation},
            Confirming{},
            Complete{},
            RemoveCard{},
            PutCardBack{.resume = ReadingCard{}},
            Guidance{},
            PlaceCard{}};
}

int problems = 0;

void complain(const std::string& text) {
    ++problems;
    std::cerr << "madoguchi: self-test: " << text << std::endl;
}

void checkScreens() {
    const SystemClock clock;
    StillControl control;
    control.shown.padLayout = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
    control.shown.state.session = checkin::Session{.number = 1};
    viewmodel::prepareUi();
    viewmodel::KioskViewModel kiosk{control, clock, {}};
    viewmodel::StaffViewModel staff{control, clock, {}};
    const TemporaryFolder folder;
    NoLog log;
    staff::StaffDesk desk{
        {.file = folder.path() / "staff.json"},
        clock,
        log,
        {.inBackground = [](staff::StaffDesk::Job) {}, .post = [](staff::StaffDesk::Job) {}}};
    viewmodel::StaffSignInViewModel signIn{desk};
    viewmodel::VisualCheckViewModel check{control, clock, [] { return std::string{}; }};
    viewmodel::NumberEntryViewModel entry{control, clock, {}};
    viewmodel::CauseBoardViewModel board{control};
    StillCounter counter{clock, resourceFolder() / "forms" / "declaration.json"};
    if (!counter.declaration.usable()) {
        complain("the form of the declaration can't be read");
    }
    StillContinuing continuing{clock, log};
    const auto window = viewmodel::makeKioskWindow(kiosk, {});
    const auto staffWindow =
        viewmodel::makeStaffWindow({staff, signIn, check, entry, board, counter.ladder, counter.followUps,
                                    counter.declaration, nullptr, &continuing.care});
    window->show();
    staffWindow->show();
    for (const auto kind :
         {domain::VisitKind::Outpatient, domain::VisitKind::HomeVisit, domain::VisitKind::Online}) {
        control.shown.kind = control.shown.state.session->kind = kind;
        for (const checkin::At& at : everyScreen()) {
            control.show(at);
            const std::string name = std::string{domain::toText(kind)} + " " + checkin::nameOf(at);
            if (window->grabWindow().isNull()) {
                complain("no picture of " + name);
            }
            if (const QString said = viewmodel::problemsOf(*window); !said.isEmpty()) {
                complain(name + ": " + said.toStdString());
            }
        }
    }
    if (const QString said = viewmodel::problemsOf(*staffWindow); !said.isEmpty()) {
        complain("staff window: " + said.toStdString());
    }
}

}  // namespace

int runSelfTest() {
    problems = 0;
    checkScreens();
    const SystemClock clock;
    for (const auto kind : {face::EmbedderKind::MobileFaceNet, face::EmbedderKind::DlibResnet}) {
        if (const auto analyser = face::ModelAnalyser::create(modelFolder(), kind); !analyser) {
            complain(std::string{toText(analyser.error().code)} + ": " + analyser.error().detail);
        }
    }
    if (const auto rules = config::expiryRulesFor(resourceFolder() / "rules", jstDay(clock.utc())); !rules) {
        complain(std::string{toText(rules.error().code)} + ": " + rules.error().detail);
    }
    std::cout << (problems == 0 ? "self-test: all screens and models are there"
                                : "self-test: not everything is there")
              << std::endl;
    return problems == 0 ? 0 : 1;
}

}  // namespace madoguchi::app
