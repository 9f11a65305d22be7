#include "face/model_file.hpp"

#include <fstream>
#include <string>
#include <system_error>

#include "core/hex.hpp"
#include "crypto/digest.hpp"

namespace madoguchi::face {

Expected<std::vector<std::uint8_t>> loadModelFile(const std::filesystem::path& folder,
                                                  const ModelFile& model) {
    const auto path = folder / model.name;
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) {
        return fail(StepCode::FaceModelMissing, std::string{model.name});
    }
    if (size != model.bytes) {
        return fail(StepCode::FaceModelWrong,
                    std::string{model.name} + ": " + std::to_string(size) + " bytes");
    }
    std::vector<std::uint8_t> bytes(model.bytes);
    std::ifstream file{path, std::ios::binary};
    if (!file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()))) {
        return fail(StepCode::FaceModelMissing, std::string{model.name} + ": not readable");
    }
    if (toHex(crypto::sha256(bytes)) != model.sha256) {
        return fail(StepCode::FaceModelWrong, std::string{model.name} + ": other content");
    }
    return bytes;
}

}  // namespace madoguchi::face
