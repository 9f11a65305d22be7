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
    const auto insuranceCardRules =
        config::insuranceCardRulesFor(resourceFolder() / "rules", jstDay(clock.utc()));
    if (!insuranceCardRules) {
        return std::unexpected(insuranceCardRules.error());
    }
    KioskOptions options;
    options.log = audit::LogPlaces::beside(std::filesystem::absolute(out) / "audit.db");
    options.faceFolder = std::filesystem::absolute(out) / "face";
    options.staff.file = std::filesystem::absolute(out) / "staff.json";
    options.counter.declarationForm = resourceFolder() / "forms" / "declaration.json";
    options.counter.declarationFolder = std::filesystem::absolute(out) / "declarations";
    options.gateway = world.gateway();
    options.reader = "Virtual PCD";
    options.face.modelFolder = modelFolder();
    options.rules = std::move(*rules);
    options.insuranceCardRules = *insuranceCardRules;
    return options;
}

domain::VisitKind kindOf(config::Settings::Kiosk::Visits visits) {
    switch (visits) {
        case config::Settings::Kiosk::Visits::Reception:
            return domain::VisitKind::Outpatient;
        case config::Settings::Kiosk::Visits::HomeVisit:
            return domain::VisitKind::HomeVisit;
        case config::Settings::Kiosk::Visits::Online:
            return domain::VisitKind::Online;
    }
    return domain::VisitKind::Outpatient;
}

eligibility::Site siteOf(const config::Settings& settings) {
    eligibility::Site site;
    site.institutionCode = settings.institution.code;
    site.charset = settings.output.charset == config::Settings::Charset::ShiftJis
                       ? eligibility::Charset::Cp932
                       : eligibility::Charset::Utf8;
    site.doubtfulAsAnswered = settings.output.doubtfulAsAnswered;
    for (const std::string& name : settings.output.omit) {
        if (const auto group = eligibility::elementGroupFromName(name)) {
            site.omit.push_back(*group);
        }
    }
    return site;
}

eligibility::GatewaySettings gatewayOf(const config::Settings& settings) {
    const auto& told = settings.gateway;
    eligibility::GatewaySettings gateway;
    gateway.https.origin = "https://" + told.host + ":" + std::to_string(told.port);
    gateway.https.authority = told.authority;
    gateway.https.certificate = told.certificate;
    gateway.https.key = told.key;
    gateway.https.connectTimeout = told.connectTimeout;
    gateway.https.replyTimeout = told.replyTimeout;
    gateway.deviceKey = told.deviceKey;
    gateway.site = siteOf(settings);
    return gateway;
}

FolderTransport folderTransportOf(const config::Settings& settings, const eligibility::Site& site) {
    const auto beside = settings.audit.database.parent_path();
    const auto& folder = settings.folder;
    FolderTransport transport;
    transport.numbers = folder.numbers.empty() ? beside / "numbers.bin" : folder.numbers;
    transport.gateway.site = site;
    transport.gateway.folder = {
        .requests = folder.requests,
        .answers = folder.answers,
        .ledger = folder.ledger.empty() ? beside / "folder.json" : folder.ledger,
        .institutionCode = site.institutionCode,
        .publish = folder.publish == config::Settings::Publish::InPlace ? eligibility::Publish::InPlace
                                                                        : eligibility::Publish::Rename,
        .charset = folder.charset == config::Settings::Charset::ShiftJis ? eligibility::Charset::Cp932
                                                                         : eligibility::Charset::Utf8,
        .poll = folder.poll,
        .times = {}};
    return transport;
}

Expected<KioskOptions> kioskOptionsOf(const config::Settings& settings, const ports::Clock& clock) {
    auto rules = config::expiryRulesFor(resourceFolder() / "rules", jstDay(clock.utc()));
    if (!rules) {
        return std::unexpected(rules.error());
    }
    const auto insuranceCardRules =
        config::insuranceCardRulesFor(resourceFolder() / "rules", jstDay(clock.utc()));
    if (!insuranceCardRules) {
        return std::unexpected(insuranceCardRules.error());
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
    options.counter.declarationForm = settings.counter.declarationForm.empty()
                                          ? resourceFolder() / "forms" / "declaration.json"
                                          : settings.counter.declarationForm;
    options.counter.declarationFolder = settings.counter.declarationFolder.empty()
                                            ? settings.audit.database.parent_path() / "declarations"
                                            : settings.counter.declarationFolder;
    options.faceFolder = settings.output.folder;
    options.gateway = gatewayOf(settings);
    options.publish = settings.output.publish == config::Settings::Publish::InPlace ? output::Publish::InPlace
                                                                                    : output::Publish::Rename;
    if (settings.eligibility.transport == config::Settings::Eligibility::Transport::Folder) {
        options.folder = folderTransportOf(settings, options.gateway.site);
    }
    options.reader = settings.reader.name;
    options.face.modelFolder = modelFolder();
    options.face.model = *model;
    options.face.settings.accept = settings.face.accept;
    options.face.settings.askAgain = settings.face.askAgain;
    options.rules = std::move(*rules);
    options.insuranceCardRules = *insuranceCardRules;
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
                                     .removeCardAlarm = times.removeCardAlarm,
                                     .kind = kindOf(settings.kiosk.visits)};
    options.consentDays = settings.continuing.consentDays;
    return options;
}

}  // namespace madoguchi::app
