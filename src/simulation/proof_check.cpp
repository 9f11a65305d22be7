#include "simulation/proof_check.hpp"

#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <nlohmann/json.hpp>

#include "core/hex.hpp"
#include "crypto/base64.hpp"
#include "crypto/certificate.hpp"
#include "crypto/digest.hpp"
#include "crypto/key.hpp"
#include "domain/date.hpp"
#include "eligibility/gateway_wire.hpp"

namespace madoguchi::simulation {
namespace {

constexpr int kGraceMonths = 3;
constexpr int kLeastRsaBits = 2048;
constexpr std::chrono::minutes kClockTolerance{5};

std::string commonNameOf(X509& certificate) {
    std::array<char, 100> text{};
    const int length = X509_NAME_get_text_by_NID(X509_get_subject_name(&certificate), NID_commonName,
                                                 text.data(), static_cast<int>(text.size()));
    return length > 0 ? std::string{text.data(), static_cast<std::size_t>(length)} : std::string{};
}

// An expired certificate is judged as of its last second; whether it may still serve is decided apart from
// this.
bool chainHolds(X509& certificate, X509& authority, UtcTime at) {
    const crypto::StoreHandle store{X509_STORE_new()};
    const crypto::StoreContextHandle context{X509_STORE_CTX_new()};
    if (!store || !context || X509_STORE_add_cert(store.get(), &authority) != 1 ||
        X509_STORE_CTX_init(context.get(), store.get(), &certificate, nullptr) != 1) {
        return false;
    }
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    X509_STORE_CTX_set_time(context.get(), 0, static_cast<std::time_t>(seconds));
    return X509_verify_cert(context.get()) == 1;
}

}  // namespace

CheckedCard checkCardCertificate(std::span<const std::uint8_t> der, const std::filesystem::path& authority,
                                 UtcTime now) {
    const auto certificate = crypto::parseCertificate(der);
    const auto facts = crypto::readCertificateFacts(der);
    if (!certificate || !facts) {
        return {"certificate-malformed", {}, false};
    }
    const auto trusted = crypto::loadCertificate(authority);
    const UtcTime lastValid =
        facts->notAfter - std::chrono::seconds{1};  // OpenSSL counts the end itself as over
    if (!trusted || !chainHolds(**certificate, **trusted, std::min(now, lastValid))) {
        return {now < facts->notBefore ? "certificate-not-yet-valid" : "certificate-untrusted", {}, false};
    }
    EVP_PKEY* key = X509_get0_pubkey(certificate->get());
    if ((X509_get_extension_flags(certificate->get()) & EXFLAG_CA) != 0 ||
        (X509_get_key_usage(certificate->get()) & KU_DIGITAL_SIGNATURE) == 0 || key == nullptr ||
        EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA || EVP_PKEY_get_bits(key) < kLeastRsaBits) {
        return {"certificate-unsuitable", {}, false};
    }
    const domain::Date lastDay =
        domain::lastDayOfMonth(domain::addMonthsClamped(jstDay(facts->notAfter), kGraceMonths));
    if (jstDay(now) > lastDay) {
        return {"certificate-expired", {}, false};
    }
    return {{}, commonNameOf(**certificate), now > facts->notAfter};
}

bool signedByCard(std::span<const std::uint8_t> certificateDer, std::span<const std::uint8_t> challenge,
                  std::span<const std::uint8_t> signature) {
    const auto certificate = crypto::parseCertificate(certificateDer);
    EVP_PKEY* key = certificate ? X509_get0_pubkey(certificate->get()) : nullptr;
    return key != nullptr && crypto::verify(*key, challenge, signature);
}

std::string_view checkAssertion(std::span<const std::uint8_t> assertion,
                                std::span<const std::uint8_t> signature, EVP_PKEY& devicePublicKey,
                                const ExpectedAssertion& expected, UtcTime now) {
    if (!crypto::verify(devicePublicKey, assertion, signature)) {
        return "assertion-signature";
    }
    const auto json = nlohmann::json::parse(assertion.begin(), assertion.end(), nullptr, false);
    const auto text = [&json](const char* key) {
        const auto found = json.is_object() ? json.find(key) : json.end();
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
    };
    const auto number = [&json](const char* key) {
        const auto found = json.is_object() ? json.find(key) : json.end();
        return found != json.end() && found->is_number() ? std::optional{found->get<double>()} : std::nullopt;
    };
    if (text("kind") != expected.kind || text("challenge_id") != expected.challengeId ||
        text("challenge") != crypto::toBase64(expected.challenge) ||
        text("certificate_sha256") != toHex(crypto::sha256(expected.certificateDer))) {
        return "assertion-for-another";
    }
    // The times compare as text: one format, one length.
    const std::string time = text("time");
    if (time < eligibility::isoUtc(now - kClockTolerance) ||
        time > eligibility::isoUtc(now + kClockTolerance)) {
        return "assertion-time";
    }
    const auto similarity = number("similarity");
    const auto accept = number("accept");
    if (expected.kind == "face" &&
        (!similarity || !accept || !(*similarity >= *accept) || text("model").empty())) {
        return "assertion-below-threshold";
    }
    return {};
}

}  // namespace madoguchi::simulation
