#include "audit/open_reinquiry_record.hpp"

#include "audit/record_json.hpp"

namespace madoguchi::audit {
namespace {

using Json = nlohmann::json;

constexpr int kVersion = 1;

}  // namespace

SecureBytes recordOf(const ports::OpenReinquiry& request) {
    return bytesOf(Json{{"version", kVersion},
                        {"from", textOf(request.question.consentFrom)},
                        {"to", textOf(request.question.consentTo)},
                        {"request", request.request},
                        {"reception", request.reception},
                        {"staff", request.staff}});
}

Expected<ports::OpenReinquiry> openReinquiryOf(std::span<const std::uint8_t> record) {
    try {
        const Json json = Json::parse(record.begin(), record.end());
        if (json.at("version").get<int>() != kVersion) {
            throw Damaged{};
        }
        ports::OpenReinquiry request;
        request.question.consentFrom = dateOf(json.at("from"));
        request.question.consentTo = dateOf(json.at("to"));
        request.request = json.at("request").get<std::string>();
        request.reception = json.at("reception").get<std::string>();
        request.staff = json.at("staff").get<std::string>();
        return request;
    } catch (const Damaged&) {
        return fail(StepCode::AuditDamaged, "open request");
    } catch (const std::exception&) {  // its text quotes the record
        return fail(StepCode::AuditDamaged, "open request");
    }
}

}  // namespace madoguchi::audit
