#include "simulation/persona.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "crypto/digest.hpp"
#include "simulation/kana.hpp"
#include "simulation/persona_reader.hpp"

namespace madoguchi::simulation {
namespace {

constexpr std::size_t kLargestFile = 64UL * 1024;
constexpr std::size_t kLongestName = 150;     // bytes of UTF-8
constexpr std::size_t kLongestAddress = 400;  // both fit the card's files with room to spare

CardKind kindOf(std::string_view word) {
    constexpr std::array kinds{std::pair{std::string_view{"standard"}, CardKind::Standard},
                               std::pair{std::string_view{"face-only"}, CardKind::FaceOnly},
                               std::pair{std::string_view{"infant"}, CardKind::Infant},
                               std::pair{std::string_view{"phone"}, CardKind::Phone},
                               std::pair{std::string_view{"other"}, CardKind::Other}};
    const auto* const found = std::ranges::find(kinds, word, [](const auto& kind) { return kind.first; });
    return found == kinds.end() ? CardKind::Standard : found->second;
}

domain::Sex sexOf(std::string_view word) {
    if (word == "male") {
        return domain::Sex::Male;
    }
    if (word == "female") {
        return domain::Sex::Female;
    }
    return word == "not-applicable" ? domain::Sex::NotApplicable : domain::Sex::Unknown;
}

std::filesystem::path besides(const std::filesystem::path& folder, const std::string& name) {
    return name.empty() ? std::filesystem::path{} : (folder / name).lexically_normal();
}

bool goodSignPin(std::string_view pin) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return pin.size() >= 6 && pin.size() <= 16 && std::ranges::any_of(pin, upper) &&
           std::ranges::any_of(pin, digit) &&
           std::ranges::all_of(pin, [&](char c) { return upper(c) || digit(c); });
}

TriesLeft readTries(PersonaReader& card, CardKind kind) {
    TriesLeft tries;
    if (card.has("tries_left")) {
        PersonaReader left = card.object("tries_left");
        left.allowOnly({"pin", "number_b", "sign", "text_pin"});
        tries.pin = left.numberOr("pin", 0, tries.pin, tries.pin);
        tries.signPin = left.numberOr("sign", 0, tries.signPin, tries.signPin);
        tries.textPin = left.numberOr("text_pin", 0, tries.textPin, tries.textPin);
        tries.numberB = left.numberOr("number_b", 0, tries.numberB, tries.numberB);
    }
    if (kind == CardKind::FaceOnly) {  // no PIN was ever set: the counters stand at none
        tries.pin = tries.signPin = tries.textPin = 0;
    }
    return tries;
}

PersonaCard readCard(PersonaReader json, const std::filesystem::path& folder, Date today) {
    json.allowOnly({"kind", "name", "kana", "address", "birth", "sex", "expiry", "security_code", "photo",
                    "pin", "sign_pin", "tries_left", "long_lengths"});
    PersonaCard card;
    card.kind = kindOf(json.word("kind", {"standard", "face-only", "infant", "phone", "other"}, false));
    card.name = json.text("name", kLongestName);
    card.kana = json.text("kana", kLongestName);
    card.address = json.text("address", kLongestAddress);
    card.birth = json.date("birth");
    card.sex = sexOf(json.word("sex", {"unknown", "male", "female", "not-applicable"}, true));
    card.expiry = json.date("expiry");
    card.securityCode = json.digits("security_code", {4}, true);
    card.photo = besides(folder, json.textOr("photo", 500, {}));
    const std::string pin = json.digits("pin", {4}, false);
    const std::string signPin = json.textOr("sign_pin", 16, {});
    card.pin = pin.empty() ? std::nullopt : std::optional{pin};
    card.signPin = signPin.empty() ? std::nullopt : std::optional{signPin};
    card.triesLeft = readTries(json, card.kind);
    card.longLengths = json.flagOr("long_lengths", false);

    if (card.birth > today) {
        json.refuse("birth", "lies in the future");
    }
    if (card.expiry <= card.birth) {
        json.refuse("expiry", "not after the birth");
    }
    if (card.signPin && !goodSignPin(*card.signPin)) {
        json.refuse("sign_pin", "not 6 to 16 of A-Z and 0-9 with at least one of each");
    }
    if (card.kind == CardKind::FaceOnly && (card.pin || card.signPin)) {
        json.refuse("pin", "a face-only card has no PIN");
    }
    if (card.kind == CardKind::Infant && !card.photo.empty()) {
        json.refuse("photo", "an infant's card has no photo");
    }
    if ((card.kind == CardKind::Standard || card.kind == CardKind::FaceOnly) && card.photo.empty()) {
        json.refuse("photo", "missing");
    }
    if (card.kind != CardKind::FaceOnly && card.kind != CardKind::Other && !card.pin) {
        json.refuse("pin", "missing");
    }
    return card;
}

PersonaCertificate readCertificate(PersonaReader json, const PersonaCard& card) {
    json.allowOnly({"issued", "not_after"});
    PersonaCertificate certificate;
    certificate.issued = json.date("issued");
    // A certificate does not outlive its card.
    const Date usual = std::min(fifthBirthdayAfter(certificate.issued, card.birth), card.expiry);
    certificate.notAfter = json.optionalDate("not_after").value_or(usual);
    if (certificate.notAfter <= certificate.issued) {
        json.refuse("not_after", "not after the day of issue");
    }
    return certificate;
}

ElderlyCertificate readElderly(PersonaReader json) {
    json.allowOnly({"issued", "valid_from", "valid_until", "ratio"});
    return {json.date("issued"), json.date("valid_from"), json.date("valid_until"),
            json.digits("ratio", {3}, true)};
}

LimitCertificate readLimit(PersonaReader json) {
    json.allowOnly({"classification", "category", "issued", "valid_from", "valid_until", "long_term"});
    return {json.word("classification", {"01", "02", "03"}, true),
            json.word("category",
                      {"A01", "A02", "A03", "A04", "A05", "A06", "B01", "B02", "B03", "B04", "B05", "B06",
                       "B07", "B08", "B09", "B10"},
                      true),
            json.date("issued"),
            json.date("valid_from"),
            json.date("valid_until"),
            json.optionalDate("long_term")};
}

QualificationRecord readRecord(PersonaReader json, const PersonaCard& card) {
    json.allowOnly({"classification",
                    "insurer",
                    "insurer_name",
                    "symbol",
                    "number",
                    "branch",
                    "personal_or_family",
                    "insured_name",
                    "name",
                    "other_name",
                    "kana",
                    "sex",
                    "birth",
                    "address",
                    "no_address",
                    "postal_code",
                    "qualified",
                    "disqualified",
                    "issued",
                    "valid_from",
                    "valid_until",
                    "contribution_ratio",
                    "preschool",
                    "reason_of_loss",
                    "reference_number",
                    "elderly",
                    "limit",
                    "ticket",
                    "validity",
                    "note",
                    "also",
                    "continuing"});
    QualificationRecord record;
    record.classification =
        json.word("classification", {"01", "02", "03", "04", "05", "06", "07", "A1"}, false);
    record.insurerNumber = json.digits("insurer", {6, 8}, true);
    record.insurerName = json.text("insurer_name", kLongestName);
    record.symbol = json.textOr("symbol", 60, {});
    record.number = json.text("number", 60);
    record.branch = json.digits("branch", {2}, false);
    record.personalOrFamily = json.word("personal_or_family", {"1", "2"}, false);
    record.insuredName = json.textOr("insured_name", kLongestName, {});
    record.name = json.textOr("name", kLongestName, card.name);
    record.otherName = json.textOr("other_name", kLongestName, {});
    record.kana = toHalfWidthKana(json.textOr("kana", kLongestName, card.kana));
    const std::string_view cardSex = card.sex == domain::Sex::Male     ? "1"
                                     : card.sex == domain::Sex::Female ? "2"
                                                                       : "3";
    record.sex = json.has("sex") ? json.word("sex", {"1", "2", "3"}, true) : std::string{cardSex};
    record.birth = json.optionalDate("birth").value_or(card.birth);
    if (!json.flagOr("no_address", false)) {  // the insurer knows none
        record.address = json.textOr("address", kLongestAddress, card.address);
    }
    record.postalCode = json.textOr("postal_code", 8, {});
    record.qualified = json.optionalDate("qualified");
    record.disqualified = json.optionalDate("disqualified");
    record.issued = json.optionalDate("issued");
    record.validFrom = json.optionalDate("valid_from");
    record.validUntil = json.optionalDate("valid_until");
    record.contributionRatio = json.digits("contribution_ratio", {3}, false);
    record.preschool = json.digits("preschool", {1}, false);
    record.reasonOfLoss = json.digits("reason_of_loss", {2}, false);
    record.referenceNumber = json.textOr("reference_number", 50, {});
    if (json.has("elderly")) {
        record.elderly = readElderly(json.object("elderly"));
    }
    if (json.has("limit")) {
        record.limit = readLimit(json.object("limit"));
    }
    if (json.has("ticket")) {
        PersonaReader ticket = json.object("ticket");
        ticket.allowOnly({"type", "number"});
        record.ticket = PersonaTicket{ticket.word("type", {"01", "02"}, false), ticket.text("number", 40)};
    }
    return record;
}

PersonaContinuing readContinuing(PersonaReader json) {
    json.allowOnly({"visit", "since", "until"});
    const bool online = json.word("visit", {"home-visit", "online"}, true) == "online";
    const PersonaContinuing continuing{online ? domain::VisitKind::Online : domain::VisitKind::HomeVisit,
                                       json.date("since"), json.date("until")};
    if (continuing.until < continuing.since) {
        json.refuse("until", "before the day of the consent");
    }
    return continuing;
}

PersonaEligibility readEligibility(PersonaReader json, const PersonaCard& card) {
    PersonaEligibility eligibility;
    eligibility.validity = json.numberOr("validity", 1, 6, 1);
    if (json.has("note")) {
        PersonaReader note = json.object("note");
        note.allowOnly({"code", "message"});
        eligibility.noteCode = note.text("code", 40);
        eligibility.noteMessage = note.text("message", 400);
    }
    if (eligibility.validity == 4) {
        json.allowOnly({"validity", "note"});
        return eligibility;
    }
    eligibility.records.push_back(readRecord(json, card));
    for (auto& other : json.objects("also", 9)) {
        eligibility.records.push_back(readRecord(std::move(other), card));
    }
    if (json.has("continuing")) {
        eligibility.continuing = readContinuing(json.object("continuing"));
    }
    if ((eligibility.validity == 5) != (eligibility.records.size() > 1)) {
        json.refuse("also", "several records go with validity 5, and only with it");
    }
    return eligibility;
}

}  // namespace

