// The troubles that the simulated eligibility service can play, by the names that commands and scenarios use.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace madoguchi::simulation {

enum class ServiceFault {
    None,
    Down,              // closes every connection before TLS
    Slow,              // sends its reply one byte every 100 ms
    NoAnswer,          // takes the request and keeps silent
    TlsWrongHost,      // a certificate for another name
    TlsExpired,        // a certificate that ended yesterday
    HugeReply,         // a body of 8 MiB
    TornReply,         // half a reply, then closes
    MalformedReply,    // 200 with something that is neither JSON nor XML
    Broken,            // status 500
    NotFound,          // QualificationValidity 4 for everybody
    Several,           // QualificationValidity 5 with two records
    Error9,            // SegmentOfResult 9
    PersonError,       // ProcessingResultStatus 2
    WrongInstitution,  // an answer for another institution
    WrongConsent,      // an answer with consents that nobody gave
};

inline constexpr std::array kServiceFaults{
    std::pair{std::string_view{"none"}, ServiceFault::None},
    std::pair{std::string_view{"down"}, ServiceFault::Down},
    std::pair{std::string_view{"slow"}, ServiceFault::Slow},
    std::pair{std::string_view{"no-answer"}, ServiceFault::NoAnswer},
    std::pair{std::string_view{"tls-wrong-host"}, ServiceFault::TlsWrongHost},
    std::pair{std::string_view{"tls-expired"}, ServiceFault::TlsExpired},
    std::pair{std::string_view{"huge-reply"}, ServiceFault::HugeReply},
    std::pair{std::string_view{"torn-reply"}, ServiceFault::TornReply},
    std::pair{std::string_view{"malformed-reply"}, ServiceFault::MalformedReply},
    std::pair{std::string_view{"broken"}, ServiceFault::Broken},
    std::pair{std::string_view{"not-found"}, ServiceFault::NotFound},
    std::pair{std::string_view{"several"}, ServiceFault::Several},
    std::pair{std::string_view{"error-9"}, ServiceFault::Error9},
    std::pair{std::string_view{"person-error"}, ServiceFault::PersonError},
    std::pair{std::string_view{"wrong-institution"}, ServiceFault::WrongInstitution},
    std::pair{std::string_view{"wrong-consent"}, ServiceFault::WrongConsent},
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
