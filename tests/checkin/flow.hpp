// Drives step() through a visit in tests: one line an event, the effects of the last step at hand.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>

#include "checkin/step.hpp"

namespace madoguchi::checkin {

inline domain::CardFacts plainCard() {
    domain::CardFacts facts;
    facts.fingerprint.fill(1);
    facts.pinTriesLeft = 3;
    facts.photo = true;
    facts.numberB = domain::NumberB::Right;
    facts.numberBTriesLeft = 5;
    facts.certificate = domain::CertificateState::Valid;
    return facts;
}

class Flow {
public:
    template <class E>
    Flow& send(E event) {
        Step result = step(state, Event{event}, now, policy);
        state = std::move(result.next);
        effects = std::move(result.effects);
        handled = result.handled;
        for (const Effect& effect : effects) {
            all.push_back(effect);
        }
        return *this;
    }

    Flow& wait(Milliseconds time) {  // as a timer would: a Tick at each deadline on the way
        const Instant end = now + time;
        while (const auto deadline = nextDeadline(state)) {
            if (*deadline > end) {
                break;
            }
            now = std::max(now, *deadline);
            send(Tick{});
        }
        now = end;
        return *this;
    }

    template <class S>
    [[nodiscard]] const S* in() const {
        return std::get_if<S>(&state.at);
    }

    template <class E>
    [[nodiscard]] int count() const {
        return static_cast<int>(std::ranges::count_if(
            all, [](const Effect& effect) { return std::holds_alternative<E>(effect); }));
    }

    template <class E>
    [[nodiscard]] const E* last() const {
        for (auto effect = all.rbegin(); effect != all.rend(); ++effect) {
            if (const E* found = std::get_if<E>(&*effect)) {
                return found;
            }
        }
        return nullptr;
    }

    State state{};
    Instant now{Milliseconds{1'000'000}};
    Policy policy{};
    std::vector<Effect> effects;  // of the last step
    std::vector<Effect> all;
    bool handled = true;
};

}  // namespace madoguchi::checkin
