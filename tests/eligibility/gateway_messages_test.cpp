// Every trouble of the simulated service that shows in the message: what the kiosk makes of it.
#include <gmock/gmock.h>

#include "eligibility/codec.hpp"
#include "gateway_world.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::Eligibility;
using testing::HasSubstr;

struct Row {
    ServiceFault fault;
    Eligibility eligibility;
    bool document;
};

class GatewayMessages : public GatewayWorld {
protected:
    Expected<ports::EligibilityAnswer> visitUnder(ServiceFault fault) {
        const auto registration = identify(personsCard());
        EXPECT_TRUE(registration);
        service_->setFault(fault);
        auto answer = query(registration->ticket);
        service_->setFault(ServiceFault::None);
        return answer;
    }
    static Message fileOf(const ports::EligibilityAnswer& answer) {
        return decode(answer.document->content.bytes())->message;
    }
};

TEST_F(GatewayMessages, EveryOutcomeCanBePlayed) {
    for (const auto& [fault, eligibility, document] :
         {Row{ServiceFault::Invalid, Eligibility::Invalid, true},
          Row{ServiceFault::NewInsurer, Eligibility::InvalidNewInsurer, true},
          Row{ServiceFault::NotFound, Eligibility::NotFound, false},
          Row{ServiceFault::Several, Eligibility::Several, false},
          Row{ServiceFault::TicketMissing, Eligibility::Valid, true},
          Row{ServiceFault::Note, Eligibility::Valid, true},
          Row{ServiceFault::BlackDot, Eligibility::Valid, true},
          Row{ServiceFault::MissingAddress, Eligibility::Valid, true},
          Row{ServiceFault::SixDigitInsurer, Eligibility::Valid, true},
          Row{ServiceFault::WithoutReference, Eligibility::Valid, true},
          Row{ServiceFault::UnknownElements, Eligibility::Valid, true},
          Row{ServiceFault::ShiftJis, Eligibility::Valid, true},
          Row{ServiceFault::CaptureOrder, Eligibility::Valid, true},
          Row{ServiceFault::ShuffledOrder, Eligibility::Valid, true}}) {
        const auto answer = visitUnder(fault);
        ASSERT_TRUE(answer) << static_cast<int>(fault) << ": " << answer.error().detail;
        EXPECT_EQ(answer->eligibility, eligibility) << static_cast<int>(fault);
        EXPECT_EQ(answer->document.has_value(), document) << static_cast<int>(fault);
    }
}

TEST_F(GatewayMessages, AnswersThatAreNoneAreSaidToBeSo) {
    for (const auto& [fault, code] : {std::pair{ServiceFault::NoRecord, "eligibility.malformed"},
                                      {ServiceFault::WrongIdentifier, "eligibility.malformed"},
                                      {ServiceFault::Busy, "eligibility.error-answer"}}) {
        EXPECT_EQ(codeOf(visitUnder(fault)), code);
    }
}

TEST_F(GatewayMessages, TheOrderOnTheWireChangesNothingInTheFile) {
    const auto record = [this](ServiceFault fault) { return fileOf(*visitUnder(fault)).records.at(0); };
    Record usual = record(ServiceFault::None);
    for (const ServiceFault fault :
         {ServiceFault::CaptureOrder, ServiceFault::ShuffledOrder, ServiceFault::ShiftJis}) {
        Record other = record(fault);
        other.consents = usual.consents;  // hold the time of each visit
        other.limitConsentTime = usual.limitConsentTime;
        EXPECT_EQ(other, usual);
    }
}

TEST_F(GatewayMessages, TheReferenceIsTheGatewaysOwnAndTwoWhenItSaysNothing) {
    EXPECT_EQ(fileOf(*visitUnder(ServiceFault::None)).header.referenceClassification, "1");
    EXPECT_EQ(fileOf(*visitUnder(ServiceFault::WithoutReference)).header.referenceClassification, "2");
    gateway_.reset();
    settings_.site.institutionCode = "1310000017";  // not one of the invented institutions
    EXPECT_EQ(fileOf(*visitUnder(ServiceFault::None)).header.referenceClassification, "2");
}

