#include "mynumber/visual_application.hpp"

#include <array>
#include <optional>

#include "iso7816/ber_tlv.hpp"
#include "mynumber/card_text.hpp"
#include "mynumber/number_b.hpp"

namespace madoguchi::mynumber {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr iso7816::Tag kRecord = 0xFF20;
constexpr iso7816::Tag kOffsetTable = 0xDF21;
constexpr iso7816::Tag kBirth = 0xDF22;
constexpr iso7816::Tag kSex = 0xDF23;
constexpr iso7816::Tag kPhoto = 0xDF27;
constexpr iso7816::Tag kExpiry = 0xDF29;
constexpr iso7816::Tag kLastTag = 0xDF2A;

// Header with a two-byte length (5), offset table (21), birth (11) and sex (4): one block brings them all.
constexpr std::size_t kFirstBlock = 41;

// Where the table says each object begins: DF22 … DF2A.
using Offsets = std::array<std::size_t, kLastTag - kBirth + 1>;

std::optional<Offsets> parseOffsets(Bytes table, std::size_t recordSize) {
    Offsets offsets{};
    if (table.size() != 2 * offsets.size()) {
        return std::nullopt;
    }
    std::size_t previous = 0;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        offsets[i] = (static_cast<std::size_t>(table[2 * i]) << 8U) | table[2 * i + 1];
        if (offsets[i] < previous || offsets[i] >= recordSize) {
            return std::nullopt;
        }
        previous = offsets[i];
    }
    return offsets;
}

// The record while it is being read: objects by tag, by the table or, once that has failed, by walking all of
// it.
class FaceRecord {
public:
    explicit FaceRecord(CardSession& card) : card_{card}, file_{card.currentFile()} {}

    Expected<void> open() {
        const auto block = file_.readFirstBlock(kFirstBlock);
        if (!block) {
            return std::unexpected(block.error());
        }
        const auto header = iso7816::parseTlvHeader(*block);
        if (!header || header->tag != kRecord || header->size() > iso7816::BinaryFile::kMaxSize) {
            return header ? fail(StepCode::CardMalformed, "face record") : std::unexpected(header.error());
        }
        headerSize_ = header->headerSize;
        size_ = header->size();
        card_.countObject(headerSize_);
        const auto rest = file_.read(headerSize_, std::min(size_ - headerSize_, kFirstBlock - headerSize_));
        if (!rest) {
            return std::unexpected(rest.error());
        }
        if (const auto table = iso7816::readTlv(*rest, kOffsetTable)) {
            offsets_ = parseOffsets(table->value, size_);
            card_.countObject(table->object.size());
        }
        return {};
    }

    // The value of the object; nothing when the record doesn't have it.
    Expected<std::optional<Bytes>> value(iso7816::Tag tag) {
        if (offsets_) {
            const std::size_t index = tag - kBirth;
            const std::size_t begin = (*offsets_)[index];
            const std::size_t end = (*offsets_)[index + 1];
            if (begin == end) {
                return std::nullopt;
            }
            const auto bytes = file_.read(begin, end - begin);
            if (!bytes) {
                return std::unexpected(bytes.error());
            }
            const auto object = iso7816::readTlv(*bytes, tag);
            if (object && object->object.size() == bytes->size()) {
                card_.countObject(object->object.size());
                return object->value;
            }
            offsets_.reset();  // the table lies: walk the tags from here on
        }
        return walk(tag);
    }

private:
    Expected<std::optional<Bytes>> walk(iso7816::Tag tag) {
        const auto all = file_.read(0, size_);
        if (!all) {
            return std::unexpected(all.error());
        }
        iso7816::TlvReader reader{all->subspan(headerSize_)};
        while (true) {
            const auto object = reader.next();
            if (!object) {
                return std::unexpected(object.error());
            }
            if (!*object) {
                return std::nullopt;
            }
            if ((*object)->tag == tag) {
                card_.countObject((*object)->object.size());
                return (*object)->value;
            }
        }
    }

    CardSession& card_;
    iso7816::BinaryFile file_;
    std::size_t headerSize_ = 0;
    std::size_t size_ = 0;
    std::optional<Offsets> offsets_;
};

Expected<Bytes> required(Expected<std::optional<Bytes>> value) {
    if (!value) {
        return std::unexpected(value.error());
    }
    if (!*value) {
        return fail(StepCode::CardMalformed, "face record lacks an object");
    }
    return **value;
}

Expected<domain::Date> dateOf(FaceRecord& record, iso7816::Tag tag) {
    const auto value = required(record.value(tag));
    return value ? parseCardDate(*value) : std::unexpected(value.error());
}

}  // namespace

Expected<VisualFace> readVisualFace(CardSession& card, const SecureBytes& numberB) {
    if (auto unlocked = unlockWithNumberB(card, CardFile::VisualNumberB, numberB); !unlocked) {
        return std::unexpected(unlocked.error());
    }
    const auto there = card.select(CardFile::VisualFace);
    if (!there || !*there) {
        return there ? fail(StepCode::CardNotMyNumber, "no face record") : std::unexpected(there.error());
    }
    FaceRecord record{card};
    if (auto opened = record.open(); !opened) {
        return std::unexpected(opened.error());
    }
    VisualFace face;
    const auto birth = dateOf(record, kBirth);
    if (!birth) {
        return std::unexpected(birth.error());
    }
    face.birth = *birth;
    const auto sexValue = required(record.value(kSex));
    const auto sex = sexValue ? parseCardSex(*sexValue) : std::unexpected(sexValue.error());
    if (!sex) {
        return std::unexpected(sex.error());
    }
    face.sex = *sex;
    const auto photo = record.value(kPhoto);
    if (!photo) {
        return std::unexpected(photo.error());
    }
    face.photo = *photo ? SecureBytes::copyOf(**photo) : SecureBytes{};
    const auto expiry = dateOf(record, kExpiry);
    if (!expiry) {
        return std::unexpected(expiry.error());
    }
    face.expiry = *expiry;
    return face;
}

}  // namespace madoguchi::mynumber
