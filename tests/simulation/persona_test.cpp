#include "simulation/persona.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "simulation/kana.hpp"
#include "simulation/persona_text.hpp"

namespace madoguchi::simulation {
namespace {

using nlohmann::json;

Expected<Persona> parse(const json& persona) {
    return parsePersona(persona.dump(), "/folder", kToday);
}

std::string faultOf(const json& persona) {
    const auto parsed = parse(persona);
    if (parsed) {
        return "accepted";
    }
    EXPECT_EQ(parsed.error().code, StepCode::PersonaInvalid);
    return parsed.error().detail;
}

TEST(Persona, AGoodOneIsReadWhole) {
    const auto persona = parse(goodPersona());
    ASSERT_TRUE(persona) << persona.error().detail;
    EXPECT_EQ(persona->card.kind, CardKind::Standard);
    EXPECT_EQ(persona->card.photo, "/folder/photo.jpg");
    EXPECT_EQ(domain::toIsoDate(persona->card.expiry), "2027-12-27");
    EXPECT_EQ(domain::toIsoDate(persona->certificate.notAfter), "2027-12-27");  // with the card
    ASSERT_TRUE(persona->eligibility);
    ASSERT_EQ(persona->eligibility->records.size(), 1U);
    const auto& record = persona->eligibility->records[0];
    EXPECT_EQ(record.name, "窓口　花子");
    EXPECT_EQ(record.kana, "ﾏﾄﾞｸﾞﾁ ﾊﾅｺ");
    EXPECT_EQ(record.sex, "2");
    EXPECT_EQ(record.birth, persona->card.birth);
}

TEST(Persona, AContinuingConsentHasItsVisitAndItsDays) {
    json persona = goodPersona();
    persona["eligibility"]["continuing"] = {
        {"visit", "home-visit"}, {"since", "today-30d"}, {"until", "today+1y"}};
    const auto parsed = parse(persona);
    ASSERT_TRUE(parsed && parsed->eligibility->continuing) << faultOf(persona);
    EXPECT_EQ(parsed->eligibility->continuing->kind, domain::VisitKind::HomeVisit);
    EXPECT_EQ(parsed->eligibility->continuing->since, domain::addDays(kToday, -30));
    EXPECT_EQ(parsed->eligibility->continuing->until, domain::addMonthsClamped(kToday, 12));
    persona["eligibility"]["continuing"]["visit"] = "outpatient";
    EXPECT_TRUE(faultOf(persona).starts_with("/eligibility/continuing/visit: "));
    persona["eligibility"]["continuing"]["visit"] = "online";
    EXPECT_EQ(faultOf(persona), "accepted");
    persona["eligibility"]["continuing"]["until"] = "today-31d";
    EXPECT_TRUE(faultOf(persona).starts_with("/eligibility/continuing/until: "));
    persona["eligibility"]["continuing"].erase("until");
    EXPECT_TRUE(faultOf(persona).starts_with("/eligibility/continuing/until: "));
}

TEST(Persona, NumberBHasEraYearExpiryYearAndCode) {
    auto card = parse(goodPersona())->card;
    card.expiry = std::chrono::year{2025} / 3 / 31;
    EXPECT_EQ(numberB(card), "01033120251234");  // 平成元年 counts as 01
    card.birth = std::chrono::year{1975} / 1 / 2;
    card.expiry = std::chrono::year{2031} / 5 / 5;
    card.securityCode = "9876";
    EXPECT_EQ(numberB(card), "50010220319876");
    card.birth = std::chrono::year{2020} / 2 / 29;
    EXPECT_EQ(numberB(card), "02022920319876");
}

TEST(Persona, SubjectIsOpaqueAndTheSameEveryDay) {
    const json text = goodPersona();
    const auto today = parsePersona(text.dump(), "/a", kToday);
    const auto later = parsePersona(text.dump(2), "/b", domain::addDays(kToday, 100));
    ASSERT_TRUE(today && later);
    EXPECT_EQ(subjectId(*today), subjectId(*later));
    EXPECT_EQ(subjectId(*today).size(), 23U);
    EXPECT_EQ(subjectId(*today).back(), 'A');
    json other = text;
    other["card"]["security_code"] = "1235";
    EXPECT_NE(subjectId(*today), subjectId(*parse(other)));
}

TEST(Persona, RelativeDates) {
    const auto iso = [](std::string_view text) {
        const auto date = resolveDate(text, kToday);
        return date ? domain::toIsoDate(*date) : std::string{"refused"};
    };
    EXPECT_EQ(iso("today"), "2026-11-22");
    EXPECT_EQ(iso("today+40d"), "2027-01-01");
    EXPECT_EQ(iso("today-5y-1m+3d"), "2021-10-25");
    EXPECT_EQ(iso("2000-02-29"), "2000-02-29");
    for (const auto* bad :
         {"", "tomorrow", "today+", "today+d", "today+1w", "today 1d", "today+1d ", "today--1d",
          "today+99999999999d", "today-60000d", "today+50000d+50000d", "2000-02-30", "1700-01-01"}) {
        EXPECT_EQ(iso(bad), "refused") << bad;
    }
}

TEST(Persona, FifthBirthdayAfterIssue) {
    using namespace std::chrono;
    EXPECT_EQ(fifthBirthdayAfter(2021y / 11 / 22, 1970y / October / 22), Date{2026y / 10 / 22});
    EXPECT_EQ(fifthBirthdayAfter(2021y / 10 / 22, 1970y / October / 22), Date{2026y / 10 / 22});
    EXPECT_EQ(fifthBirthdayAfter(2021y / 10 / 21, 1970y / October / 22), Date{2025y / 10 / 22});
    EXPECT_EQ(fifthBirthdayAfter(2021y / 3 / 1, 2000y / February / 29), Date{2026y / 2 / 28});
}

// The files that ship: on any day they load, are different people, have their pictures and mean what they
// say.
TEST(Persona, ShippedOnesHoldOnEveryDay) {
    using namespace std::chrono;
    const std::filesystem::path folder =
        std::filesystem::path{MADOGUCHI_SOURCE_DIR} / "resources" / "personas";
    for (const Date today : {Date{2026y / 11 / 22}, Date{2027y / 1 / 31}, Date{2028y / 2 / 29},
                             Date{2029y / 3 / 1}, Date{2031y / 12 / 31}, Date{2030y / 5 / 30}}) {
        const auto personas = loadPersonas(folder, today);
        ASSERT_TRUE(personas) << personas.error().detail;
        EXPECT_GE(personas->size(), 20U);
        std::set<std::string> subjects;
        for (const auto& persona : *personas) {
            subjects.insert(subjectId(persona));
            EXPECT_TRUE(persona.card.photo.empty() || std::filesystem::exists(persona.card.photo))
                << persona.card.name;
            EXPECT_TRUE(persona.camera.empty() || std::filesystem::is_directory(persona.camera))
                << persona.card.name;
        }
        EXPECT_EQ(subjects.size(), personas->size());
        const auto daysLeft = [&](const char* file) {
            const auto persona = loadPersona(folder / file, today);
            return persona ? domain::daysBetween(today, persona->certificate.notAfter) : -9999;
        };
        EXPECT_GE(daysLeft("adult.json"), 365);
        EXPECT_LE(daysLeft("certificate-grace.json"), -28);
        EXPECT_GE(daysLeft("certificate-grace.json"), -35);
        EXPECT_LE(daysLeft("certificate-expired.json"), -150);
        EXPECT_GE(daysLeft("certificate-expiring.json"), 25);
        EXPECT_LE(daysLeft("certificate-expiring.json"), 35);
        EXPECT_LT(loadPersona(folder / "card-expired.json", today)->card.expiry, today);
        EXPECT_GT(daysLeft("card-expired.json"), 0);
    }
}

TEST(Persona, FaultsNameThePlace) {
    struct Case {
        const char* pointer;
        json value;
        const char* fault;
    };
    const std::vector<Case> cases{
        {"/card/birth", "2001-02-30", "/card/birth: "},
        {"/card/birth", "today+1d", "/card/birth: "},
        {"/card/kind", "gold", "/card/kind: "},
        {"/card/sex", 1, "/card/sex: "},
        {"/card/security_code", "12a4", "/card/security_code: "},
        {"/card/pin", "12345", "/card/pin: "},
        {"/card/pin", 1234, "/card/pin: "},
        {"/card/sign_pin", "abcdef", "/card/sign_pin: "},
        {"/card/sign_pin", "ABCDEF", "/card/sign_pin: "},
        {"/card/tries_left", json{{"pin", 4}}, "/card/tries_left/pin: "},
        {"/card/tries_left", json{{"pin", -1}}, "/card/tries_left/pin: "},
        {"/card/tries_left", json{{"pin", 18446744073709551615ULL}}, "/card/tries_left/pin: "},
        {"/card/tries_left", json{{"pin", 1.5}}, "/card/tries_left/pin: "},
        {"/card/tries_left", json::array(), "/card/tries_left: "},
        {"/card/colour", "pink", "/card/colour: unknown key"},
        {"/card/name", std::string(200, 'x'), "/card/name: "},
        {"/card/name", "line\nbreak", "/card/name: "},
        {"/certificate/not_after", "today-2y", "/certificate/not_after: "},
        {"/eligibility/validity", 7, "/eligibility/validity: "},
        {"/eligibility/validity", 5, "/eligibility/also: "},
        {"/eligibility/insurer", "1234567", "/eligibility/insurer: "},
        {"/releases", json{{"checkup", "text"}}, "/releases/checkup: "},
        {"/extra", 1, "/extra: unknown key"},
        {"/card/kind", "face-only", "/card/pin: "},
        {"/card/kind", "infant", "/card/photo: "},
    };
    for (const auto& [pointer, value, fault] : cases) {
        json persona = goodPersona();
        persona[json::json_pointer{pointer}] = value;
        EXPECT_EQ(faultOf(persona).substr(0, std::string_view{fault}.size()), fault)
            << pointer << " " << value;
    }
    for (const auto* missing :
         {"name", "kana", "address", "birth", "sex", "expiry", "security_code", "photo", "pin"}) {
        json persona = goodPersona();
        persona["card"].erase(missing);
        EXPECT_EQ(faultOf(persona), std::string{"/card/"} + missing + ": missing");
    }
}

TEST(Persona, ValidityDecidesTheNumberOfRecords) {
    json several = goodPersona();
    several["eligibility"]["validity"] = 5;
    several["eligibility"]["also"] = json::array({{{"insurer", "12345678"},
                                                   {"insurer_name", "架空市福祉事務所"},
                                                   {"number", "1"},
                                                   {"classification", "A1"}}});
    const auto parsed = parse(several);
    ASSERT_TRUE(parsed) << parsed.error().detail;
    EXPECT_EQ(parsed->eligibility->records.size(), 2U);
    json none = goodPersona();
    none["eligibility"] = {{"validity", 4}};
    ASSERT_TRUE(parse(none));
    EXPECT_TRUE(parse(none)->eligibility->records.empty());
}

TEST(Persona, HostileTextIsRefused) {
    for (const std::string& text :
         {std::string{}, std::string{"[]"}, std::string{"null"}, std::string{"{"}, std::string(5000, '['),
          std::string{R"({"card":{},"card":{}})"}, std::string{"{\"card\":\"\xff\"}"},
          std::string{R"({"card":[[[[[[[[[[1]]]]]]]]]]})"}}) {
        const auto parsed = parsePersona(text, "/", kToday);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, StepCode::PersonaInvalid);
    }
    const auto large = parsePersona(std::string(70000, ' '), "/", kToday);
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, StepCode::PersonaUnreadable);
    EXPECT_EQ(loadPersona("/nowhere/at-all.json", kToday).error().code, StepCode::PersonaUnreadable);
    EXPECT_EQ(loadPersona("/dev/zero", kToday).error().code, StepCode::PersonaUnreadable);
    EXPECT_EQ(loadPersonas("/nowhere", kToday).error().code, StepCode::PersonaUnreadable);
}

TEST(Kana, VoicedLettersBecomeTwo) {
    EXPECT_EQ(toHalfWidthKana("ヴァイオリン　ガパー・漢字ABC"), "ｳﾞｧｲｵﾘﾝ ｶﾞﾊﾟｰ･漢字ABC");
}

}  // namespace
}  // namespace madoguchi::simulation
