// What the reception has to know of an answered qualification besides whether it is valid. Shown to staff
// only; held as long as the visit's line in the staff window.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/date.hpp"

namespace madoguchi::domain {

// 限度額適用認定証 (F23).
struct LimitCertificate {
    std::string certificate;  // 「限度額適用認定証」…; empty when the answer does not say which
    std::string category;     // 「区分ウ」, 「現役並みⅠ」…; the code itself when it is not a known one
    std::optional<Date> validFrom;
    std::optional<Date> validUntil;
    std::optional<Date> longTermFrom;  // 長期入院該当

    bool operator==(const LimitCertificate&) const = default;
};

// Was the revocation of the card's certificate (OCSP or CRL) looked up? As the gateway tells it.
enum class Revocation {
    NotTold,    // the gateway says nothing of it
    Good,       // looked up: not revoked
    Unchecked,  // could not be looked up
};

[[nodiscard]] constexpr std::string_view toText(Revocation revocation) {
    switch (revocation) {
        case Revocation::NotTold:
            return "not-told";
        case Revocation::Good:
            return "good";
        case Revocation::Unchecked:
            return "unchecked";
    }
    return {};
}

struct QualificationFacts {
    std::optional<LimitCertificate> limit;
    bool blackDot = false;       // ● in a name or the address: a character that the system can't carry
    bool medicalAid = false;     // 医療扶助
    bool ticketMissing = false;  // of 医療扶助: 有効（未登録）, no 医療券 registered yet
    std::string note;            // ProcessingResultMessage of a good answer, as it is
    Revocation revocation = Revocation::NotTold;

    bool operator==(const QualificationFacts&) const = default;
};

}  // namespace madoguchi::domain
