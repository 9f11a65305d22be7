#include "eligibility/https_client.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <csignal>
#include <cstring>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::size_t kMaxHeaderBytes = 32UL * 1024;
constexpr long kLongestIdleSeconds = 90;  // older connections are not used again
constexpr Milliseconds kLongestPoll{1000};

struct CloseEasy {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};
struct CloseMulti {
    void operator()(CURLM* handle) const noexcept { curl_multi_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};

std::string mediaType(const char* contentType) {
    std::string_view text = contentType == nullptr ? "" : contentType;
    text = text.substr(0, std::min(text.find(';'), text.find(' ')));
    std::string result{text};
    std::ranges::transform(result, result.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

bool isDate(std::string_view header) {
    constexpr std::string_view kName = "date:";
    return header.size() > kName.size() &&
           std::ranges::equal(header.substr(0, kName.size()), kName,
                              [](unsigned char a, char b) { return std::tolower(a) == b; });
}

}  // namespace

struct HttpsClient::Transfer {
    // Filled by curl's callbacks during one post().
    SecureBytes reply;  // room for the longest reply
    std::size_t received = 0;
    std::size_t headerBytes = 0;
    bool tooLarge = false;
    std::string date;         // of the Date header
    bool departed = false;    // something of the request
    std::string_view unsent;  // of a body that may be sent only once
    std::array<char, CURL_ERROR_SIZE> error{};

    std::unique_ptr<curl_slist, FreeList> headers;
    std::string origin;
    std::size_t usualReplyBytes = 0;
    Milliseconds replyTimeout{};
    std::unique_ptr<CURLM, CloseMulti> multi;  // holds the open connection between calls
    std::unique_ptr<CURL, CloseEasy> easy;     // declared last: closed before the multi handle

    template <class Value>
    bool set(CURLoption option, Value value) {
        return curl_easy_setopt(easy.get(), option, value) == CURLE_OK;
    }

    bool configure(const HttpsSettings& settings);
    void begin(const std::string& path, const std::string& json, Resend resend, std::size_t maxReplyBytes);
    Expected<CURLcode> perform(const std::function<bool()>& cancelled);
    [[nodiscard]] bool requestSent() const;
    [[nodiscard]] Failure explain(CURLcode code) const;

    static std::size_t onBody(const char* data, std::size_t, std::size_t count, void* self);
    static std::size_t onHeader(const char* data, std::size_t, std::size_t count, void* self);
    static std::size_t giveBody(char* room, std::size_t, std::size_t count, void* self);
};

std::size_t HttpsClient::Transfer::onBody(const char* data, std::size_t, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (count > transfer.reply.size() - transfer.received) {
        transfer.tooLarge = true;
        return 0;  // ends the transfer
    }
    std::memcpy(transfer.reply.bytes().data() + transfer.received, data, count);
    transfer.received += count;
    return count;
}

std::size_t HttpsClient::Transfer::onHeader(const char* data, std::size_t, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    transfer.headerBytes += count;
    if (const std::string_view line{data, count}; line.size() < 80 && isDate(line)) {
        transfer.date = std::string{line.substr(5)};
    }
    transfer.tooLarge = transfer.headerBytes > kMaxHeaderBytes;
    return transfer.tooLarge ? 0 : count;
}

std::size_t HttpsClient::Transfer::giveBody(char* room, std::size_t, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.unsent.empty()) {
        return CURL_READFUNC_ABORT;  // curl knows the length: asking again means sending a second time
    }
    const std::size_t part = std::min(count, transfer.unsent.size());
    std::memcpy(room, transfer.unsent.data(), part);
    transfer.unsent.remove_prefix(part);
    return part;
}

bool HttpsClient::Transfer::configure(const HttpsSettings& settings) {
    const auto total = settings.connectTimeout + settings.replyTimeout;
    for (const char* line : {"Content-Type: application/json", "Expect:"}) {
        curl_slist* longer = curl_slist_append(headers.get(), line);
        if (longer == nullptr) {
            return false;
        }
        static_cast<void>(headers.release());
        headers.reset(longer);
    }
    return set(CURLOPT_PROTOCOLS_STR, "https") && set(CURLOPT_FOLLOWLOCATION, 0L) && set(CURLOPT_PROXY, "") &&
           set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED)) && set(CURLOPT_HTTP09_ALLOWED, 0L) &&
           set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1)) && set(CURLOPT_NOSIGNAL, 1L) &&
           set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2)) &&
           set(CURLOPT_SSL_VERIFYPEER, 1L) && set(CURLOPT_SSL_VERIFYHOST, 2L) &&
           set(CURLOPT_CAINFO, settings.authority.c_str()) &&
           set(CURLOPT_CAPATH, static_cast<const char*>(nullptr)) &&
           set(CURLOPT_SSLCERT, settings.certificate.c_str()) && set(CURLOPT_SSLKEY, settings.key.c_str()) &&
           // A resumed session would not look at the certificate again.
           set(CURLOPT_SSL_SESSIONID_CACHE, 0L) &&
           set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connectTimeout.count())) &&
           set(CURLOPT_TIMEOUT_MS, static_cast<long>(total.count())) &&
           set(CURLOPT_MAXAGE_CONN, kLongestIdleSeconds) && set(CURLOPT_TCP_KEEPALIVE, 1L) &&
           set(CURLOPT_WRITEFUNCTION, &Transfer::onBody) &&
           set(CURLOPT_WRITEDATA, static_cast<void*>(this)) &&
           set(CURLOPT_HEADERFUNCTION, &Transfer::onHeader) &&
           set(CURLOPT_HEADERDATA, static_cast<void*>(this)) &&
           set(CURLOPT_READFUNCTION, &Transfer::giveBody) &&
           set(CURLOPT_READDATA, static_cast<void*>(this)) && set(CURLOPT_HTTPHEADER, headers.get()) &&
           set(CURLOPT_ERRORBUFFER, error.data()) && set(CURLOPT_POST, 1L) &&
           curl_multi_setopt(multi.get(), CURLMOPT_MAXCONNECTS, 1L) == CURLM_OK;
}

