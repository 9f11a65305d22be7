// A visit whose insurance could not be asked about: what is known of it, how staff confirmed it meanwhile,
// and what the service said once the line was back. Personal data: kept encrypted until it is settled and its
// time is over, never logged. Source of the ways: the guide (2024-10), 不具合で使えない場合は？;
// 保発0710第1号; 居宅同意取得型 at the reception since 2025-04.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/step_code.hpp"
#include "domain/card.hpp"
#include "domain/consent.hpp"
#include "domain/insurance_numbers.hpp"
#include "domain/visit.hpp"

namespace madoguchi::domain {

// How insurance is confirmed at the counter when the kiosk can't, in the order in which it is tried.
enum class LadderStep {
    TryAgain,
    HandHeld,        // 居宅同意取得型 on a tablet or phone of the institution
    MyPortal,        // マイナポータル: 資格情報 on the patient's screen, or its PDF
    OralCheck,       // somebody who was here before
    NoticeWithCard,  // 資格情報のお知らせ together with the card; alone it proves nothing
    Declaration,     // 被保険者資格申立書
};
inline constexpr std::array kLadder{LadderStep::TryAgain,       LadderStep::HandHeld,
                                    LadderStep::MyPortal,       LadderStep::OralCheck,
                                    LadderStep::NoticeWithCard, LadderStep::Declaration};

[[nodiscard]] constexpr std::string_view toText(LadderStep step) {
    switch (step) {
        case LadderStep::TryAgain:
            return "try-again";
        case LadderStep::HandHeld:
            return "hand-held";
        case LadderStep::MyPortal:
            return "my-portal";
        case LadderStep::OralCheck:
            return "oral-check";
        case LadderStep::NoticeWithCard:
            return "notice-with-card";
        case LadderStep::Declaration:
            return "declaration";
    }
    return {};
}

struct FollowUp {
    std::string session;  // of the visit, as the log names it; empty: begun at the counter
    std::int64_t openedUtcMs = 0;
    VisitKind kind = VisitKind::Outpatient;
    std::optional<StepCode> cause;
    std::string staff;  // who confirmed it meanwhile
    std::optional<LadderStep> confirmedBy;

    // What the card said, as far as it could be read.
    std::string name;
    std::string address;
    std::optional<Date> birth;
    Sex sex = Sex::Unknown;

    // What an assertion about the visit takes: identity by face or 目視 can be stated again once the line is
    // back; a PIN can't, for the card signs a question that was not asked yet.
    std::vector<std::uint8_t> certificate;  // DER
    Identity identity = Identity::None;
    double similarity = 0;
    double accept = 0;
    std::string modelId;
    ConsentRecord consent;
    std::int64_t consentUtcMs = 0;

    // What staff typed off an insurance paper, or know: the way to ask when the card gave none.
    std::optional<InsuranceNumbers> numbers;

    std::map<std::string, std::string> declaration;  // 申立書: field id → what was written

    Eligibility answer = Eligibility::Unknown;  // what the service said later
    std::string note;                           // its words for staff
    bool answeredLate = false;                  // it came after the visit had stopped waiting
    std::string answeredName;                   // of an answer by number: whose numbers they are

    bool operator==(const FollowUp&) const = default;
};

// How the service can be asked about this visit now that the card is gone. Numbers are typed where the
// certificate is no way, so they go first.
enum class Inquiry { None, ByCertificate, ByNumber };

[[nodiscard]] inline Inquiry inquiryFor(const FollowUp& visit) {
    if (visit.answer != Eligibility::Unknown) {
        return Inquiry::None;
    }
    if (visit.numbers) {
        return Inquiry::ByNumber;
    }
    const bool assertable = visit.identity == Identity::Face || visit.identity == Identity::Visual;
    return assertable && !visit.certificate.empty() ? Inquiry::ByCertificate : Inquiry::None;
}

[[nodiscard]] inline bool canBeAskedAgain(const FollowUp& visit) {
    return inquiryFor(visit) != Inquiry::None;
}

}  // namespace madoguchi::domain
