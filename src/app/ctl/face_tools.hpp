// What the face commands share: loading the models, rounding figures for JSON.
#pragma once

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "face/face_analyser.hpp"

namespace madoguchi::ctl {

using Ms = face::StageTimes::Ms;

[[nodiscard]] Ms since(std::chrono::steady_clock::time_point start);

// `embedder` is "mobilefacenet" or "dlib-resnet".
[[nodiscard]] Expected<std::unique_ptr<face::ModelAnalyser>> loadModels(const std::string& folder,
                                                                        const std::string& embedder);

[[nodiscard]] double rounded(double value, double digits);
[[nodiscard]] nlohmann::ordered_json medianAndP95(std::vector<double> values);  // of at least one

}  // namespace madoguchi::ctl
