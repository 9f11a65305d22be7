// Effects that concern the reception: the bell, the check by eye.
#include "session/checkin_session.hpp"

namespace madoguchi::session {

void CheckinSession::carryOut(const checkin::RingStaff& effect) {
    ports_.staff.ring({effect.cause, effect.again});
    if (!lines_.empty()) {
        lines_.front().calling = state_.session.has_value();
    }
    if (!effect.again) {
        log("staff.called", std::string{toText(effect.cause)});
        ports_.sound.play(ports::Sound::StaffCalled);
    }
}

void CheckinSession::carryOut(const checkin::NoteHandled& effect) {
    log("staff.handled", "ok", {}, effect.by.empty() ? "reception" : effect.by);
}

void CheckinSession::carryOut(const checkin::StopRinging&) {
    ports_.staff.stopRinging();
    for (StaffLine& line : lines_) {
        line.calling = false;
    }
}

// Photo and dates are shown while a check is open, and gone with the change that closes it.
void CheckinSession::showCheck() {
    const auto* waiting = std::get_if<checkin::WaitingForStaff>(&state_.at);
    if (waiting == nullptr || !waiting->grant) {
        presentation_.birth.reset();
        presentation_.cardExpiry.reset();
        presentation_.chipPhoto.reset();
        return;
    }
    if (visit_.holder) {
        presentation_.birth = visit_.holder->birth;
    }
    if (visit_.card) {
        presentation_.cardExpiry = visit_.card->expiry;
    }
    if (!presentation_.chipPhoto && !visit_.photo.empty()) {
        presentation_.chipPhoto = hooks_.decodePhoto(visit_.photo);
    }
}

void CheckinSession::carryOut(const checkin::NoteVisualCheck& effect) {
    const auto word = [](checkin::NoteVisualCheck::What what) {
        switch (what) {
            case checkin::NoteVisualCheck::What::Opened:
                return "visual.opened";
            case checkin::NoteVisualCheck::What::Confirmed:
                return "visual.confirmed";
            case checkin::NoteVisualCheck::What::Refused:
                return "visual.refused";
            case checkin::NoteVisualCheck::What::Closed:
                return "visual.closed";
            case checkin::NoteVisualCheck::What::Expired:
                return "visual.expired";
        }
        return "";
    };
    std::map<std::string, std::string> details;
    if (effect.reason) {
        details["reason"] = domain::toText(*effect.reason);
        details["checked"] = "face, name, expiry";
    }
    log(word(effect.what), "ok", std::move(details), effect.by);
}

void CheckinSession::carryOut(const checkin::NoteNumberB& effect) {
    log("card.number-b", "typed", {}, effect.by);
}

void CheckinSession::carryOut(const checkin::ForgetNumberB&) {
    forgetNumberB();
}

}  // namespace madoguchi::session
