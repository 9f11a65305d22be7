// Owning handles for PC/SC and the one place where its error codes become step codes.
// Threads: a Context and what hangs on it belong to one thread; only cancel() may be called from another.
// Source: pcsc-lite's winscard.h; the meanings as seen with pcsc-lite 1.9.
#pragma once

#include <winscard.h>

#include <optional>
#include <string>

#include "core/result.hpp"

namespace madoguchi::pcsc {

// reader.service-down, reader.access-denied, reader.absent, card.absent, card.removed, card.transport-failed
// or reader.failed, with the call and the code as detail.
[[nodiscard]] Failure failureOf(const char* call, LONG result);

class Context {
public:
    [[nodiscard]] static Expected<Context> establish();
    Context(Context&& other) noexcept;
    Context& operator=(Context&& other) noexcept;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context();

    [[nodiscard]] SCARDCONTEXT handle() const { return *handle_; }

private:
    explicit Context(SCARDCONTEXT handle) : handle_{handle} {}
    std::optional<SCARDCONTEXT> handle_;
};

// A shared connection to the card in a reader. Left as it is on disconnect: others may be using the card.
class Connection {
public:
    [[nodiscard]] static Expected<Connection> open(const Context& context, const std::string& reader);
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    [[nodiscard]] SCARDHANDLE handle() const { return *handle_; }
    [[nodiscard]] const SCARD_IO_REQUEST& protocol() const;
    [[nodiscard]] Expected<void> reconnect();  // after somebody else has reset the card

private:
    Connection(SCARDHANDLE handle, DWORD protocol) : handle_{handle}, protocol_{protocol} {}
    std::optional<SCARDHANDLE> handle_;
    DWORD protocol_ = SCARD_PROTOCOL_T1;
};

// Exclusive use of the card for one operation.
class Transaction {
public:
    // When the card was reset since the last use, the connection is renewed first.
    [[nodiscard]] static Expected<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

private:
    explicit Transaction(SCARDHANDLE handle) : handle_{handle} {}
    std::optional<SCARDHANDLE> handle_;
};

}  // namespace madoguchi::pcsc
