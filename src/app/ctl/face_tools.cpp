#include "app/ctl/face_tools.hpp"

#include <algorithm>
#include <cmath>

namespace madoguchi::ctl {

namespace fs = std::filesystem;

Ms since(std::chrono::steady_clock::time_point start) {
    return std::chrono::steady_clock::now() - start;
}

Expected<std::unique_ptr<face::ModelAnalyser>> loadModels(const std::string& folder,
                                                          const std::string& embedder) {
    const auto kind = face::embedderFromText(embedder);
    if (!kind) {
        return fail(StepCode::UsageWrong, "--embedder is mobilefacenet or dlib-resnet");
    }
    return face::ModelAnalyser::create(folder, *kind);
}

double rounded(double value, double digits) {
    return std::round(value * digits) / digits;
}

nlohmann::ordered_json medianAndP95(std::vector<double> values) {
    std::ranges::sort(values);
    const auto at = [&values](double share) {
        return rounded(
            values.at(static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)), 100);
    };
    return {{"median", at(0.5)}, {"p95", at(0.95)}};
}

}  // namespace madoguchi::ctl
