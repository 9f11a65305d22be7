// The connection to the card that lies in the reader: kept while it lies there, used in one transaction an
// operation. Knows whether this card has proved to be a My Number card, and what its exchanges have cost.
// Threads: the reader thread's; statistics() from any.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "mynumber/card_session.hpp"
#include "pcsc/pcsc_channel.hpp"
#include "pcsc/winscard.hpp"
#include "ports/card_reader_port.hpp"

namespace madoguchi::pcsc {

// What an operation does with the card. Returns what went wrong, if anything; called a second time when the
// card was reset before any secret had been sent.
using CardWork = std::function<std::optional<Failure>(mynumber::CardSession&)>;

enum class Proof {
    Needed,   // the card must have shown its token label before
    IsGiven,  // the work itself begins with that
};

class CardLink {
public:
    explicit CardLink(ApduObserver observer) : observer_{std::move(observer)} {}

    void cardPlaced();  // another card, or the same one anew: counts begin at zero
    void drop();        // the card, the reader or the service is gone

    // Runs the work in one transaction. Nothing: it went well.
    [[nodiscard]] std::optional<Failure> run(const Context& context, const std::string& reader, Proof proof,
                                             const CardWork& work, const std::function<bool()>& cancelled);

    [[nodiscard]] ports::TransferStatistics statistics() const;

private:
    struct Attempt {
        std::optional<Failure> failure;
        bool transportBroken = false;  // connect anew next time
        bool mayRepeat = false;
    };
    [[nodiscard]] Attempt tryOnce(const Context& context, const std::string& reader, Proof proof,
                                  const CardWork& work, const std::function<bool()>& cancelled);
    [[nodiscard]] Expected<Transaction> enter(const Context& context, const std::string& reader);
    void count(const ports::TransferStatistics& costs, std::size_t objectBytes);

    ApduObserver observer_;
    std::optional<Connection> connection_;
    bool proved_ = false;
    mutable std::mutex mutex_;
    ports::TransferStatistics statistics_;
};

}  // namespace madoguchi::pcsc
