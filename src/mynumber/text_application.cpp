#include "mynumber/text_application.hpp"

#include "iso7816/ber_tlv.hpp"
#include "mynumber/card_text.hpp"
#include "mynumber/number_b.hpp"

namespace madoguchi::mynumber {
namespace {

constexpr iso7816::Tag kRecord = 0xFF20;
constexpr iso7816::Tag kName = 0xDF22;
constexpr iso7816::Tag kAddress = 0xDF23;
constexpr iso7816::Tag kBirth = 0xDF24;
constexpr iso7816::Tag kSex = 0xDF25;

// Header (3), offset table (11) and the heads and fixed objects behind it are there on every card.
constexpr std::size_t kFirstBlock = 32;

template <class Parse>
auto parseObject(std::span<const std::uint8_t> record, iso7816::Tag tag, Parse parse)
    -> decltype(parse(std::span<const std::uint8_t>{})) {
    const auto object = iso7816::findTlv(record, tag);
    if (!object) {
        return std::unexpected(object.error());
    }
    return parse(object->value);
}

}  // namespace

Expected<domain::CardHolder> parseAttributes(std::span<const std::uint8_t> record) {
    const auto object = iso7816::readTlv(record, kRecord);
    if (!object) {
        return std::unexpected(object.error());
    }
    auto name = parseObject(object->value, kName, parseCardText);
    auto address = parseObject(object->value, kAddress, parseCardText);
    const auto birth = parseObject(object->value, kBirth, parseCardDate);
    const auto sex = parseObject(object->value, kSex, parseCardSex);
    if (!name || !address) {
        return std::unexpected(name ? address.error() : name.error());
    }
    if (!birth || !sex) {
        return std::unexpected(birth ? sex.error() : birth.error());
    }
    return domain::CardHolder{std::move(*name), std::move(*address), *birth, *sex};
}

Expected<domain::CardHolder> readAttributes(CardSession& card, const SecureBytes& numberB) {
    if (auto unlocked = unlockWithNumberB(card, CardFile::TextNumberB, numberB); !unlocked) {
        return std::unexpected(unlocked.error());
    }
    const auto there = card.select(CardFile::TextAttributes);
    if (!there || !*there) {
        return there ? fail(StepCode::CardNotMyNumber, "no attributes") : std::unexpected(there.error());
    }
    auto file = card.currentFile();
    const auto record = file.readObject(kFirstBlock);
    if (!record) {
        return std::unexpected(record.error());
    }
    card.countObject(record->size());
    return parseAttributes(*record);
}

}  // namespace madoguchi::mynumber
