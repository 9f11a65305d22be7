// What a scenario must come to with another patient: worked out from the persona by the written rules alone,
// without the flow. With the scenario's own persona it must equal the table (a test holds them together).
#pragma once

#include "app/scenario/script.hpp"
#include "domain/expiry_rules.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::scenario {

enum class Pictures { None, OfThePersona, OfSomebodyElse };

[[nodiscard]] Expectation predict(const Script& script, const simulation::Persona& persona, Pictures pictures,
                                  domain::Date today, const domain::ExpiryRules& rules);

// What the scenario itself puts before the camera.
[[nodiscard]] Pictures picturesOf(const Script& script, const simulation::Persona& persona);

}  // namespace madoguchi::scenario
