#include "app/kiosk/kiosk_options.hpp"

#include "config/rules_file.hpp"

namespace madoguchi::app {

Expected<KioskOptions> simulatedKioskOptions(const std::filesystem::path& out, const SimulatedWorld& world,
                                             const ports::Clock& clock) {
    std::error_code error;
    std::filesystem::create_directories(out / "face", error);
    if (error) {
        return fail(StepCode::FileUnwritable, out.string() + ": " + error.message());
    }
    auto rules = config::expiryRulesFor(resourceFolder() / "rules", jstDay(clock.utc()));
    if (!rules) {
        return std::unexpected(rules.error());
    }
    KioskOptions options;
    options.log = audit::LogPlaces::beside(std::filesystem::absolute(out) / "audit.db");
    options.faceFolder = std::filesystem::absolute(out) / "face";
    options.staff.file = std::filesystem::absolute(out) / "staff.json";
    options.gateway = world.gateway();
    options.reader = "Virtual PCD";
    options.face.modelFolder = modelFolder();
    options.rules = std::move(*rules);
    return options;
}

Expected<KioskOptions> kioskOptionsOf(const config::Settings& settings, const ports::Clock& clock) {
    auto rules = config::expiryRulesFor(resourceFolder() / "rules", jstDay(clock.utc()));
    if (!rules) {
        return std::unexpected(rules.error());
    }
    const auto model = face::embedderFromText(settings.face.model);
    if (!model) {
        return fail(StepCode::ConfigInvalid, "face.model: " + settings.face.model);
    }
    KioskOptions options;
    options.kioskName = settings.kiosk.name;
    options.log = audit::LogPlaces::beside(settings.audit.database);
    if (!settings.audit.keys.empty()) {
        options.log.keys = settings.audit.keys;
    }
    if (!settings.audit.seals.empty()) {
        options.log.seals = settings.audit.seals;
    }
    options.staff.file = settings.staff.file.empty() ? settings.audit.database.parent_path() / "staff.json"
                                                     : settings.staff.file;
    options.staff.autoSignOut = settings.staff.autoSignOut;
    options.faceFolder = settings.output.folder;
    const auto& gateway = settings.gateway;
    options.gateway.https.origin = "https://" + gateway.host + ":" + std::to_string(gateway.port);
    options.gateway.https.authority = gateway.authority;
    options.gateway.https.certificate = gateway.certificate;
    options.gateway.https.key = gateway.key;
    options.gateway.https.connectTimeout = gateway.connectTimeout;
    options.gateway.https.replyTimeout = gateway.replyTimeout;
    options.gateway.deviceKey = gateway.deviceKey;
    options.gateway.site.institutionCode = settings.institution.code;
    options.gateway.site.charset = settings.output.charset == config::Settings::Output::Charset::ShiftJis
                                       ? eligibility::Charset::Cp932
                                       : eligibility::Charset::Utf8;
    options.gateway.site.doubtfulAsAnswered = settings.output.doubtfulAsAnswered;
    options.reader = settings.reader.name;
    options.face.modelFolder = modelFolder();
    options.face.model = *model;
    options.face.settings.accept = settings.face.accept;
    options.face.settings.askAgain = settings.face.askAgain;
    options.rules = std::move(*rules);
    const auto& times = settings.times;
    options.policy = checkin::Policy{.standard = times.standard,
                                     .warningBefore = times.warningBefore,
                                     .faceAlternatives = times.faceAlternatives,
                                     .face = times.face,
                                     .putCardBack = times.putCardBack,
                                     .complete = times.complete,
                                     .completeWithoutCard = times.completeWithoutCard,
                                     .guidance = times.guidance,
                                     .staff = times.staff,
                                     .staffRingAgain = times.staffRingAgain,
                                     .removeCardAlarm = times.removeCardAlarm};
    return options;
}

}  // namespace madoguchi::app
