#include "config/settings.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>
#include <vector>

#include "config/settings_section.hpp"

namespace madoguchi::config {
namespace {

constexpr std::uintmax_t kLargestFile = 64 * 1024;

bool isInstitutionCode(const std::string& code) {
    return code.size() == 10 && code.find_first_not_of("0123456789") == std::string::npos;
}

// What a name in a certificate can be; whatever else it is, it goes into a URL and a log.
bool isHost(const std::string& host) {
    return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
               (character >= '0' && character <= '9') || character == '.' || character == '-';
    });
}

class SettingsReader {
public:
    SettingsReader(const toml::table& root, std::filesystem::path base)
        : root_{root}, base_{std::move(base)} {}

    Expected<Settings> read() {
        readSite();
        readDevices();
        readGateway();
        readFolder();
        readFiles();
        readTimes();
        refuseOtherSections();
        if (!complaint_.empty()) {
            return fail(StepCode::ConfigInvalid, complaint_);
        }
        return std::move(settings_);
    }

private:
    void readSite() {
        {
            Section kiosk{root_, "kiosk", complaint_};
            kiosk.text(
                "name", settings_.kiosk.name,
                [](const std::string& name) { return !name.empty() && name.size() <= 64; },
                "a name of 1 to 64 bytes");
            const std::vector<std::string> languages{"ja", "en"};
            kiosk.choice("language", languages,
                         [&](std::size_t index) { settings_.kiosk.language = languages[index]; });
            using Visits = Settings::Kiosk::Visits;
            kiosk.choice("visits", {"reception", "home-visit", "online"}, [&](std::size_t index) {
                settings_.kiosk.visits =
                    std::array{Visits::Reception, Visits::HomeVisit, Visits::Online}[index];
            });
        }
        {
            Section institution{root_, "institution", complaint_};
            institution.text("code", settings_.institution.code, isInstitutionCode, "10 digits");
            institution.text("name", settings_.institution.name);
            institution.require("code", !settings_.institution.code.empty());
        }
        Section continuing{root_, "continuing", complaint_};
        continuing.whole("consent_days", settings_.continuing.consentDays, 1, 3650);

        Section display{root_, "display", complaint_};
        display.number("dpi", settings_.display.dpi, 30, 600);
        display.yesNo("mask_name", settings_.display.maskName);
        display.text(
            "staff_screen", settings_.display.staffScreen,
            [](const std::string& name) { return !name.empty(); }, "auto, shared or a screen's name");
    }

    void readDevices() {
        Section reader{root_, "reader", complaint_};
        reader.text("name", settings_.reader.name);

        Section camera{root_, "camera", complaint_};
        camera.path("device", settings_.camera.device, base_);
        camera.path("clip", settings_.camera.clip, base_);
        camera.whole("width", settings_.camera.width, 320, 3840);
        camera.whole("height", settings_.camera.height, 240, 2160);

        Section cardCamera{root_, "card_camera", complaint_};
        cardCamera.path("device", settings_.cardCamera.device, base_);
        cardCamera.path("clip", settings_.cardCamera.clip, base_);
        cardCamera.insist("device", settings_.cardCamera.device != settings_.camera.device,
                          "must be another camera than camera.device");

        Section face{root_, "face", complaint_};
        const std::vector<std::string> models{"mobilefacenet", "dlib-resnet"};
        face.choice("model", models, [&](std::size_t index) { settings_.face.model = models[index]; });
        face.number("accept", settings_.face.accept, -2, 2);
        face.number("ask_again", settings_.face.askAgain, -2, 2);
        face.insist("ask_again", settings_.face.accept.has_value() == settings_.face.askAgain.has_value(),
                    "and accept are set together or not at all");
        face.insist("ask_again", !settings_.face.accept || settings_.face.askAgain <= settings_.face.accept,
                    "must not be above accept");
    }

    void readGateway() {
        {
            Section eligibility{root_, "eligibility", complaint_};
            eligibility.choice("transport", {"https", "folder"}, [&](std::size_t index) {
                settings_.eligibility.transport = index == 0 ? Settings::Eligibility::Transport::Https
                                                             : Settings::Eligibility::Transport::Folder;
            });
            eligibility.insist(
                "transport",
                settings_.eligibility.transport == Settings::Eligibility::Transport::Https ||
                    settings_.kiosk.visits == Settings::Kiosk::Visits::Reception,
                "must be https with kiosk.visits away from the reception: folders carry no consent");
        }
        Section gateway{root_, "gateway", complaint_};
        auto& values = settings_.gateway;
        gateway.text("host", values.host, isHost, "a host name or an IPv4 address");
        gateway.whole("port", values.port, 1, 65535);
        gateway.path("ca", values.authority, base_);
        gateway.path("certificate", values.certificate, base_);
        gateway.path("key", values.key, base_);
        gateway.path("device_key", values.deviceKey, base_);
        gateway.seconds("connect_timeout", values.connectTimeout, 1, 30);
        gateway.seconds("reply_timeout", values.replyTimeout, 1, 60);
        if (settings_.eligibility.transport == Settings::Eligibility::Transport::Https) {
            gateway.require("host", !values.host.empty());
            gateway.require("ca", !values.authority.empty());
            gateway.require("certificate", !values.certificate.empty());
            gateway.require("key", !values.key.empty());
            gateway.require("device_key", !values.deviceKey.empty());
        }
    }

