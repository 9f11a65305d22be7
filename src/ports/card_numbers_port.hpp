// Remembers which insurance numbers belong to a card, for the transport that has to ask by number: the card's
// next visit is then asked about without anybody typing. Implemented by app over the kiosk's own encrypted
// register. Contract: link() returns at once; `done` runs exactly once, on any thread, when it is durable.
// Numbers of a card that is known already are replaced. Errors: file.unreadable, file.unwritable.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/result.hpp"
#include "domain/insurance_numbers.hpp"

namespace madoguchi::ports {

class CardNumbersPort {
public:
    CardNumbersPort() = default;
    CardNumbersPort(const CardNumbersPort&) = delete;
    CardNumbersPort& operator=(const CardNumbersPort&) = delete;
    virtual ~CardNumbersPort() = default;

    // `certificate`: the card's authentication certificate, DER.
    virtual void link(std::vector<std::uint8_t> certificate, domain::InsuranceNumbers numbers,
                      std::function<void(Expected<void>)> done) = 0;
};

}  // namespace madoguchi::ports
