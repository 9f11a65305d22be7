#include "audit/follow_up_record.hpp"

#include "audit/record_json.hpp"
#include "crypto/base64.hpp"

namespace madoguchi::audit {
namespace {

using domain::FollowUp;
using Json = nlohmann::json;

constexpr int kVersion = 1;

}  // namespace

SecureBytes recordOf(const FollowUp& visit) {
    Json json{{"version", kVersion},
              {"session", visit.session},
              {"opened", visit.openedUtcMs},
              {"visit", static_cast<int>(visit.kind)},
              {"staff", visit.staff},
              {"name", visit.name},
              {"address", visit.address},
              {"birth", visit.birth ? domain::toIsoDate(*visit.birth) : std::string{}},
              {"sex", static_cast<int>(visit.sex)},
              {"certificate", crypto::toBase64(visit.certificate)},
              {"identity", static_cast<int>(visit.identity)},
              {"similarity", visit.similarity},
              {"accept", visit.accept},
              {"model", visit.modelId},
              {"consent_time", visit.consentUtcMs},
              {"declaration", visit.declaration},
              {"answer", static_cast<int>(visit.answer)},
              {"note", visit.note},
              {"late", visit.answeredLate},
              {"answered_name", visit.answeredName}};
    if (visit.numbers) {
        putNumbers(json["numbers"], *visit.numbers);
    }
    json["confirmed_by"] = visit.confirmedBy ? Json(static_cast<int>(*visit.confirmedBy)) : Json{};
    json["cause"] = visit.cause ? Json(std::string{toText(*visit.cause)}) : Json{};
    json["consent"] = consentJson(visit.consent);
    return bytesOf(json);
}

Expected<FollowUp> followUpOf(std::span<const std::uint8_t> record) {
    try {
        const Json json = Json::parse(record.begin(), record.end());
        if (json.at("version").get<int>() != kVersion) {
            throw Damaged{};
        }
        FollowUp visit;
        visit.session = json.at("session").get<std::string>();
        visit.openedUtcMs = json.at("opened").get<std::int64_t>();
        if (!json.at("cause").is_null()) {
            visit.cause = stepCodeFromText(json.at("cause").get<std::string>());
        }
        visit.staff = json.at("staff").get<std::string>();
        if (!json.at("confirmed_by").is_null()) {
            visit.confirmedBy = enumOf(json.at("confirmed_by"), domain::LadderStep::Declaration);
        }
        visit.name = json.at("name").get<std::string>();
        visit.address = json.at("address").get<std::string>();
        visit.birth = domain::parseIsoDate(json.at("birth").get<std::string>());
        visit.sex = enumOf(json.at("sex"), domain::Sex::NotApplicable);
        auto certificate = crypto::fromBase64(json.at("certificate").get<std::string>());
        if (!certificate) {
            throw Damaged{};
        }
        visit.certificate = std::move(*certificate);
        visit.identity = enumOf(json.at("identity"), domain::Identity::Visual);
        visit.similarity = json.at("similarity").get<double>();
        visit.accept = json.at("accept").get<double>();
        visit.modelId = json.at("model").get<std::string>();
        visit.consent = consentIn(json.at("consent"));
        visit.consentUtcMs = json.at("consent_time").get<std::int64_t>();
        visit.declaration = json.at("declaration").get<std::map<std::string, std::string>>();
        visit.answer = enumOf(json.at("answer"), domain::Eligibility::Unregistered);
        visit.note = json.at("note").get<std::string>();
        visit.kind = enumOf(json.value("visit", Json(0)), domain::VisitKind::Online);
        visit.answeredLate = json.value("late", false);  // records of former builds have none of these
        visit.answeredName = json.value("answered_name", std::string{});
        if (const auto numbers = json.find("numbers"); numbers != json.end()) {
            visit.numbers = numbersIn(*numbers);
        }
        return visit;
    } catch (const Damaged&) {
        return fail(StepCode::AuditDamaged, "follow-up");
    } catch (const std::exception&) {  // its text quotes the record
        return fail(StepCode::AuditDamaged, "follow-up");
    }
}

}  // namespace madoguchi::audit
