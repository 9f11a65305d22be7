#include "app/ctl/rules_commands.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>

#include "config/rules_file.hpp"
#include "core/time.hpp"
#include "domain/expiry_rules.hpp"
#include "domain/insurance_card_rules.hpp"
#include "domain/typed_date.hpp"

namespace madoguchi::ctl {
namespace {

// Cards have been given out since January 2016 (general knowledge; no text was at hand: unverified).
constexpr domain::Date kFirstCards{std::chrono::year{2016}, std::chrono::January, std::chrono::day{1}};

struct CertificateOptions {
    std::string issued;
    std::string birth;
    std::string on;
    std::string rules = MADOGUCHI_RESOURCE_DIR "/rules";
};

// Of `insurance-card` and `qualification-certificate`; dates as somebody types them off the card.
struct InsuranceOptions {
    std::string birth;
    std::string issued;
    std::string printedExpiry;
    std::string stayUntil;
    std::string scheme;
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

std::string typedDateOrReason(const std::string& text) {
    return domain::parseTypedDate(text) ? std::string{}
                                        : text + " is no date (YYYY-MM-DD, S25.3.1, 昭和25年3月1日)";
}

domain::Date today() {
    return jstDay(std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()));
}

domain::InsuranceScheme schemeOf(const std::string& name) {
    return name == "employee"       ? domain::InsuranceScheme::Employee
           : name == "national"     ? domain::InsuranceScheme::National
           : name == "late-elderly" ? domain::InsuranceScheme::LateElderly
                                    : domain::InsuranceScheme::Unknown;
}

int runCertificate(const Invocation& invocation, const CertificateOptions& options) {
    // The options were checked while they were parsed.
    const domain::Date issued = *domain::parseIsoDate(options.issued);
    const domain::Date birth = *domain::parseIsoDate(options.birth);
    const domain::Date today = options.on.empty() ? ctl::today() : *domain::parseIsoDate(options.on);
    if (issued < birth) {
        return reportUsage(invocation, "--issued lies before --birth");
    }
    if (issued < kFirstCards) {
        return reportUsage(invocation,
                           "--issued: no My Number card was issued before " + domain::toIsoDate(kFirstCards));
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

using InsuranceRule = domain::InsuranceCardAnswer (*)(const domain::InsuranceCardFacts&,
                                                      const domain::InsuranceCardRules&);

int runInsurance(const Invocation& invocation, const InsuranceOptions& options, InsuranceRule rule) {
    const auto rules = config::insuranceCardRulesFor(options.rules, today());
    if (!rules) {
        return reportFailure(invocation, rules.error());
    }
    // The options were checked while they were parsed; an empty one is no date.
    const domain::InsuranceCardFacts facts{
        .birth = *domain::parseTypedDate(options.birth),
        .issued = domain::parseTypedDate(options.issued).value_or(rules->noIssueFrom),
        .printedExpiry = domain::parseTypedDate(options.printedExpiry),
        .stayUntil = domain::parseTypedDate(options.stayUntil),
        .scheme = schemeOf(options.scheme)};
    if (facts.issued < facts.birth) {
        return reportUsage(invocation, options.issued.empty()
                                           ? "--birth: no card of this kind was issued from " +
                                                 domain::toIsoDate(rules->noIssueFrom) + " on"
                                           : "--issued lies before --birth");
    }
    const domain::InsuranceCardAnswer answer = rule(facts, *rules);
    printAnswer(invocation, {{"last_valid_day", domain::toIsoDate(answer.lastValidDay)},
                             {"rule", answer.rule},
                             {"explanation", answer.explanation}});
    return kOk;
}

// Both papers take the same options; only a 資格確認書 must say when it was issued.
void addInsuranceCommand(CLI::App& group, Invocation& invocation, const char* name, const char* description,
                         InsuranceRule rule, bool needsIssue) {
    const auto options = std::make_shared<InsuranceOptions>();
    CLI::App& command = *group.add_subcommand(name, description);
    const CLI::Validator date{typedDateOrReason, "DATE"};
    command.add_option("--birth", options->birth, "Birth date of the holder")->required()->check(date);
    command.add_option("--issued", options->issued, "Day of issue; birthdays after it count")
        ->required(needsIssue)
        ->check(date);
    command.add_option("--printed-expiry", options->printedExpiry, "有効期限 as printed")->check(date);
    command.add_option("--stay-until", options->stayUntil, "End of the period of stay")->check(date);
    command.add_option("--scheme", options->scheme, "employee, national or late-elderly")
        ->check(CLI::IsMember{{"employee", "national", "late-elderly"}});
    command.add_option("--rules", options->rules, "Folder of the dated rules files");
    command.callback([&invocation, options, rule] {
        invocation.run = [&invocation, options, rule] { return runInsurance(invocation, *options, rule); };
    });
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
    addInsuranceCommand(group, invocation, "insurance-card", "Last valid day of an old health insurance card",
                        domain::oldCardEnd, false);
    addInsuranceCommand(group, invocation, "qualification-certificate", "Last valid day of a 資格確認書",
                        domain::qualificationCertificateEnd, true);
}

}  // namespace madoguchi::ctl
