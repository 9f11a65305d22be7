#include "session/checkin_session.hpp"

#include <utility>

namespace madoguchi::session {
bool isTouch(const checkin::Event& event) {
    using namespace checkin;
    return std::holds_alternative<VisitBegun>(event) || std::holds_alternative<Proceed>(event) ||
           std::holds_alternative<FaceChosen>(event) || std::holds_alternative<PinChosen>(event) ||
           std::holds_alternative<StaffCalled>(event) || std::holds_alternative<PinSubmitted>(event) ||
           std::holds_alternative<LastTryAccepted>(event) || std::holds_alternative<ConsentToAll>(event) ||
           std::holds_alternative<ConsentOneByOne>(event) || std::holds_alternative<ConsentToNone>(event) ||
           std::holds_alternative<ConsentAnswered>(event) || std::holds_alternative<BackPressed>(event) ||
           std::holds_alternative<StillHere>(event) || std::holds_alternative<HelperModeChosen>(event) ||
           std::holds_alternative<EnrolmentApplied>(event) ||
           std::holds_alternative<EnrolmentDeclined>(event) || std::holds_alternative<StaffHandled>(event) ||
           std::holds_alternative<VisualCheckOpened>(event) ||
           std::holds_alternative<VisualConfirmed>(event) || std::holds_alternative<VisualRefused>(event) ||
           std::holds_alternative<VisualCheckClosed>(event) ||
           std::holds_alternative<NumberBDelivered>(event) ||
           std::holds_alternative<ConsentTakenByStaff>(event) ||
           std::holds_alternative<ConsentLeftByStaff>(event);
}

CheckinSession::CheckinSession(Ports ports, checkin::Policy policy, Hooks hooks)
    : ports_{ports},
      policy_{policy},
      hooks_{std::move(hooks)},
      pad_{hooks_.randomBelow},
      inbox_{std::make_shared<Inbox>(hooks_.wake)} {
    if (!ports_.camera.available()) {
        state_.cameraFault = StepCode::CameraAbsent;
    }
    presentation_.state = state_;
    presentation_.kind = policy_.kind;
}

CheckinSession::~CheckinSession() {
    stop();
}

void CheckinSession::start() {
    const std::weak_ptr<Inbox> weak = inbox_;
    ports_.reader.watch([this, weak](ports::Presence presence) {
        if (const auto inbox = weak.lock()) {
            inbox->post([this, presence] { onPresence(presence); });
        }
    });
}

void CheckinSession::stop() {
    if (stopped_) {
        return;
    }
    stopped_ = true;
    inbox_->close();
    if (state_.session) {
        state_.session->reason = StepCode::KioskInterrupted;
        carryOut(checkin::EndSession{domain::Outcome::Failed, StepCode::KioskInterrupted});
        state_.session.reset();
    }
    stopCamera();
    ports_.reader.cancel();
    ports_.eligibility.cancel();
}

void CheckinSession::drain() {
    inbox_->drain();
}

void CheckinSession::tick() {
    handle(checkin::Tick{});
}

void CheckinSession::onChange(std::function<void()> listener) {
    listeners_.push_back(std::move(listener));
}

void CheckinSession::send(checkin::Event touch) {
    if (!isTouch(touch)) {
        return;
    }
    if (std::holds_alternative<checkin::PinSubmitted>(touch) && !pad_.complete()) {
        return;
    }
    handle(touch);
}

bool CheckinSession::typing() const {
    const auto* pin = std::get_if<checkin::PinEntry>(&state_.at);
    return pin != nullptr && pin->phase == checkin::PinEntry::Phase::Typing;
}

void CheckinSession::pressPadKey(int position) {
    if (typing()) {
        pad_.press(position);
        handle(checkin::StillHere{});
    }
}

void CheckinSession::typePadDigit(int digit) {
    if (typing()) {
        pad_.typeDigit(digit);
        handle(checkin::StillHere{});
    }
}

void CheckinSession::erasePadDigit() {
    if (typing()) {
        pad_.erase();
        handle(checkin::StillHere{});
    }
}

void CheckinSession::noteActivity() {
    if (state_.warning) {
        handle(checkin::StillHere{});
    }
}

void CheckinSession::onPresence(ports::Presence presence) {
    hooks_.presenceChanged(presence);
    const bool present = presence == ports::Presence::CardPresent;
    if (present && !state_.cardPresent) {
        if (!cameraRunning_) {  // what can be offered is settled before the visit begins
            const bool up = ports_.camera.available();
            hooks_.cameraChanged(up ? std::nullopt : std::optional{Failure{StepCode::CameraAbsent, {}}});
            handle(up ? checkin::Event{checkin::CameraBack{}}
                      : checkin::Event{checkin::CameraLost{StepCode::CameraAbsent}});
        }
        handle(checkin::CardPlaced{});
    } else if (const auto fault = ports::faultOf(presence);
               !present && (state_.cardPresent || (fault && state_.session))) {
        handle(checkin::CardRemoved{fault});
    } else if (!present && !fault && state_.session && state_.session->readerFault) {
        handle(checkin::ReaderBack{});
    } else {
        publish();
    }
}

void CheckinSession::handle(const checkin::Event& event) {
    const std::size_t before = state_.at.index();
    checkin::Step step = checkin::step(std::move(state_), event, ports_.clock.now(), policy_);
    state_ = std::move(step.next);
    // EndSession is carried out while the visit is still known; effects never feed events back synchronously.
    for (const checkin::Effect& effect : step.effects) {
        std::visit([this](const auto& what) { carryOut(what); }, effect);
    }
    if (!step.handled && std::holds_alternative<checkin::NumberBDelivered>(event)) {
        forgetNumberB();  // delivered too late: it must not meet another reading
    }
    publish();
    if (state_.at.index() != before) {
        hooks_.stateChanged(state_);
    }
}

void CheckinSession::publish() {
    presentation_.state = state_;
    presentation_.methods = checkin::methodsFor(state_);
    presentation_.withheld = checkin::withheldFor(state_);
    presentation_.readingPercent = visit_.readingPercent;
    presentation_.face = visit_.progress;
    presentation_.pinDigits = pad_.count();
    presentation_.pinTriesLeft = state_.session ? state_.session->card.pinTriesLeft.value_or(0) : 0;
    presentation_.padFixed = pad_.fixedOrder();
    presentation_.padLayout = pad_.layout();
    wipeText(presentation_.patientName);
    if (visit_.answer) {
        presentation_.patientName = visit_.answer->patientName;
    }
    if (presentation_.patientName.empty() && visit_.holder) {
        presentation_.patientName = visit_.holder->name;
    }
    showCheck();
    if (state_.session && !lines_.empty()) {
        StaffLine& line = lines_.front();
        line.name = presentation_.patientName;
        line.stateName = checkin::nameOf(state_.at);
        // Until something happens, why fewer ways are open than usual.
        const bool noFaceAsUsual = presentation_.withheld.face == StepCode::VisitFaceNotOffered;
        const auto why = state_.session->reason                               ? state_.session->reason
                         : state_.session->identity != domain::Identity::None ? std::nullopt
                         : presentation_.withheld.face && !noFaceAsUsual      ? presentation_.withheld.face
                                                                              : presentation_.withheld.pin;
        line.cause = why ? std::string{toText(*why)} : std::string{};
        line.facts = visit_.answer ? visit_.answer->facts : domain::QualificationFacts{};
        line.facts.revocation = visit_.revocation;
    }
    for (const auto& listener : listeners_) {
        listener();
    }
}

void CheckinSession::log(std::string event, std::string outcome, std::map<std::string, std::string> details,
                         std::string actor) {
    ports::AuditEntry entry{.session = visit_.id,
                            .actor = std::move(actor),
                            .event = std::move(event),
                            .outcome = std::move(outcome),
                            .details = std::move(details),
                            .person = std::nullopt};
    if (visit_.card && visit_.card->certificate) {
        entry.person = visit_.card->certificate->fingerprint;
    }
    const std::weak_ptr<Inbox> weak = inbox_;
    ports_.audit.append(std::move(entry), [this, weak](Expected<std::int64_t> sequence) {
        const auto inbox = weak.lock();
        if (!sequence && inbox) {
            // Told to staff; the visit itself ends at its result, which is released only with its own audit
            // row.
            inbox->post([this, failure = sequence.error()] { hooks_.auditFailed(failure); });
        }
    });
}

void CheckinSession::forgetVisit() {
    if (visit_.holder) {
        wipeText(visit_.holder->name);
        wipeText(visit_.holder->address);
    }
    if (visit_.answer) {
        wipeText(visit_.answer->patientName);
    }
    visit_ = Visit{};
}

}  // namespace madoguchi::session
