// 照合番号B that staff typed off the printed card, for a kiosk without a camera on the card's front.
// Implements ports::CardFacePort: answers at once, "not known" until a number was delivered. A delivered
// number answers one reading and is gone with it, so a mistyped one can't spend a second try; it is never
// stored. The session calls forget() when the card or the visit goes, so that it never meets another
// patient's card. Threads: any; `done` runs on the caller's thread, before readNumberB() comes back, outside
// the lock.
#pragma once

#include <mutex>
#include <optional>

#include "core/secure_bytes.hpp"
#include "ports/card_face_port.hpp"

namespace madoguchi::cardface {

class TypedNumber final : public ports::CardFacePort {
public:
    // False, and nothing is kept, for what is not 14 ASCII digits. A newer number takes the older one's
    // place.
    [[nodiscard]] bool deliver(SecureBytes number);
    void forget() override;

    void readNumberB(std::function<void(std::optional<SecureBytes>)> done) override;

private:
    std::mutex mutex_;
    std::optional<SecureBytes> number_;
};

}  // namespace madoguchi::cardface