TEST_F(GatewayMessages, StaffLearnWhatTheyMustKnow) {
    EXPECT_TRUE(visitUnder(ServiceFault::BlackDot)->facts.blackDot);
    EXPECT_THAT(visitUnder(ServiceFault::Note)->facts.note, HasSubstr("有効期限"));
    const auto aid = visitUnder(ServiceFault::TicketMissing);
    EXPECT_TRUE(aid->facts.medicalAid);
    EXPECT_TRUE(aid->facts.ticketMissing);
    person_.eligibility->records[0].limit =
        simulation::LimitCertificate{.classification = "01",
                                     .category = "A03",
                                     .issued = jstDay(clock_.utc()),
                                     .validFrom = jstDay(clock_.utc()),
                                     .validUntil = jstDay(clock_.utc() + std::chrono::days{200}),
                                     .longTerm = {}};
    service_->setPersonas({person_});
    EXPECT_EQ(visit()->facts.limit.value().category, "区分ウ");
}

TEST_F(GatewayMessages, MedicalAidCarriesItsTicketIntoTheFile) {
    person_ = simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/medical-aid-ticket.json",
                                      jstDay(clock_.utc()))
                  .value();
    service_->setPersonas({person_});
    const auto answer = visit();
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_TRUE(answer->facts.medicalAid);
    EXPECT_FALSE(answer->facts.ticketMissing);
    const Record record = fileOf(*answer).records.at(0);
    EXPECT_EQ(record.insuredCardClassification, "A1");
    ASSERT_EQ(record.tickets.size(), 1U);
    EXPECT_EQ(record.tickets[0].institutionCode, samples::kInstitution);
}

TEST_F(GatewayMessages, UnknownElementsReachTheFile) {
    const Record record = fileOf(*visitUnder(ServiceFault::UnknownElements)).records.at(0);
    EXPECT_EQ(record.others.size(), 2U);
}

TEST_F(GatewayMessages, RevocationIsToldAsTheGatewayTellsIt) {
    EXPECT_EQ(identify(personsCard())->revocation, domain::Revocation::Good);
    service_->setFault(ServiceFault::RevocationUnchecked);
    EXPECT_EQ(identify(personsCard())->revocation, domain::Revocation::Unchecked);
    service_->setFault(ServiceFault::CertificateRevoked);
    EXPECT_EQ(codeOf(identify(personsCard())), "certificate.revoked");
}

TEST_F(GatewayMessages, AProofCanBeRefusedThatIsRight) {
    service_->setFault(ServiceFault::ProofRejected);
    EXPECT_EQ(codeOf(identify(personsCard())), "gateway.proof-rejected");
    service_->setFault(ServiceFault::None);
    EXPECT_EQ(codeOf(identify(personsCard())), "ok");
}

TEST_F(GatewayMessages, AnApplicationCanBeRefused) {
    person_ = simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/enrolment.json",
                                      jstDay(clock_.utc()))
                  .value();
    service_->setPersonas({person_});
    const auto registration = identify(personsCard());
    ASSERT_TRUE(registration);
    EXPECT_FALSE(registration->registered);
    const auto apply = [&] {
        return await<ports::Registration>(
            [&](auto done) { gateway().enrol(registration->ticket, std::move(done)); });
    };
    service_->setFault(ServiceFault::EnrolmentRefused);
    EXPECT_EQ(codeOf(apply()), "gateway.refused");
    service_->setFault(ServiceFault::None);
    const auto applied = apply();
    ASSERT_TRUE(applied);
    EXPECT_TRUE(applied->registered);
}

}  // namespace
}  // namespace madoguchi::eligibility
