// The gateway client against the simulated service, over real TLS: what is answered, and to whom.
#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>

#include "eligibility/codec.hpp"
#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::ConsentAnswer;
using domain::Eligibility;
using std::chrono::days;
using std::chrono::minutes;

class Gateway : public GatewayWorld {};

TEST_F(Gateway, CardSignatureLeadsToAResultFile) {
    const auto answer = visit();
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->eligibility, Eligibility::Valid);
    EXPECT_EQ(answer->patientName, "窓口　太郎");
    ASSERT_TRUE(answer->document);
    EXPECT_THAT(answer->document->fileName,
                testing::MatchesRegex("OQSsiquc01res_face_9910000017[0-9a-f]{20}_[0-9]{14}\\.xml"));
    const auto file = decode(answer->document->content.bytes());
    ASSERT_TRUE(file);
    EXPECT_EQ(file->message.header.referenceClassification, "1");  // an invented institution
    const Record& record = file->message.records.at(0);
    const std::string time = compactJst(clock_.utc());
    for (const auto kind : {ConsentKind::SpecificHealthCheckups, ConsentKind::Pharmacists,
                            ConsentKind::Diagnosis, ConsentKind::Operation}) {
        EXPECT_EQ(record.consent(kind),
                  (ConsentGroup{"1", time, compactJst(clock_.utc() + std::chrono::hours{24})}));
    }
    EXPECT_EQ(record.nameKana, "ﾏﾄﾞｸﾞﾁ ﾀﾛｳ");
    EXPECT_EQ(service_->requests(), 3U);
}

TEST_F(Gateway, FaceAssertionOfTheDeviceIsAccepted) {
    const TestCard card = personsCard();
    const auto given = challenge();
    ASSERT_TRUE(given);
    EXPECT_EQ(given->bytes.size(), 32U);
    const auto registration = present(assertion(*given, card));
    ASSERT_TRUE(registration) << registration.error().detail;
    EXPECT_TRUE(registration->registered);
    const auto answer = query(registration->ticket, ConsentAnswer::Declined);
    ASSERT_TRUE(answer);
    const auto file = decode(answer->document->content.bytes());
    EXPECT_EQ(file->message.records.at(0).consent(ConsentKind::Operation), (ConsentGroup{"0", "", ""}));
}

TEST_F(Gateway, VisualConfirmationIsAcceptedAsSuch) {
    const TestCard card = personsCard();
    const auto given = challenge();
    auto visual = assertion(given.value(), card);
    visual.identity = domain::Identity::Visual;
    visual.similarity = 0;
    visual.modelId.clear();
    EXPECT_EQ(codeOf(present(visual)), "ok");
}

TEST_F(Gateway, SiteCharsetAndRealInstitutionsShowInTheFile) {
    settings_.site = {"1310000017", Charset::Cp932, false};
    const auto answer = visit(ConsentAnswer::NotAsked);
    ASSERT_TRUE(answer) << answer.error().detail;
    const auto file = decode(answer->document->content.bytes());
    ASSERT_TRUE(file);
    EXPECT_EQ(file->charset, Charset::Cp932);
    EXPECT_EQ(file->message.header.referenceClassification,
              "2");  // nothing simulated passes for a card check-in
    EXPECT_EQ(file->message.records.at(0).consents, decltype(Record::consents){});
}

TEST_F(Gateway, EveryValidityIsHandled) {
    const auto record = person_.eligibility->records.at(0);
    struct Case {
        int validity;
        std::size_t records;
        Eligibility eligibility;
        bool document;
    };
    for (const auto& [validity, records, eligibility, document] :
         {Case{1, 1, Eligibility::Valid, true},
          {2, 1, Eligibility::Invalid, true},
          {3, 1, Eligibility::InvalidNewInsurer, true},
          {4, 0, Eligibility::NotFound, false},
          {5, 2, Eligibility::Several, false},
          {6, 1, Eligibility::Valid, true}}) {
        person_.eligibility->validity = validity;
        person_.eligibility->records.assign(records, record);
        service_->setPersonas({person_});
        const auto answer = visit();
        ASSERT_TRUE(answer) << validity << ": " << answer.error().detail;
        EXPECT_EQ(answer->eligibility, eligibility) << validity;
        EXPECT_EQ(answer->document.has_value(), document) << validity;
    }
}

