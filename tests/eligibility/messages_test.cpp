// Every kind of message, from samples that were written by hand from the description of the interface: each
// name in them is known, and writing gives the very bytes that were read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "eligibility/codec.hpp"
#include "eligibility/message_kind.hpp"
#include "eligibility/message_words.hpp"
#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

using testing::HasSubstr;

struct Sample {
    const char* file;
    MessageKind kind;
    Charset charset;
};

class Samples : public testing::TestWithParam<Sample> {
protected:
    Samples() : bytes_(samples::readMessage(GetParam().file)), decoded_(decode(bytes_)) {}

    std::vector<std::uint8_t> bytes_;
    Expected<Decoded> decoded_;
};

TEST_P(Samples, AreReadAsWhatTheyAre) {
    ASSERT_TRUE(decoded_) << decoded_.error().detail;
    EXPECT_EQ(decoded_->charset, GetParam().charset);
    EXPECT_EQ(kindOf(decoded_->message), GetParam().kind);
}

TEST_P(Samples, AreWrittenByteForByte) {
    ASSERT_TRUE(decoded_) << decoded_.error().detail;
    EXPECT_EQ(samples::textOf(encode(decoded_->message, decoded_->charset)),
              std::string(bytes_.begin(), bytes_.end()));
}

void expectKnown(const WordedElement& element) {
    if (element.name != "CheckupResult") {  // what the fetches return is not part of this interface
        EXPECT_TRUE(element.known) << element.name;
        for (const WordedElement& child : element.children) {
            expectKnown(child);
        }
    }
}

TEST_P(Samples, HaveWordsForEveryElement) {
    ASSERT_TRUE(decoded_) << decoded_.error().detail;
    for (const WordedElement& part : inWords(decoded_->message, decoded_->charset)) {
        expectKnown(part);
    }
    EXPECT_THAT(asText(decoded_->message, decoded_->charset),
                testing::StartsWith(std::string{wordsOf(GetParam().kind)}));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Samples,
    testing::Values(Sample{"face_all_consents.xml", MessageKind::CheckinResult, Charset::Cp932},
                    Sample{"medical_aid.xml", MessageKind::CheckinResult, Charset::Cp932},
                    Sample{"left_insurer.xml", MessageKind::QualificationAnswer, Charset::Utf8},
                    Sample{"error.xml", MessageKind::QualificationAnswer, Charset::Utf8},
                    Sample{"bulk_request.xml", MessageKind::QualificationRequest, Charset::Cp932},
                    Sample{"bulk_receipt.xml", MessageKind::BulkReceipt, Charset::Utf8},
                    Sample{"bulk_fetch.xml", MessageKind::BulkFetch, Charset::Utf8},
                    Sample{"bulk_answer.xml", MessageKind::BulkAnswer, Charset::Utf8},
                    Sample{"registration_request.xml", MessageKind::RegistrationRequest, Charset::Cp932},
                    Sample{"registration_answer.xml", MessageKind::RegistrationAnswer, Charset::Cp932},
                    Sample{"bulk_registration_answer.xml", MessageKind::BulkRegistrationAnswer,
                           Charset::Utf8},
                    Sample{"medical_aid_request.xml", MessageKind::MedicalAidRequest, Charset::Utf8},
                    Sample{"home_visit_request.xml", MessageKind::HomeVisitRequest, Charset::Utf8},
                    Sample{"online_request.xml", MessageKind::OnlineRequest, Charset::Utf8},
                    Sample{"drug_request.xml", MessageKind::InformationRequest, Charset::Utf8},
                    Sample{"checkup_answer.xml", MessageKind::InformationAnswer, Charset::Utf8},
                    Sample{"home_visit_results.xml", MessageKind::BulkAnswer, Charset::Utf8},
                    Sample{"results_under_way.xml", MessageKind::BulkAnswer, Charset::Utf8}),
    [](const auto& each) {
        const std::string file = each.param.file;
        return file.substr(0, file.find('.'));
    });

Message read(const char* file) {
    return decode(samples::readMessage(file)).value().message;
}

TEST(Messages, CarryTheTicketsOfMedicalAid) {
    const Message message = read("medical_aid.xml");
    const Record& record = message.records.at(0);
    ASSERT_EQ(record.tickets.size(), 2U);
    const MedicalTicket& ticket = record.tickets[0];
    EXPECT_EQ(ticket.ticketType, "01");
    EXPECT_EQ(ticket.treatmentMonth, "202705");
    EXPECT_EQ(ticket.institutionFlag, "0");
    EXPECT_EQ(ticket.infection, "02");
    EXPECT_EQ(ticket.remarks3, "備考その三");
    EXPECT_TRUE(ticket.others.empty());
    EXPECT_EQ(record.tickets[1].ticketType, "02");
    EXPECT_EQ(record.publicExpenseNumber, "12991118");
    EXPECT_EQ(record.consent(ConsentKind::Prescription).availableTime, "20270515101500");
    EXPECT_TRUE(record.others.empty());
}

TEST(Messages, CarryOneUnitAPersonInBulk) {
    const Message message = read("bulk_answer.xml");
    EXPECT_EQ(message.header.receptionNumber, "270514000000017");
    EXPECT_EQ(message.header.errorCount, "1");
    ASSERT_EQ(message.units.size(), 2U);
    EXPECT_EQ(message.units[0].search.value().arbitraryIdentifier, "pt2048");
    EXPECT_EQ(message.units[0].records.at(0).limitChanged, "0");
    EXPECT_EQ(message.units[0].referenceNumber, "2048");
    EXPECT_EQ(message.units[1].processingResultCode, "SIM-E0100000");
    EXPECT_TRUE(message.units[1].records.empty());
}

TEST(Messages, AnErrorMayEndWithItsHeader) {
    const auto decoded = decode(samples::bytesOf(
        "<XmlMsg><MessageHeader><SegmentOfResult>9</SegmentOfResult></MessageHeader></XmlMsg>"));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(kindOf(decoded->message), MessageKind::ErrorAnswer);
    EXPECT_EQ(kindOf(Message{}), MessageKind::Other);
}

TEST(Messages, ReadInPlainJapanese) {
    const auto decoded = decode(samples::readMessage("face_all_consents.xml"));
    const std::string text = asText(decoded->message, decoded->charset);
    EXPECT_THAT(text, HasSubstr("マイナンバーカードでの受付の結果（Shift_JIS）\nヘッダー\n"
                                "  処理した日時：2027年5月14日 9時40分31秒（20270514094031）\n"));
    EXPECT_THAT(text, HasSubstr("資格の有効性：有効（1）\n"));
    EXPECT_THAT(text, HasSubstr("        適用区分：低所得Ⅱ（B05）\n"));
    EXPECT_THAT(text, HasSubstr("負担割合：2割（020）\n"));
    EXPECT_THAT(text, HasSubstr("自己負担の限度額：10000円（10000）\n"));
    EXPECT_THAT(text, HasSubstr("氏名：海辺　月子\n"));
    EXPECT_THAT(text, HasSubstr("薬剤情報を閲覧できる期限：2027年5月15日 9時40分31秒（20270515094031）\n"));
}

TEST(Messages, SayWhatIsNotKnown) {
    Message message = samples::minimalAnswer();
    message.others.push_back({"BrandNewElement", "x", {}});
    message.qualificationValidity = "8";
    const std::string text = asText(message, Charset::Utf8);
    EXPECT_THAT(text, HasSubstr("BrandNewElement（この版の知らない要素）：x\n"));
    EXPECT_THAT(text, HasSubstr("資格の有効性：8\n"));
}

}  // namespace
}  // namespace madoguchi::eligibility
