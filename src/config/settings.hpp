// Everything that a site can set, read from one TOML file (docs/settings.md,
// resources/config/madoguchi.toml). Nothing else in the product reads settings; a default-constructed
// Settings is the file with no optional line. Strict: an unknown key, a wrong type, a value out of range or a
// required key that is missing is config.invalid and names line and key; a file that can't be read is
// config.unreadable. Relative paths are relative to the file. Threads: pure functions of the file system.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/time.hpp"

namespace madoguchi::config {

struct Settings {
    struct Kiosk {
        std::string name = "kiosk-1";  // in every entry of the log
        std::string language = "ja";   // at start and after each patient: ja, en
        enum class Visits { Reception, HomeVisit, Online };
        Visits visits = Visits::Reception;  // where the kiosk is used; other than there: https alone
    } kiosk;

    // 訪問診療 and オンライン診療 under the consent of the first visit.
    struct Continuing {
        int consentDays = 365;  // where the gateway does not say until when a consent holds
    } continuing;

    struct Institution {
        std::string code;  // 10 digits; required
        std::string name;
    } institution;

    struct Reader {
        std::string name;  // as PC/SC calls it, or its beginning; empty: the first one
    } reader;

    struct Camera {
        std::filesystem::path device = "/dev/video0";
        std::filesystem::path clip;  // a film, a picture or a folder of pictures in place of the device
        int width = 1280;
        int height = 720;
    } camera;

    struct CardCamera {  // looks at the front of the card on the reader; without one staff type 照合番号B
        std::filesystem::path device;  // empty: none
        std::filesystem::path clip;    // a film, a picture or a folder of pictures in place of the device
    } cardCamera;

    struct Face {
        std::string model = "mobilefacenet";  // or dlib-resnet
        std::optional<double> accept;         // similarity; nothing: the model's own
        std::optional<double> askAgain;       // never above accept
    } face;

    struct Eligibility {
        enum class Transport { Https, Folder };
        Transport transport = Transport::Https;  // what [gateway] or [folder] say of the way
    } eligibility;

    // What is required here is so only for the transport that is chosen.
    struct Gateway {
        std::string host;  // required
        int port = 443;
        std::filesystem::path authority;    // PEM: the only CA; required
        std::filesystem::path certificate;  // PEM: this kiosk's client certificate; required
        std::filesystem::path key;          // PEM, 0600; required
        std::filesystem::path deviceKey;    // PEM, Ed25519, 0600: signs assertions; required
        Milliseconds connectTimeout{2000};
        Milliseconds replyTimeout{8000};
    } gateway;

    enum class Charset { Utf8, ShiftJis };
    enum class Publish { Rename, InPlace };

    // The shared folders of a 資格確認端末 (docs/folder-protocol.md).
    struct Folder {
        std::filesystem::path requests;  // req; required
        std::filesystem::path answers;   // res; required
        std::filesystem::path ledger;    // empty: folder.json beside the database of the log
        std::filesystem::path numbers;   // empty: numbers.bin beside the database of the log
        Publish publish = Publish::Rename;
        Charset charset = Charset::Utf8;  // of requests; answers say their own
        Milliseconds poll{500};
    } folder;

    struct Output {
        std::filesystem::path folder;  // required
        Charset charset = Charset::Utf8;
        Publish publish = Publish::Rename;
        bool doubtfulAsAnswered = false;  // a file for not-found and several too
        std::vector<std::string> omit;    // groups of elements that the site's software can't take
    } output;

    struct Audit {
        std::filesystem::path database = "/var/lib/madoguchi/audit.db";
        std::filesystem::path keys;   // empty in the file: keys/ beside the database
        std::filesystem::path seals;  // empty in the file: seals/ beside the database
    } audit;

    struct Staff {
        std::filesystem::path file;  // empty: staff.json beside the database of the log
        Milliseconds autoSignOut = std::chrono::minutes{10};
    } staff;

    // What staff do at the counter when the kiosk can't.
    struct Counter {
        std::filesystem::path declarationForm;    // empty: the one that is shipped (docs/declaration-form.md)
        std::filesystem::path declarationFolder;  // empty: declarations/ beside the database of the log
    } counter;

    // The times of the flow.
    struct Times {
        Milliseconds standard = std::chrono::seconds{60};
        Milliseconds warningBefore = std::chrono::seconds{20};
        Milliseconds faceAlternatives = std::chrono::seconds{8};
        Milliseconds face = std::chrono::seconds{30};
        Milliseconds putCardBack = std::chrono::seconds{30};
        Milliseconds complete = std::chrono::seconds{30};
        Milliseconds completeWithoutCard = std::chrono::seconds{10};
        Milliseconds guidance = std::chrono::seconds{120};
        Milliseconds staff = std::chrono::minutes{10};
        Milliseconds staffRingAgain = std::chrono::seconds{60};
        Milliseconds removeCardAlarm = std::chrono::seconds{20};
    } times;

    struct Display {
        std::optional<double> dpi;  // where the screen tells the wrong one; sizes are in millimetres
        bool maskName = false;      // on Complete: the name is not shown in full
        // Of the console: auto (a second screen, else the patient's), shared (the patient's), or a screen's
        // name.
        std::string staffScreen = "auto";
    } display;

    struct Logging {
        std::filesystem::path file;  // empty: standard error only
        std::string level = "info";  // debug, info, warning, error
    } logging;
};

[[nodiscard]] Expected<Settings> loadSettings(const std::filesystem::path& file);

}  // namespace madoguchi::config
