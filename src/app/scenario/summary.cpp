#include "app/scenario/summary.hpp"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace madoguchi::scenario {
namespace {

nlohmann::ordered_json toJson(const domain::ConsentRecord& consent) {
    nlohmann::ordered_json answers;
    for (const auto item : domain::kConsentItems) {
        answers[toText(item)] = toText(consent[item]);
    }
    return answers;
}

}  // namespace

Expected<void> writeSummary(const Summary& summary, const std::filesystem::path& file) {
    nlohmann::ordered_json steps = nlohmann::ordered_json::array();
    for (const StepTime& step : summary.steps) {
        steps.push_back({{"state", step.state}, {"ms", step.time.count()}});
    }
    nlohmann::ordered_json json{{"scenario", summary.scenario},
                                {"outcome", domain::toText(summary.session.outcome)},
                                {"identity", domain::toText(summary.session.identity)},
                                {"consent", toJson(summary.session.consent)},
                                {"eligibility", domain::toText(summary.session.eligibility)},
                                {"enrolment", domain::toText(summary.session.enrolment)},
                                {"reason", nullptr},
                                {"follow_ups", summary.session.followUps},
                                {"result_file", nullptr},
                                {"steps", steps},
                                {"machine_ms", summary.machineTime.count()},
                                {"audit_entries", summary.auditEntries},
                                {"start_ms", summary.startTime.count()},
                                {"gui_longest_block_ms", std::round(summary.longestBlockMs * 10) / 10}};
    if (summary.session.reason) {
        json["reason"] = madoguchi::toText(*summary.session.reason);
    }
    if (summary.resultFile) {
        json["result_file"] = *summary.resultFile;
    }
    std::ofstream stream{file, std::ios::trunc};
    stream << json.dump(2) << '\n';
    stream.flush();
    if (!stream) {
        return fail(StepCode::FileUnwritable, file.filename().string());
    }
    return {};
}

std::string difference(const Summary& summary, const Expectation& expected, std::optional<StepCode> reason) {
    std::string text;
    const auto differ = [&text](std::string_view what, std::string_view is, std::string_view must) {
        if (is != must) {
            text += std::string{what} + " is " + std::string{is} + ", must be " + std::string{must} + "; ";
        }
    };
    differ("outcome", domain::toText(summary.session.outcome), domain::toText(expected.outcome));
    differ("identity", domain::toText(summary.session.identity), domain::toText(expected.identity));
    differ("eligibility", domain::toText(summary.session.eligibility), domain::toText(expected.eligibility));
    differ("enrolment", domain::toText(summary.session.enrolment), domain::toText(expected.enrolment));
    differ("files", summary.resultFile ? "1" : "0", expected.files == 1 ? "1" : "0");
    differ("consent", toJson(summary.session.consent).dump(), toJson(expected.consent).dump());
    if (reason) {
        differ("reason", summary.session.reason ? madoguchi::toText(*summary.session.reason) : "none",
               madoguchi::toText(*reason));
    }
    return text;
}

}  // namespace madoguchi::scenario
