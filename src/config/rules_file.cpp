#include "config/rules_file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::config {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "rules-";
constexpr std::string_view kSuffix = ".toml";
constexpr std::uintmax_t kLargestFile = std::uintmax_t{64} * 1024;

std::optional<domain::Date> dateInName(const std::string& name) {
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) {
        return std::nullopt;
    }
    return domain::parseIsoDate(
        std::string_view{name}.substr(kPrefix.size(), name.size() - kPrefix.size() - kSuffix.size()));
}

// Collects the first thing that is wrong, so that the reading below stays a list of keys.
class Reader {
public:
    const toml::table* section(const toml::table& parent, const char* name,
                               std::initializer_list<const char*> keys) {
        const toml::table* table = parent[name].as_table();
        if (table == nullptr) {
            complain(name, "is missing");
            return nullptr;
        }
        refuseOthers(*table, name, keys);
        return table;
    }

    void refuseOthers(const toml::table& table, const std::string& name,
                      std::initializer_list<const char*> keys) {
        for (const auto& [key, value] : table) {
            if (std::ranges::find(keys, key.str()) == keys.end()) {
                complain(name + "." + std::string{key.str()}, "is unknown");
            }
        }
    }

    int number(const toml::table* table, const char* key, int least, int most) {
        const toml::node* node = table == nullptr ? nullptr : table->get(key);
        const auto value =
            node == nullptr || !node->is_integer() ? std::nullopt : node->value<std::int64_t>();
        if (!value || *value < least || *value > most) {
            complain(key,
                     "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
            return least;
        }
        return static_cast<int>(*value);
    }

    bool yesNo(const toml::table* table, const char* key) {
        const toml::node* node = table == nullptr ? nullptr : table->get(key);
        if (node == nullptr || !node->is_boolean()) {
            complain(key, "must be true or false");
            return false;
        }
        return node->as_boolean()->get();
    }

    domain::Date date(const toml::table* table, const char* key) {
        const toml::node* node = table == nullptr ? nullptr : table->get(key);
        if (node != nullptr && node->is_date()) {
            const toml::date day = node->as_date()->get();
            const domain::Date result{std::chrono::year{day.year}, std::chrono::month{day.month},
                                      std::chrono::day{day.day}};
            if (result.ok()) {
                return result;
            }
        }
        complain(key, "must be a date");
        return domain::Date{std::chrono::year{2000}, std::chrono::month{1}, std::chrono::day{1}};
    }

    void complain(const std::string& key, const std::string& what) {
        if (complaint.empty()) {
            complaint = key + " " + what;
        }
    }

    std::string complaint;
};

void readAdultAges(Reader& reader, const toml::table* card, domain::ExpiryRules& rules) {
    const toml::array* ages = card == nullptr ? nullptr : (*card)["adult_age"].as_array();
    if (ages == nullptr || ages->empty()) {
        reader.complain("card.adult_age", "is missing");
        return;
    }
    for (const toml::node& node : *ages) {
        const toml::table* age = node.as_table();
        if (age == nullptr) {
            reader.complain("card.adult_age", "must hold issued_from and years");
            return;
        }
        reader.refuseOthers(*age, "card.adult_age", {"issued_from", "years"});
        const domain::AdultAge row{reader.date(age, "issued_from"), reader.number(age, "years", 1, 30)};
        if (!rules.adultAges.empty() && row.issuedFrom <= rules.adultAges.back().issuedFrom) {
            reader.complain("card.adult_age", "must stand in the order of issued_from");
        }
        rules.adultAges.push_back(row);
    }
}

struct Rules {
    domain::ExpiryRules expiry;
    domain::InsuranceCardRules insuranceCard;
};

domain::ExpiryRules expiryRulesOf(Reader& reader, const toml::table& root) {
    const toml::table* card = reader.section(root, "card", {"birthdays", "birthdays_minor", "adult_age"});
    const toml::table* certificate = reader.section(root, "certificate", {"birthdays"});
    const toml::table* notice = reader.section(root, "notice", {"months_before"});
    const toml::table* grace = reader.section(root, "grace", {"months_after", "to_month_end"});
    domain::ExpiryRules rules;
    rules.cardBirthdays = reader.number(card, "birthdays", 1, 50);
    rules.minorCardBirthdays = reader.number(card, "birthdays_minor", 1, 50);
    readAdultAges(reader, card, rules);
    rules.certificateBirthdays = reader.number(certificate, "birthdays", 1, 50);
    rules.noticeMonths = reader.number(notice, "months_before", 0, 24);
    rules.graceMonths = reader.number(grace, "months_after", 0, 24);
    rules.graceToMonthEnd = reader.yesNo(grace, "to_month_end");
    return rules;
}

domain::InsuranceCardRules insuranceCardRulesOf(Reader& reader, const toml::table& root) {
    const toml::table* card = reader.section(
        root, "insurance_card", {"no_issue_from", "last_day", "month_end_age", "day_before_age"});
    const toml::table* qualification = reader.section(root, "qualification_certificate", {"years"});
    domain::InsuranceCardRules rules;
    rules.noIssueFrom = reader.date(card, "no_issue_from");
    rules.lastDay = reader.date(card, "last_day");
    rules.monthEndAge = reader.number(card, "month_end_age", 1, 120);
    rules.dayBeforeAge = reader.number(card, "day_before_age", 1, 120);
    rules.qualificationYears = reader.number(qualification, "years", 1, 50);
    return rules;
}

Expected<Rules> rulesOf(const toml::table& root) {
    Reader reader;
    reader.refuseOthers(
        root, "file",
        {"card", "certificate", "notice", "grace", "insurance_card", "qualification_certificate"});
    Rules rules{expiryRulesOf(reader, root), insuranceCardRulesOf(reader, root)};
    if (!reader.complaint.empty()) {
        return fail(StepCode::RulesInvalid, reader.complaint);
    }
    return rules;
}

Expected<Rules> readRules(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error || size > kLargestFile) {
        return fail(StepCode::RulesUnreadable,
                    file.filename().string() + ": " + (error ? error.message() : "too large"));
    }
    try {
        auto rules = rulesOf(toml::parse_file(file.string()));
        if (!rules) {
            return fail(rules.error().code, file.filename().string() + ": " + rules.error().detail);
        }
        return rules;
    } catch (const toml::parse_error& problem) {
        return fail(StepCode::RulesUnreadable, file.filename().string() + ", line " +
                                                   std::to_string(problem.source().begin.line) + ": " +
                                                   std::string{problem.description()});
    }
}

}  // namespace

