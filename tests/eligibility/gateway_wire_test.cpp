// The gateway's JSON about home and online visits, as docs/gateway-protocol.md has it.
#include "eligibility/gateway_wire.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::VisitKind;
using namespace std::chrono;

TEST(GatewayWire, TheKindOfVisitIsToldOnlyWhenItIsAnother) {
    for (const auto& [kind, member] :
         {std::pair{VisitKind::Outpatient, ""}, std::pair{VisitKind::HomeVisit, R"("visit":"home-visit")"},
          std::pair{VisitKind::Online, R"("visit":"online")"}}) {
        const std::string request = qualificationRequest({"ticket", {}, UtcTime{}, kind}, "9910000017", "id");
        EXPECT_EQ(request.find("visit") != std::string::npos, *member != '\0');
        EXPECT_NE(request.find(member), std::string::npos) << request;
    }
}

TEST(GatewayWire, AReinquiryNamesItsPeriod) {
    EXPECT_EQ(
        reinquiryRequest({VisitKind::Online, year{2027} / 4 / 1, year{2027} / 5 / 14}, "9910000017", "id"),
        R"({"consent_from":"2027-04-01","consent_to":"2027-05-14","file_identifier":"id",)"
        R"("institution":"9910000017","visit":"online"})");
    EXPECT_EQ(reinquiryFetch("9910000017", "270514000000017"),
              R"({"institution":"9910000017","reception":"270514000000017"})");
}

TEST(GatewayWire, AnEndNamesThePersonAndWhoEndsIt) {
    EXPECT_EQ(consentEndRequest(VisitKind::HomeVisit, {"991117", "空", "0098761", "02", year{1992} / 2 / 29},
                                domain::ContinuingEnd::Revoked, "9910000017"),
              R"({"birth":"1992-02-29","branch":"02","end":"revoked","institution":"9910000017",)"
              R"("insurer":"991117","number":"0098761","symbol":"空","visit":"home-visit"})");
}

TEST(GatewayWire, AnEndIsBelievedOnlyAsItIsWritten) {
    EXPECT_TRUE(readConsentEnded(samples::bytesOf(R"({"ended": true})")));
    for (const std::string_view body :
         {"", "{}", R"({"ended": false})", R"({"ended": "true"})", R"([true])"}) {
        const auto ended = readConsentEnded(samples::bytesOf(body));
        ASSERT_FALSE(ended) << body;
        EXPECT_EQ(ended.error().code, StepCode::GatewayReplyMalformed);
    }
}

TEST(GatewayWire, ARefusalsWordIsPlainOrNothing) {
    EXPECT_EQ(refusalWord(samples::bytesOf(R"({"error": "consent-unknown"})")), "consent-unknown");
    for (const std::string_view body : {"", "{}", R"({"error": 7})", R"({"error": "<b>"})",
                                        R"({"error": "Consent"})", R"("consent-unknown")"}) {
        EXPECT_EQ(refusalWord(samples::bytesOf(body)), "") << body;
    }
}

TEST(GatewayWire, FileIdentifiersAreThoseOfATerminalAndNeverTheSame) {
    const std::string one = newFileIdentifier();
    EXPECT_EQ(one.size(), 16U);
    EXPECT_EQ(one.back(), '=');
    EXPECT_EQ(one.find_first_of("+/"), std::string::npos);
    EXPECT_NE(one, newFileIdentifier());
}

}  // namespace
}  // namespace madoguchi::eligibility
