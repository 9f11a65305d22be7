#include "pcsc/pcsc_channel.hpp"

#include <array>
#include <chrono>

#include "core/hex.hpp"

namespace madoguchi::pcsc {
namespace {

// Longer than any short answer, so that a reader that sends too much is told from one that sends nothing.
constexpr std::size_t kBufferSize = 1024;

// A card that is pulled in mid-command shows as an error of the exchange first; the reader notices the empty
// slot with its next look, which pcsc-lite takes every 400 ms.
constexpr DWORD kRemovalNoticed = 1500;

}  // namespace

Expected<iso7816::ResponseApdu> PcscChannel::transmit(const iso7816::CommandApdu& command) {
    if (!failure_ && here_.cancelled()) {
        failure_ = Failure{StepCode::CardRemoved, "cancelled"};
    }
    if (failure_) {
        return std::unexpected(*failure_);
    }
    secretSent_ = secretSent_ || command.carriesSecret();
    const auto bytes = command.encoded();
    std::array<std::uint8_t, kBufferSize> buffer{};
    DWORD received = buffer.size();
    const auto begin = std::chrono::steady_clock::now();
    const LONG result = SCardTransmit(here_.connection.handle(), &here_.connection.protocol(), bytes.data(),
                                      bytes.size(), nullptr, buffer.data(), &received);
    statistics_.time +=
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    ++statistics_.apdus;
    statistics_.bytesSent += bytes.size();
    if (result != SCARD_S_SUCCESS) {
        failure_ = explain(result);
        return std::unexpected(*failure_);
    }
    statistics_.bytesReceived += received;
    auto answer = iso7816::ResponseApdu::parse(std::span{buffer}.first(received));
    wipeMemory(buffer);
    if (!answer) {
        // Some drivers report a card that was pulled as an answer without a status word.
        failure_ = Failure{whetherRemoved(), answer.error().detail};
        return std::unexpected(*failure_);
    }
    if (here_.observer) {
        here_.observer(
            {toHex(command.carriesSecret() ? bytes.first(5) : bytes), answer->data.size(), answer->status});
    }
    return answer;
}

Failure PcscChannel::explain(LONG result) {
    reset_ = result == SCARD_W_RESET_CARD;
    Failure failure = failureOf("SCardTransmit", result);
    if (failure.code == StepCode::CardAbsent) {
        failure.code = StepCode::CardRemoved;
    } else if (!reset_ &&
               (failure.code == StepCode::CardTransportFailed || failure.code == StepCode::ReaderFailed)) {
        failure.code = whetherRemoved();
    }
    return failure;
}

StepCode PcscChannel::whetherRemoved() const {
    SCARD_READERSTATE state{};
    state.szReader = here_.reader.c_str();
    state.dwCurrentState = SCARD_STATE_PRESENT | SCARD_STATE_INUSE;
    const LONG result = SCardGetStatusChange(here_.context.handle(), kRemovalNoticed, &state, 1);
    if (result == SCARD_E_UNKNOWN_READER || result == SCARD_E_READER_UNAVAILABLE) {
        return StepCode::ReaderAbsent;
    }
    if (result == SCARD_E_CANCELLED) {
        return StepCode::CardRemoved;
    }
    if (result != SCARD_S_SUCCESS && result != SCARD_E_TIMEOUT) {
        return failureOf("SCardGetStatusChange", result).code;
    }
    if ((state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE)) != 0) {
        return StepCode::ReaderAbsent;
    }
    return (state.dwEventState & SCARD_STATE_EMPTY) != 0 ? StepCode::CardRemoved
                                                         : StepCode::CardTransportFailed;
}

}  // namespace madoguchi::pcsc
