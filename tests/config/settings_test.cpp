#include "config/settings.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace madoguchi::config {
namespace {

using std::chrono::seconds;

const std::string kSmallest =
    "[institution]\ncode = \"9919999990\"\n"
    "[gateway]\nhost = \"localhost\"\nca = \"ca.pem\"\ncertificate = \"/pki/kiosk.pem\"\nkey = \"k.pem\"\n"
    "device_key = \"d.pem\"\n"
    "[output]\nfolder = \"face\"\n";

class SettingsTest : public ::testing::Test {
protected:
    SettingsTest() {
        std::string pattern = (std::filesystem::temp_directory_path() / "madoguchi-config-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~SettingsTest() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    [[nodiscard]] Expected<Settings> load(const std::string& text) const {
        std::ofstream{folder_ / "madoguchi.toml"} << text;
        return loadSettings(folder_ / "madoguchi.toml");
    }
    [[nodiscard]] std::string complaint(const std::string& text) const {
        const auto settings = load(text);
        EXPECT_FALSE(settings) << text;
        if (settings) {
            return {};
        }
        EXPECT_EQ(settings.error().code, StepCode::ConfigInvalid);
        return settings.error().detail;
    }
    std::filesystem::path folder_;
};

TEST_F(SettingsTest, TheSampleLoads) {
    const auto settings =
        loadSettings(std::filesystem::path{MADOGUCHI_SOURCE_DIR} / "resources/config/madoguchi.toml");
    ASSERT_TRUE(settings) << settings.error().detail;
    EXPECT_EQ(settings->institution.code, "9919999990");
    EXPECT_EQ(settings->gateway.host, "gateway.example");
}

// The folders carry no consent, and away from the reception the consent is what the visit begins with.
TEST_F(SettingsTest, VisitsAwayFromTheReceptionNeedTheGateway) {
    const std::string site = "[institution]\ncode = \"9919999990\"\n[output]\nfolder = \"face\"\n";
    const std::string folders =
        "[eligibility]\ntransport = \"folder\"\n[folder]\nrequests = \"req\"\nanswers = \"res\"\n";
    EXPECT_TRUE(load(site + folders));
    for (const char* visits : {"home-visit", "online"}) {
        const auto refused = load("[kiosk]\nvisits = \"" + std::string{visits} + "\"\n" + site + folders);
        ASSERT_FALSE(refused) << visits;
        EXPECT_EQ(refused.error().code, StepCode::ConfigInvalid);
        EXPECT_NE(refused.error().detail.find("eligibility.transport"), std::string::npos)
            << refused.error().detail;
    }
}

// Every line of the sample that is commented out says the default: taking the '#' away changes nothing.
TEST_F(SettingsTest, TheSampleTellsTheTrueDefaults) {
    std::ifstream sample{std::filesystem::path{MADOGUCHI_SOURCE_DIR} / "resources/config/madoguchi.toml"};
    std::string all;
    int uncommented = 0;
    for (std::string line; std::getline(sample, line);) {
        const bool isDefault = line.starts_with("# ") && line.find(" = ") != std::string::npos &&
                               line.find("…") == std::string::npos && !line.starts_with("# dpi") &&
                               !line.starts_with("# file") && !line.starts_with("# name = \"\"");
        uncommented += isDefault ? 1 : 0;
        all += (isDefault ? line.substr(2) : line) + "\n";
    }
    EXPECT_GT(uncommented, 20);
    const auto settings = load(all);
    ASSERT_TRUE(settings) << settings.error().detail;
    const Settings standard;
    EXPECT_EQ(settings->kiosk.name, standard.kiosk.name);
    EXPECT_EQ(settings->kiosk.language, standard.kiosk.language);
    EXPECT_EQ(settings->kiosk.visits, standard.kiosk.visits);
    EXPECT_EQ(settings->continuing.consentDays, standard.continuing.consentDays);
    EXPECT_EQ(settings->camera.device, standard.camera.device);
    EXPECT_EQ(settings->camera.width, standard.camera.width);
    EXPECT_EQ(settings->camera.height, standard.camera.height);
    EXPECT_EQ(settings->face.model, standard.face.model);
    EXPECT_EQ(settings->gateway.port, standard.gateway.port);
    EXPECT_EQ(settings->gateway.connectTimeout, standard.gateway.connectTimeout);
    EXPECT_EQ(settings->gateway.replyTimeout, standard.gateway.replyTimeout);
    EXPECT_EQ(settings->output.charset, standard.output.charset);
    EXPECT_EQ(settings->output.doubtfulAsAnswered, standard.output.doubtfulAsAnswered);
    EXPECT_EQ(settings->audit.database, standard.audit.database);
    EXPECT_EQ(settings->times.standard, standard.times.standard);
    EXPECT_EQ(settings->times.warningBefore, standard.times.warningBefore);
    EXPECT_EQ(settings->times.faceAlternatives, standard.times.faceAlternatives);
    EXPECT_EQ(settings->times.face, standard.times.face);
    EXPECT_EQ(settings->times.putCardBack, standard.times.putCardBack);
    EXPECT_EQ(settings->times.complete, standard.times.complete);
    EXPECT_EQ(settings->times.completeWithoutCard, standard.times.completeWithoutCard);
    EXPECT_EQ(settings->times.guidance, standard.times.guidance);
    EXPECT_EQ(settings->times.staff, standard.times.staff);
    EXPECT_EQ(settings->times.staffRingAgain, standard.times.staffRingAgain);
    EXPECT_EQ(settings->times.removeCardAlarm, standard.times.removeCardAlarm);
    EXPECT_EQ(settings->display.maskName, standard.display.maskName);
    EXPECT_EQ(settings->display.staffScreen, standard.display.staffScreen);
    EXPECT_EQ(settings->logging.level, standard.logging.level);
}

TEST_F(SettingsTest, ReadsEveryKindOfValue) {
    const auto settings =
        load(kSmallest +
             "charset = \"shift_jis\"\ndoubtful = \"as-answered\"\n[times]\nface = 45\n[display]\n"
             "dpi = 96\nmask_name = true\nstaff_screen = \"HDMI-1\"\n[face]\naccept = 0.6\nask_again = 0.5\n"
             "[audit]\ndatabase = \"log/a.db\"\nseals = \"/seals\"\n");
    ASSERT_TRUE(settings) << settings.error().detail;
    EXPECT_EQ(settings->output.charset, Settings::Charset::ShiftJis);
    EXPECT_TRUE(settings->output.doubtfulAsAnswered);
    EXPECT_EQ(settings->times.face, seconds{45});
    EXPECT_EQ(settings->display.dpi, 96.0);
    EXPECT_TRUE(settings->display.maskName);
    EXPECT_EQ(settings->display.staffScreen, "HDMI-1");
    EXPECT_EQ(settings->face.accept, 0.6);
    EXPECT_EQ(settings->gateway.authority, folder_ / "ca.pem");  // relative to the file
    EXPECT_EQ(settings->gateway.certificate, "/pki/kiosk.pem");
    EXPECT_EQ(settings->audit.database, folder_ / "log/a.db");
    EXPECT_EQ(settings->audit.keys, folder_ / "log/keys");
    EXPECT_EQ(settings->audit.seals, "/seals");
}

TEST_F(SettingsTest, TakesASecondCameraForTheCard) {
    const auto without = load(kSmallest);
    ASSERT_TRUE(without) << without.error().detail;
    EXPECT_TRUE(without->cardCamera.device.empty());
    const auto with = load(kSmallest + "[card_camera]\ndevice = \"/dev/video2\"\nclip = \"fronts\"\n");
    ASSERT_TRUE(with) << with.error().detail;
    EXPECT_EQ(with->cardCamera.device, "/dev/video2");
    EXPECT_EQ(with->cardCamera.clip, folder_ / "fronts");
    EXPECT_NE(complaint(kSmallest + "[card_camera]\ndevice = \"/dev/video0\"\n").find("card_camera.device"),
              std::string::npos);
}

TEST_F(SettingsTest, NamesTheLineOfWhatItDoesNotKnow) {
    EXPECT_EQ(complaint(kSmallest + "fodler = \"x\"\n"),
              "madoguchi.toml: line 11: output.fodler is no setting");
    EXPECT_EQ(complaint(kSmallest + "[outptu]\n"), "madoguchi.toml: line 11: outptu is no setting");
    EXPECT_EQ(complaint("kiosk = 3\n" + kSmallest), "madoguchi.toml: line 1: kiosk must be a section");
    EXPECT_EQ(complaint(kSmallest + "charset = \"utf-16\"\n"),
              "madoguchi.toml: line 11: output.charset must be one of utf-8, shift_jis");
    EXPECT_EQ(complaint("[institution\n"), "madoguchi.toml: line 1: not TOML");
}

TEST_F(SettingsTest, RefusesWhatIsOutOfRange) {
    for (const char* wrong : {"[times]\nstandard = 0\n",
                              "[times]\nstandard = -60\n",
                              "[times]\nstandard = 99999999999\n",
                              "[times]\nstandard = 60.0\n",
                              "[times]\nstandard = \"60\"\n",
                              "[times]\nwarning_before = 60\n",
                              "[times]\nface_alternatives = 31\n",
                              "[display]\ndpi = nan\n",
                              "[display]\ndpi = 0\n",
                              "[display]\nmask_name = 1\n",
                              "[display]\nstaff_screen = \"\"\n",
                              "[face]\naccept = 0.6\n",
                              "[face]\nask_again = 0.6\n",
                              "[face]\naccept = 0.5\nask_again = 0.6\n",
                              "[face]\naccept = inf\nask_again = 0.1\n",
                              "[face]\nmodel = \"best\"\n",
                              "[kiosk]\nname = \"\"\n",
                              "[kiosk]\nlanguage = \"xx\"\n",
                              "[camera]\ndevice = \"\"\n",
                              "[camera]\nclip = \"a\\u0000b\"\n",
                              "[camera]\nwidth = 1\n"}) {
        EXPECT_FALSE(complaint(kSmallest + wrong).empty()) << wrong;
    }
}

TEST_F(SettingsTest, InsistsOnWhatHasNoDefault) {
    EXPECT_EQ(complaint(""), "madoguchi.toml: institution.code is required");
    for (const char* key : {"code", "host", "ca", "certificate", "key", "device_key", "folder"}) {
        std::string text = kSmallest;
        const auto start = text.find("\n" + std::string{key} + " = ") + 1;
        text.erase(start, text.find('\n', start) - start + 1);
        EXPECT_NE(complaint(text).find("." + std::string{key} + " is required"), std::string::npos) << key;
    }
}

TEST_F(SettingsTest, RefusesCodesAndHostsOfAnotherShape) {
    for (const char* code : {"991999999", "99199999901", "99199999 0", "９９１９９９９９９０", ""}) {
        std::string text = kSmallest;
        text.replace(text.find("9919999990"), 10, code);
        EXPECT_FALSE(complaint(text).empty()) << code;
    }
    for (const char* host : {"", "a b", "https://x", "x/y", "x@y", "x\\ny"}) {
        std::string text = kSmallest;
        text.replace(text.find("localhost"), 9, host);
        EXPECT_FALSE(complaint(text).empty()) << host;
    }
}

TEST_F(SettingsTest, SaysThatAFileIsUnreadable) {
    EXPECT_EQ(loadSettings(folder_ / "none.toml").error(),
              (Failure{StepCode::ConfigUnreadable, "none.toml"}));
    EXPECT_EQ(loadSettings(folder_).error().code, StepCode::ConfigUnreadable);
    std::ofstream{folder_ / "large.toml"} << std::string(70'000, '#');
    EXPECT_EQ(loadSettings(folder_ / "large.toml").error(),
              (Failure{StepCode::ConfigUnreadable, "large.toml"}));
}

TEST_F(SettingsTest, ReadsTheStaffsFileAndTheirTime) {
    const auto plain = load(kSmallest);
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->staff.file, "");
    EXPECT_EQ(plain->staff.autoSignOut, std::chrono::minutes{10});
    const auto set = load(kSmallest + "[staff]\nfile = \"people.json\"\nauto_sign_out_minutes = 3\n");
    ASSERT_TRUE(set);
    EXPECT_EQ(set->staff.file, folder_ / "people.json");
    EXPECT_EQ(set->staff.autoSignOut, std::chrono::minutes{3});
    EXPECT_NE(complaint(kSmallest + "[staff]\nauto_sign_out_minutes = 0\n"), "");
    EXPECT_NE(complaint(kSmallest + "[staff]\npin = \"1\"\n"), "");
    EXPECT_EQ(plain->counter.declarationForm, "");
    const auto counter =
        load(kSmallest + "[counter]\ndeclaration_form = \"form.json\"\ndeclaration_folder = \"paper\"\n");
    ASSERT_TRUE(counter);
    EXPECT_EQ(counter->counter.declarationForm, folder_ / "form.json");
    EXPECT_EQ(counter->counter.declarationFolder, folder_ / "paper");
    EXPECT_NE(complaint(kSmallest + "[counter]\nform = \"x\"\n"), "");
}

TEST_F(SettingsTest, TheFoldersNeedNoGateway) {
    const std::string text =
        "[institution]\ncode = \"9919999990\"\n[eligibility]\ntransport = \"folder\"\n"
        "[output]\nfolder = \"face\"\npublish = \"in-place\"\nomit = [\"specific-diseases\", \"unknown\"]\n"
        "[folder]\nrequests = \"oqs/req\"\nanswers = \"/mnt/oqs/res\"\n";
    const auto settings =
        load(text + "publish = \"in-place\"\ncharset = \"shift_jis\"\npoll_milliseconds = 1000\n");
    ASSERT_TRUE(settings) << settings.error().detail;
    EXPECT_EQ(settings->eligibility.transport, Settings::Eligibility::Transport::Folder);
    EXPECT_EQ(settings->folder.requests, folder_ / "oqs/req");
    EXPECT_EQ(settings->folder.answers, "/mnt/oqs/res");
    EXPECT_EQ(settings->folder.publish, Settings::Publish::InPlace);
    EXPECT_EQ(settings->folder.charset, Settings::Charset::ShiftJis);
    EXPECT_EQ(settings->folder.poll, Milliseconds{1000});
    EXPECT_EQ(settings->output.publish, Settings::Publish::InPlace);
    EXPECT_EQ(settings->output.omit, (std::vector<std::string>{"specific-diseases", "unknown"}));
    for (const char* wrong :
         {"poll_milliseconds = 99\n", "publish = \"copy\"\n", "transport = \"folder\"\n"}) {
        EXPECT_NE(complaint(text + wrong), "") << wrong;
    }
}

TEST_F(SettingsTest, EachTransportNeedsItsOwn) {
    const std::string institution = "[institution]\ncode = \"9919999990\"\n[output]\nfolder = \"face\"\n";
    EXPECT_EQ(complaint(institution + "[eligibility]\ntransport = \"folder\"\n"),
              "madoguchi.toml: folder.requests is required");
    EXPECT_EQ(complaint(institution + "[eligibility]\ntransport = \"folder\"\n[folder]\nrequests = \"a\"\n"),
              "madoguchi.toml: line 7: folder.answers is required");
    EXPECT_NE(complaint(institution + "[eligibility]\ntransport = \"folder\"\n"
                                      "[folder]\nrequests = \"a\"\nanswers = \"./a\"\n"),
              "");
    EXPECT_EQ(complaint(institution), "madoguchi.toml: gateway.host is required");
    EXPECT_NE(complaint(kSmallest + "omit = [\"names\"]\n"), "");
    EXPECT_NE(complaint(kSmallest + "omit = [\"unknown\", \"unknown\"]\n"), "");
    EXPECT_NE(complaint(kSmallest + "omit = \"unknown\"\n"), "");
}

}  // namespace
}  // namespace madoguchi::config
