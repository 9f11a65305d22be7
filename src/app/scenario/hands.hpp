// What a scripted patient, and the scripted member of staff, can do. Implemented by ScreenHands (touches on
// the real screens) and DirectHands (for benches without a screen).
#pragma once

#include <string_view>

#include "core/time.hpp"

namespace madoguchi::scenario {

enum class Control {
    Proceed,
    ChooseFace,
    ChoosePin,
    CallStaff,
    PadSubmit,
    LastTryAccept,
    HelperMode,
    BeginVisit,
    EnrolmentApply,
    EnrolmentDecline,
    ConsentAll,
    ConsentOneByOne,
    ConsentNone,
    ConsentAgree,
    ConsentDecline,
    StaffHandled,
    VisualBegin,
    VisualConfirm,
    VisualRefuse,
    StaffConsentBegin,
    StaffConsentAll,
    StaffConsentOneByOne,
    StaffConsentNone,
    StaffConsentAgree,
    StaffConsentDecline,
    StaffSignIn,
    StaffSignOut,
    StaffCodeSubmit,
};

class Hands {
public:
    Hands() = default;
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;
    virtual ~Hands() = default;

    // False when the control isn't there to be touched: the scenario fails.
    [[nodiscard]] virtual bool press(Control control) = 0;
    [[nodiscard]] virtual bool pressDigit(int digit) = 0;  // finds the key that shows it
    // Signs the scripted reception in at the console; the answer comes later.
    [[nodiscard]] virtual bool signInReception() = 0;
    [[nodiscard]] virtual bool receptionSignedIn() = 0;  // as the console shows it
    // The reception types 照合番号B at the console and sends it.
    [[nodiscard]] virtual bool typeNumberB(std::string_view digits) = 0;
    // Goes back to 「今日の受付」 from the page of that entry.
    [[nodiscard]] virtual bool leaveNumberEntry() = 0;
    virtual void placeCard() = 0;
    virtual void takeCard() = 0;
    virtual void loseReader() = 0;             // the machine's doing, not theirs
    virtual void loseResultFolder() = 0;       // the same
    virtual void wait(Milliseconds time) = 0;  // moves the injected clock
};

}  // namespace madoguchi::scenario
