#include "pcsc/winscard.hpp"

#include <gtest/gtest.h>

namespace madoguchi::pcsc {
namespace {

struct Meaning {
    LONG result;
    StepCode code;
};

class Meanings : public ::testing::TestWithParam<Meaning> {};

TEST_P(Meanings, OfPcscErrorsAreStepCodes) {
    const Failure failure = failureOf("SCardTest", GetParam().result);
    EXPECT_EQ(failure.code, GetParam().code) << failure.detail;
    EXPECT_TRUE(failure.detail.starts_with("SCardTest ")) << failure.detail;
}

INSTANTIATE_TEST_SUITE_P(All, Meanings,
                         ::testing::Values(Meaning{SCARD_E_NO_SERVICE, StepCode::ReaderServiceDown},
                                           Meaning{SCARD_E_SERVICE_STOPPED, StepCode::ReaderServiceDown},
                                           Meaning{SCARD_F_COMM_ERROR, StepCode::ReaderServiceDown},
                                           Meaning{SCARD_E_INVALID_HANDLE, StepCode::ReaderServiceDown},
                                           Meaning{SCARD_W_SECURITY_VIOLATION, StepCode::ReaderAccessDenied},
                                           Meaning{SCARD_E_NO_ACCESS, StepCode::ReaderAccessDenied},
                                           Meaning{SCARD_E_NO_READERS_AVAILABLE, StepCode::ReaderAbsent},
                                           Meaning{SCARD_E_READER_UNAVAILABLE, StepCode::ReaderAbsent},
                                           Meaning{SCARD_E_NO_SMARTCARD, StepCode::CardAbsent},
                                           Meaning{SCARD_W_REMOVED_CARD, StepCode::CardRemoved},
                                           Meaning{SCARD_W_RESET_CARD, StepCode::CardTransportFailed},
                                           Meaning{SCARD_W_UNRESPONSIVE_CARD, StepCode::CardTransportFailed},
                                           Meaning{SCARD_E_NOT_TRANSACTED, StepCode::CardTransportFailed},
                                           Meaning{SCARD_E_SHARING_VIOLATION, StepCode::ReaderFailed},
                                           Meaning{SCARD_F_INTERNAL_ERROR, StepCode::ReaderFailed}));

TEST(Meanings, BothSignsOfACodeAreTheSame) {
    const LONG negative = static_cast<std::int32_t>(static_cast<std::uint32_t>(SCARD_E_NO_SERVICE));
    EXPECT_EQ(failureOf("SCardTest", negative).code, StepCode::ReaderServiceDown);
}

}  // namespace
}  // namespace madoguchi::pcsc
