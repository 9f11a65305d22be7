#include "simulation/try_counters.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace madoguchi::simulation {
namespace {

constexpr std::size_t kLargestFile = 4096;
constexpr int kMostTries = 15;  // what a status word can say

}  // namespace

Expected<TryCounters> TryCounters::keptIn(const std::filesystem::path& file, const std::string& subject,
                                          std::map<std::string, int> start) {
    TryCounters counters{std::move(start)};
    counters.file_ = file;
    counters.subject_ = subject;
    std::error_code error;
    if (!std::filesystem::exists(file, error) && !error) {
        return counters;
    }
    std::string text(kLargestFile, '\0');
    std::ifstream input{file, std::ios::binary};
    input.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(input.gcount()));
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("card") || !json.contains("tries") ||
        !json["tries"].is_object()) {
        return fail(StepCode::SimulationFailed,
                    file.filename().string() + ": not the state of a virtual card");
    }
    if (json["card"] != subject) {
        return fail(StepCode::SimulationFailed, file.filename().string() + ": state of another card");
    }
    for (const auto& [counter, left] : json["tries"].items()) {
        if (!left.is_number_unsigned() || left.get<std::uint64_t>() > kMostTries) {
            return fail(StepCode::SimulationFailed, file.filename().string() + ": tries out of range");
        }
        counters.tries_[counter] = left.get<int>();
    }
    return counters;
}

int TryCounters::left(const std::string& counter) const {
    const auto found = tries_.find(counter);
    return found == tries_.end() ? 0 : found->second;
}

Expected<void> TryCounters::set(const std::string& counter, int left) {
    if (this->left(counter) == left) {
        return {};
    }
    tries_[counter] = left;
    if (file_.empty()) {
        return {};
    }
    const std::filesystem::path temporary = file_.string() + ".new";
    std::ofstream output{temporary, std::ios::binary | std::ios::trunc};
    output << nlohmann::json{{"card", subject_}, {"tries", tries_}}.dump(2) << '\n';
    output.close();
    std::error_code error;
    if (output) {
        std::filesystem::rename(temporary, file_, error);
    }
    if (!output || error) {
        return fail(StepCode::FileUnwritable, file_.filename().string());
    }
    return {};
}

}  // namespace madoguchi::simulation
