#include "face/model_file.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include "face/face_analyser.hpp"

namespace madoguchi::face {
namespace {

namespace fs = std::filesystem;

const fs::path kModels = fs::path{MADOGUCHI_SOURCE_DIR} / "third_party/models";
constexpr std::array kNeeded{kBlazeFace, kFaceMesh, kMobileFaceNet};

std::string contentOf(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

class ModelFolder : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::path{testing::TempDir()} /
                  (std::string{"models-"} + testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        for (const auto& model : kNeeded) {
            fs::create_symlink(kModels / model.name, folder_ / model.name);
        }
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path folder_;
};

TEST_F(ModelFolder, WithEverythingLoads) {
    EXPECT_TRUE(ModelAnalyser::create(folder_, EmbedderKind::MobileFaceNet));
}

TEST_F(ModelFolder, WithoutAFileSaysWhichIsMissing) {
    for (const auto& model : kNeeded) {
        fs::rename(folder_ / model.name, folder_ / "aside");
        const auto analyser = ModelAnalyser::create(folder_, EmbedderKind::MobileFaceNet);
        ASSERT_FALSE(analyser);
        EXPECT_EQ(analyser.error().code, StepCode::FaceModelMissing);
        EXPECT_NE(analyser.error().detail.find(model.name), std::string::npos);
        fs::rename(folder_ / "aside", folder_ / model.name);
    }
}

TEST_F(ModelFolder, WithOneOtherBitIsRefused) {
    auto bytes = contentOf(kModels / kMobileFaceNet.name);
    bytes.at(bytes.size() / 2) ^= 1;
    fs::remove(folder_ / kMobileFaceNet.name);
    std::ofstream{folder_ / kMobileFaceNet.name, std::ios::binary} << bytes;
    const auto analyser = ModelAnalyser::create(folder_, EmbedderKind::MobileFaceNet);
    ASSERT_FALSE(analyser);
    EXPECT_EQ(analyser.error().code, StepCode::FaceModelWrong);
}

TEST_F(ModelFolder, WithAShortFileIsRefused) {
    fs::remove(folder_ / kBlazeFace.name);
    std::ofstream{folder_ / kBlazeFace.name} << "x";
    EXPECT_EQ(ModelAnalyser::create(folder_, EmbedderKind::MobileFaceNet).error().code,
              StepCode::FaceModelWrong);
}

// Each known model stands with its hash and size in the manifest beside the files.
TEST(ModelManifest, AgreesWithTheProgram) {
    const auto manifest = contentOf(kModels / "manifest.json");
    for (const auto& model : {kBlazeFace, kFaceMesh, kMobileFaceNet, kDlibResnet}) {
        const auto at = manifest.find(std::string{model.name});
        ASSERT_NE(at, std::string::npos) << model.name;
        const std::string key = "\"sha256\": \"";
        const auto hash = manifest.find(key, at);
        EXPECT_EQ(manifest.substr(hash + key.size(), 64), model.sha256);
        EXPECT_EQ(fs::file_size(kModels / model.name), model.bytes);
    }
}

TEST(EmbedderNames, AreTheSettingsWords) {
    EXPECT_EQ(embedderFromText("mobilefacenet"), EmbedderKind::MobileFaceNet);
    EXPECT_EQ(embedderFromText("dlib-resnet"), EmbedderKind::DlibResnet);
    EXPECT_FALSE(embedderFromText("something-else"));
}

}  // namespace
}  // namespace madoguchi::face
