// Stands for the front camera until card-face OCR exists: delivers the persona's 照合番号B as typed by staff.
// Implements ports::CardFacePort. Without a card, or for a persona without a number from the front, it
// answers "not known". Threads: any; `done` runs on the caller's thread, before readNumberB() comes back.
#pragma once

#include <mutex>
#include <optional>

#include "core/secure_bytes.hpp"
#include "ports/card_face_port.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::simulation {

class SimulatedFrontCamera final : public ports::CardFacePort {
public:
    void place(const Persona& persona);  // this patient's card lies on the reader now
    void clear();

    void readNumberB(std::function<void(std::optional<SecureBytes>)> done) override;

private:
    std::mutex mutex_;
    std::optional<SecureBytes> number_;
};

}  // namespace madoguchi::simulation
