#include "viewmodel/console_door.hpp"

#include <chrono>

namespace madoguchi::viewmodel {
namespace {

// Somebody touched 「職員用」 and walked away: the patient's window comes back.
constexpr std::chrono::seconds kWaitsForCode{60};

}  // namespace

ConsoleDoor::ConsoleDoor(StaffSignInViewModel& signIn, const ports::Clock& clock, QObject* parent)
    : QObject{parent}, signIn_{signIn}, clock_{clock} {
    connect(&signIn_, &StaffSignInViewModel::changed, this, &ConsoleDoor::onSignInChanged);
}

void ConsoleDoor::enter() {
    if (open_ || !shared_) {
        return;
    }
    open_ = true;
    somebody_ = signIn_.signedIn();
    noteActivity();
    if (!somebody_) {
        signIn_.open();
    }
    emit changed();
}

void ConsoleDoor::leave() {
    if (!open_ || leaving_) {
        return;
    }
    leaving_ = true;  // closing the panel and signing out tell of themselves
    signIn_.signOut();
    leaving_ = false;
    open_ = somebody_ = false;
    emit changed();
}

void ConsoleDoor::setShared(bool shared) {
    if (shared == shared_) {
        return;
    }
    shared_ = shared;
    if (shared) {
        leaving_ = true;
        signIn_.signOut();
        leaving_ = false;
    }
    open_ = somebody_ = false;
    emit changed();
}

void ConsoleDoor::tick() {
    if (curtain() && !signIn_.busy() && clock_.now() - lastTouch_ >= kWaitsForCode) {
        leave();
    }
}

void ConsoleDoor::onSignInChanged() {
    if (!open_ || leaving_) {
        return;
    }
    const bool left = somebody_ && !signIn_.signedIn();
    const bool putAway = !signIn_.signedIn() && signIn_.panel().isEmpty() && !signIn_.busy();
    somebody_ = signIn_.signedIn();
    if (left || putAway) {
        leave();
        return;
    }
    emit changed();
}

}  // namespace madoguchi::viewmodel
