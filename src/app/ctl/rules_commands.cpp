#include "app/ctl/rules_commands.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>

#include "config/rules_file.hpp"
#include "core/time.hpp"
#include "domain/expiry_rules.hpp"

namespace madoguchi::ctl {
namespace {

struct CertificateOptions {
    std::string issued;
    std::string birth;
    std::string on;
    std::string rules = MADOGUCHI_RESOURCE_DIR "/rules";
};

const char* textOf(domain::Validity validity) {
    switch (validity) {
        case domain::Validity::Valid:
            return "valid";
        case domain::Validity::Expiring:
            return "expiring";
        case domain::Validity::Grace:
            return "grace";
        case domain::Validity::Expired:
            return "expired";
    }
    return "";
}

const char* textOf(domain::CertificateState state) {
    switch (state) {
        case domain::CertificateState::Absent:
            return "absent";
        case domain::CertificateState::Valid:
            return "valid";
        case domain::CertificateState::Expiring:
            return "expiring";
        case domain::CertificateState::Grace:
            return "grace";
        case domain::CertificateState::Expired:
            return "expired";
    }
    return "";
}

std::string isoDateOrReason(const std::string& text) {
    return domain::parseIsoDate(text) ? std::string{} : text + " is no date (YYYY-MM-DD)";
}

int reportUsage(const Invocation& invocation, const std::string& detail) {
    reportFailure(invocation, Failure{StepCode::UsageWrong, detail});
    return kUsage;
}

int runCertificate(const Invocation& invocation, const CertificateOptions& options) {
    // The options were checked while they were parsed.
    const domain::Date issued = *domain::parseIsoDate(options.issued);
    const domain::Date birth = *domain::parseIsoDate(options.birth);
    const domain::Date today =
        options.on.empty()
            ? jstDay(std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()))
            : *domain::parseIsoDate(options.on);
    if (issued < birth) {
        return reportUsage(invocation, "--issued lies before --birth");
    }
    if (today < issued) {
        return reportUsage(invocation, "--on lies before --issued");
    }
    const auto rules = config::expiryRulesFor(options.rules, today);
    if (!rules) {
        return reportFailure(invocation, rules.error());
    }
    const domain::Date cardEnd = domain::cardExpiry(issued, birth, *rules);
    const domain::Date certificateEnd = domain::certificateExpiry(issued, birth, *rules);
    // An expired card can't be used whatever its certificate.
    const domain::Date lastUsable = std::min(cardEnd, domain::lastGraceDay(certificateEnd, *rules));
    printAnswer(invocation,
                {{"card_state", textOf(domain::cardValidity(cardEnd, today, *rules))},
                 {"certificate_state", textOf(domain::certificateState(certificateEnd, today, *rules))},
                 {"days_left", std::max(0, domain::daysBetween(today, lastUsable))},
                 {"last_usable_day", domain::toIsoDate(lastUsable)},
                 {"card_expiry", domain::toIsoDate(cardEnd)},
                 {"certificate_expiry", domain::toIsoDate(certificateEnd)}});
    return kOk;
}

}  // namespace

void addRulesCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& group = *root.add_subcommand("rules", "What the dated rules say");
    group.require_subcommand(1);
    group.fallthrough();
    const auto options = std::make_shared<CertificateOptions>();
    CLI::App& command = *group.add_subcommand("certificate", "State of a card and its certificate on a day");
    const CLI::Validator date{isoDateOrReason, "YYYY-MM-DD"};
    command.add_option("--issued", options->issued, "Day of issue")->required()->check(date);
    command.add_option("--birth", options->birth, "Birth date of the holder")->required()->check(date);
    command.add_option("--on", options->on, "The day to answer for (today unless told)")->check(date);
    command.add_option("--rules", options->rules, "Folder of the dated rules files");
    command.callback([&invocation, options] {
        invocation.run = [&invocation, options] { return runCertificate(invocation, *options); };
    });
}

}  // namespace madoguchi::ctl
