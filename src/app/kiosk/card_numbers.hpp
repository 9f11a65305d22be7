// ports::CardNumbersPort over the register of the folder transport: reading, encrypting and writing it on the
// worker's thread. Threads: link() from any; `done` on the worker. Register and worker outlive it.
#pragma once

#include <utility>

#include "crypto/digest.hpp"
#include "eligibility/number_register.hpp"
#include "ports/card_numbers_port.hpp"
#include "staff/worker.hpp"

namespace madoguchi::app {

class CardNumbers final : public ports::CardNumbersPort {
public:
    CardNumbers(eligibility::NumberRegister& numbers, staff::Worker& worker)
        : register_{numbers}, worker_{worker} {}

    void link(std::vector<std::uint8_t> certificate, domain::InsuranceNumbers numbers,
              std::function<void(Expected<void>)> done) override {
        worker_.run([&known = register_, certificate = std::move(certificate), numbers = std::move(numbers),
                     done = std::move(done)] { done(known.link(crypto::sha256(certificate), numbers)); });
    }

private:
    eligibility::NumberRegister& register_;
    staff::Worker& worker_;
};

}  // namespace madoguchi::app
