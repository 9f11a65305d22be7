#include "viewmodel/declaration_folder.hpp"

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

namespace madoguchi::viewmodel {
namespace {

constexpr std::string_view kPrefix = "declaration-";
constexpr std::string_view kSuffix = ".pdf";
constexpr std::size_t kDayDigits = 8;
constexpr int kKeptDays = 90;  // as the 後日確認 list keeps what is settled

struct Named {
    domain::Date made{};
    std::int64_t visit = 0;
};

template <class T>
std::optional<T> number(std::string_view digits) {
    T value{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional{value} : std::nullopt;
}

// Nothing: no file of ours.
std::optional<Named> namedBy(const std::string& name) {
    std::string_view rest = name;
    if (!rest.starts_with(kPrefix) || !rest.ends_with(kSuffix)) {
        return std::nullopt;
    }
    rest.remove_prefix(kPrefix.size());
    rest.remove_suffix(kSuffix.size());
    if (rest.size() < kDayDigits + 2 || rest[kDayDigits] != '-') {
        return std::nullopt;
    }
    const auto day = number<int>(rest.substr(0, kDayDigits));
    const auto visit = number<std::int64_t>(rest.substr(kDayDigits + 1));
    if (!day || !visit) {
        return std::nullopt;
    }
    const domain::Date made{std::chrono::year{*day / 10'000},
                            std::chrono::month{static_cast<unsigned>(*day / 100 % 100)},
                            std::chrono::day{static_cast<unsigned>(*day % 100)}};
    return made.ok() && declarationFileName(made, *visit) == name ? std::optional{Named{made, *visit}}
                                                                  : std::nullopt;
}

}  // namespace

std::string declarationFileName(domain::Date made, std::int64_t visit) {
    return std::string{kPrefix} + domain::toCompactDate(made) + '-' + std::to_string(visit) +
           std::string{kSuffix};
}

int removeOldDeclarations(const std::filesystem::path& folder, const std::set<std::int64_t>& visits,
                          domain::Date today) {
    std::vector<std::filesystem::path> old;
    std::error_code error;
    for (auto at = std::filesystem::directory_iterator{folder, error};
         !error && at != std::filesystem::directory_iterator{}; at.increment(error)) {
        const auto named = namedBy(at->path().filename().string());
        if (named && !visits.contains(named->visit) &&
            domain::daysBetween(named->made, today) >= kKeptDays) {
            old.push_back(at->path());
        }
    }
    int gone = 0;
    for (const auto& file : old) {
        gone += std::filesystem::remove(file, error) ? 1 : 0;
    }
    return gone;
}

}  // namespace madoguchi::viewmodel
