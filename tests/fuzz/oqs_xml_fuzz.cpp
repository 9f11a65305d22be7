// OQS messages from anywhere: whatever bytes come, decoding refuses them or gives a message that can be
// written in both charsets and read again as the same message; saying it in words, judging it as any kind of
// answer and making a result file out of it never fails hard.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "eligibility/answer.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/message_words.hpp"
#include "eligibility/reinquiry_answer.hpp"
#include "eligibility/result_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace madoguchi;
    using namespace madoguchi::eligibility;
    auto decoded = decode({data, size});
    if (!decoded) {
        return 0;
    }
    for (const Charset charset : {Charset::Utf8, Charset::Cp932}) {
        const auto again = decode(encode(decoded->message, charset).bytes());
        if (!again) {
            std::abort();
        }
        // Written forms and "●" are reached after one writing; from there on nothing changes any more.
        const auto third = decode(encode(again->message, charset).bytes());
        if (!third || third->message != again->message) {
            std::abort();
        }
    }
    if (asText(decoded->message, decoded->charset).empty()) {
        std::abort();
    }
    const Asked asked{
        decoded->message.header.medicalInstitutionCode, decoded->message.header.arbitraryFileIdentifier, {}};
    static_cast<void>(judge(decoded->message, asked));
    const AskedAgain askedAgain{asked.institutionCode, asked.fileIdentifier,
                                decoded->message.header.receptionNumber};
    static_cast<void>(judgeReceipt(decoded->message, askedAgain));
    const auto people = judgeResults(decoded->message, askedAgain);
    if (people && people->size() != decoded->message.units.size()) {
        std::abort();
    }
    domain::ConsentRecord agreed;
    for (const auto item : domain::kConsentItems) {
        agreed.set(item, domain::ConsentAnswer::Agreed);
    }
    for (const auto kind : {domain::VisitKind::Outpatient, domain::VisitKind::HomeVisit}) {
        if (!makeResultDocument(decoded->message, agreed, UtcTime{}, {"9910000017", Charset::Cp932, true},
                                UtcTime{}, kind)) {
            std::abort();
        }
    }
    return 0;
}
