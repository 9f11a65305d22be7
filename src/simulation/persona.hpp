// One invented patient: the card, its certificate, and what the eligibility service knows of the person.
// Read from a JSON file (docs/personas.md, docs/persona.schema.json); used by the virtual card, the simulated
// eligibility service, the scenarios and the person who makes one for themselves.
// Contract: what is loaded is complete and consistent (every date a real day, every number of its length);
// unknown keys, doubled keys, oversized files and texts are refused. Relative dates ("today-1y+3d") are
// resolved against the day given, so that nothing rots. Everything in a persona is invented; the My Number is
// always 000000000000. Errors: persona.unreadable (no such file, too large), persona.invalid (the JSON
// pointer and what is wrong). Threads: plain values, no shared state.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "domain/card.hpp"
#include "domain/date.hpp"
#include "domain/visit.hpp"

namespace madoguchi::simulation {

using domain::Date;

enum class CardKind {
    Standard,
    FaceOnly,  // 顔認証マイナンバーカード: no PIN was set, no sign certificate
    Infant,    // no photo on card or chip
    Phone,     // answers as the JPKI application of an Android phone
    Other,     // not a My Number card: answers no application
};

struct TriesLeft {
    int pin = 3;       // 利用者証明用
    int signPin = 5;   // 署名用
    int textPin = 3;   // 券面事項入力補助用
    int numberB = 10;  // 照合番号B, each application counts its own
};

struct PersonaCard {
    CardKind kind = CardKind::Standard;
    std::string name;  // family and given name separated by U+3000
    std::string kana;  // full-width katakana, U+3000 between
    std::string address;
    Date birth{};
    domain::Sex sex = domain::Sex::Unknown;
    Date expiry{};
    std::string securityCode;            // 4 digits
    std::filesystem::path photo;         // empty: none; else beside the persona's file unless absolute
    std::optional<std::string> pin;      // 4 digits; nothing on a face-only card
    std::optional<std::string> signPin;  // 6 to 16 of A-Z 0-9; nothing: no sign certificate
    TriesLeft triesLeft;
    bool longLengths = false;  // BER lengths in non-minimal form, as some cards have them
};

struct PersonaCertificate {
    Date issued{};
    Date notAfter{};  // last day, 23:59:59 JST; the holder's 5th birthday after issue unless the file says
                      // otherwise
};

// 高齢受給者証 of people between 70 and 74.
struct ElderlyCertificate {
    Date issued{};
    Date validFrom{};
    Date validUntil{};
    std::string ratio;  // percent, three digits
};

// 限度額適用認定証 (codes 011 and 012 of the interface).
struct LimitCertificate {
    std::string classification;  // "01" …
    std::string category;        // "A03", "B04" …
    Date issued{};
    Date validFrom{};
    Date validUntil{};
    std::optional<Date> longTerm;
};

// 医療券 or 調剤券 of 医療扶助, of the month of the answer.
struct PersonaTicket {
    std::string type;  // "01" 医療券, "02" 調剤券
    std::string number;
};

// One record of the eligibility service. Empty text and missing date: the element is left out of the answer.
struct QualificationRecord {
    std::string classification = "01";  // InsuredCardClassification; "A1" is 医療扶助
    std::string insurerNumber;          // 6 or 8 digits, unpadded
    std::string insurerName;
    std::string symbol;
    std::string number;
    std::string branch;  // two digits
    std::string personalOrFamily = "1";
    std::string insuredName;
    std::string name;  // the card's unless the file says otherwise
    std::string otherName;
    std::string kana;  // half-width katakana, made from the card's unless the file says otherwise
    std::string sex;   // "1" male, "2" female, "3" not set (the service's own code)
    Date birth{};
    std::string address;
    std::string postalCode;  // nnn-nnnn
    std::optional<Date> qualified;
    std::optional<Date> disqualified;
    std::optional<Date> issued;
    std::optional<Date> validFrom;
    std::optional<Date> validUntil;
    std::string contributionRatio;  // percent, three digits
    std::string preschool;          // "1" or empty
    std::string reasonOfLoss;       // "01" "02" "03" "99"
    std::string referenceNumber;    // 照会番号 that this institution registered
    std::optional<ElderlyCertificate> elderly;
    std::optional<LimitCertificate> limit;
    std::optional<PersonaTicket> ticket;
};

// What the answers would release; lines of text, shown by the simulator's own tools only.
struct Releases {
    std::vector<std::string> operation;
    std::vector<std::string> diagnosisAndDrug;
    std::vector<std::string> checkup;
};

// A consent of an earlier visit at home or online, as long as it lasts.
struct PersonaContinuing {
    domain::VisitKind kind = domain::VisitKind::HomeVisit;
    Date since{};
    Date until{};
};

struct PersonaEligibility {
    int validity = 1;                          // QualificationValidity, 1 to 6
    std::vector<QualificationRecord> records;  // none with validity 4, two or more with validity 5
    std::string noteCode;                      // ProcessingResultCode with status 1; empty: none
    std::string noteMessage;
    std::optional<PersonaContinuing> continuing{};
};

struct Persona {
    PersonaCard card;
    PersonaCertificate certificate;
    std::optional<PersonaEligibility> eligibility;       // nothing: not registered (利用登録なし)
    std::optional<PersonaEligibility> afterEnrolment{};  // of an unregistered person, once they have applied
    Releases releases;
    std::filesystem::path camera;  // clip before the camera; empty: the caller's own choice
    bool frontCamera = true;       // false: staff don't type 照合番号B, so the chip photo stays closed
    std::string seed;              // card and certificate as the file states them; the source of subjectId()
};

[[nodiscard]] Expected<Persona> loadPersona(const std::filesystem::path& file, Date today);
// `folder` is what relative paths in the text start from.
[[nodiscard]] Expected<Persona> parsePersona(std::string_view json, const std::filesystem::path& folder,
                                             Date today);
// Every *.json of a folder, by name; the first bad one is the failure.
[[nodiscard]] Expected<std::vector<Persona>> loadPersonas(const std::filesystem::path& folder, Date today);

// The common name of the card's certificates: 23 letters and digits ending in A, opaque, the same on every
// day.
[[nodiscard]] std::string subjectId(const Persona& persona);

// 照合番号B of the card: era birth date, expiry year, security code. Simulated data, hence plain text.
[[nodiscard]] std::string numberB(const PersonaCard& card);

// "YYYY-MM-DD", or "today" followed by any of ±Nd ±Nm ±Ny, applied from left to right.
[[nodiscard]] std::optional<Date> resolveDate(std::string_view text, Date today);

// The last day of a certificate issued that day: the holder's fifth birthday after it.
[[nodiscard]] Date fifthBirthdayAfter(Date issued, Date birth);

}  // namespace madoguchi::simulation
