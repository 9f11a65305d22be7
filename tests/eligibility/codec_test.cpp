#include "eligibility/codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

using samples::bytesOf;
using samples::textOf;
using testing::HasSubstr;
using testing::Not;

std::string wrapped(const std::string& header, const std::string& body) {
    return "<XmlMsg><MessageHeader>" + header + "</MessageHeader><MessageBody>" + body +
           "</MessageBody></XmlMsg>";
}

std::string refusalOf(const std::string& text) {
    const auto decoded = decode(bytesOf(text));
    if (decoded) {
        return "accepted";
    }
    EXPECT_EQ(decoded.error().code, StepCode::EligibilityMalformed);
    return decoded.error().detail;
}

TEST(Decode, ReadsAnyElementOrder) {
    const auto decoded = decode(samples::readMessage("face_capture_order.xml"));
    ASSERT_TRUE(decoded) << decoded.error().detail;
    EXPECT_EQ(decoded->charset, Charset::Utf8);
    const Message& message = decoded->message;
    EXPECT_EQ(message.header.processExecutionTime, "20270514101122");
    EXPECT_EQ(message.header.arbitraryFileIdentifier, "Kq3_TdWsEbNmPoA=");
    EXPECT_EQ(message.header.referenceClassification, "1");
    EXPECT_EQ(message.qualificationValidity, "1");
    ASSERT_EQ(message.records.size(), 1U);
    const Record& record = message.records.front();
    EXPECT_EQ(record.insurerNumber, "991117");
    EXPECT_EQ(record.name, "空野　次郎");
    EXPECT_EQ(record.nameKana, "ｿﾗﾉ ｼﾞﾛｳ");
    EXPECT_EQ(record.consent(ConsentKind::Pharmacists),
              (ConsentGroup{"1", "20270514101122", "20270515101122"}));
    EXPECT_EQ(record.consent(ConsentKind::Operation), (ConsentGroup{"0", "", ""}));
    EXPECT_EQ(record.consent(ConsentKind::Allergy), ConsentGroup{});
    EXPECT_TRUE(record.others.empty());
}

TEST(Decode, ReadsCp932WithAllGroups) {
    const auto decoded = decode(samples::readMessage("face_all_consents.xml"));
    ASSERT_TRUE(decoded) << decoded.error().detail;
    EXPECT_EQ(decoded->charset, Charset::Cp932);
    const Record& record = decoded->message.records.at(0);
    EXPECT_EQ(record.name, "海辺　月子");
    EXPECT_EQ(record.insuredCardSymbol, "海辺７７");
    EXPECT_EQ(record.elderly.value().contributionRatio, "020");
    EXPECT_EQ(record.limit.value().classificationFlag, "B05");
    EXPECT_EQ(record.limitConsentTime, "20270514094031");
    EXPECT_EQ(record.diseases.at(0).selfPay, "10000");
    EXPECT_EQ(record.referenceNumber, "2077");
    EXPECT_EQ(decoded->message.processingResultMessage, "模擬：証明書の期限が近づいています。");
}

TEST(Decode, ReadsTheEchoOfTheQuery) {
    const auto decoded = decode(samples::readMessage("left_insurer.xml"));
    ASSERT_TRUE(decoded) << decoded.error().detail;
    EXPECT_TRUE(decoded->message.others.empty());
    ASSERT_EQ(decoded->message.searches.size(), 1U);
    EXPECT_EQ(decoded->message.searches[0].insurerNumber, decoded->message.records.at(0).insurerNumber);
    EXPECT_EQ(decoded->message.records.at(0).reasonOfLoss, "03");
}

TEST(Decode, ReadsAnErrorWithAndWithoutBody) {
    const auto decoded = decode(samples::readMessage("error.xml"));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->message.header.errorCode, "SIM-E0900000");
    EXPECT_TRUE(decode(
        bytesOf("<XmlMsg><MessageHeader><SegmentOfResult>9</SegmentOfResult></MessageHeader></XmlMsg>")));
}

