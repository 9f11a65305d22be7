#include "pcsc/winscard.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace madoguchi::pcsc {
namespace {

// Where pcsc-lite's service listens; the client library doesn't say why it could not connect.
constexpr const char* kServiceSocket = "/run/pcscd/pcscd.comm";

StepCode codeOf(LONG result) {
    // pcsc-lite declares its codes as signed long and hands out both signs of the same 32 bits.
    const auto code = static_cast<std::uint32_t>(result);
    const auto is = [code](LONG known) { return code == static_cast<std::uint32_t>(known); };
    if (is(SCARD_E_NO_SERVICE) || is(SCARD_E_SERVICE_STOPPED) || is(SCARD_F_COMM_ERROR) ||
        is(SCARD_E_INVALID_HANDLE)) {
        return StepCode::ReaderServiceDown;
    }
    if (is(SCARD_W_SECURITY_VIOLATION) || is(SCARD_E_NO_ACCESS)) {
        return StepCode::ReaderAccessDenied;
    }
    if (is(SCARD_E_NO_READERS_AVAILABLE) || is(SCARD_E_UNKNOWN_READER) || is(SCARD_E_READER_UNAVAILABLE)) {
        return StepCode::ReaderAbsent;
    }
    if (is(SCARD_E_NO_SMARTCARD)) {
        return StepCode::CardAbsent;
    }
    if (is(SCARD_W_REMOVED_CARD)) {
        return StepCode::CardRemoved;
    }
    if (is(SCARD_W_RESET_CARD) || is(SCARD_W_UNRESPONSIVE_CARD) || is(SCARD_W_UNPOWERED_CARD) ||
        is(SCARD_W_UNSUPPORTED_CARD) || is(SCARD_E_NOT_TRANSACTED) || is(SCARD_E_PROTO_MISMATCH)) {
        return StepCode::CardTransportFailed;
    }
    return StepCode::ReaderFailed;
}

bool socketIsForbidden() {
    return access(kServiceSocket, F_OK) == 0 && access(kServiceSocket, W_OK) != 0 && errno == EACCES;
}

}  // namespace

Failure failureOf(const char* call, LONG result) {
    std::array<char, 16> hex{};
    std::snprintf(hex.data(), hex.size(), "%08X", static_cast<std::uint32_t>(result));
    return Failure{codeOf(result), std::string{call} + " " + hex.data()};
}

Expected<Context> Context::establish() {
    SCARDCONTEXT handle = 0;
    const LONG result = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle);
    if (result == SCARD_S_SUCCESS) {
        return Context{handle};
    }
    Failure failure = failureOf("SCardEstablishContext", result);
    if (failure.code == StepCode::ReaderServiceDown && socketIsForbidden()) {
        failure.code = StepCode::ReaderAccessDenied;
    }
    return std::unexpected(std::move(failure));
}

Context::Context(Context&& other) noexcept : handle_{std::exchange(other.handle_, std::nullopt)} {}

Context& Context::operator=(Context&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

Context::~Context() {
    if (handle_) {
        SCardReleaseContext(*handle_);
    }
}

Expected<Connection> Connection::open(const Context& context, const std::string& reader) {
    SCARDHANDLE handle = 0;
    DWORD protocol = 0;
    const LONG result = SCardConnect(context.handle(), reader.c_str(), SCARD_SHARE_SHARED,
                                     SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &handle, &protocol);
    if (result != SCARD_S_SUCCESS) {
        return std::unexpected(failureOf("SCardConnect", result));
    }
    return Connection{handle, protocol};
}

Connection::Connection(Connection&& other) noexcept
    : handle_{std::exchange(other.handle_, std::nullopt)}, protocol_{other.protocol_} {}

Connection& Connection::operator=(Connection&& other) noexcept {
    std::swap(handle_, other.handle_);
    std::swap(protocol_, other.protocol_);
    return *this;
}

Connection::~Connection() {
    if (handle_) {
        SCardDisconnect(*handle_, SCARD_LEAVE_CARD);
    }
}

const SCARD_IO_REQUEST& Connection::protocol() const {
    return protocol_ == SCARD_PROTOCOL_T0 ? *SCARD_PCI_T0 : *SCARD_PCI_T1;
}

Expected<void> Connection::reconnect() {
    const LONG result = SCardReconnect(*handle_, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                                       SCARD_LEAVE_CARD, &protocol_);
    if (result != SCARD_S_SUCCESS) {
        return std::unexpected(failureOf("SCardReconnect", result));
    }
    return {};
}

Expected<Transaction> Transaction::begin(Connection& connection) {
    LONG result = SCardBeginTransaction(connection.handle());
    if (result == SCARD_W_RESET_CARD) {
        if (auto renewed = connection.reconnect(); !renewed) {
            return std::unexpected(renewed.error());
        }
        result = SCardBeginTransaction(connection.handle());
    }
    if (result != SCARD_S_SUCCESS) {
        return std::unexpected(failureOf("SCardBeginTransaction", result));
    }
    return Transaction{connection.handle()};
}

Transaction::Transaction(Transaction&& other) noexcept
    : handle_{std::exchange(other.handle_, std::nullopt)} {}

Transaction::~Transaction() {
    if (handle_) {
        SCardEndTransaction(*handle_, SCARD_LEAVE_CARD);
    }
}

}  // namespace madoguchi::pcsc