void HttpsClient::Transfer::begin(const std::string& path, const std::string& json, Resend resend,
                                  std::size_t maxReplyBytes) {
    if (reply.size() != maxReplyBytes) {
        reply = SecureBytes{maxReplyBytes};
        set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(maxReplyBytes));
    }
    received = 0;
    headerBytes = 0;
    tooLarge = false;
    date.clear();
    departed = false;
    unsent = json;
    error.front() = '\0';
    set(CURLOPT_URL, (origin + path).c_str());
    // With POSTFIELDS curl sends again by itself over a fresh connection when the idle one was closed and no
    // byte of a reply came; a body that it has to fetch from giveBody() can leave this program only once.
    set(CURLOPT_POSTFIELDS, resend == Resend::OnStaleConnection ? json.c_str() : nullptr);
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
}

Expected<CURLcode> HttpsClient::Transfer::perform(const std::function<bool()>& cancelled) {
    using std::chrono::steady_clock;
    if (curl_multi_add_handle(multi.get(), easy.get()) != CURLM_OK) {
        return fail(StepCode::GatewayUnreachable, "curl");
    }
    // The reply's time runs from the moment the request is on its way (curl's own limit covers both phases).
    std::optional<steady_clock::time_point> deadline;
    bool stopped = false;
    bool late = false;
    for (int running = 1; running != 0 && !stopped && !late;) {
        stopped = curl_multi_perform(multi.get(), &running) != CURLM_OK || cancelled();
        if (!deadline && requestSent()) {
            departed = true;
            deadline = steady_clock::now() + replyTimeout;
        }
        const auto left =
            deadline ? std::chrono::ceil<Milliseconds>(*deadline - steady_clock::now()) : kLongestPoll;
        late = running != 0 && left <= Milliseconds{0};
        if (running != 0 && !stopped && !late) {
            curl_multi_poll(multi.get(), nullptr, 0, static_cast<int>(std::min(left, kLongestPoll).count()),
                            nullptr);
        }
    }
    int waiting = 0;
    const CURLMsg* message = curl_multi_info_read(multi.get(), &waiting);
    const bool done = message != nullptr && message->msg == CURLMSG_DONE;
    const CURLcode code = done ? message->data.result : CURLE_OPERATION_TIMEDOUT;
    curl_multi_remove_handle(multi.get(), easy.get());
    if (stopped) {
        return fail(StepCode::GatewayUnreachable, "cancelled");
    }
    return code;
}

bool HttpsClient::Transfer::requestSent() const {
    long sent = 0;
    return curl_easy_getinfo(easy.get(), CURLINFO_REQUEST_SIZE, &sent) == CURLE_OK && sent > 0;
}