TEST(Decode, RefusesWhatIsNotOneMessage) {
    EXPECT_EQ(refusalOf(""), "not XML");
    EXPECT_EQ(refusalOf("<a>"), "not XML");
    EXPECT_EQ(refusalOf("<Other/>"), "root");
    EXPECT_EQ(refusalOf("<XmlMsg/>"), "MessageHeader");
    EXPECT_EQ(refusalOf("<XmlMsg><MessageHeader/><MessageHeader/></XmlMsg>"), "XmlMsg");
    EXPECT_EQ(refusalOf("<XmlMsg/><XmlMsg/>"), "two roots");
    EXPECT_EQ(
        refusalOf(wrapped("<SegmentOfResult>1</SegmentOfResult><SegmentOfResult>9</SegmentOfResult>", "")),
        "SegmentOfResult twice");
    EXPECT_EQ(refusalOf(wrapped("", "<QualificationValidity><a>1</a></QualificationValidity>")),
              "QualificationValidity");
    EXPECT_EQ(refusalOf(wrapped("", "<ResultList/><ResultList/>")), "ResultList twice");
    EXPECT_EQ(refusalOf(wrapped("",
                                "<ResultList><ResultOfQualificationConfirmation><Sex1/><Sex1/>"
                                "</ResultOfQualificationConfirmation></ResultList>")),
              "Sex1 twice");
    EXPECT_EQ(refusalOf(wrapped("", "loose<a/>")), "text between elements");
    EXPECT_EQ(refusalOf(wrapped("", "") + "garbage"), "text beside the root");
    EXPECT_EQ(refusalOf("garbage" + wrapped("", "")), "text beside the root");
    EXPECT_EQ(refusalOf(wrapped("", "") + "<![CDATA[garbage]]>"), "text beside the root");
    EXPECT_EQ(refusalOf(wrapped("", "") + " \r\n<!-- made & sent --> <?by x&y?>\n"), "accepted");
}

TEST(Decode, RefusesDtdAndEntities) {
    EXPECT_EQ(refusalOf("<!DOCTYPE XmlMsg SYSTEM \"file:///etc/passwd\">" + wrapped("", "")), "DTD");
    EXPECT_EQ(refusalOf("<!DOCTYPE a [<!ENTITY x \"y\">]>" + wrapped("<ErrorCode>&x;</ErrorCode>", "")),
              "entity");
    EXPECT_EQ(refusalOf(wrapped("<ErrorCode>&x;</ErrorCode>", "")), "entity");
    EXPECT_EQ(refusalOf(wrapped("<ErrorCode>a & b</ErrorCode>", "")), "entity");
    const auto decoded = decode(bytesOf(wrapped("<ErrorCode>&lt;&#65;&#x42;&#1;&amp;</ErrorCode>", "")));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->message.header.errorCode, "<AB&");
}

TEST(Decode, TakesWhatStandsInCdataAsText) {
    const auto decoded =
        decode(bytesOf(wrapped("<ErrorMessage>a<![CDATA[A&B;<c>]]>&amp;</ErrorMessage>", "")));
    ASSERT_TRUE(decoded) << decoded.error().detail;
    EXPECT_EQ(decoded->message.header.errorMessage, "aA&B;<c>&");
    EXPECT_EQ(refusalOf(wrapped("<ErrorMessage><![CDATA[A]]>&x;</ErrorMessage>", "")), "entity");
    EXPECT_EQ(refusalOf(wrapped("<ErrorMessage><![CDATA[A & b</ErrorMessage>", "")), "not XML");
}

// Spaces are significant on the wire: what nobody here knows is handed on with them.
TEST(Decode, UnknownElementsKeepTheirSpaces) {
    const auto decoded = decode(bytesOf(
        wrapped("<ErrorCode>  E1 </ErrorCode>", "<Unknown>  123 </Unknown>\n<Laid>\n    out\n  </Laid>")));
    ASSERT_TRUE(decoded) << decoded.error().detail;
    EXPECT_EQ(decoded->message.header.errorCode, "E1");
    ASSERT_EQ(decoded->message.others.size(), 2U);
    EXPECT_EQ(decoded->message.others[0].text, "  123 ");
    EXPECT_EQ(decoded->message.others[1].text, "out");
    const std::string written = textOf(encode(decoded->message, Charset::Utf8));
    EXPECT_THAT(written, HasSubstr("<Unknown>  123 </Unknown>"));
    EXPECT_THAT(written, HasSubstr("<Laid>out</Laid>"));
}

