// CardReaderPort over the machine's PC/SC service: contactless or contact readers, whichever holds a card.
// Contract, threads and errors: those of the port. Callbacks run on the reader's own thread and must not
// block it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "pcsc/pcsc_channel.hpp"
#include "ports/card_reader_port.hpp"

namespace madoguchi::pcsc {

class ReaderThread;

class PcscCardReader final : public ports::CardReaderPort {
public:
    // With a filter only readers whose name contains it are used. The observer is for tests: it sees every
    // command, never a PIN or a number.
    explicit PcscCardReader(std::string readerFilter = {}, ApduObserver observer = {});
    ~PcscCardReader() override;

    void watch(std::function<void(ports::Presence)> onChange) override;
    void readFreeFacts(Done<ports::FreeFacts> done) override;
    void readProtectedFacts(SecureBytes numberB, Done<ports::ProtectedFacts> done) override;
    void sign(SecureBytes pin, std::vector<std::uint8_t> challenge, Done<ports::PinAnswer> done) override;
    void identify(Done<domain::CardFingerprint> done) override;
    void cancel() override;
    [[nodiscard]] ports::TransferStatistics statistics() const override;

private:
    std::unique_ptr<ReaderThread> thread_;
};

}  // namespace madoguchi::pcsc
