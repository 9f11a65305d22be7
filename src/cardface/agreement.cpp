#include "cardface/agreement.hpp"

#include <algorithm>
#include <utility>

namespace madoguchi::cardface {

std::optional<SecureBytes> Agreement::take(CardFaceReading reading) {
    if (spent_ || !reading.accepted || !reading.numberB) {
        return std::nullopt;
    }
    const bool same = before_ && std::ranges::equal(std::as_const(*before_).bytes(),
                                                    std::as_const(*reading.numberB).bytes());
    if (!same) {
        before_ = std::move(reading.numberB);
        return std::nullopt;
    }
    spent_ = true;
    before_.reset();
    return std::move(reading.numberB);
}

}  // namespace madoguchi::cardface
