// One HTTPS connection to the gateway, used for one POST after the other. Over libcurl with OpenSSL (why:
// docs/gateway-protocol.md): mutual TLS 1.2 or newer, nothing trusted but the configured CA, host name
// checked, no proxy, no redirect, no cookie, every reply capped and every call with a deadline. Threads:
// post() from one thread at a time; wake() from any thread. Errors: gateway.unreachable (nothing was
// answered), gateway.timed-out (outcome unknown), gateway.tls-rejected, gateway.reply-too-large,
// gateway.reply-malformed. An HTTP status is an answer, not a failure.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "core/time.hpp"

namespace madoguchi::eligibility {

struct HttpsSettings {
    std::string origin;                 // "https://host:port", without a path
    std::filesystem::path authority;    // PEM: the only CA that the gateway's certificate may come from
    std::filesystem::path certificate;  // PEM: this kiosk's client certificate
    std::filesystem::path key;          // PEM, 0600
    Milliseconds connectTimeout{2000};  // name, TCP and TLS
    Milliseconds replyTimeout{8000};    // from there to the last byte of the reply
    std::size_t maxReplyBytes = 1024UL * 1024;
};

// May a request be sent again when the idle connection turns out to be closed before any byte of a reply?
enum class Resend { Never, OnStaleConnection };

struct HttpsReply {
    int status = 0;
    std::string contentType;  // lower case, without parameters
    SecureBytes body;
    std::optional<UtcTime> date;  // of the Date header, to the second
};

class HttpsClient {
public:
    // Refuses an origin that is not https and files that cannot be read.
    [[nodiscard]] static Expected<std::unique_ptr<HttpsClient>> open(const HttpsSettings& settings);
    HttpsClient(const HttpsClient&) = delete;
    HttpsClient& operator=(const HttpsClient&) = delete;
    ~HttpsClient();

    // `cancelled` is asked again after each wake(); true ends the call with gateway.unreachable.
    // `maxReplyBytes`: of this call, instead of what is set.
    [[nodiscard]] Expected<HttpsReply> post(const std::string& path, const std::string& json, Resend resend,
                                            const std::function<bool()>& cancelled,
                                            std::optional<std::size_t> maxReplyBytes = {});
    void wake();
    // Did anything of the last request leave this machine? If not, it may be made again.
    [[nodiscard]] bool requestLeft() const;

private:
    struct Transfer;
    explicit HttpsClient(std::unique_ptr<Transfer> transfer);

    std::unique_ptr<Transfer> transfer_;
};

}  // namespace madoguchi::eligibility