TEST_F(Gateway, DoubtfulAnswersGiveAFileWhenTheSiteWantsThem) {
    settings_.site.doubtfulAsAnswered = true;
    service_->setFault(ServiceFault::Several);
    const auto several = visit();
    ASSERT_TRUE(several && several->document);
    EXPECT_EQ(decode(several->document->content.bytes())->message.records.size(), 2U);
    service_->setFault(ServiceFault::NotFound);
    const auto none = visit();
    ASSERT_TRUE(none && none->document);
    EXPECT_EQ(decode(none->document->content.bytes())->message.qualificationValidity, "4");
}

TEST_F(Gateway, NoteReachesTheStaffAsItIs) {
    person_.eligibility->noteCode = "SIM-N0100000";
    person_.eligibility->noteMessage = "模擬：証明書の期限が近づいています。";
    service_->setPersonas({person_});
    EXPECT_EQ(visit()->facts.note, "模擬：証明書の期限が近づいています。");
}

TEST_F(Gateway, UnregisteredAndUnknownPeopleAreSaidToBeSo) {
    const auto unknown = identify(
        cardAuthority_.issue("UNKNOWN0000000000000000", clock_.utc() - days{1}, clock_.utc() + days{1}));
    ASSERT_TRUE(unknown) << unknown.error().detail;
    EXPECT_FALSE(unknown->registered);
    person_.eligibility.reset();
    service_->setPersonas({person_});
    const auto unregistered = identify(personsCard());
    ASSERT_TRUE(unregistered);
    EXPECT_FALSE(unregistered->registered);
}

TEST_F(Gateway, OneConnectionServesManyVisits) {
    const auto first = challenge();
    const auto second = challenge();
    ASSERT_TRUE(first && second);
    EXPECT_NE(first->id, second->id);
    EXPECT_NE(first->bytes, second->bytes);
}

// What a proof is refused for.
std::string reasonOf(const Expected<ports::Registration>& registration) {
    if (registration || registration.error().code != StepCode::GatewayProofRejected) {
        return std::string{codeOf(registration)};
    }
    return registration.error().detail;
}

TEST_F(Gateway, ChallengeServesOnce) {
    const TestCard card = personsCard();
    const auto given = challenge();
    EXPECT_EQ(reasonOf(present(cardProof(*given, card))), "ok");
    EXPECT_EQ(reasonOf(present(cardProof(*given, card))), "challenge-unknown");
}

TEST_F(Gateway, ChallengeDiesWithARefusedProof) {
    const TestCard card = personsCard();
    const auto given = challenge();
    auto bad = std::get<ports::CardProof>(cardProof(*given, card));
    bad.signature[0] ^= 1U;
    EXPECT_EQ(reasonOf(present(bad)), "signature");
    EXPECT_EQ(reasonOf(present(cardProof(*given, card))), "challenge-unknown");
}

TEST_F(Gateway, ChallengeGrowsOld) {
    const TestCard card = personsCard();
    const auto given = challenge();
    clock_.move(minutes{11});
    EXPECT_EQ(reasonOf(present(cardProof(*given, card))), "challenge-old");
}

TEST_F(Gateway, SignatureOverAnotherChallengeIsRefused) {
    const TestCard card = personsCard();
    const auto given = challenge();
    auto other = *given;
    other.bytes[5] ^= 1U;
    EXPECT_EQ(reasonOf(present(cardProof(other, card))), "signature");
}

TEST_F(Gateway, ForeignCardCertificateIsRefused) {
    const TestCardAuthority foreign{folder_.path() / "foreign-ca.pem"};
    EXPECT_EQ(reasonOf(identify(foreign.issue(simulation::subjectId(person_), clock_.utc() - days{1},
                                              clock_.utc() + days{1}))),
              "certificate-untrusted");
    const auto given = challenge();
    EXPECT_EQ(reasonOf(present(ports::CardProof{given->id, {0x30, 0x03, 0x02, 0x01, 0x00}, {1, 2, 3}})),
              "certificate-malformed");
}