Expected<fs::path> rulesFileFor(const fs::path& folder, domain::Date today) {
    std::error_code error;
    std::optional<domain::Date> best;
    fs::path file;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error)) {
        const auto day = dateInName(entry->path().filename().string());
        if (!day) {
            continue;
        }
        const bool hasCome = *day <= today;
        const bool bestHasCome = best && *best <= today;
        if (!best || hasCome > bestHasCome ||
            (hasCome == bestHasCome && (hasCome ? *day > *best : *day < *best))) {
            best = day;
            file = entry->path();
        }
    }
    if (error) {
        return fail(StepCode::RulesUnreadable, folder.string() + ": " + error.message());
    }
    if (!best) {
        return fail(StepCode::RulesUnreadable, folder.string() + ": no file rules-YYYY-MM-DD.toml");
    }
    return file;
}

Expected<domain::ExpiryRules> readExpiryRules(const fs::path& file) {
    const auto rules = readRules(file);
    return rules ? Expected<domain::ExpiryRules>{rules->expiry} : std::unexpected(rules.error());
}

Expected<domain::InsuranceCardRules> readInsuranceCardRules(const fs::path& file) {
    const auto rules = readRules(file);
    return rules ? Expected<domain::InsuranceCardRules>{rules->insuranceCard}
                 : std::unexpected(rules.error());
}

Expected<domain::ExpiryRules> expiryRulesFor(const fs::path& folder, domain::Date today) {
    const auto file = rulesFileFor(folder, today);
    return file ? readExpiryRules(*file) : std::unexpected(file.error());
}

Expected<domain::InsuranceCardRules> insuranceCardRulesFor(const fs::path& folder, domain::Date today) {
    const auto file = rulesFileFor(folder, today);
    return file ? readInsuranceCardRules(*file) : std::unexpected(file.error());
}

}  // namespace madoguchi::config
