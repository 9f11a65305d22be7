// The arithmetic of a face evaluation: error rates of a set of scored pairs. Pure; implemented here.
// Terms after ISO/IEC 19795-1: FMR, share of impostor pairs accepted; FNMR, share of genuine pairs refused;
// EER, where the two are equal. A pair is accepted when its similarity is at or above the threshold.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"

namespace madoguchi::face {

struct ScoredPair {
    double similarity = 0;
    bool genuine = false;
};

struct ErrorRates {
    std::optional<double> eer;  // nothing without both kinds of pairs
    std::optional<double> fnmrAtFmr1e2;
    std::optional<double> fnmrAtFmr1e3;
    std::size_t falseMatches = 0;  // at the accept threshold
    std::size_t falseNonMatches = 0;
};

// Rates at the strictest thresholds that keep FMR at or below 1e-2 and 1e-3 (both strictly empirical: with
// fewer than a thousand impostor pairs FMR 1e-3 means none at all).
[[nodiscard]] ErrorRates errorRates(const std::vector<ScoredPair>& pairs, double accept);

struct PairRow {
    std::string left;
    std::string right;
    bool genuine = false;
};

// "file_x,file_y,Decision" with Yes or No; the header line may be missing. Errors: file.unreadable.
[[nodiscard]] Expected<std::vector<PairRow>> readPairs(const std::filesystem::path& file);

}  // namespace madoguchi::face
