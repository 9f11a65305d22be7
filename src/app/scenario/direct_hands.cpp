#include "app/scenario/direct_hands.hpp"

#include <algorithm>

namespace madoguchi::scenario {

bool DirectHands::press(Control control) {
    using namespace checkin;
    switch (control) {
        case Control::Proceed:
            control_.send(Proceed{});
            break;
        case Control::ChooseFace:
            control_.send(FaceChosen{});
            break;
        case Control::ChoosePin:
            control_.send(PinChosen{});
            break;
        case Control::CallStaff:
            control_.send(StaffCalled{});
            break;
        case Control::PadSubmit:
            control_.send(PinSubmitted{});
            break;
        case Control::LastTryAccept:
            control_.send(LastTryAccepted{});
            break;
        case Control::HelperMode:
            control_.send(HelperModeChosen{});
            break;
        case Control::BeginVisit:
            control_.send(VisitBegun{});
            break;
        case Control::EnrolmentApply:
            control_.send(EnrolmentApplied{});
            break;
        case Control::EnrolmentDecline:
            control_.send(EnrolmentDeclined{});
            break;
        case Control::ConsentAll:
            control_.send(ConsentToAll{});
            break;
        case Control::ConsentOneByOne:
            control_.send(ConsentOneByOne{});
            break;
        case Control::ConsentNone:
            control_.send(ConsentToNone{});
            break;
        case Control::ConsentAgree:
            control_.send(ConsentAnswered{true});
            break;
        case Control::ConsentDecline:
            control_.send(ConsentAnswered{false});
            break;
        case Control::StaffHandled:
            control_.send(StaffHandled{});
            break;
        case Control::VisualBegin:
        case Control::VisualConfirm:
        case Control::VisualRefuse:
        case Control::StaffConsentBegin:
        case Control::StaffConsentAll:
        case Control::StaffConsentOneByOne:
        case Control::StaffConsentNone:
        case Control::StaffConsentAgree:
        case Control::StaffConsentDecline:
        case Control::StaffSignIn:
        case Control::StaffSignOut:
        case Control::StaffCodeSubmit:
            return false;
    }
    return true;
}

bool DirectHands::pressDigit(int digit) {
    const auto& layout = control_.presentation().padLayout;
    const auto key = std::ranges::find(layout, digit);
    if (key == layout.end()) {
        return false;
    }
    control_.pressPadKey(static_cast<int>(key - layout.begin()));
    return true;
}

}  // namespace madoguchi::scenario
