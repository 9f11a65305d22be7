// The folder of the 申立書 PDFs: how a file is named, and which of them have had their time. Contract: a file
// stays as long as its visit is on the 後日確認 list (90 days after that was settled), and never less than 90
// days after it was made, so that a list that was lost takes no paper with it; other files are not touched.
// Threads: any. Errors: what can't be removed stays for the next time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include "domain/date.hpp"

namespace madoguchi::viewmodel {

// By day and place on the list: the name of a file is seen by more people than its content.
[[nodiscard]] std::string declarationFileName(domain::Date made, std::int64_t visit);

// Gives how many went.
int removeOldDeclarations(const std::filesystem::path& folder, const std::set<std::int64_t>& visits,
                          domain::Date today);

}  // namespace madoguchi::viewmodel
