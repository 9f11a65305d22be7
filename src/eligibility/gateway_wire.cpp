#include "eligibility/gateway_wire.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/hex.hpp"
#include "crypto/base64.hpp"
#include "crypto/digest.hpp"
#include "crypto/key.hpp"
#include "crypto/random.hpp"

namespace madoguchi::eligibility {
namespace {

using nlohmann::json;

std::unexpected<Failure> malformed(std::string detail) {
    return fail(StepCode::GatewayReplyMalformed, std::move(detail));
}

json parsed(std::span<const std::uint8_t> body) {
    return json::parse(body.begin(), body.end(), nullptr, /*allow_exceptions=*/false);
}

// An opaque word of the far side: printable ASCII without blanks.
std::optional<std::string> token(const json& object, const char* key, std::size_t longest) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) {
        return std::nullopt;
    }
    const auto& text = found->get_ref<const std::string&>();
    const bool plain = !text.empty() && text.size() <= longest &&
                       std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
    return plain ? std::optional{text} : std::nullopt;
}

// A gateway that does not know the word says nothing, and neither does one with a word that is new here.
domain::Revocation revocationOf(const json& registration) {
    const auto word = token(registration, "revocation", 20);
    if (word == "good") {
        return domain::Revocation::Good;
    }
    return word == "unchecked" ? domain::Revocation::Unchecked : domain::Revocation::NotTold;
}

json numbersObject(const domain::InsuranceNumbers& numbers) {
    return json{{"insurer", numbers.insurer},
                {"symbol", numbers.symbol},
                {"number", numbers.number},
                {"branch", numbers.branch},
                {"birth", domain::toIsoDate(numbers.birth)}};
}

// Of a refusal: a word of small letters and dashes, or nothing.
std::string wordOf(const json& reply, const char* key) {
    const auto text = reply.is_object() ? token(reply, key, 40) : std::nullopt;
    const bool plain =
        text && std::ranges::all_of(*text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    return plain ? *text : std::string{};
}

}  // namespace

std::string newFileIdentifier() {
    std::string text = crypto::toBase64(crypto::randomBytes(12));
    for (char& character : text) {
        character = character == '+' ? '-' : (character == '/' ? '_' : character);
    }
    text.back() = '=';
    return text;
}

