#include "mynumber/common_application.hpp"

#include "iso7816/ber_tlv.hpp"
#include "mynumber/card_text.hpp"

namespace madoguchi::mynumber {
namespace {

constexpr iso7816::Tag kRecord = 0x01;
constexpr std::size_t kRecordValue = 28;  // 15 digits serial, 5 municipality, 8 expiry
constexpr std::size_t kExpiryAt = 20;
constexpr std::uint8_t kFirstFileByShortId = 0x0C;  // SFI 1 in the upper five bits, P1 names the record

}  // namespace

Expected<std::optional<domain::Date>> readCardExpiry(CardSession& card) {
    const auto there = card.select(Application::Common);
    if (!there || !*there) {
        return there ? Expected<std::optional<domain::Date>>{std::nullopt} : std::unexpected(there.error());
    }
    const iso7816::CommandApdu command{
        {0x00, static_cast<std::uint8_t>(iso7816::Instruction::ReadRecord), 0x01, kFirstFileByShortId},
        {},
        256};
    const auto answer = card.send(command);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (answer->status == iso7816::status::kFileNotFound ||
        answer->status == iso7816::status::kRecordNotFound) {
        return std::nullopt;
    }
    if (!answer->ok()) {
        return fail(StepCode::CardUnexpectedStatus, "READ RECORD " + toText(answer->status));
    }
    const auto record = iso7816::readTlv(std::as_const(answer->data).bytes(), kRecord);
    if (!record) {
        return std::unexpected(record.error());
    }
    if (record->value.size() != kRecordValue) {
        return fail(StepCode::CardMalformed, "common record");
    }
    card.countObject(record->object.size());
    const auto expiry = parseCardDate(record->value.subspan(kExpiryAt));
    if (!expiry) {
        return std::unexpected(expiry.error());
    }
    return *expiry;
}

}  // namespace madoguchi::mynumber
