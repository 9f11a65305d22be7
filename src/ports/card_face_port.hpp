// Gives 照合番号B (14 digits: era birth date, expiry year, security code) of the card on the reader.
// Implemented by simulation (a front camera that knows the persona's), cardface (a camera over the card; what
// staff typed) and app. Contract: `done` runs exactly once, on any thread; nothing means "not known" and is
// normal. forget(): the card or the visit has gone; whatever is held for it is wiped before the call comes
// back.
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
    virtual void forget() {}  // for those that hold nothing
};

}  // namespace madoguchi::ports