// A user-defined character is a drawing of the far side's: nobody else knows what it shows.
TEST(Decode, UserDefinedCharactersAreABlackDot) {
    const auto cp932 = decode(bytesOf(R"(<?xml version="1.0" encoding="Shift_JIS"?>)" +
                                      wrapped("<ErrorMessage>\xF0\x40\x82\xA0\xF9\xFC</ErrorMessage>", "")));
    ASSERT_TRUE(cp932) << cp932.error().detail;
    EXPECT_EQ(cp932->message.header.errorMessage, "●あ●");
    const auto utf8 = decode(bytesOf(wrapped("<ErrorMessage>\xEE\x80\x80あ&#xE001;</ErrorMessage>", "")));
    ASSERT_TRUE(utf8) << utf8.error().detail;
    EXPECT_EQ(utf8->message.header.errorMessage, "●あ●");
}

TEST(Decode, HoldsItsLimits) {
    std::string deep;
    for (std::size_t i = 0; i < kMaxDepth + 1; ++i) {
        deep.insert(0, "<a>");
        deep.append("</a>");
    }
    EXPECT_EQ(refusalOf(wrapped("", deep)), "depth");
    std::string nested(1'000'000, 'a');
    for (std::size_t i = 0; i + 3 <= nested.size(); i += 3) {
        nested.replace(i, 3, "<a>");
    }
    EXPECT_EQ(refusalOf(nested), "not XML");
    std::string many;
    for (std::size_t i = 0; i <= kMaxElements; ++i) {
        many.append("<a/>");
    }
    EXPECT_EQ(refusalOf(wrapped("", many)), "element count");
    EXPECT_EQ(
        refusalOf(wrapped("<ErrorMessage>" + std::string(kMaxTextBytes + 1, 'x') + "</ErrorMessage>", "")),
        "text length");
    EXPECT_EQ(refusalOf(std::string(kMaxMessageBytes + 1, ' ')), "size");
}

TEST(Decode, DeclarationIdentifierAndBytesMustAgree) {
    const std::string utf8 = R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?>)";
    const std::string sjis = R"(<?xml version="1.0" encoding="Shift_JIS" standalone="no"?>)";
    const auto code = [](const char* value) {
        return wrapped(std::string{"<CharacterCodeIdentifier>"} + value + "</CharacterCodeIdentifier>", "");
    };
    EXPECT_EQ(refusalOf(utf8 + code("0")), "accepted");
    EXPECT_EQ(refusalOf("\xEF\xBB\xBF" + utf8 + code("0")), "accepted");
    EXPECT_EQ(refusalOf(sjis + code("1")), "accepted");
    EXPECT_EQ(refusalOf(utf8 + code("1")), "CharacterCodeIdentifier");
    EXPECT_EQ(refusalOf(sjis + code("0")), "CharacterCodeIdentifier");
    EXPECT_EQ(refusalOf("\xEF\xBB\xBF" + sjis + code("1")), "charset declared");
    EXPECT_EQ(refusalOf(R"(<?xml version="1.0" encoding="EUC-JP"?>)" + code("0")), "charset declared");
    EXPECT_EQ(refusalOf(R"(<?xml version="1.0" encoding="UTF-8)"), "charset declared");
    EXPECT_EQ(refusalOf(utf8 + wrapped("<ErrorMessage>\x96\xCD</ErrorMessage>", "")),
              "bytes against charset");
    EXPECT_EQ(refusalOf(std::string{"<XmlMsg>\0</XmlMsg>", 18}), "bytes against charset");
    EXPECT_EQ(refusalOf("\xFE\xFF"), "bytes against charset");
}

