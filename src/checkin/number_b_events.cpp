// 照合番号B typed by staff: the card is read once more with it, and the visit goes on with what that opened.
// One number serves one reading; nothing is tried again by itself.
#include "checkin/stepper.hpp"

namespace madoguchi::checkin {

void Stepper::on(ChooseMethod&, const NumberBDelivered& event) {
    if (!numberBWanted(state_) || event.staff.empty()) {
        handled_ = false;
        return;
    }
    effect(NoteNumberB{event.staff});
    readAgain(std::nullopt);
}

void Stepper::on(WaitingForStaff& at, const NumberBDelivered& event) {
    if (!numberBWanted(state_) || event.staff.empty()) {
        handled_ = false;
        return;
    }
    effect(NoteNumberB{event.staff});
    if (state_.cardPresent && at.sameCard && !at.checkingCard) {
        readAgain(at.cause);
        return;
    }
    at.numberWaits = true;  // staff hold the card in their hand, to read it
    state_.at = at;
}

void Stepper::readAgain(std::optional<StepCode> call) {
    leaveCurrent();
    enterReading(ReadingCard{.again = true, .call = call});
}

// Where the visit stood before: the patient loses no way that was open.
void Stepper::backFromReadingAgain(const ReadingCard& at, StepCode why) {
    if (!at.call) {
        state_.session->reason = why;
        enterChooseMethod();
        return;
    }
    std::optional<Resumable> back;
    if (noticeDue()) {
        back = ExpiryNotice{};
    } else if (methodsFor(state_).pin) {
        back = ChooseMethod{};
    }
    enterWaitingForStaff(why, std::move(back));
}

// A number that was delivered, or is being sought, is gone when the visit leaves the reading that it was for.
void Stepper::forgetUnusedNumber(const At& left) {
    const auto held = [](const At& at) {
        const auto* waiting = std::get_if<WaitingForStaff>(&at);
        return (waiting != nullptr && waiting->numberWaits) || std::holds_alternative<ReadingCard>(at);
    };
    if (held(left) && !held(state_.at)) {
        effect(ForgetNumberB{});
    }
}

}  // namespace madoguchi::checkin
