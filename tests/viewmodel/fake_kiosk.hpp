// A check-in that stands where a test puts it and remembers what was asked of it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ports/clock.hpp"
#include "session/presentation.hpp"

namespace madoguchi::test {

class FixedClock : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return now_; }
    [[nodiscard]] UtcTime utc() const override { return utc_; }
    void advance(Milliseconds by) {
        now_ += by;
        utc_ += by;
    }

private:
    Instant now_{};
    // Tuesday 24 November 2026, 10:24 in Japan.
    UtcTime utc_ = std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours{1} +
                   std::chrono::minutes{24};
};

class FakeKiosk : public session::KioskControl {
public:
    [[nodiscard]] const session::Presentation& presentation() const override { return shown; }
    [[nodiscard]] const std::vector<session::StaffLine>& staffLines() const override { return lines; }
    void onChange(std::function<void()> listener) override { listener_ = std::move(listener); }
    void send(checkin::Event touch) override { sent.push_back(std::move(touch)); }
    void pressPadKey(int position) override { pressed.push_back(position); }
    void typePadDigit(int digit) override { typed.push_back(digit); }
    void erasePadDigit() override { ++erased; }
    void noteActivity() override {
        ++activities;
        if (clearsWarning && shown.state.warned) {  // at once, as the session does
            shown.state.warned = false;
            changed();
        }
    }

    void show(session::Presentation presentation) {
        shown = std::move(presentation);
        changed();
    }
    void changed() {
        if (listener_) {
            listener_();
        }
    }
    template <class E>
    [[nodiscard]] bool lastWas() const {
        return !sent.empty() && std::holds_alternative<E>(sent.back());
    }

    session::Presentation shown;
    std::vector<session::StaffLine> lines;
    std::vector<checkin::Event> sent;
    std::vector<int> pressed;
    std::vector<int> typed;
    int erased = 0;
    int activities = 0;
    bool clearsWarning = false;

private:
    std::function<void()> listener_;
};

// Every picture that a patient can see, with a name for its file.
struct Scene {
    std::string name;
    session::Presentation presentation;
};

inline session::Presentation at(checkin::At where) {
    session::Presentation shown;
    shown.state.at = std::move(where);
    shown.state.cardPresent = true;
    shown.state.session = checkin::Session{};
    shown.state.session->number = 1;
    shown.state.session->cardKnown = true;
    shown.state.session->card.pinTriesLeft = 2;
    shown.state.session->card.certificate = domain::CertificateState::Valid;
    shown.methods = {.face = true, .pin = true};
    shown.pinTriesLeft = 2;
    shown.padLayout = {7, 2, 9, 4, 0, 6, 1, 8, 3, 5};
    shown.readingPercent = 62;
    shown.face = {.hint = ports::FaceHint::MoveCloser, .fraction = 0.45, .box = std::nullopt};
    return shown;
}

// At home and online: the states that look or speak otherwise than at a reception.
inline void addScenesAway(std::vector<Scene>& scenes) {
    using namespace checkin;
    for (const auto kind : {domain::VisitKind::HomeVisit, domain::VisitKind::Online}) {
        const std::string prefix = std::string{kind == domain::VisitKind::HomeVisit ? "20-" : "21-"} +
                                   std::string{domain::toText(kind)} + "-";
        const auto add = [&](const std::string& name, At where,
                             bool cardPresent = true) -> session::Presentation& {
            session::Presentation shown = at(std::move(where));
            shown.kind = shown.state.session->kind = kind;
            shown.methods = {.face = false, .pin = true};
            shown.state.cardPresent = cardPresent;
            shown.patientName = "バンゴウ　ハナコ";
            return scenes.emplace_back(prefix + name, std::move(shown)).presentation;
        };
        add("idle", Idle{}, false).state.session.reset();
        session::Presentation& helper = add("idle-with-helper", Idle{}, false);
        helper.state.session.reset();
        helper.state.helperMode = true;
        add("consent", Consent{}, false);
        add("consent-operation", Consent{.item = domain::ConsentItem::Operation}, false);
        add("consent-drug", Consent{.item = domain::ConsentItem::DiagnosisAndDrug}, false);
        if (kind == domain::VisitKind::HomeVisit) {
            add("consent-by-staff", Consent{.staff = "訪問　看護"}, false);
        }
        add("place-card", PlaceCard{}, false);
        add("place-card-warned", PlaceCard{}, false).state.warned = true;
        add("place-card-with-helper", PlaceCard{}, false).state.helperMode = true;
        add("reading", ReadingCard{});
        add("pin", PinEntry{}).pinDigits = 2;
        add("put-card-back", PutCardBack{.resume = PinEntry{}});
        add("confirming", Confirming{.phase = Confirming::Phase::Qualification});
        add("complete", Complete{});
        add("complete-counter", Complete{.counterNeeded = true});
        add("complete-no-card", Complete{}, false);
        add("waiting", WaitingForStaff{.cause = StepCode::PatientNoMethodLeft}).methods.pin = false;
        add("waiting-compared", WaitingForStaff{.grant = VisualGrant{.staff = "受付　一郎"}});
        add("waiting-no-card", WaitingForStaff{.back = Consent{}}, false);
        for (const StepCode cause :
             {StepCode::VisitOnlinePinUnusable, StepCode::GatewayUnreachable, StepCode::CardPinWrong,
              StepCode::EnrolmentDeclined, StepCode::PatientCalledStaff}) {
            add("guidance-" + std::string{toText(cause)}, Guidance{.cause = cause});
        }
    }
}