Expected<Persona> parsePersona(std::string_view text, const std::filesystem::path& folder, Date today) {
    if (text.size() > kLargestFile) {
        return fail(StepCode::PersonaUnreadable, "larger than 64 KiB");
    }
    std::string fault;
    const nlohmann::json json = parseStrictJson(text, fault);
    Persona persona;
    if (fault.empty()) {
        PersonaReader root{json, "", today, fault};
        root.allowOnly({"$schema", "comment", "card", "certificate", "eligibility", "unregistered",
                        "releases", "camera", "front_camera"});
        persona.card = readCard(root.object("card"), folder, today);
        persona.certificate = readCertificate(root.object("certificate"), persona.card);
        const bool unregistered = root.flagOr("unregistered", false);
        if (!unregistered && !root.has("eligibility")) {
            root.refuse("eligibility", "either this or \"unregistered\": true");
        } else if (unregistered && root.has("eligibility")) {
            persona.afterEnrolment = readEligibility(root.object("eligibility"), persona.card);
        } else if (!unregistered) {
            persona.eligibility = readEligibility(root.object("eligibility"), persona.card);
        }
        if (root.has("releases")) {
            PersonaReader releases = root.object("releases");
            releases.allowOnly({"operation", "diagnosis_and_drug", "checkup"});
            persona.releases = {releases.lines("operation"), releases.lines("diagnosis_and_drug"),
                                releases.lines("checkup")};
        }
        persona.camera = besides(folder, root.textOr("camera", 500, {}));
        persona.frontCamera = root.flagOr("front_camera", true);
    }
    if (!fault.empty()) {
        return fail(StepCode::PersonaInvalid, std::move(fault));
    }
    persona.seed = json["card"].dump() + json["certificate"].dump();
    return persona;
}

