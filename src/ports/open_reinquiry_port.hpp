// Requests of 再照会 on their way: from before one is sent until its answer is used or it is given up, so
// that a kiosk that was cut off goes on with the request that it made. Implemented by audit, in the log's own
// database, encrypted. Contract: every change is committed together with its entry of the log. There is at
// most one open request a kind of visit: keepRequest() refuses a second one. A request is durable before it
// is sent, its receipt before anything is fetched by it; dropRequest() comes once nothing of it is needed.
// Calls return at once and keep their order with those of AuditLogPort; every `done` runs exactly once on the
// log's thread. Holds nothing of a patient: days of consents and words of the far side. Errors:
// audit.write-failed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "ports/audit_log_port.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::ports {

struct OpenReinquiry {
    std::int64_t id = 0;  // given by keepRequest()
    Reinquiry question;
    std::string request;    // its name at the far side; empty: the record no longer opens
    std::string reception;  // of the receipt; empty: there is none yet
    std::string staff;      // who asked
    std::int64_t madeUtcMs = 0;

    bool operator==(const OpenReinquiry&) const = default;
};

class OpenReinquiryPort {
public:
    OpenReinquiryPort() = default;
    OpenReinquiryPort(const OpenReinquiryPort&) = delete;
    OpenReinquiryPort& operator=(const OpenReinquiryPort&) = delete;
    virtual ~OpenReinquiryPort() = default;

    template <class T>
    using Done = std::function<void(Expected<T>)>;

    virtual void keepRequest(AuditEntry entry, OpenReinquiry request, Done<std::int64_t> done) = 0;
    virtual void keepReceipt(AuditEntry entry, std::int64_t id, std::string reception, Done<void> done) = 0;
    virtual void dropRequest(AuditEntry entry, std::int64_t id, Done<void> done) = 0;  // or no such one
    // Oldest first. One whose record no longer opens is among them: it may be out, and nobody can ask for it.
    virtual void openRequests(Done<std::vector<OpenReinquiry>> done) = 0;
};

}  // namespace madoguchi::ports
