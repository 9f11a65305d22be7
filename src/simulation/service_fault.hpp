// The troubles that the simulated eligibility service can play, by the names that commands and scenarios use.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace madoguchi::simulation {

enum class ServiceFault {
    None,
    // the connection
    Down,          // closes every connection before TLS
    TlsWrongHost,  // a certificate for another name
    TlsExpired,    // a certificate that ended yesterday
    ClockSkew,     // a Date header ten minutes ahead
    // the reply
    Delay,           // half a second to five seconds later
    Late,            // after every patience, 12 s
    Slow,            // one byte every 100 ms
    NoAnswer,        // takes the request and keeps silent
    HugeReply,       // a body of 8 MiB
    TornReply,       // half a reply, then closes
    MalformedReply,  // 200 with something that is neither JSON nor XML
    Broken,          // status 500
    Overloaded,      // status 503
    // the card's certificate
    CertificateRevoked,   // the proof is refused
    RevocationUnchecked,  // accepted, OCSP and CRL could not be asked
    // the proof and the application, whoever brings them
    ProofRejected,     // status 422, as if the signature did not hold
    EnrolmentRefused,  // status 409
    // what the message says, whoever asks
    Invalid,           // QualificationValidity 2
    NewInsurer,        // 3
    NotFound,          // 4
    Several,           // 5 with two records
    TicketMissing,     // 6, a person of 医療扶助
    NoRecord,          // 1 and no record
    Busy,              // SegmentOfResult 2
    Error9,            // SegmentOfResult 9
    PersonError,       // ProcessingResultStatus 2
    Note,              // ProcessingResultStatus 1 with code and message
    BlackDot,          // ● in the name
    MissingAddress,    // no Address, no PostNumber
    SixDigitInsurer,   // padded with blanks on the wire
    WithoutReference,  // no ReferenceClassification
    UnknownElements,   // of a later version
    WrongInstitution,  // an answer for another institution
    WrongIdentifier,   // an answer to another query
    WrongConsent,      // consents that nobody gave
    // how the message is written
    ShiftJis,       // CP932, whatever the service is set to
    CaptureOrder,   // elements in the order of a hash table, as real files have them
    ShuffledOrder,  // in any order
};

inline constexpr std::array kServiceFaults{
    std::pair{std::string_view{"none"}, ServiceFault::None},
    std::pair{std::string_view{"down"}, ServiceFault::Down},
    std::pair{std::string_view{"tls-wrong-host"}, ServiceFault::TlsWrongHost},
    std::pair{std::string_view{"tls-expired"}, ServiceFault::TlsExpired},
    std::pair{std::string_view{"clock-skew"}, ServiceFault::ClockSkew},
    std::pair{std::string_view{"delay"}, ServiceFault::Delay},
    std::pair{std::string_view{"late"}, ServiceFault::Late},
    std::pair{std::string_view{"slow"}, ServiceFault::Slow},
    std::pair{std::string_view{"no-answer"}, ServiceFault::NoAnswer},
    std::pair{std::string_view{"huge-reply"}, ServiceFault::HugeReply},
    std::pair{std::string_view{"torn-reply"}, ServiceFault::TornReply},
    std::pair{std::string_view{"malformed-reply"}, ServiceFault::MalformedReply},
    std::pair{std::string_view{"broken"}, ServiceFault::Broken},
    std::pair{std::string_view{"overloaded"}, ServiceFault::Overloaded},
    std::pair{std::string_view{"certificate-revoked"}, ServiceFault::CertificateRevoked},
    std::pair{std::string_view{"revocation-unchecked"}, ServiceFault::RevocationUnchecked},
    std::pair{std::string_view{"proof-rejected"}, ServiceFault::ProofRejected},
    std::pair{std::string_view{"enrolment-refused"}, ServiceFault::EnrolmentRefused},
    std::pair{std::string_view{"invalid"}, ServiceFault::Invalid},
    std::pair{std::string_view{"new-insurer"}, ServiceFault::NewInsurer},
    std::pair{std::string_view{"not-found"}, ServiceFault::NotFound},
    std::pair{std::string_view{"several"}, ServiceFault::Several},
    std::pair{std::string_view{"ticket-missing"}, ServiceFault::TicketMissing},
    std::pair{std::string_view{"no-record"}, ServiceFault::NoRecord},
    std::pair{std::string_view{"busy"}, ServiceFault::Busy},
    std::pair{std::string_view{"error-9"}, ServiceFault::Error9},
    std::pair{std::string_view{"person-error"}, ServiceFault::PersonError},
    std::pair{std::string_view{"note"}, ServiceFault::Note},
    std::pair{std::string_view{"black-dot"}, ServiceFault::BlackDot},
    std::pair{std::string_view{"missing-address"}, ServiceFault::MissingAddress},
    std::pair{std::string_view{"six-digit-insurer"}, ServiceFault::SixDigitInsurer},
    std::pair{std::string_view{"without-reference"}, ServiceFault::WithoutReference},
    std::pair{std::string_view{"unknown-elements"}, ServiceFault::UnknownElements},
    std::pair{std::string_view{"wrong-institution"}, ServiceFault::WrongInstitution},
    std::pair{std::string_view{"wrong-identifier"}, ServiceFault::WrongIdentifier},
    std::pair{std::string_view{"wrong-consent"}, ServiceFault::WrongConsent},
    std::pair{std::string_view{"shift-jis"}, ServiceFault::ShiftJis},
    std::pair{std::string_view{"capture-order"}, ServiceFault::CaptureOrder},
    std::pair{std::string_view{"shuffled-order"}, ServiceFault::ShuffledOrder},
};

[[nodiscard]] constexpr std::optional<ServiceFault> serviceFaultFromName(std::string_view name) {
    for (const auto& [known, fault] : kServiceFaults) {
        if (known == name) {
            return fault;
        }
    }
    return std::nullopt;
}

}  // namespace madoguchi::simulation
