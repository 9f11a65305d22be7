// Properties of the codec over generated messages (message_generator.hpp): writing and reading is the
// identity, whatever the order on the wire, and nothing unknown is lost on the way through.
#include <gtest/gtest.h>

#include "eligibility/codec.hpp"
#include "eligibility/message_tree.hpp"
#include "eligibility/xml_tree.hpp"
#include "message_generator.hpp"
#include "message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

using samples::bytesOf;
using samples::MessageGenerator;

constexpr int kMessages = 400;

class RoundTrip : public testing::TestWithParam<Charset> {};

TEST_P(RoundTrip, IsTheIdentity) {
    MessageGenerator generate{20261126, GetParam()};
    for (int i = 0; i < kMessages; ++i) {
        const Message message = generate.next();
        const auto again = decode(encode(message, GetParam()).bytes());
        ASSERT_TRUE(again) << "message " << i << ": " << again.error().detail;
        ASSERT_EQ(again->charset, GetParam());
        ASSERT_TRUE(again->message == message) << "message " << i;
    }
}

TEST_P(RoundTrip, DoesNotDependOnTheOrderOfTheElements) {
    MessageGenerator generate{5, GetParam()};
    for (int i = 0; i < kMessages; ++i) {
        const Message message = generate.next();
        Element root = toTree(message, GetParam());
        generate.shuffle(root);
        const std::string text = writeTree(root, GetParam());
        const auto again =
            decode((GetParam() == Charset::Utf8 ? SecureBytes::copyOf(text) : toCp932(text)).bytes());
        ASSERT_TRUE(again) << "message " << i << ": " << again.error().detail;
        ASSERT_TRUE(again->message == message) << "message " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Charsets, RoundTrip, testing::Values(Charset::Utf8, Charset::Cp932),
                         [](const auto& each) { return each.param == Charset::Utf8 ? "Utf8" : "Cp932"; });

// Puts an unknown leaf, an empty one and a parent into every parent of a message and counts them.
std::size_t addUnknown(Element& parent) {
    std::size_t added = 3;
    for (Element& child : parent.children) {
        if (!child.children.empty()) {
            added += addUnknown(child);
        }
    }
    parent.children.push_back({"FutureLeaf", "未知の値", {}});
    parent.children.push_back({"FutureEmpty", {}, {}});
    parent.children.push_back({"FutureParent", {}, {{"FutureInner", "x", {}}}});
    return added;
}

std::size_t countUnknown(const Element& parent) {
    std::size_t count = 0;
    for (const Element& child : parent.children) {
        count += child.name.starts_with("Future") && child.name != "FutureInner" ? 1 : 0;
        count += countUnknown(child);
    }
    return count;
}

TEST(Relay, LosesNothingUnknownOnAnyLevel) {
    for (const char* name : {"face_all_consents.xml", "medical_aid.xml", "bulk_answer.xml",
                             "bulk_registration_answer.xml", "left_insurer.xml", "drug_request.xml"}) {
        auto tree = parseTree(samples::readMessage(name)).value();
        std::size_t added = 0;
        for (Element& part : tree.root.children) {
            added += addUnknown(part);
        }
        const auto decoded = decode(bytesOf(writeTree(tree.root, Charset::Utf8)));
        // The sample's own CharacterCodeIdentifier may state the other charset.
        const Message message = decoded ? decoded->message : fromTree(tree.root, tree.charset).value();
        for (const Charset charset : {Charset::Utf8, Charset::Cp932}) {
            const auto relayed = decode(encode(message, charset).bytes());
            ASSERT_TRUE(relayed) << name << ": " << relayed.error().detail;
            EXPECT_EQ(relayed->message, message) << name;
            EXPECT_EQ(countUnknown(toTree(relayed->message, charset)), added) << name;
        }
    }
}

TEST(Relay, ReadsSpecificDiseasesWithoutTheirParents) {
    const auto decoded =
        decode(bytesOf("<XmlMsg><MessageHeader/><MessageBody><ResultList><ResultOfQualificationConfirmation>"
                       "<SpecificDiseasesCertificateList>"
                       "<SpecificDiseasesDiseaseCategory>1</SpecificDiseasesDiseaseCategory>"
                       "<SpecificDiseasesSelfPay>10000</SpecificDiseasesSelfPay>"
                       "<SpecificDiseasesDiseaseCategory>2</SpecificDiseasesDiseaseCategory>"
                       "</SpecificDiseasesCertificateList>"
                       "</ResultOfQualificationConfirmation></ResultList></MessageBody></XmlMsg>"));
    ASSERT_TRUE(decoded) << decoded.error().detail;
    const Record& record = decoded->message.records.at(0);
    ASSERT_EQ(record.diseases.size(), 2U);
    EXPECT_EQ(record.diseases[0].selfPay, "10000");
    EXPECT_EQ(record.diseases[1].category, "2");
    EXPECT_EQ(decode(encode(decoded->message, Charset::Utf8).bytes())->message, decoded->message);
}

}  // namespace
}  // namespace madoguchi::eligibility
