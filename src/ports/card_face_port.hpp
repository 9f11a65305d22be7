// Gives 照合番号B (14 digits: era birth date, expiry year, security code) of the card on the reader.
// Implemented by simulation (a front camera that delivers what staff typed in); card-face OCR will be
// another. Contract: `done` runs exactly once, on any thread; nothing means "not known" and is normal.
#pragma once

#include <functional>
#include <optional>

#include "core/secure_bytes.hpp"

namespace madoguchi::ports {

class CardFacePort {
public:
    CardFacePort() = default;
    CardFacePort(const CardFacePort&) = delete;
    CardFacePort& operator=(const CardFacePort&) = delete;
    virtual ~CardFacePort() = default;

    virtual void readNumberB(std::function<void(std::optional<SecureBytes>)> done) = 0;
};

}  // namespace madoguchi::ports