Expected<Persona> loadPersona(const std::filesystem::path& file, Date today) {
    std::error_code error;
    const auto size =
        std::filesystem::is_regular_file(file, error) ? std::filesystem::file_size(file, error) : 0;
    if (error || size == 0 || size > kLargestFile) {
        return fail(StepCode::PersonaUnreadable,
                    file.filename().string() + ": not a file of 1 byte to 64 KiB");
    }
    std::ifstream input{file, std::ios::binary};
    std::string text(static_cast<std::size_t>(size), '\0');
    if (!input.read(text.data(), static_cast<std::streamsize>(text.size()))) {
        return fail(StepCode::PersonaUnreadable, file.filename().string());
    }
    auto persona = parsePersona(text, file.parent_path(), today);
    if (!persona) {
        return fail(persona.error().code, file.filename().string() + " " + persona.error().detail);
    }
    return persona;
}

Expected<std::vector<Persona>> loadPersonas(const std::filesystem::path& folder, Date today) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (auto entry = std::filesystem::directory_iterator{folder, error};
         !error && entry != std::filesystem::directory_iterator{}; entry.increment(error)) {
        if (entry->path().extension() == ".json") {
            files.push_back(entry->path());
        }
    }
    if (error) {
        return fail(StepCode::PersonaUnreadable, folder.filename().string());
    }
    std::ranges::sort(files);
    std::vector<Persona> personas;
    for (const auto& file : files) {
        auto persona = loadPersona(file, today);
        if (!persona) {
            return std::unexpected(persona.error());
        }
        personas.push_back(std::move(*persona));
    }
    return personas;
}

std::string subjectId(const Persona& persona) {
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUV";  // 32 letters: no bias
    const std::string seed = "madoguchi persona " + persona.seed;
    const auto digest = crypto::sha256({reinterpret_cast<const std::uint8_t*>(seed.data()), seed.size()});
    std::string subject;
    for (std::size_t i = 0; i < 22; ++i) {
        subject += kAlphabet[digest.at(i) % kAlphabet.size()];
    }
    return subject + 'A';
}

}  // namespace madoguchi::simulation
