// Which steps of the ladder can help when this is what went wrong. Contract: a step is kept from staff only
// where it is certain that it needs what the patient's card can't give; where that is not known it stays
// open. Threads: pure functions.
#pragma once

#include <span>

#include "core/step_code.hpp"
#include "domain/follow_up.hpp"

namespace madoguchi::viewmodel {

enum class StepFit {
    Fits,
    SameCard,    // would ask the same card for what it has not; "ladder-not-same-card"
    LogInFails,  // fits, but not by logging in now; "ladder-note-log-in"
};

[[nodiscard]] StepFit fitOf(domain::LadderStep step, StepCode cause);

// For whichever of these it was: less than Fits only where it is the same for all of them.
[[nodiscard]] StepFit fitOf(domain::LadderStep step, std::span<const StepCode> causes);

}  // namespace madoguchi::viewmodel
