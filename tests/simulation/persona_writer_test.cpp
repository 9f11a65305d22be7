#include "simulation/persona_writer.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "simulation/persona_text.hpp"
#include "simulation/simulated_front_camera.hpp"
#include "simulation/test_card.hpp"

namespace madoguchi::simulation {
namespace {

namespace fs = std::filesystem;

class OwnPersona : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::path{testing::TempDir()} / ("madoguchi-persona-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path folder_;
    const fs::path picture_ = fs::path{MADOGUCHI_SOURCE_DIR} / "resources/portraits/person-a.jpg";
};

TEST_F(OwnPersona, IsLoadableAndMakesACard) {
    NewPersona wish;
    wish.photo = picture_;
    wish.file = folder_ / "me.json";
    ASSERT_TRUE(writePersona(wish));
    EXPECT_TRUE(fs::exists(folder_ / "me.jpg"));
    const auto persona = loadPersona(folder_ / "me.json", kToday);
    ASSERT_TRUE(persona) << persona.error().detail;
    EXPECT_EQ(persona->card.photo, folder_ / "me.jpg");
    EXPECT_TRUE(persona->camera.empty());
    EXPECT_TRUE(issueVirtualCard(*persona, CardAuthority{folder_ / "keys"}));

    EXPECT_EQ(writePersona(wish).error().code, StepCode::FileUnwritable);  // never over one that is there
    wish.file = folder_ / "second.json";
    ASSERT_TRUE(writePersona(wish));
    EXPECT_NE(subjectId(*loadPersona(wish.file, kToday)), subjectId(*persona));
}

TEST_F(OwnPersona, RefusesWhatIsNoPicture) {
    NewPersona wish;
    wish.file = folder_ / "me.json";
    for (const std::string& content :
         {std::string{}, std::string{"x"}, std::string{"\xFF\xD8\xFF\xC0\x00\x11\x08\xFF\xFF\xFF\xFF", 11},
          std::string{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff", 24} +
              std::string(100, '\0'),
          std::string{"\xFF\xD8\xFF\xE0\x00\x00", 6} + std::string(200, '\xFF')}) {
        std::ofstream{folder_ / "bad.jpg", std::ios::binary} << content;
        wish.photo = folder_ / "bad.jpg";
        const auto refused = writePersona(wish);
        ASSERT_FALSE(refused);
        EXPECT_TRUE(refused.error().code == StepCode::FacePictureUnreadable ||
                    refused.error().code == StepCode::FacePhotoTooLarge);
        EXPECT_FALSE(fs::exists(wish.file));
    }
    fs::resize_file(folder_ / "bad.jpg", 21UL * 1024 * 1024);
    EXPECT_EQ(writePersona(wish).error().code, StepCode::FacePhotoTooLarge);
    wish.photo = folder_;
    EXPECT_EQ(writePersona(wish).error().code, StepCode::FacePictureUnreadable);
}

TEST_F(OwnPersona, RefusesWrongDetailsAndFolders) {
    NewPersona wish;
    wish.photo = picture_;
    wish.file = folder_ / "nowhere" / "me.json";
    EXPECT_EQ(writePersona(wish).error().code, StepCode::FileUnwritable);
    wish.file = folder_ / "me.json";
    wish.pin = "12";
    EXPECT_EQ(writePersona(wish).error().code, StepCode::PersonaInvalid);
    EXPECT_TRUE(fs::is_empty(folder_));
}

std::optional<std::string> asked(SimulatedFrontCamera& camera) {
    std::optional<std::string> number;
    camera.readNumberB([&number](std::optional<SecureBytes> answer) {
        if (answer) {
            number = std::string{answer->bytes().begin(), answer->bytes().end()};
        }
    });
    return number;
}

TEST(FrontCamera, DeliversTheNumberOfTheCardThatLiesThere) {
    SimulatedFrontCamera camera;
    EXPECT_EQ(asked(camera), std::nullopt);
    auto text = vectorPersona();
    camera.place(personaOf(text));
    EXPECT_EQ(asked(camera), "01033120251234");
    EXPECT_EQ(asked(camera), "01033120251234");
    text["front_camera"] = false;
    camera.place(personaOf(text));
    EXPECT_EQ(asked(camera), std::nullopt);
    camera.place(personaOf(vectorPersona()));
    camera.clear();
    EXPECT_EQ(asked(camera), std::nullopt);
}

}  // namespace
}  // namespace madoguchi::simulation
