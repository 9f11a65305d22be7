#include "eligibility/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "eligibility/codec.hpp"
#include "eligibility/message_kind.hpp"
#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

using namespace std::chrono_literals;

constexpr domain::Date kDay{2027y / 5 / 14};
const RequestHead kHead{samples::kInstitution, "20270514100000123-5f2c9a10"};

SearchInfo person() {
    SearchInfo person;
    person.insurerNumber = "991117";
    person.insuredCardSymbol = "空";
    person.insuredIdentificationNumber = "0098761";
    person.insuredBranchNumber = "02";
    person.birthdate = "19920229";
    return person;
}

ReferenceRegistration registration() {
    ReferenceRegistration registration;
    registration.referenceNumber = "2048";
    registration.insurerNumber = "991117";
    registration.insuredIdentificationNumber = "0098761";
    return registration;
}

template <class T>
std::string refusal(const Expected<T>& made) {
    return made ? "accepted" : made.error().detail;
}

TEST(Requests, AskForAPersonAsTheInterfaceWantsIt) {
    const auto request = qualificationRequest(kHead, kDay, {person()});
    ASSERT_TRUE(request) << request.error().detail;
    EXPECT_EQ(samples::textOf(encodeRequest(*request, Charset::Utf8).value()),
              R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<XmlMsg>
  <MessageHeader>
    <QualificationConfirmationDate>20270514</QualificationConfirmationDate>
    <MedicalInstitutionCode>9910000017</MedicalInstitutionCode>
    <ArbitraryFileIdentifier>20270514100000123-5f2c9a10</ArbitraryFileIdentifier>
  </MessageHeader>
  <MessageBody>
    <QualificationConfirmSearchInfo>
      <InsurerNumber>  991117</InsurerNumber>
      <InsuredCardSymbol>空</InsuredCardSymbol>
      <InsuredIdentificationNumber>0098761</InsuredIdentificationNumber>
      <InsuredBranchNumber>02</InsuredBranchNumber>
      <Birthdate>19920229</Birthdate>
      <LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>
    </QualificationConfirmSearchInfo>
  </MessageBody>
</XmlMsg>
)");
}

TEST(Requests, OfEveryKindReadAsThatKind) {
    const Period period{2027y / 4 / 1, kDay};
    EXPECT_EQ(kindOf(qualificationRequest(kHead, kDay, {person(), person()}).value()),
              MessageKind::QualificationRequest);
    EXPECT_EQ(kindOf(bulkFetch(samples::kInstitution, "270514000000017").value()), MessageKind::BulkFetch);
    EXPECT_EQ(kindOf(registrationRequest(kHead, {registration()}).value()), MessageKind::RegistrationRequest);
    EXPECT_EQ(kindOf(medicalAidRequest(kHead, 2027y / 5).value()), MessageKind::MedicalAidRequest);
    EXPECT_EQ(kindOf(homeVisitRequest(kHead, period).value()), MessageKind::HomeVisitRequest);
    EXPECT_EQ(kindOf(onlineRequest(kHead, period).value()), MessageKind::OnlineRequest);
    EXPECT_EQ(kindOf(onlineRequestByExamination(kHead, period).value()), MessageKind::OnlineRequest);
    EXPECT_EQ(medicalAidRequest(kHead, 2027y / 5)->searches.at(0).treatmentMonth, "202705");
    EXPECT_EQ(homeVisitRequest(kHead, period)->searches.at(0).consentDateFrom, "20270401");
}

TEST(Requests, RefuseAWrongHead) {
    EXPECT_EQ(qualificationRequest({"99", "x"}, kDay, {person()}).error().code, StepCode::ConfigInvalid);
    for (const std::string& identifier :
         {std::string{}, std::string(51, 'x'), std::string{"a b"}, std::string{"識別"}}) {
        EXPECT_EQ(refusal(medicalAidRequest({samples::kInstitution, identifier}, 2027y / 5)),
                  "ArbitraryFileIdentifier");
    }
    EXPECT_EQ(refusal(bulkFetch(samples::kInstitution, "")), "ReceptionNumber");
}

TEST(Requests, NameTheElementThatDoesNotFit) {
    struct Case {
        std::string SearchInfo::* field;
        std::string value;
        std::string refused;
    };
    for (const Case& each :
         {Case{&SearchInfo::insurerNumber, "99111", "InsurerNumber"},
          Case{&SearchInfo::insurerNumber, "9911170", "InsurerNumber"},
          Case{&SearchInfo::insurerNumber, "99111x", "InsurerNumber"},
          Case{&SearchInfo::insurerNumber, "06991113", "accepted"},
          Case{&SearchInfo::insuredCardSymbol, "", "accepted"},
          Case{&SearchInfo::insuredCardSymbol, std::string(21, '1'), "InsuredCardSymbol"},
          Case{&SearchInfo::insuredIdentificationNumber, "", "InsuredIdentificationNumber"},
          Case{&SearchInfo::insuredIdentificationNumber, "1\n2", "InsuredIdentificationNumber"},
          Case{&SearchInfo::insuredBranchNumber, "", "accepted"},
          Case{&SearchInfo::insuredBranchNumber, "2", "InsuredBranchNumber"},
          Case{&SearchInfo::birthdate, "19920230", "Birthdate"},
          Case{&SearchInfo::birthdate, "", "Birthdate"}}) {
        SearchInfo asked = person();
        asked.*(each.field) = each.value;
        EXPECT_EQ(refusal(qualificationRequest(kHead, kDay, {asked})), each.refused) << each.value;
    }
    EXPECT_EQ(refusal(qualificationRequest(kHead, kDay, {})), "QualificationConfirmSearchInfo");
    EXPECT_EQ(refusal(registrationRequest(kHead, {})), "ReferenceNumberRegistrationInfo");
    ReferenceRegistration nameless = registration();
    nameless.referenceNumber.clear();
    EXPECT_EQ(refusal(registrationRequest(kHead, {nameless})), "ReferenceNumber");
    EXPECT_EQ(refusal(homeVisitRequest(kHead, {kDay, 2027y / 5 / 13})), "ConsentDateTo");
}

TEST(Requests, NeverAskWithABlackDotInsteadOfACharacter) {
    SearchInfo asked = person();
    asked.insuredCardSymbol = "𠮷";
    const auto request = qualificationRequest(kHead, kDay, {asked});
    ASSERT_TRUE(request);
    EXPECT_TRUE(encodeRequest(*request, Charset::Utf8));
    EXPECT_EQ(refusal(encodeRequest(*request, Charset::Cp932)), "a character that Shift_JIS lacks");
    asked.insuredCardSymbol = "髙①";
    EXPECT_TRUE(encodeRequest(qualificationRequest(kHead, kDay, {asked}).value(), Charset::Cp932));
}

}  // namespace
}  // namespace madoguchi::eligibility
