#include "audit/continuing_record.hpp"

#include "audit/record_json.hpp"

namespace madoguchi::audit {
namespace {

using domain::ContinuingPatient;
using Json = nlohmann::json;

constexpr int kVersion = 1;

}  // namespace

SecureBytes recordOf(const ContinuingPatient& patient) {
    Json json{{"version", kVersion},
              {"kind", static_cast<int>(patient.kind)},
              {"session", patient.session},
              {"name", patient.name},
              {"kana", patient.kana},
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
    putNumbers(json, patient.numbers);
    json["ended"] = patient.ended ? Json(static_cast<int>(*patient.ended)) : Json{};
    json["consent"] = consentJson(patient.consent);
    return bytesOf(json);
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
        patient.numbers = numbersIn(json);
        patient.insurerName = json.at("insurer_name").get<std::string>();
        patient.consent = consentIn(json.at("consent"));
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
