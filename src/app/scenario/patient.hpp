// The scripted patient: looks at what the kiosk shows and does the next thing of the script. Knows nothing of
// how the kiosk works, and acts through Hands alone. Threads: the session's thread.
#pragma once

#include <string>

#include "app/scenario/hands.hpp"
#include "app/scenario/script.hpp"
#include "session/presentation.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::scenario {

class Patient {
public:
    Patient(const Script& script, const simulation::Persona& persona, Hands& hands)
        : script_{script}, persona_{persona}, hands_{hands} {}

    // Acts once on what is shown now. Call it once for each new view (viewOf), after it was looked at.
    // False: a control that must be there wasn't (`trouble` says which).
    [[nodiscard]] bool act(const session::Presentation& shown);
    // Nothing was done yet: the reception isn't there. Let it act on the same view again.
    [[nodiscard]] bool waits() const { return waits_; }
    [[nodiscard]] bool left() const { return left_; }  // back at Idle after the visit
    [[nodiscard]] const std::string& trouble() const { return trouble_; }

private:
    [[nodiscard]] bool press(Control control, const char* name);
    [[nodiscard]] bool actOn(const checkin::Idle&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::ReadingCard&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::PlaceCard&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::ExpiryNotice&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::ChooseMethod&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::FaceVerification&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::PinEntry& at, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::WaitingForStaff& at, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::EnrolmentOffer&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::Enrolling&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::Consent& at, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::Confirming&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::Complete&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::RemoveCard&, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::PutCardBack& at, const session::Presentation& shown);
    [[nodiscard]] bool actOn(const checkin::Guidance&, const session::Presentation& shown);
    [[nodiscard]] bool typePin();
    [[nodiscard]] bool needsEye() const;
    [[nodiscard]] bool needsEyeAtOnce() const {
        return needsEye() && script_.deviation != Deviation::ForgetsPin;
    }
    [[nodiscard]] std::string numberToType();
    [[nodiscard]] bool openCheck();
    [[nodiscard]] bool needsNumber(const session::Presentation& shown) const;  // and staff can help with it
    [[nodiscard]] bool actOnNumber(const checkin::WaitingForStaff& at, const session::Presentation& shown);
    [[nodiscard]] bool answerAloud(const checkin::Consent& at);

    const Script& script_;
    const simulation::Persona& persona_;
    Hands& hands_;
    std::string trouble_;
    bool came_ = false;
    bool receptionCalled_ = false;
    bool waits_ = false;
    bool left_ = false;
    bool typedWrong_ = false;
    bool lookedInVain_ = false;
    bool tookCardEarly_ = false;
    bool heardAlarm_ = false;
    bool opened_ = false;          // the check by eye
    bool grantRanOut_ = false;     // and nobody answered it
    bool cardShown_ = false;       // to the staff
    bool numberTyped_ = false;     // by the staff, as it is printed
    bool numberMistyped_ = false;  // and wrongly before
};

// Names what is shown, finer than the state: the patient acts once on each ("pin-entry/typing/2" …).
[[nodiscard]] std::string viewOf(const session::Presentation& shown);

}  // namespace madoguchi::scenario
