// The virtual My Number card: bytes of a command in, bytes of the response out.
// Contract: answers every input, however torn, with at least a status word; never throws on input. Command
// set: SELECT, READ BINARY, READ RECORD, VERIFY, PSO COMPUTE DIGITAL SIGNATURE, GET CHALLENGE; anything else
// 6D00, a wrong class 6E00 (6881 for logical channels). Verification ends with SELECT of an application and
// with reset; counters stay. A try is counted (and stored) before the value is compared, as on a chip that
// may be pulled at any moment. Source: ISO/IEC 7816-4 and docs/virtual-card.md. Threads: one at a time.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>

#include "simulation/card_contents.hpp"
#include "simulation/try_counters.hpp"

namespace madoguchi::simulation {

struct CardCommand;  // a parsed command APDU

class VirtualCard {
public:
    VirtualCard(CardContents contents, TryCounters counters);

    [[nodiscard]] const Octets& atr() const { return contents_.atr; }
    void reset();  // power off, power on, warm reset
    [[nodiscard]] Octets process(std::span<const std::uint8_t> command);
    // After so many READ BINARY every further one answers 6F00: a chip that is damaged, or badly in the
    // field.
    void failAfterReads(std::size_t reads) { readsUntilFault_ = reads; }

private:
    [[nodiscard]] Octets select(const CardCommand& command);
    [[nodiscard]] Octets selectApplication(const CardCommand& command);
    [[nodiscard]] Octets readBinary(const CardCommand& command);
    [[nodiscard]] Octets readRecord(const CardCommand& command) const;
    [[nodiscard]] Octets verify(const CardCommand& command);
    [[nodiscard]] Octets computeSignature(const CardCommand& command);
    [[nodiscard]] Octets getChallenge(const CardCommand& command) const;

    [[nodiscard]] std::optional<FileId> fileFor(std::uint8_t reference) const;
    [[nodiscard]] const CardFile* fileAt(FileId id) const;
    [[nodiscard]] bool opened(const CardFile& file) const;

    CardContents contents_;
    TryCounters counters_;
    const CardApplication* application_ = nullptr;
    std::optional<FileId> file_;
    std::set<FileId> verified_;
    std::optional<std::size_t> readsUntilFault_;
};

struct CardOptions {
    CardInterface interface = CardInterface::Contact;
    std::filesystem::path state{};  // where the counters are kept; empty: nowhere
    std::optional<std::size_t> readsUntilFault{};
};

// A persona becomes a card: keys and certificates, files, counters.
[[nodiscard]] Expected<std::unique_ptr<VirtualCard>> issueVirtualCard(const Persona& persona,
                                                                      const CardAuthority& authority,
                                                                      const CardOptions& options = {});

}  // namespace madoguchi::simulation