    void charset(Section& section, Settings::Charset& value) {
        section.choice("charset", {"utf-8", "shift_jis"}, [&](std::size_t index) {
            value = index == 0 ? Settings::Charset::Utf8 : Settings::Charset::ShiftJis;
        });
    }
    void publish(Section& section, Settings::Publish& value) {
        section.choice("publish", {"rename", "in-place"}, [&](std::size_t index) {
            value = index == 0 ? Settings::Publish::Rename : Settings::Publish::InPlace;
        });
    }

    void readFolder() {
        Section folder{root_, "folder", complaint_};
        auto& values = settings_.folder;
        folder.path("requests", values.requests, base_);
        folder.path("answers", values.answers, base_);
        folder.path("ledger", values.ledger, base_);
        folder.path("numbers", values.numbers, base_);
        publish(folder, values.publish);
        charset(folder, values.charset);
        int poll = static_cast<int>(values.poll.count());
        folder.whole("poll_milliseconds", poll, 100, 5000);
        values.poll = Milliseconds{poll};
        if (settings_.eligibility.transport == Settings::Eligibility::Transport::Folder) {
            folder.require("requests", !values.requests.empty());
            folder.require("answers", !values.answers.empty());
            folder.insist("answers", values.answers.lexically_normal() != values.requests.lexically_normal(),
                          "must be another folder than requests");
        }
    }

    void readFiles() {
        {
            Section output{root_, "output", complaint_};
            output.path("folder", settings_.output.folder, base_);
            charset(output, settings_.output.charset);
            publish(output, settings_.output.publish);
            output.choices("omit",
                           {"elderly-certificate", "limit-certificate", "specific-diseases",
                            "medical-tickets", "reference-number", "unknown"},
                           settings_.output.omit);
            output.choice("doubtful", {"none", "as-answered"},
                          [&](std::size_t index) { settings_.output.doubtfulAsAnswered = index == 1; });
            output.require("folder", !settings_.output.folder.empty());
        }
        {
            Section audit{root_, "audit", complaint_};
            audit.path("database", settings_.audit.database, base_);
            const auto folder = settings_.audit.database.parent_path();
            settings_.audit.keys = folder / "keys";
            settings_.audit.seals = folder / "seals";
            audit.path("keys", settings_.audit.keys, base_);
            audit.path("seals", settings_.audit.seals, base_);
        }
        {
            Section staff{root_, "staff", complaint_};
            staff.path("file", settings_.staff.file, base_);
            int minutes = 0;
            staff.whole("auto_sign_out_minutes", minutes, 1, 480);
            if (minutes != 0) {
                settings_.staff.autoSignOut = std::chrono::minutes{minutes};
            }
        }
        Section counter{root_, "counter", complaint_};
        counter.path("declaration_form", settings_.counter.declarationForm, base_);
        counter.path("declaration_folder", settings_.counter.declarationFolder, base_);
        Section logging{root_, "logging", complaint_};
        logging.path("file", settings_.logging.file, base_);
        const std::vector<std::string> levels{"debug", "info", "warning", "error"};
        logging.choice("level", levels, [&](std::size_t index) { settings_.logging.level = levels[index]; });
    }

    void readTimes() {
        constexpr int kLongest = 3600;
        Section times{root_, "times", complaint_};
        auto& values = settings_.times;
        times.seconds("standard", values.standard, 10, kLongest);
        times.seconds("warning_before", values.warningBefore, 5, kLongest);
        times.seconds("face_alternatives", values.faceAlternatives, 1, kLongest);
        times.seconds("face", values.face, 5, kLongest);
        times.seconds("put_card_back", values.putCardBack, 5, kLongest);
        times.seconds("complete", values.complete, 5, kLongest);
        times.seconds("complete_without_card", values.completeWithoutCard, 3, kLongest);
        times.seconds("guidance", values.guidance, 10, kLongest);
        times.seconds("staff", values.staff, 60, kLongest);
        times.seconds("staff_ring_again", values.staffRingAgain, 10, kLongest);
        times.seconds("remove_card_alarm", values.removeCardAlarm, 5, kLongest);
        times.insist("warning_before", values.warningBefore < values.standard,
                     "must be shorter than standard");
        times.insist("face_alternatives", values.faceAlternatives < values.face, "must be shorter than face");
    }

    void refuseOtherSections() {
        for (const auto& [key, node] : root_) {
            const auto known = {"kiosk", "institution", "display", "reader",  "camera",    "card_camera",
                                "face",  "gateway",     "output",  "audit",   "logging",   "times",
                                "staff", "eligibility", "folder",  "counter", "continuing"};
            if (std::ranges::find(known, key.str()) == known.end() && complaint_.empty()) {
                complaint_ = "line " + std::to_string(node.source().begin.line) + ": " +
                             std::string{key.str()} + " is no setting";
            }
        }
    }

    const toml::table& root_;
    std::filesystem::path base_;
    Settings settings_;
    std::string complaint_;
};

}  // namespace

Expected<Settings> loadSettings(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream stream{file, std::ios::binary};
    if (error || size > kLargestFile || !stream) {
        return fail(StepCode::ConfigUnreadable, name);
    }
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    try {
        const toml::table root = toml::parse(text);
        auto settings = SettingsReader{root, std::filesystem::absolute(file).parent_path()}.read();
        if (!settings) {
            return fail(settings.error().code, name + ": " + settings.error().detail);
        }
        return settings;
    } catch (const toml::parse_error& problem) {
        // Not its text: that quotes what stands in the file.
        return fail(StepCode::ConfigInvalid,
                    name + ": line " + std::to_string(problem.source().begin.line) + ": not TOML");
    } catch (const std::exception& problem) {
        return fail(StepCode::ConfigUnreadable, name + ": " + problem.what());
    }
}

}  // namespace madoguchi::config
