// A patient's doings without a screen: touches become events at once. For benches; the screens have
// ScreenHands. Threads: the session's thread, outside of its notifications.
#pragma once

#include "app/kiosk/clocks.hpp"
#include "app/scenario/card_slot.hpp"
#include "app/scenario/hands.hpp"
#include "session/presentation.hpp"

namespace madoguchi::scenario {

class DirectHands final : public Hands {
public:
    DirectHands(session::KioskControl& control, CardSlot& slot, app::AdjustableClock& clock)
        : control_{control}, slot_{slot}, clock_{clock} {}

    [[nodiscard]] bool press(Control control) override;
    [[nodiscard]] bool pressDigit(int digit) override;
    [[nodiscard]] bool signInReception() override { return true; }  // no console, no name needed
    [[nodiscard]] bool receptionSignedIn() override { return true; }
    [[nodiscard]] bool typeNumberB(std::string_view) override { return false; }
    [[nodiscard]] bool leaveNumberEntry() override { return false; }
    void placeCard() override { slot_.placeCard(); }
    void takeCard() override { slot_.removeCard(); }
    void loseReader() override { slot_.loseReader(); }
    void loseResultFolder() override { slot_.loseResultFolder(); }
    void wait(Milliseconds time) override { clock_.advance(time); }

private:
    session::KioskControl& control_;
    CardSlot& slot_;
    app::AdjustableClock& clock_;
};

}  // namespace madoguchi::scenario
