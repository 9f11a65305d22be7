// A CardChannel over one PC/SC transaction: sends, counts, and tells a card that was pulled from one that
// broke. After the first failure of the transport every further command fails alike, without reaching the
// reader.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "iso7816/card_channel.hpp"
#include "pcsc/winscard.hpp"
#include "ports/card_reader_port.hpp"

namespace madoguchi::pcsc {

// One command as tests may look at it: hexadecimal, of a command that carries a secret only header and
// length.
struct ApduTrace {
    std::string command;
    std::size_t received = 0;
    iso7816::StatusWord status{};
};
using ApduObserver = std::function<void(const ApduTrace&)>;

class PcscChannel final : public iso7816::CardChannel {
public:
    struct Surroundings {
        const Context& context;
        const Connection& connection;
        const std::string& reader;
        std::function<bool()> cancelled;  // asked before each command
        const ApduObserver& observer;
    };
    explicit PcscChannel(Surroundings surroundings) : here_{std::move(surroundings)} {}

    [[nodiscard]] Expected<iso7816::ResponseApdu> transmit(const iso7816::CommandApdu& command) override;

    [[nodiscard]] const ports::TransferStatistics& statistics() const { return statistics_; }
    [[nodiscard]] bool failed() const { return failure_.has_value(); }
    [[nodiscard]] bool wasReset() const { return reset_; }
    // The card was reset under us, or a command got lost between reader and card, and no secret had been
    // sent: the whole operation may be done once more. A card that was placed a little askew is read at the
    // second attempt.
    [[nodiscard]] bool mayRepeat() const {
        const bool lost = failure_ && failure_->code == StepCode::CardTransportFailed;
        return (reset_ || lost) && !secretSent_;
    }

private:
    [[nodiscard]] Failure explain(LONG result);
    [[nodiscard]] StepCode whetherRemoved() const;

    Surroundings here_;
    ports::TransferStatistics statistics_;
    std::optional<Failure> failure_;
    bool reset_ = false;
    bool secretSent_ = false;
};

}  // namespace madoguchi::pcsc
