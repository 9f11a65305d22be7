// Reads the dated rules files of resources/rules (TOML), the one place where numbers of the law stand.
// Strict: a key that is missing, unknown, of another type or out of range is rules.invalid and names the key;
// a file that can't be read or parsed is rules.unreadable. Threads: pure functions of the file system.
#pragma once

#include <filesystem>

#include "core/result.hpp"
#include "domain/date.hpp"
#include "domain/expiry_rules.hpp"
#include "domain/insurance_card_rules.hpp"

namespace madoguchi::config {

// Of the files rules-YYYY-MM-DD.toml in the folder the newest whose day is not after `today`; when no day has
// come, the oldest: a question about the time before the first file is answered by that file.
[[nodiscard]] Expected<std::filesystem::path> rulesFileFor(const std::filesystem::path& folder,
                                                           domain::Date today);

// Each checks the whole file and gives its own part.
[[nodiscard]] Expected<domain::ExpiryRules> readExpiryRules(const std::filesystem::path& file);
[[nodiscard]] Expected<domain::InsuranceCardRules> readInsuranceCardRules(const std::filesystem::path& file);

// Both in one: the rules in force on a day.
[[nodiscard]] Expected<domain::ExpiryRules> expiryRulesFor(const std::filesystem::path& folder,
                                                           domain::Date today);
[[nodiscard]] Expected<domain::InsuranceCardRules> insuranceCardRulesFor(const std::filesystem::path& folder,
                                                                         domain::Date today);

}  // namespace madoguchi::config