TEST(Encode, WritesTheSampleByteForByte) {
    // The samples are in spec order and in written form, so decoding and encoding must give the same file.
    for (const char* name : {"face_all_consents.xml", "error.xml"}) {
        const auto original = samples::readMessage(name);
        const auto decoded = decode(original);
        ASSERT_TRUE(decoded) << name;
        const SecureBytes encoded = encode(decoded->message, decoded->charset);
        EXPECT_EQ(textOf(encoded), std::string(original.begin(), original.end())) << name;
    }
}

TEST(Encode, RoundTripsInBothCharsets) {
    for (const char* name :
         {"face_all_consents.xml", "face_capture_order.xml", "left_insurer.xml", "error.xml"}) {
        const auto decoded = decode(samples::readMessage(name));
        ASSERT_TRUE(decoded) << name;
        for (const Charset charset : {Charset::Utf8, Charset::Cp932}) {
            const auto again = decode(encode(decoded->message, charset).bytes());
            ASSERT_TRUE(again) << name << ": " << again.error().detail;
            EXPECT_EQ(again->charset, charset);
            EXPECT_EQ(again->message, decoded->message) << name;
        }
    }
}

TEST(Encode, AppliesWrittenFormsEscapesAndSubstitution) {
    Message message = samples::minimalAnswer();
    Record& record = message.records[0];
    record.name = "𠮷野 <次郎>&";
    record.postNumber = "1000001";
    record.insuredBranchNumber = "1";
    record.address = "空想市\x01\n雲上町";
    const std::string utf8 = textOf(encode(message, Charset::Utf8));
    EXPECT_THAT(utf8, testing::StartsWith(
                          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<XmlMsg>\n"));
    EXPECT_THAT(utf8, HasSubstr("<Name>𠮷野　&lt;次郎&gt;&amp;</Name>"));
    EXPECT_THAT(utf8, HasSubstr("<InsurerNumber>  991117</InsurerNumber>"));
    EXPECT_THAT(utf8, HasSubstr("<NameKana>ｿﾗﾉ ｼﾞﾛｳ</NameKana>"));
    EXPECT_THAT(utf8, HasSubstr("<PostNumber>100-0001</PostNumber>"));
    EXPECT_THAT(utf8, HasSubstr("<InsuredBranchNumber>01</InsuredBranchNumber>"));
    EXPECT_THAT(utf8, HasSubstr("<Address>空想市雲上町</Address>"));
    EXPECT_THAT(utf8, HasSubstr("<CharacterCodeIdentifier>0</CharacterCodeIdentifier>"));
    EXPECT_THAT(utf8, Not(HasSubstr("Operation")));

    const auto cp932 = decode(encode(message, Charset::Cp932).bytes());
    ASSERT_TRUE(cp932) << cp932.error().detail;
    EXPECT_EQ(cp932->message.records[0].name, "●野　<次郎>&");
}

TEST(Decode, SurvivesDamagedMessages) {
    // Deterministic damage: whatever comes out is a refusal or a message that can be written again.
    std::mt19937 random{20270514};
    for (const char* name : {"face_all_consents.xml", "face_capture_order.xml"}) {
        const auto original = samples::readMessage(name);
        for (int i = 0; i < 5000; ++i) {
            auto damaged = original;
            for (unsigned n = 1 + random() % 4; n > 0; --n) {
                const std::size_t at = random() % damaged.size();
                switch (random() % 3) {
                    case 0:
                        damaged[at] = static_cast<std::uint8_t>(random());
                        break;
                    case 1:
                        damaged.erase(damaged.begin() + static_cast<std::ptrdiff_t>(at));
                        break;
                    default:
                        damaged.resize(std::max<std::size_t>(at, 1));
                        break;
                }
            }
            if (const auto decoded = decode(damaged)) {
                const auto again = decode(encode(decoded->message, decoded->charset).bytes());
                ASSERT_TRUE(again) << name << " round " << i << ": " << again.error().detail;
            }
        }
    }
}

}  // namespace
}  // namespace madoguchi::eligibility
