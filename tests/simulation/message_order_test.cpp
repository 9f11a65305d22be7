#include "simulation/message_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "eligibility/codec.hpp"
#include "eligibility/xml_tree.hpp"

namespace madoguchi::simulation {
namespace {

using eligibility::Charset;

std::vector<std::uint8_t> fileOf(const char* name) {
    std::ifstream file{std::string{MADOGUCHI_SOURCE_DIR "/tests/eligibility/messages/"} + name,
                       std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

std::vector<std::string> namesIn(const eligibility::Element& parent) {
    std::vector<std::string> names;
    for (const auto& child : parent.children) {
        names.push_back(child.name);
    }
    return names;
}

TEST(MessageOrder, CaptureIsThatOfARealHeader) {
    const auto message = eligibility::decode(fileOf("face_all_consents.xml"))->message;
    const auto bytes = encodeInOrder(message, Charset::Utf8, ElementOrder::Capture, 0);
    const auto tree = eligibility::parseTree(bytes.bytes());
    // The order that a public program's sample of a real file shows.
    EXPECT_EQ(namesIn(tree->root.children.at(0)),
              (std::vector<std::string>{"ProcessExecutionTime", "CharacterCodeIdentifier", "SegmentOfResult",
                                        "QualificationConfirmationDate", "ReferenceClassification",
                                        "ArbitraryFileIdentifier", "MedicalInstitutionCode"}));
    const auto body = namesIn(tree->root.children.at(1));
    EXPECT_LT(std::ranges::find(body, "ResultList"), std::ranges::find(body, "ProcessingResultStatus"));
    EXPECT_LT(std::ranges::find(body, "ProcessingResultStatus"),
              std::ranges::find(body, "QualificationValidity"));
}

TEST(MessageOrder, EveryOrderReadsAsTheSameMessage) {
    for (const char* file : {"face_all_consents.xml", "medical_aid.xml", "bulk_answer.xml"}) {
        const auto message = eligibility::decode(fileOf(file))->message;
        for (const Charset charset : {Charset::Utf8, Charset::Cp932}) {
            for (const ElementOrder order :
                 {ElementOrder::Layout, ElementOrder::Capture, ElementOrder::Shuffled}) {
                for (std::uint32_t seed = 0; seed < 20; ++seed) {
                    const auto again =
                        eligibility::decode(encodeInOrder(message, charset, order, seed).bytes());
                    ASSERT_TRUE(again) << file;
                    EXPECT_EQ(again->message, message) << file;
                }
            }
        }
    }
}

TEST(MessageOrder, LayoutIsTheEncodersOwn) {
    const auto message = eligibility::decode(fileOf("medical_aid.xml"))->message;
    const auto ours = eligibility::encode(message, Charset::Cp932);
    const auto same = encodeInOrder(message, Charset::Cp932, ElementOrder::Layout, 0);
    EXPECT_TRUE(std::ranges::equal(ours.bytes(), same.bytes()));
}

}  // namespace
}  // namespace madoguchi::simulation
