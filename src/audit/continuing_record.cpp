#include "audit/continuing_record.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace madoguchi::audit {
namespace {

using domain::ConsentAnswer;
using domain::ContinuingPatient;
using Json = nlohmann::json;

constexpr int kVersion = 1;

struct Damaged {};

// An enumeration as its number: the record never leaves this database, and its version says what numbers mean.
template <class Enum>
Enum enumOf(const Json& value, Enum last) {
    const int number = value.get<int>();
    if (number < 0 || number > static_cast<int>(last)) {
        throw Damaged{};
    }
    return static_cast<Enum>(number);
}

std::string textOf(domain::Date date) {
    return date.ok() ? domain::toIsoDate(date) : std::string{};
}

domain::Date dateOf(const Json& value) {
    const auto text = value.get<std::string>();
    const auto date = domain::parseIsoDate(text);
    if (!date && !text.empty()) {
        throw Damaged{};
    }
    return date.value_or(domain::Date{});
}

}  // namespace

SecureBytes recordOf(const ContinuingPatient& patient) {
    Json json{{"version", kVersion},
              {"kind", static_cast<int>(patient.kind)},
              {"session", patient.session},
              {"name", patient.name},
              {"kana", patient.kana},
              {"insurer", patient.numbers.insurer},
              {"symbol", patient.numbers.symbol},
              {"number", patient.numbers.number},
              {"branch", patient.numbers.branch},
              {"birth", textOf(patient.numbers.birth)},
              {"insurer_name", patient.insurerName},
              {"consent_time", patient.consentUtcMs},
              {"until", textOf(patient.until)},
              {"until_answered", patient.untilAnswered},
              {"ended_by", patient.endedBy},
              {"ended_time", patient.endedUtcMs},
              {"end_told", patient.endTold},
              {"asked", patient.askedUtcMs},
              {"answer", static_cast<int>(patient.answer)},
              {"note", patient.note}};
    json["ended"] = patient.ended ? Json(static_cast<int>(*patient.ended)) : Json{};
    for (const ConsentAnswer answer : patient.consent.answers) {
        json["consent"].push_back(static_cast<int>(answer));
    }
    // Names come from the far side: bytes that are no UTF-8 are replaced, never a reason to lose the entry.
    std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    SecureBytes bytes = SecureBytes::copyOf(text);
    wipeMemory({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    return bytes;
}

Expected<ContinuingPatient> continuingPatientOf(std::span<const std::uint8_t> record) {
    try {
        const Json json = Json::parse(record.begin(), record.end());
        if (json.at("version").get<int>() != kVersion) {
            throw Damaged{};
        }
        ContinuingPatient patient;
        patient.kind = enumOf(json.at("kind"), domain::VisitKind::Online);
        patient.session = json.at("session").get<std::string>();
        patient.name = json.at("name").get<std::string>();
        patient.kana = json.at("kana").get<std::string>();
        patient.numbers = {json.at("insurer").get<std::string>(), json.at("symbol").get<std::string>(),
                           json.at("number").get<std::string>(), json.at("branch").get<std::string>(),
                           dateOf(json.at("birth"))};
        patient.insurerName = json.at("insurer_name").get<std::string>();
        const Json& consent = json.at("consent");
        if (consent.size() != patient.consent.answers.size()) {
            throw Damaged{};
        }
        std::ranges::transform(consent, patient.consent.answers.begin(),
                               [](const Json& each) { return enumOf(each, ConsentAnswer::Declined); });
        patient.consentUtcMs = json.at("consent_time").get<std::int64_t>();
        patient.until = dateOf(json.at("until"));
        patient.untilAnswered = json.at("until_answered").get<bool>();
        if (!json.at("ended").is_null()) {
            patient.ended = enumOf(json.at("ended"), domain::ContinuingEnd::Revoked);
        }
        patient.endedBy = json.at("ended_by").get<std::string>();
        patient.endedUtcMs = json.at("ended_time").get<std::int64_t>();
        patient.endTold = json.at("end_told").get<bool>();
        patient.askedUtcMs = json.at("asked").get<std::int64_t>();
        patient.answer = enumOf(json.at("answer"), domain::Eligibility::Unregistered);
        patient.note = json.at("note").get<std::string>();
        return patient;
    } catch (const Damaged&) {
        return fail(StepCode::AuditDamaged, "continuing patient");
    } catch (const std::exception&) {  // its text quotes the record
        return fail(StepCode::AuditDamaged, "continuing patient");
    }
}

}  // namespace madoguchi::audit
