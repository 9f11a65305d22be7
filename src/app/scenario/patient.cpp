#include "app/scenario/patient.hpp"

#include <chrono>
#include <utility>

namespace madoguchi::scenario {

using namespace std::chrono_literals;
using session::Presentation;

std::string viewOf(const Presentation& shown) {
    std::string view = checkin::nameOf(shown.state.at);
    if (std::holds_alternative<checkin::Idle>(shown.state.at)) {
        view += shown.state.helperMode ? "/with-helper" : "";
    } else if (std::holds_alternative<checkin::ChooseMethod>(shown.state.at)) {
        view += shown.state.warned ? "/warned" : "";
    } else if (const auto* pin = std::get_if<checkin::PinEntry>(&shown.state.at)) {
        view += '/' + std::to_string(static_cast<int>(pin->phase)) + '/' + std::to_string(shown.pinTriesLeft);
    } else if (const auto* consent = std::get_if<checkin::Consent>(&shown.state.at)) {
        view += '/' + std::to_string(consent->item ? static_cast<int>(*consent->item) + 1 : 0);
        view += consent->staff.empty() ? "" : "/staff";
    } else if (const auto* back = std::get_if<checkin::PutCardBack>(&shown.state.at)) {
        view += back->checking ? "/checking" : "";
    } else if (const auto* waiting = std::get_if<checkin::WaitingForStaff>(&shown.state.at)) {
        view += waiting->grant ? waiting->grant->confirmed ? "/confirmed" : "/check" : "";
        view += waiting->cause == StepCode::VisualGrantExpired ? "/again" : "";
        view += shown.state.session && !shown.state.cardPresent ? "/card-away" : "";
        view += waiting->numberWaits ? "/number" : "";
    } else if (const auto* removing = std::get_if<checkin::RemoveCard>(&shown.state.at)) {
        view += '/' + std::to_string(removing->alarmAgain.time_since_epoch().count());
    }
    return view;
}

bool Patient::act(const Presentation& shown) {
    return std::visit([this, &shown](const auto& at) { return actOn(at, shown); }, shown.state.at);
}

bool Patient::press(Control control, const char* name) {
    if (hands_.press(control)) {
        return true;
    }
    trouble_ = std::string{"nothing to touch: "} + name;
    return false;
}

bool Patient::actOn(const checkin::Idle&, const Presentation& shown) {
    if (came_) {
        left_ = true;
    } else {
        if (script_.helper && !shown.state.helperMode) {
            return press(Control::HelperMode, "with a helper");
        }
        // 「対応した」 and 目視 are said by somebody with a name.
        if (!std::exchange(receptionCalled_, true) && !hands_.signInReception()) {
            trouble_ = "the reception could not sign in";
            return false;
        }
        waits_ = !hands_.receptionSignedIn();
        if (waits_) {
            return true;
        }
        came_ = true;
        if (shown.kind != domain::VisitKind::Outpatient) {
            return press(Control::BeginVisit, "begin the visit");
        }
        hands_.placeCard();
    }
    return true;
}

bool Patient::actOn(const checkin::PlaceCard&, const Presentation&) {
    hands_.placeCard();
    return true;
}

bool Patient::actOn(const checkin::ReadingCard&, const Presentation&) {
    return true;
}

bool Patient::actOn(const checkin::ExpiryNotice&, const Presentation&) {
    return press(Control::Proceed, "proceed");
}

bool Patient::actOn(const checkin::ChooseMethod&, const Presentation& shown) {
    if (script_.deviation == Deviation::LosesReader || script_.deviation == Deviation::UnplugsReader) {
        hands_.loseReader();
        return true;
    }
    if (script_.deviation == Deviation::ProgramEnds) {
        left_ = true;
        return true;
    }
    if (script_.deviation == Deviation::WalksAway) {
        hands_.wait(shown.state.warned ? 30s : 45s);  // 「まだ操作しますか」 asks nobody
        return true;
    }
    if (needsEyeAtOnce() || needsNumber(shown)) {
        return press(Control::CallStaff, "call staff");
    }
    if (shown.state.session && shown.state.session->faceRefused) {
        hands_.takeCard();  // was not recognised and goes away
        return true;
    }
    const bool face =
        shown.methods.face && !lookedInVain_;  // nobody stands before the camera for a second time
    if (shown.methods.pin && (script_.method == Method::Pin || !face)) {
        return press(Control::ChoosePin, "choose PIN");
    }
    return face ? press(Control::ChooseFace, "choose face") : press(Control::CallStaff, "call staff");
}

bool Patient::actOn(const checkin::FaceVerification&, const Presentation&) {
    lookedInVain_ = true;
    return !needsEyeAtOnce() || press(Control::CallStaff, "call staff");
}

bool Patient::typePin() {
    const std::string pin = persona_.card.pin.value_or("0000");
    const bool wrong = script_.firstPinWrong && !typedWrong_;
    typedWrong_ = typedWrong_ || wrong;
    for (std::size_t index = 0; index < pin.size(); ++index) {
        int digit = pin[index] - '0';
        if (wrong && index == 0) {
            digit = (digit + 1) % 10;
        }
        if (!hands_.pressDigit(digit)) {
            trouble_ = "nothing to touch: a key of the pad";
            return false;
        }
    }
    return press(Control::PadSubmit, "submit PIN");
}

bool Patient::actOn(const checkin::PinEntry& at, const Presentation& shown) {
    if ((needsEye() || needsNumber(shown)) && at.phase != checkin::PinEntry::Phase::Verifying) {
        return press(Control::CallStaff, "call staff");
    }
    switch (at.phase) {
        case checkin::PinEntry::Phase::AskLastTry:
            return script_.deviation == Deviation::DeclinesLastTry
                       ? press(Control::CallStaff, "call staff")
                       : press(Control::LastTryAccept, "last try");
        case checkin::PinEntry::Phase::Typing:
            return typePin();
        case checkin::PinEntry::Phase::Verifying:
            return true;
    }
    return true;
}

bool Patient::needsEye() const {
    return script_.deviation == Deviation::NeedsEye || script_.deviation == Deviation::NeedsEyeInVain ||
           script_.deviation == Deviation::NeedsEyeForgotten || script_.deviation == Deviation::ForgetsPin;
}

bool Patient::actOn(const checkin::EnrolmentOffer&, const Presentation&) {
    return script_.enrolment == domain::Enrolment::Accepted ? press(Control::EnrolmentApply, "apply")
                                                            : press(Control::EnrolmentDecline, "not today");
}

bool Patient::actOn(const checkin::Enrolling&, const Presentation&) {
    return true;
}

bool Patient::actOn(const checkin::Consent& at, const Presentation&) {
    if (script_.deviation == Deviation::TakesCardEarly && !tookCardEarly_) {
        tookCardEarly_ = true;
        hands_.takeCard();
        return true;
    }
    if (script_.deviation == Deviation::UnplugsReaderLate) {
        hands_.loseReader();
        return true;
    }
    if (script_.deviation == Deviation::LosesResultFolder) {
        hands_.loseResultFolder();
    }
    if (script_.consentByStaff) {
        return answerAloud(at);
    }
    if (at.item) {
        return *at.item == domain::ConsentItem::DiagnosisAndDrug ? press(Control::ConsentDecline, "decline")
                                                                 : press(Control::ConsentAgree, "agree");
    }
    switch (script_.consent) {
        case ConsentChoice::All:
            return press(Control::ConsentAll, "consent to all");
        case ConsentChoice::None:
            return press(Control::ConsentNone, "consent to none");
        case ConsentChoice::OneByOne:
            return press(Control::ConsentOneByOne, "consent one by one");
    }
    return true;
}

bool Patient::actOn(const checkin::Confirming&, const Presentation&) {
    return true;
}

bool Patient::actOn(const checkin::Complete&, const Presentation&) {
    if (script_.deviation == Deviation::LeavesCardBehind) {
        hands_.wait(30s);
    } else {
        hands_.takeCard();
    }
    return true;
}

bool Patient::actOn(const checkin::RemoveCard&, const Presentation&) {
    const bool left =
        script_.deviation == Deviation::LeavesCardBehind || script_.deviation == Deviation::WalksAway;
    if (left && !heardAlarm_) {
        heardAlarm_ = true;
        hands_.wait(20s);  // the alarm rings once more before somebody comes
    } else {
        hands_.takeCard();
    }
    return true;
}

bool Patient::actOn(const checkin::PutCardBack& at, const Presentation&) {
    if (at.checking) {
        return true;
    }
    if (script_.deviation == Deviation::TakesCardEarly) {
        hands_.placeCard();
    } else {
        hands_.wait(30s);
    }
    return true;
}

bool Patient::actOn(const checkin::Guidance&, const Presentation&) {
    hands_.takeCard();
    if (script_.deviation == Deviation::LosesReader || script_.deviation == Deviation::UnplugsReader ||
        script_.deviation == Deviation::UnplugsReaderLate) {
        hands_.wait(2min);  // nothing sees that the card is gone
    }
    return true;
}

}  // namespace madoguchi::scenario