Failure HttpsClient::Transfer::explain(CURLcode code) const {
    const std::string_view text = error.data();
    const auto mentions = [text](std::string_view word) { return text.find(word) != std::string_view::npos; };
    const std::string detail = curl_easy_strerror(code);
    if (tooLarge || code == CURLE_FILESIZE_EXCEEDED) {
        return {StepCode::GatewayReplyTooLarge, {}};
    }
    switch (code) {
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_ISSUER_ERROR:
            return {StepCode::GatewayTlsRejected, detail};
        case CURLE_SSL_CONNECT_ERROR:
            // OpenSSL's own complaint is a rejection; a connection that just ended is not.
            return {mentions("SSL routines") && !mentions("unexpected eof") ? StepCode::GatewayTlsRejected
                                                                            : StepCode::GatewayUnreachable,
                    detail};
        case CURLE_COULDNT_RESOLVE_HOST:
            return {StepCode::NetworkNameUnresolved, detail};
        case CURLE_OPERATION_TIMEDOUT:
            if (mentions("Resolving timed out")) {  // the name service is silent: the time names no hop
                return {StepCode::NetworkNameUnresolved, detail};
            }
            return {requestSent() ? StepCode::GatewayTimedOut : StepCode::GatewayUnreachable, detail};
        case CURLE_PARTIAL_FILE:
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_UNSUPPORTED_PROTOCOL:  // a reply that is not HTTP
        case CURLE_BAD_CONTENT_ENCODING:
        case CURLE_HTTP2:
            return {StepCode::GatewayReplyMalformed, detail};
        case CURLE_ABORTED_BY_CALLBACK:  // giveBody() refused to send again
            return {StepCode::GatewayUnreachable, "the connection was closed"};
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
            // With TLS 1.3 the far side's refusal of our certificate arrives after the handshake, as an
            // alert.
            if (mentions("alert")) {
                return {StepCode::GatewayTlsRejected, detail};
            }
            return {mentions("chunk") ? StepCode::GatewayReplyMalformed : StepCode::GatewayUnreachable,
                    detail};
        default:
            return {StepCode::GatewayUnreachable, detail};
    }
}

HttpsClient::HttpsClient(std::unique_ptr<Transfer> transfer) : transfer_(std::move(transfer)) {}
HttpsClient::~HttpsClient() = default;

Expected<std::unique_ptr<HttpsClient>> HttpsClient::open(const HttpsSettings& settings) {
    static std::once_flag once;
    std::call_once(once, [] {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        // OpenSSL writes with write(2): a gateway that closed must not end the program.
        static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    });
    if (!settings.origin.starts_with("https://") || settings.origin.find('/', 8) != std::string::npos ||
        settings.origin.find('@') != std::string::npos) {
        return fail(StepCode::ConfigInvalid, "gateway address is not https://host:port");
    }
    for (const auto& certificate : {settings.authority, settings.certificate}) {
        if (auto loaded = crypto::loadCertificate(certificate); !loaded) {
            return std::unexpected(loaded.error());
        }
    }
    if (auto key = crypto::loadPrivateKey(settings.key); !key) {
        return std::unexpected(key.error());
    }
    auto transfer = std::make_unique<Transfer>();
    transfer->usualReplyBytes = settings.maxReplyBytes;
    transfer->origin = settings.origin;
    transfer->replyTimeout = settings.replyTimeout;
    transfer->multi.reset(curl_multi_init());
    transfer->easy.reset(curl_easy_init());
    if (!transfer->multi || !transfer->easy || !transfer->configure(settings)) {
        return fail(StepCode::GatewayUnreachable, "libcurl lacks what the gateway needs");
    }
    return std::unique_ptr<HttpsClient>{new HttpsClient{std::move(transfer)}};
}

Expected<HttpsReply> HttpsClient::post(const std::string& path, const std::string& json, Resend resend,
                                       const std::function<bool()>& cancelled,
                                       std::optional<std::size_t> maxReplyBytes) {
    Transfer& transfer = *transfer_;
    transfer.begin(path, json, resend, maxReplyBytes.value_or(transfer.usualReplyBytes));
    const auto code = transfer.perform(cancelled);
    transfer.unsent = {};
    const auto received = transfer.reply.bytes().first(transfer.received);
    if (!code || *code != CURLE_OK) {
        wipeMemory(received);
        return std::unexpected(code ? transfer.explain(*code) : code.error());
    }
    long status = 0;
    const char* contentType = nullptr;
    curl_easy_getinfo(transfer.easy.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(transfer.easy.get(), CURLINFO_CONTENT_TYPE, &contentType);
    HttpsReply reply{static_cast<int>(status), mediaType(contentType), SecureBytes::copyOf(received), {}};
    if (const std::time_t date = curl_getdate(transfer.date.c_str(), nullptr); date > 0) {
        reply.date = UtcTime{std::chrono::seconds{date}};
    }
    wipeMemory(received);
    return reply;
}

bool HttpsClient::requestLeft() const {
    return transfer_->departed;
}

void HttpsClient::wake() {
    curl_multi_wakeup(transfer_->multi.get());
}

}  // namespace madoguchi::eligibility
