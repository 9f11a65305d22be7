// A kiosk without a camera over the card: 照合番号B is not known, so the chip photo stays closed and the
// patient is offered PIN and staff. Implements ports::CardFacePort.
#pragma once

#include "ports/card_face_port.hpp"

namespace madoguchi::app {

class NoCardFace final : public ports::CardFacePort {
public:
    void readNumberB(std::function<void(std::optional<SecureBytes>)> done) override { done(std::nullopt); }
};

}  // namespace madoguchi::app
