#include "cardface/typed_number.hpp"

#include <algorithm>
#include <utility>

namespace madoguchi::cardface {

bool TypedNumber::deliver(SecureBytes number) {
    constexpr std::size_t kSize = 14;
    const auto digit = [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; };
    if (number.size() != kSize || !std::ranges::all_of(std::as_const(number).bytes(), digit)) {
        return false;
    }
    const std::lock_guard lock{mutex_};
    number_ = std::move(number);
    return true;
}

void TypedNumber::forget() {
    const std::lock_guard lock{mutex_};
    number_.reset();
}

void TypedNumber::readNumberB(std::function<void(std::optional<SecureBytes>)> done) {
    std::optional<SecureBytes> number;
    {
        const std::lock_guard lock{mutex_};
        number = std::exchange(number_, std::nullopt);
    }
    done(std::move(number));
}

}  // namespace madoguchi::cardface
