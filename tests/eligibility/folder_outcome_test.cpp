// What of the text beside a returned request may be logged: the code, never a number of an insurance.
#include "eligibility/folder_outcome.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

namespace madoguchi::eligibility {
namespace {

std::string logged(const std::string& text) {
    FolderShare::Found found;
    found.error = SecureBytes{text.size()};
    std::ranges::copy(text, found.error.bytes().begin());
    const auto outcome = messageOf(ExchangeOutcome::Returned, found.look, found);
    EXPECT_EQ(outcome.error().code, StepCode::FolderRequestReturned);
    return outcome.error().detail;
}

TEST(ReturnedRequest, OnlyACodeOfTheKnownFormIsLogged) {
    const std::pair<const char*, const char*> rows[]{
        {"OQC-OWSE0900000", "OQC-OWSE0900000"},
        {"エラー OQC-OWSE0900000 です", "OQC-OWSE0900000"},
        {"AB12-345 OQC-OWSE0900000", "OQC-OWSE0900000"},
        {"SIM-E0100001\r\n", "SIM-E0100001"},
        {"[SIM-E0100001]", "SIM-E0100001"},
        // A 記号 or 番号 that is quoted, with and without letters.
        {"記号 AB123 番号 4567", "text of 24 bytes"},
        {"symbol=KEN-A123 number=12345678", "text of 31 bytes"},
        {"ABC-12345678", "text of 12 bytes"},
        {"ABC-DE12345678", "text of 14 bytes"},
        {"xOQC-OWSE0900000", "text of 16 bytes"},
        {"OQC-OWSE0900000-12", "text of 18 bytes"},
        {"oqc-owse0900000", "text of 15 bytes"},
        {"記号OQC-OWSE0900000", "text of 21 bytes"},
        {"", "text of 0 bytes"},
    };
    for (const auto& [text, detail] : rows) {
        EXPECT_EQ(logged(text), detail) << text;
    }
}

}  // namespace
}  // namespace madoguchi::eligibility
