// The model files that this build knows, and their loading with a check of the SHA-256.
// Source of the hashes: third_party/models/manifest.json; a test keeps the two equal.
// Errors: face.model-missing (no such file), face.model-wrong (another content).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace madoguchi::face {

struct ModelFile {
    std::string_view name;
    std::string_view sha256;  // lower-case hex
    std::size_t bytes = 0;
};

inline constexpr ModelFile kBlazeFace{
    "blazeface-front.onnx", "caf1b5854da5f53bba8b226caa0d90e7db918c09360031ee6a1ac88842aa5b27", 435'845};
inline constexpr ModelFile kFaceMesh{
    "facemesh.onnx", "7cf09c19b06dd8bdb4a9ed690f28aaf8ccb07ccd6a463c3243e1c48f52737b07", 2'454'570};
inline constexpr ModelFile kMobileFaceNet{
    "mobilefacenet.onnx", "0c1ba74875d7a5e923d2c41b534a2e276754765fa6f6a853ff7203fb85f33541", 5'184'517};
inline constexpr ModelFile kDlibResnet{
    "dlib-resnet.dat", "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30", 22'466'066};

[[nodiscard]] Expected<std::vector<std::uint8_t>> loadModelFile(const std::filesystem::path& folder,
                                                                const ModelFile& model);

}  // namespace madoguchi::face
