// When a try of 照合番号B may be spent: after two pictures, one after the other, that were each accepted and
// say the same; and once in a reading. Used by CardFaceCamera, one object a reading. A picture in which
// nothing could be read between the two changes nothing (a hand passed by); one that was accepted and says
// something else starts the count anew. Threads: one.
#pragma once

#include <optional>

#include "cardface/card_face_reader.hpp"

namespace madoguchi::cardface {

class Agreement {
public:
    // The number, the first time that two agree; nothing before, and nothing ever after.
    [[nodiscard]] std::optional<SecureBytes> take(CardFaceReading reading);
    [[nodiscard]] bool spent() const { return spent_; }

private:
    std::optional<SecureBytes> before_;
    bool spent_ = false;
};

}  // namespace madoguchi::cardface
