#include "simulation/reinquiry_calls.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "domain/continuing_patient.hpp"
#include "eligibility/result_document.hpp"
#include "simulation/desk_wire.hpp"

namespace madoguchi::simulation {
namespace {

using nlohmann::json;

std::optional<domain::VisitKind> continuingVisit(const json& request) {
    const std::string word = text(request, "visit");
    for (const auto kind : {domain::VisitKind::HomeVisit, domain::VisitKind::Online}) {
        if (word == domain::toText(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

bool isEnd(const std::string& word) {
    return word == domain::toText(domain::ContinuingEnd::Institution) ||
           word == domain::toText(domain::ContinuingEnd::Revoked);
}

HttpAnswer question(ReinquiryDesk& desk, const json& request, const CallSetting& setting) {
    const auto kind = continuingVisit(request);
    const auto from = domain::parseIsoDate(text(request, "consent_from"));
    const auto to = domain::parseIsoDate(text(request, "consent_to"));
    const std::string institution = text(request, "institution");
    const std::string identifier = text(request, "file_identifier");
    if (!kind || !from || !to || *to < *from || !eligibility::isInstitutionCode(institution) ||
        identifier.empty() || identifier.size() > 50) {
        return refusal(400, "bad-request");
    }
    const ReinquiryQuestion asked{institution, identifier, *kind, *from, *to};
    if (desk.isTooLate(asked)) {
        return refusal(409, "request-void");
    }
    return messageAnswer(desk.receive(asked, setting.fault, setting.now), setting.fault, setting.charset);
}

HttpAnswer receipt(ReinquiryDesk& desk, const json& request, const CallSetting& setting) {
    const auto message = desk.receiptOf(text(request, "institution"), text(request, "file_identifier"),
                                        setting.fault, setting.now);
    return message ? messageAnswer(*message, setting.fault, setting.charset)
                   : refusal(404, "request-unknown");
}

HttpAnswer results(ReinquiryDesk& desk, const json& request, const CallSetting& setting) {
    const auto message =
        desk.fetch(text(request, "institution"), text(request, "reception"), setting.fault, setting.now);
    return message ? messageAnswer(*message, setting.fault, setting.charset)
                   : refusal(404, "reception-unknown");
}

HttpAnswer end(ReinquiryDesk& desk, const json& request) {
    const auto kind = continuingVisit(request);
    if (!kind || !isEnd(text(request, "end")) || text(request, "number").empty() ||
        !eligibility::isInstitutionCode(text(request, "institution"))) {
        return refusal(400, "bad-request");
    }
    if (!desk.end(*kind, numbersIn(request))) {
        return refusal(404, "consent-unknown");
    }
    return {200, "application/json", json{{"ended", true}}.dump(), Delivery::Whole};
}

}  // namespace

HttpAnswer answerReinquiryCall(ReinquiryDesk& desk, const HttpRequest& request, const CallSetting& setting) {
    const json body = json::parse(request.body, nullptr, false);
    if (request.path == "/v1/reinquiries") {
        return question(desk, body, setting);
    }
    if (request.path == "/v1/reinquiries/receipts") {
        return receipt(desk, body, setting);
    }
    if (request.path == "/v1/reinquiries/results") {
        return results(desk, body, setting);
    }
    return request.path == "/v1/reinquiries/ends" ? end(desk, body) : refusal(404, "not-found");
}

}  // namespace madoguchi::simulation