inline std::vector<Scene> allScenes() {
    using namespace checkin;
    namespace chr = std::chrono;
    std::vector<Scene> scenes;
    const auto add = [&](std::string name, session::Presentation shown) {
        scenes.push_back({std::move(name), std::move(shown)});
    };
    session::Presentation idle = at(Idle{});
    idle.state.session.reset();
    idle.state.cardPresent = false;
    add("01-idle", idle);
    add("02-reading", at(ReadingCard{}));
    add("03-choose-method", at(ChooseMethod{}));
    add("04-face", at(FaceVerification{}));
    add("04-face-alternatives", at(FaceVerification{.alternatives = true}));
    using Hint = ports::FaceHint;
    for (const auto& [name, hint] :
         {std::pair{"hat", Hint::LiftHat}, std::pair{"glasses", Hint::TiltGlasses},
          std::pair{"mask", Hint::TakeOffMask}, std::pair{"turn", Hint::TurnSlightly}}) {
        session::Presentation face = at(FaceVerification{.alternatives = true});
        face.face.hint = hint;
        add(std::string{"04-face-"} + name, face);
    }
    session::Presentation pin = at(PinEntry{});
    pin.pinDigits = 1;
    add("05-pin", pin);
    pin.state.at = PinEntry{.wrongBefore = true};
    pin.pinDigits = 4;
    add("05-pin-wrong", pin);
    session::Presentation pinOnly = at(PinEntry{});
    pinOnly.methods.face = false;
    add("05-pin-only", pinOnly);
    session::Presentation lastTry = at(PinEntry{.phase = PinEntry::Phase::AskLastTry});
    lastTry.pinTriesLeft = 1;
    add("06-pin-last-try", lastTry);
    lastTry.methods.face = false;
    add("06-pin-last-try-pin-only", lastTry);
    session::Presentation locked = at(ChooseMethod{});
    locked.methods.pin = false;
    locked.state.session->reason = StepCode::CardPinLocked;
    add("06-pin-locked", locked);
    locked.state.at = WaitingForStaff{.cause = StepCode::CardPinLocked};
    locked.methods.face = false;
    add("06-pin-locked-waiting", locked);
    session::Presentation tenKey = at(PinEntry{});
    tenKey.padFixed = true;
    tenKey.pinDigits = 2;
    tenKey.padLayout = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
    add("05-pin-ten-key", tenKey);
    add("07-consent", at(Consent{}));
    add("08-consent-operation", at(Consent{.item = domain::ConsentItem::Operation}));
    add("08-consent-drug", at(Consent{.item = domain::ConsentItem::DiagnosisAndDrug}));
    add("08-consent-checkup", at(Consent{.item = domain::ConsentItem::Checkup}));
    add("07-consent-by-staff", at(Consent{.staff = "受付　一郎"}));
    session::Presentation expiry = at(ExpiryNotice{});
    auto& card = expiry.state.session->card;
    card.certificate = domain::CertificateState::Expiring;
    card.certificateEnd = chr::year{2027} / 1 / 20;
    add("09-expiring", expiry);
    card.certificate = domain::CertificateState::Grace;
    card.lastUsableDay = chr::year{2027} / 1 / 31;
    add("09-grace", expiry);
    card.certificate = domain::CertificateState::Expired;
    card.certificateEnd = chr::year{2026} / 7 / 15;
    add("09-expired", expiry);
    card.certificate = domain::CertificateState::Valid;
    card.card = domain::Validity::Expiring;
    card.certificateEnd.reset();
    add("09-card-expiring", expiry);
    add("10-confirming", at(Confirming{.phase = Confirming::Phase::Qualification}));
    session::Presentation complete = at(Complete{});
    complete.patientName = "バンゴウ　ハナコ";
    add("11-complete", complete);
    complete.state.at = Complete{.counterNeeded = true};
    add("11-complete-counter", complete);
    session::Presentation nameless = at(Complete{});
    nameless.state.cardPresent = false;
    add("11-complete-no-name", nameless);
    add("12-put-card-back", at(PutCardBack{.resume = ChooseMethod{}}));
    add("12-put-card-back-checking", at(PutCardBack{.resume = ChooseMethod{}, .checking = true}));
    add("13-remove-card", at(RemoveCard{}));
    for (const StepCode cause :
         {StepCode::ReaderFailed, StepCode::GatewayUnreachable, StepCode::CardTransportFailed,
          StepCode::CardNotMyNumber, StepCode::CardIsPhone, StepCode::CardExpired,
          StepCode::CertificateExpired, StepCode::CertificateAbsent, StepCode::FaceNoMatch,
          StepCode::EnrolmentNeeded, StepCode::EnrolmentDeclined, StepCode::EnrolmentFailed,
          StepCode::CardPinLocked, StepCode::VisitOnlinePinUnusable, StepCode::EligibilityNotFound,
          StepCode::PatientCalledStaff}) {
        add("14-guidance-" + std::string{toText(cause)}, at(Guidance{.cause = cause}));
    }
    session::Presentation withHelper = at(Idle{});
    withHelper.state.helperMode = true;
    add("01-idle-with-helper", withHelper);
    for (const auto& [name, where] :
         std::vector<std::pair<std::string, At>>{{"choose", ChooseMethod{}},
                                                 {"pin", PinEntry{}},
                                                 {"consent", Consent{}},
                                                 {"item", Consent{.item = domain::ConsentItem::Operation}},
                                                 {"complete", Complete{}},
                                                 {"waiting", WaitingForStaff{.cause = StepCode::FaceNoMatch}},
                                                 {"guidance", Guidance{StepCode::ReaderFailed}}}) {
        session::Presentation helped = at(where);
        helped.state.helperMode = true;
        helped.patientName = "バンゴウ　ハナコ";
        add("17-helper-" + name, helped);
    }
    add("15-enrolment-offer", at(EnrolmentOffer{}));
    add("15-enrolling", at(Enrolling{}));
    add("15-waiting", at(WaitingForStaff{.cause = StepCode::FaceNoMatch, .back = ChooseMethod{}}));
    VisualGrant grant{.staff = "受付　一郎", .until = Instant{Milliseconds{120'000}}};
    add("15-waiting-compared",
        at(WaitingForStaff{.cause = StepCode::FaceNoMatch, .back = ChooseMethod{}, .grant = grant}));
    grant.confirmed = domain::VisualReason::Other;
    session::Presentation cardAway = at(WaitingForStaff{.cause = StepCode::FaceNoMatch, .grant = grant});
    cardAway.state.cardPresent = false;
    add("15-waiting-card-wanted", cardAway);
    session::Presentation numberWaits = at(
        WaitingForStaff{.cause = StepCode::PatientCalledStaff, .back = ChooseMethod{}, .numberWaits = true});
    numberWaits.state.cardPresent = false;
    numberWaits.methods.face = false;
    add("15-waiting-number-typed", numberWaits);
    session::Presentation noWay = at(WaitingForStaff{.cause = StepCode::PatientNoMethodLeft});
    noWay.methods = {};
    add("15-waiting-no-method", noWay);
    session::Presentation fromIdle = at(WaitingForStaff{});
    fromIdle.state.session.reset();
    fromIdle.state.cardPresent = false;
    fromIdle.methods = {};
    add("15-waiting-from-idle", fromIdle);
    session::Presentation warned = at(ChooseMethod{});
    warned.state.warned = true;
    add("16-still-here", warned);
    addScenesAway(scenes);
    return scenes;
}

}  // namespace madoguchi::test
