#include "simulation/simulated_front_camera.hpp"

#include <utility>

namespace madoguchi::simulation {

void SimulatedFrontCamera::place(const Persona& persona) {
    const bool known =
        persona.frontCamera && persona.card.kind != CardKind::Other && persona.card.kind != CardKind::Phone;
    const std::lock_guard lock{mutex_};
    number_ = known ? std::optional{SecureBytes::copyOf(numberB(persona.card))} : std::nullopt;
}

void SimulatedFrontCamera::clear() {
    const std::lock_guard lock{mutex_};
    number_.reset();
}

void SimulatedFrontCamera::readNumberB(std::function<void(std::optional<SecureBytes>)> done) {
    std::optional<SecureBytes> number;
    {
        const std::lock_guard lock{mutex_};
        if (number_) {
            number = number_->clone();
        }
    }
    done(std::move(number));
}

}  // namespace madoguchi::simulation
