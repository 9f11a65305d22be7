// A node of the exploration: a state, and beside it a monitor that knows only what was done (events that were
// taken, effects that were asked for), so that an invariant is judged by history, not by what the state says
// of itself.
#pragma once

#include <string>

#include "checkin/state.hpp"
#include "core/time.hpp"

namespace madoguchi::checkin {

struct Monitor {
    bool sessionOpen = false;
    int identities = 0;           // successes of this session's card
    bool consentTouched = false;  // an explicit answer after the identity
    bool recorded = false;
    bool grace = false;
    bool away = false;  // a home or online visit: the consent comes before the identity
    int tries = -1;     // what the card said last; -1: no PIN
    bool lastTryYes = false;
    bool granted = false;     // a named member of staff has the check open
    bool photoless = false;   // the card was read and has no photo
    bool staffYes = false;    // staff confirmed under this grant
    bool useless = false;     // the card or its certificate can't serve today
    bool photo = false;       // the card's photo is open
    int numberTries = -1;     // of 照合番号B, as the card said last
    bool numberHeld = false;  // one that staff typed is kept for this card
    bool onList = false;      // the visit waits on the 後日確認 list
    bool asked = false;       // the eligibility service was asked
    bool operator==(const Monitor&) const = default;
};

struct Node {
    State state;
    Monitor monitor;
};

inline constexpr Instant kNow{Milliseconds{10'000'000}};

// Times relative to kNow and numbers relative to the session: states that behave alike become one.
void normalise(State& state, Instant now);

// Equal for two nodes that behave alike.
[[nodiscard]] std::string keyOf(const Node& node);

}  // namespace madoguchi::checkin