std::string isoUtc(UtcTime time) {
    using namespace std::chrono;
    const auto moment = floor<seconds>(time);
    const year_month_day day{floor<days>(moment)};
    const hh_mm_ss clock{moment - floor<days>(moment)};
    std::array<char, 40> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                      static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                      static_cast<unsigned>(day.day()), static_cast<int>(clock.hours().count()),
                      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string proofRequest(const ports::CardProof& proof) {
    return json{{"kind", "card"},
                {"challenge_id", proof.challengeId},
                {"certificate", crypto::toBase64(proof.certificateDer)},
                {"signature", crypto::toBase64(proof.signature)}}
        .dump();
}

Expected<std::string> assertionRequest(const ports::KioskAssertion& assertion, EVP_PKEY& deviceKey,
                                       UtcTime now) {
    const std::string_view kind = domain::toText(assertion.identity);
    // nlohmann's objects are ordered by key, so the text is canonical; it is sent as it was signed.
    const std::string statement = json{
        {"accept", assertion.accept},
        {"certificate_sha256", toHex(crypto::sha256(assertion.certificateDer))},
        {"challenge", crypto::toBase64(assertion.challenge)},
        {"challenge_id", assertion.challengeId},
        {"kind", kind},
        {"model", assertion.modelId},
        {"similarity", assertion.similarity},
        {"time", isoUtc(now)}}.dump();
    const std::span bytes{reinterpret_cast<const std::uint8_t*>(statement.data()), statement.size()};
    const auto signature = crypto::sign(deviceKey, bytes);
    if (!signature) {
        return std::unexpected(signature.error());
    }
    return json{{"kind", kind},
                {"challenge_id", assertion.challengeId},
                {"certificate", crypto::toBase64(assertion.certificateDer)},
                {"assertion", crypto::toBase64(bytes)},
                {"signature", crypto::toBase64(*signature)}}
        .dump();
}

std::string enrolmentRequest(std::string_view ticket, UtcTime now) {
    return json{{"ticket", ticket}, {"time", isoUtc(now)}}.dump();
}

std::string qualificationRequest(const ports::QualificationQuery& query, std::string_view institutionCode,
                                 std::string_view fileIdentifier) {
    json consent{{"time", isoUtc(query.consentTime)}};
    for (const auto item : domain::kConsentItems) {
        consent[toText(item)] = toText(query.consent[item]);
    }
    json request{{"ticket", query.ticket},
                 {"institution", institutionCode},
                 {"file_identifier", fileIdentifier},
                 {"consent", std::move(consent)}};
    if (query.kind != domain::VisitKind::Outpatient) {  // a gateway that knows no other kind goes on as it is
        request["visit"] = domain::toText(query.kind);
    }
    return request.dump();
}

std::string lookupRequest(const domain::InsuranceNumbers& numbers, std::string_view institutionCode,
                          std::string_view fileIdentifier) {
    json request = numbersObject(numbers);
    request["institution"] = institutionCode;
    request["file_identifier"] = fileIdentifier;
    return request.dump();
}

std::string reinquiryRequest(const ports::Reinquiry& question, std::string_view institutionCode,
                             std::string_view fileIdentifier) {
    return json{{"institution", institutionCode},
                {"file_identifier", fileIdentifier},
                {"visit", domain::toText(question.kind)},
                {"consent_from", domain::toIsoDate(question.consentFrom)},
                {"consent_to", domain::toIsoDate(question.consentTo)}}
        .dump();
}

std::string reinquiryReceiptLookup(std::string_view institutionCode, std::string_view fileIdentifier) {
    return json{{"institution", institutionCode}, {"file_identifier", fileIdentifier}}.dump();
}

std::string reinquiryFetch(std::string_view institutionCode, std::string_view receptionNumber) {
    return json{{"institution", institutionCode}, {"reception", receptionNumber}}.dump();
}

std::string consentEndRequest(domain::VisitKind kind, const domain::InsuranceNumbers& numbers,
                              domain::ContinuingEnd end, std::string_view institutionCode) {
    json request = numbersObject(numbers);
    request["institution"] = institutionCode;
    request["visit"] = domain::toText(kind);
    request["end"] = domain::toText(end);
    return request.dump();
}

Expected<ports::Challenge> readChallenge(std::span<const std::uint8_t> body) {
    const json reply = parsed(body);
    if (!reply.is_object()) {
        return malformed("challenge");
    }
    const auto id = token(reply, "id", 100);
    const auto nonce = token(reply, "nonce", 100);
    const auto bytes = nonce ? crypto::fromBase64(*nonce) : std::nullopt;
    if (!id || !bytes || bytes->size() != kNonceBytes) {
        return malformed("challenge");
    }
    return ports::Challenge{*id, *bytes};
}

Expected<ports::Registration> readRegistration(std::span<const std::uint8_t> body) {
    const json reply = parsed(body);
    if (!reply.is_object()) {
        return malformed("registration");
    }
    const auto registered = reply.find("registered");
    if (registered == reply.end() || !registered->is_boolean()) {
        return malformed("registration");
    }
    const auto ticket = token(reply, "ticket", 200);
    if (registered->get<bool>() && !ticket) {
        return malformed("ticket");
    }
    return ports::Registration{registered->get<bool>(), ticket.value_or(""), revocationOf(reply)};
}

Expected<void> readConsentEnded(std::span<const std::uint8_t> body) {
    const json reply = parsed(body);
    const bool ended = reply.is_object() && reply.contains("ended") && reply["ended"] == true;
    return ended ? Expected<void>{} : malformed("consent end");
}

std::string refusalWord(std::span<const std::uint8_t> body) {
    return wordOf(parsed(body), "error");
}

Failure readRefusal(int status, std::span<const std::uint8_t> body) {
    const json reply = parsed(body);
    const std::string error = wordOf(reply, "error");
    const std::string reason = wordOf(reply, "reason");
    if (status == 422 && error == "proof-rejected" && reason == "certificate-revoked") {
        return {StepCode::CertificateRevoked, {}};  // what staff do about it is another thing
    }
    if (status == 422 && error == "proof-rejected") {
        return {StepCode::GatewayProofRejected, reason};
    }
    std::string detail = "status " + std::to_string(status);
    return {StepCode::GatewayRefused, error.empty() ? detail : detail.append(", ").append(error)};
}

}  // namespace madoguchi::eligibility
