#include "app/kiosk/failed_start.hpp"

#include <fstream>
#include <iostream>

namespace madoguchi::app {

using scenario::StartFault;

Expected<void> spoilStart(KioskOptions& options, StartFault fault, const std::filesystem::path& out) {
    const auto spoilt = std::filesystem::absolute(out) / "spoilt";
    if (fault == StartFault::ModelMissing) {
        options.face.modelFolder = spoilt;
    } else if (fault == StartFault::InstitutionWrong) {
        options.gateway.site.institutionCode = "99";
    } else if (fault == StartFault::LogDamaged) {
        std::error_code error;
        std::filesystem::create_directories(spoilt, error);
        std::ofstream{spoilt / "audit.db"} << "This is no database, whatever its name says.\n";
        options.log = audit::LogPlaces::beside(spoilt / "audit.db");
        if (error || !std::filesystem::exists(spoilt / "audit.db")) {
            return fail(StepCode::FileUnwritable, spoilt.string());
        }
    }
    return {};
}

int endFailedStart(const scenario::Script& script, scenario::Summary summary, const Failure& failure,
                   const std::filesystem::path& out) {
    std::cout << "does not start: " << toText(failure.code)
              << (failure.detail.empty() ? "" : ": " + failure.detail) << std::endl;
    summary.session.outcome = domain::Outcome::NoSession;
    summary.session.reason = failure.code;
    const std::string differs = scenario::difference(summary, script.expected, script.reason);
    if (const auto written = scenario::writeSummary(summary, out / "summary.json");
        !written || !differs.empty()) {
        std::cerr << "madoguchi: " << script.name << ": "
                  << (differs.empty() ? std::string{toText(written.error().code)} : differs) << std::endl;
        return 1;
    }
    std::cout << script.name << ": no-session, as expected" << std::endl;
    return 0;
}

}  // namespace madoguchi::app