TEST_F(Gateway, UnsuitableCardCertificatesAreRefused) {
    const auto reason = [this](const std::function<void(simulation::CertificateRequest&)>& change) {
        return reasonOf(identify(cardAuthority_.issue(simulation::subjectId(person_), clock_.utc() - days{1},
                                                      clock_.utc() + days{1}, change)));
    };
    using Request = simulation::CertificateRequest;
    EXPECT_EQ(reason([](Request& r) { r.keyUsage = "critical,nonRepudiation"; }), "certificate-unsuitable");
    EXPECT_EQ(reason([](Request& r) {
                  r.authority = true;
                  r.keyUsage = "critical,keyCertSign,digitalSignature";
              }),
              "certificate-unsuitable");
    EXPECT_EQ(reason([this](Request& r) { r.notBefore = clock_.utc() + minutes{30}; }),
              "certificate-not-yet-valid");
    EXPECT_EQ(reason([](Request&) {}), "ok");
}

TEST_F(Gateway, ExpiredCertificateServesToTheEndOfTheThirdMonthWithoutConsents) {
    // The last day that ends its grace period today, and the day before the month in which it does not any
    // more.
    const auto today = jstDay(clock_.utc());
    const auto graceMonth = domain::addMonthsClamped(domain::Date{today.year() / today.month() / 1}, -3);
    const auto expiredOn = [this](domain::Date day) {
        return cardAuthority_.issue(simulation::subjectId(person_), clock_.utc() - days{2000},
                                    simulation::endOfJstDay(day));
    };
    const auto inGrace = identify(expiredOn(graceMonth));
    ASSERT_TRUE(inGrace) << inGrace.error().detail;
    EXPECT_TRUE(inGrace->registered);
    EXPECT_EQ(codeOf(query(inGrace->ticket, ConsentAnswer::Agreed)), "gateway.refused");
    const auto answer = query(inGrace->ticket, ConsentAnswer::NotAsked);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->eligibility, Eligibility::Valid);
    EXPECT_EQ(reasonOf(identify(expiredOn(domain::addDays(graceMonth, -1)))), "certificate-expired");
}

TEST_F(Gateway, AssertionsThatDoNotHoldAreRefused) {
    const TestCard card = personsCard();
    const auto reason = [&](const std::function<void(ports::KioskAssertion&)>& change) {
        const auto given = challenge();
        auto claim = assertion(given.value(), card);
        change(claim);
        return reasonOf(present(claim));
    };
    using Claim = ports::KioskAssertion;
    EXPECT_EQ(reason([](Claim& c) { c.similarity = 0.41; }), "assertion-below-threshold");
    EXPECT_EQ(reason([](Claim& c) { c.modelId.clear(); }), "assertion-below-threshold");
    EXPECT_EQ(reason([](Claim& c) { c.challenge[0] ^= 1U; }), "assertion-for-another");
    EXPECT_EQ(reason([](Claim& c) { c.identity = domain::Identity::Pin; }), "kind");
}

TEST_F(Gateway, AssertionOfAnotherDeviceIsRefused) {
    const auto stranger = crypto::makeKey(crypto::KeyKind::Ed25519);
    settings_.deviceKey = folder_.path() / "stranger.key";
    ASSERT_TRUE(crypto::storePrivateKey(**stranger, settings_.deviceKey));
    const auto given = challenge();
    EXPECT_EQ(reasonOf(present(assertion(*given, personsCard()))), "assertion-signature");
}

TEST_F(Gateway, UnknownTicketIsRefused) {
    EXPECT_EQ(codeOf(query("made-up")), "gateway.refused");
}

TEST_F(Gateway, WillNotOpenWithoutWhatItNeeds) {
    const auto code = [this](const std::function<void(GatewaySettings&)>& change) {
        GatewaySettings settings = settings_;
        change(settings);
        return std::string{codeOf(HttpsGateway::open(settings, clock_))};
    };
    using Settings = GatewaySettings;
    EXPECT_EQ(code([](Settings&) {}), "ok");
    EXPECT_EQ(code([](Settings& s) { s.site.institutionCode = "123"; }), "config.invalid");
    EXPECT_EQ(code([](Settings& s) { s.https.origin = "http://127.0.0.1:1"; }), "config.invalid");
    EXPECT_EQ(code([](Settings& s) { s.https.origin += "/path"; }), "config.invalid");
    EXPECT_EQ(code([](Settings& s) { s.https.authority = "/nonexistent.pem"; }), "file.unreadable");
    EXPECT_EQ(code([](Settings& s) { s.https.key = "/nonexistent.key"; }), "file.unreadable");
    EXPECT_EQ(code([](Settings& s) { s.deviceKey = s.https.key; }), "config.invalid");
}

}  // namespace
}  // namespace madoguchi::eligibility
