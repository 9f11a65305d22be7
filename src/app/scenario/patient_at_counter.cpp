// What the scripted member of staff does for the patient at the console.
#include <chrono>

#include "app/scenario/patient.hpp"

namespace madoguchi::scenario {

using namespace std::chrono_literals;
using session::Presentation;

bool Patient::needsNumber(const Presentation& shown) const {
    const bool typed =
        script_.deviation == Deviation::NeedsNumber || script_.deviation == Deviation::MistypesNumber;
    if (!typed || numberTyped_ || !shown.state.session) {
        return false;
    }
    const domain::CardFacts& card = shown.state.session->card;
    return (card.numberB == domain::NumberB::Missing || card.numberB == domain::NumberB::Wrong) &&
           card.numberBTriesLeft.value_or(0) > domain::kNumberBFloor;
}

// As it is printed, or for the first time with another last digit.
std::string Patient::numberToType() {
    std::string number = simulation::numberB(persona_.card);
    if (script_.deviation == Deviation::MistypesNumber && !numberMistyped_) {
        numberMistyped_ = true;
        number.back() = number.back() == '9' ? '0' : static_cast<char>(number.back() + 1);
    } else {
        numberTyped_ = true;
    }
    return number;
}

// The member of staff takes the card, types what is printed on it, and puts it back.
bool Patient::actOnNumber(const checkin::WaitingForStaff& at, const Presentation& shown) {
    if (at.numberWaits) {
        hands_.placeCard();
        return true;
    }
    if (shown.state.cardPresent) {
        hands_.takeCard();
        return true;
    }
    if (!hands_.typeNumberB(numberToType())) {
        trouble_ = "nothing to touch: the entry of the card's number";
        return false;
    }
    return true;
}

// The member of staff at the console: signs in, opens the check, compares, answers.
bool Patient::actOn(const checkin::WaitingForStaff& at, const Presentation& shown) {
    if (needsNumber(shown) || at.numberWaits) {
        return actOnNumber(at, shown);
    }
    if (numberMistyped_ && !numberTyped_ && !hands_.leaveNumberEntry()) {
        trouble_ = "nothing to touch: back from the entry of the card's number";
        return false;
    }
    if (!needsEye()) {
        return press(Control::StaffHandled, "handled by staff");
    }
    if (!at.grant) {
        if (grantRanOut_) {
            hands_.wait(10min);  // nobody comes any more
            return true;
        }
        if (!opened_) {
            return openCheck();
        }
        return true;
    }
    switch (script_.deviation) {
        case Deviation::NeedsEyeForgotten:
            grantRanOut_ = true;
            hands_.wait(120s);
            return true;
        case Deviation::NeedsEyeInVain:
            return press(Control::VisualRefuse, "refuse by eye");
        default:
            break;
    }
    if (!at.grant->confirmed && !cardShown_ && script_.name == "visual-confirmed") {
        cardShown_ = true;
        hands_.takeCard();  // the card goes to the staff's hand for the comparison
        return true;
    }
    if (cardShown_ && shown.state.cardPresent && !at.grant->confirmed) {
        return true;  // the reader has not noticed yet
    }
    if (at.grant->confirmed) {
        if (!shown.state.cardPresent) {
            hands_.placeCard();
        }
        return true;
    }
    return press(Control::VisualConfirm, "confirm by eye");
}

bool Patient::openCheck() {
    opened_ = true;
    return press(Control::VisualBegin, "check by eye");
}

// Staff read the questions out and enter what the patient says.
bool Patient::answerAloud(const checkin::Consent& at) {
    if (at.staff.empty()) {
        return press(Control::StaffConsentBegin, "ask at the console");
    }
    if (!at.item) {
        switch (script_.consent) {
            case ConsentChoice::All:
                return press(Control::StaffConsentAll, "consent to all at the console");
            case ConsentChoice::None:
                return press(Control::StaffConsentNone, "consent to none at the console");
            case ConsentChoice::OneByOne:
                return press(Control::StaffConsentOneByOne, "one by one at the console");
        }
    }
    return *at.item == domain::ConsentItem::DiagnosisAndDrug
               ? press(Control::StaffConsentDecline, "decline at the console")
               : press(Control::StaffConsentAgree, "agree at the console");
}

}  // namespace madoguchi::scenario
