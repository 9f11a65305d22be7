// Which readers there are and which of them holds a card, waited for and never polled: one blocking
// SCardGetStatusChange over all readers and the pseudo reader that reports readers coming and going.
// Threads: one; another may end a wait through SCardCancel on the context.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/time.hpp"
#include "pcsc/winscard.hpp"
#include "ports/card_reader_port.hpp"

namespace madoguchi::pcsc {

// A card in a reader; another placing of a card, even of the same one, gives another `placement`.
struct PlacedCard {
    std::string reader;
    unsigned placement = 0;

    bool operator==(const PlacedCard&) const = default;
};

class ReaderWatch {
public:
    // Only readers whose name contains `filter` are looked at; an empty filter takes all.
    explicit ReaderWatch(std::string filter) : filter_{std::move(filter)} {}

    // One look or one long wait: blocks until something has changed, SCardCancel was called or `longest` is
    // over (all are success). The list of readers is asked for anew when that is due. Fails with
    // reader.service-down …
    [[nodiscard]] Expected<void> wait(const Context& context, Milliseconds longest);

    // Another wait() without delay is due: the list of readers has changed.
    [[nodiscard]] bool lookDue() const { return listDue_; }

    [[nodiscard]] const std::string& filter() const { return filter_; }
    // One that the service no longer knows does not count, though the list is asked for anew only later.
    [[nodiscard]] bool hasReader() const;

    // The card to work with. One that is there already stays it; else the first reader that holds one.
    [[nodiscard]] const std::optional<PlacedCard>& card() const { return card_; }

private:
    struct Reader {
        std::string name;
        DWORD state = SCARD_STATE_UNAWARE;  // with pcsc-lite's event counter in the upper 16 bits
    };
    [[nodiscard]] Expected<void> listAnew(const Context& context);
    void chooseCard();

    std::string filter_;
    std::vector<Reader> readers_;
    DWORD pseudoReaderState_ = SCARD_STATE_UNAWARE;
    bool listDue_ = true;
    std::optional<PlacedCard> card_;
};

}  // namespace madoguchi::pcsc
