#include "face/evaluation.hpp"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace madoguchi::face {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\"";
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

bool sameText(std::string_view text, std::string_view lower) {
    return std::ranges::equal(
        text, lower, {}, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}

}  // namespace

ErrorRates errorRates(const std::vector<ScoredPair>& pairs, double accept) {
    ErrorRates rates;
    auto sorted = pairs;
    std::ranges::sort(sorted, std::greater{}, &ScoredPair::similarity);
    const auto genuine = static_cast<std::size_t>(std::ranges::count_if(sorted, &ScoredPair::genuine));
    const auto impostors = sorted.size() - genuine;
    for (const auto& pair : sorted) {
        const bool accepted = pair.similarity >= accept;
        rates.falseMatches += accepted && !pair.genuine ? 1 : 0;
        rates.falseNonMatches += !accepted && pair.genuine ? 1 : 0;
    }
    if (genuine == 0 || impostors == 0) {
        return rates;
    }
    // Lower the threshold from "accept nobody" over each distinct similarity; ties are accepted together.
    std::size_t acceptedGenuine = 0;
    std::size_t acceptedImpostors = 0;
    double previousFmr = 0;
    double previousFnmr = 1;
    rates.fnmrAtFmr1e2 = 1;
    rates.fnmrAtFmr1e3 = 1;
    for (std::size_t i = 0; i < sorted.size();) {
        const double similarity = sorted[i].similarity;
        for (; i < sorted.size() && sorted[i].similarity == similarity; ++i) {
            (sorted[i].genuine ? acceptedGenuine : acceptedImpostors) += 1;
        }
        const double fmr = static_cast<double>(acceptedImpostors) / static_cast<double>(impostors);
        const double fnmr = 1 - static_cast<double>(acceptedGenuine) / static_cast<double>(genuine);
        if (fmr <= 1e-2) {
            rates.fnmrAtFmr1e2 = fnmr;
        }
        if (fmr <= 1e-3) {
            rates.fnmrAtFmr1e3 = fnmr;
        }
        if (!rates.eer && fmr >= fnmr) {
            // The lines through the last two points cross where both rates are equal.
            const double before = previousFnmr - previousFmr;
            const double after = fmr - fnmr;
            const double share = before + after > 0 ? before / (before + after) : 0;
            rates.eer = previousFmr + share * (fmr - previousFmr);
        }
        previousFmr = fmr;
        previousFnmr = fnmr;
    }
    return rates;
}

Expected<std::vector<PairRow>> readPairs(const std::filesystem::path& path) {
    std::ifstream file{path};
    if (!file) {
        return fail(StepCode::FileUnreadable, "pairs");
    }
    std::vector<PairRow> rows;
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (trimmed(line).empty()) {
            continue;
        }
        const auto first = line.find(',');
        const auto second = first == std::string::npos ? first : line.find(',', first + 1);
        if (second == std::string::npos) {
            return fail(StepCode::FileUnreadable,
                        "pairs, line " + std::to_string(number) + ": three fields wanted");
        }
        const auto decision = trimmed(std::string_view{line}.substr(second + 1));
        if (!sameText(decision, "yes") && !sameText(decision, "no")) {
            if (number == 1) {
                continue;  // the header
            }
            return fail(StepCode::FileUnreadable,
                        "pairs, line " + std::to_string(number) + ": Yes or No wanted");
        }
        rows.push_back({std::string{trimmed(std::string_view{line}.substr(0, first))},
                        std::string{trimmed(std::string_view{line}.substr(first + 1, second - first - 1))},
                        sameText(decision, "yes")});
    }
    return rows;
}

}  // namespace madoguchi::face
