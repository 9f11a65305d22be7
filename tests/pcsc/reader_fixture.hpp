// What the tests of the PC/SC adapter share: the real service behind a proxy, a watched reader, answers
// waited for.
#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>

#include "pcsc/pcsc_card_reader.hpp"
#include "simulation/reader_service_proxy.hpp"
#include "support/memory_card.hpp"
#include "support/pcscd_fixture.hpp"
#include "support/vpcd_card.hpp"

namespace madoguchi::pcsc {

using ports::Presence;

// The presences that a reader announces, in order; next() waits for one that has not been seen yet.
class PresenceLog {
public:
    void add(Presence presence);
    [[nodiscard]] std::optional<Presence> next();
    // Drops what comes before it; false when it doesn't come within the patience of a test.
    [[nodiscard]] bool reaches(Presence presence);

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Presence> presences_;
};

class ReaderTest : public ::testing::Test {
protected:
    ReaderTest();
    void SetUp() override;

    test::PcscdFixture pcscd_;
    simulation::ReaderServiceProxy service_;
};

inline constexpr std::chrono::seconds kPatience{20};

template <class T, class Call>
Expected<T> await(Call call) {
    auto promise = std::make_shared<std::promise<Expected<T>>>();
    auto answer = promise->get_future();
    call([promise](Expected<T> result) { promise->set_value(std::move(result)); });
    if (answer.wait_for(kPatience) != std::future_status::ready) {
        ADD_FAILURE() << "no answer";
        return fail(StepCode::KioskInternal, "no answer");
    }
    return answer.get();
}

inline Expected<ports::FreeFacts> freeFacts(PcscCardReader& reader) {
    return await<ports::FreeFacts>([&](auto done) { reader.readFreeFacts(std::move(done)); });
}

inline ::testing::AssertionResult readsFreely(PcscCardReader& reader) {
    const auto facts = freeFacts(reader);
    return facts
               ? ::testing::AssertionSuccess()
               : ::testing::AssertionFailure() << toText(facts.error().code) << ": " << facts.error().detail;
}

inline Expected<ports::ProtectedFacts> protectedFacts(PcscCardReader& reader, std::string_view number) {
    return await<ports::ProtectedFacts>(
        [&](auto done) { reader.readProtectedFacts(SecureBytes::copyOf(number), std::move(done)); });
}

inline Expected<ports::PinAnswer> signature(PcscCardReader& reader, std::string_view pin) {
    return await<ports::PinAnswer>(
        [&](auto done) { reader.sign(SecureBytes::copyOf(pin), {'a', 'b', 'c'}, std::move(done)); });
}

// The card of MemoryCard with a certificate that is one; made once, keys are slow.
[[nodiscard]] const testing::MemoryCardOptions& cardWithCertificate();

}  // namespace madoguchi::pcsc
