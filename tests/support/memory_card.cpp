#include "support/memory_card.hpp"

#include <algorithm>
#include <array>

#include "core/hex.hpp"
#include "iso7816/ber_tlv.hpp"

namespace madoguchi::testing {
namespace {

using iso7816::CommandApdu;
using iso7816::Instruction;
using iso7816::ResponseApdu;
using iso7816::StatusWord;
namespace status = iso7816::status;

ByteVector bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

ByteVector filled(std::size_t size, std::uint8_t seed) {
    ByteVector bytes(size);
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] = static_cast<std::uint8_t>(seed + i * 7);
    }
    return bytes;
}

// The record FF20: an offset table and the objects behind it, the table's width being two bytes for each
// object.
ByteVector recordOf(const std::vector<std::pair<iso7816::Tag, ByteVector>>& objects) {
    ByteVector body;
    std::vector<std::size_t> starts;
    for (const auto& [tag, value] : objects) {
        starts.push_back(body.size());
        iso7816::appendTlv(body, tag, value);
    }
    const std::size_t tableSize = 3 + 2 * objects.size();
    const std::size_t headerSize = iso7816::tlvHeaderSize(0xFF20, tableSize + body.size());
    ByteVector table;
    for (const std::size_t start : starts) {
        const std::size_t offset = headerSize + tableSize + start;
        table.push_back(static_cast<std::uint8_t>(offset >> 8U));
        table.push_back(static_cast<std::uint8_t>(offset & 0xFFU));
    }
    ByteVector value;
    iso7816::appendTlv(value, 0xDF21, table);
    value.insert(value.end(), body.begin(), body.end());
    ByteVector record;
    iso7816::appendTlv(record, 0xFF20, value);
    return record;
}

}  // namespace

Expected<ResponseApdu> MemoryCard::transmit(const CommandApdu& command) {
    const std::string text =
        command.carriesSecret() ? toHex(command.encoded().first(5)) : toHex(command.encoded());
    log.push_back({text, current_, command.encoded().size(), 0});
    if (removeAt && log.size() > *removeAt) {
        return fail(StepCode::CardRemoved);
    }
    const bool fresh = std::exchange(fresh_, false);
    ResponseApdu response =
        fresh && firstCommandFails ? ResponseApdu::of(status::kInternal) : answer(command);
    log.back().received = response.data.size() + 2;
    return response;
}

void MemoryCard::powerUp() {
    current_.clear();
    file_.reset();
    verified_.clear();
    fresh_ = true;
}

ResponseApdu MemoryCard::answer(const CommandApdu& command) {
    if (command.is(Instruction::Select)) {
        return select(command);
    }
    if (current_.empty()) {
        return ResponseApdu::of(status::kNoCurrentFile);
    }
    if (command.is(Instruction::Verify)) {
        return verify(command);
    }
    if (command.is(Instruction::ReadBinary)) {
        return readBinary(command);
    }
    const ApplicationOfCard& application = applications.at(current_);
    if (command.is(Instruction::ReadRecord)) {
        const auto record = application.records.find(command.header().p1);
        return record == application.records.end() ? ResponseApdu::of(status::kRecordNotFound)
                                                   : ResponseApdu::of(record->second);
    }
    if (command.is(Instruction::PerformSecurityOperation)) {
        const bool allowed =
            file_ && application.keys.contains(*file_) && verified_.contains({current_, 0x0018});
        return allowed ? ResponseApdu::of(filled(256, 0x51))
                       : ResponseApdu::of(status::kSecurityNotSatisfied);
    }
    return ResponseApdu::of(status::kInstructionUnknown);
}

ResponseApdu MemoryCard::select(const CommandApdu& command) {
    if (command.header().p1 == 0x04) {
        const std::string aid = toHex(command.body());
        if (!applications.contains(aid)) {
            return ResponseApdu::of(status::kFileNotFound);
        }
        current_ = aid;
        file_.reset();
        std::erase_if(verified_, [](const auto&) { return true; });
        return ResponseApdu::of(status::kOk);
    }
    const auto application = applications.find(current_);
    if (application == applications.end() || command.body().size() != 2) {
        return ResponseApdu::of(status::kNoCurrentFile);
    }
    const auto id = static_cast<std::uint16_t>((command.body()[0] << 8U) | command.body()[1]);
    const ApplicationOfCard& here = application->second;
    if (!here.files.contains(id) && !here.secrets.contains(id) && !here.keys.contains(id)) {
        return ResponseApdu::of(status::kFileNotFound);
    }
    file_ = id;
    return ResponseApdu::of(status::kOk);
}

ResponseApdu MemoryCard::verify(const CommandApdu& command) {
    auto& secrets = applications.at(current_).secrets;
    const auto found = file_ ? secrets.find(*file_) : secrets.end();
    if (found == secrets.end()) {
        return ResponseApdu::of(status::kWrongFileType);
    }
    Secret& secret = found->second;
    const std::pair reference{current_, found->first};
    if (command.body().empty()) {
        return ResponseApdu::of(queryVerifiedWith != 0 && verified_.contains(reference)
                                    ? StatusWord{queryVerifiedWith}
                                    : iso7816::triesLeftWord(secret.tries));
    }
    if (secret.tries == 0) {
        return ResponseApdu::of(StatusWord{blockedWord});
    }
    if (std::ranges::equal(command.body(), bytesOf(secret.value))) {
        secret.tries = secret.maximum;
        verified_.insert(reference);
        return ResponseApdu::of(status::kOk);
    }
    --secret.tries;
    verified_.erase(reference);
    return ResponseApdu::of(iso7816::triesLeftWord(secret.tries));
}

ResponseApdu MemoryCard::readBinary(const CommandApdu& command) const {
    const auto& files = applications.at(current_).files;
    const auto found = file_ ? files.find(*file_) : files.end();
    if (found == files.end()) {
        return ResponseApdu::of(status::kNoCurrentFile);
    }
    const FileOfCard& file = found->second;
    if (file.guardedBy && !verified_.contains({current_, *file.guardedBy})) {
        return ResponseApdu::of(status::kSecurityNotSatisfied);
    }
    const std::size_t offset = static_cast<std::size_t>((command.header().p1 << 8U) | command.header().p2);
    if (offset >= file.bytes.size()) {
        return ResponseApdu::of(status::kOffsetOutside);
    }
    const std::size_t wanted = std::min(command.expected().value_or(0), maximumAnswer);
    return ResponseApdu::of(
        std::span{file.bytes}.subspan(offset, std::min(wanted, file.bytes.size() - offset)));
}

ByteVector makePhoto(std::size_t size) {
    if (size == 0) {
        return {};
    }
    ByteVector photo = filled(std::max<std::size_t>(size, 12), 0x33);
    constexpr std::array<std::uint8_t, 12> kSignature{0,    0,    0,    0x0C, 0x6A, 0x50,
                                                      0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A};
    std::ranges::copy(kSignature, photo.begin());
    return photo;
}

ByteVector makeVisualFace(const ByteVector& photo) {
    return recordOf({{0xDF22, bytesOf("19890331")},
                     {0xDF23, bytesOf("2")},
                     {0xDF24, filled(265, 0x24)},
                     {0xDF25, filled(512, 0x25)},
                     {0xDF26, filled(512, 0x26)},
                     {0xDF27, photo},
                     {0xDF28, filled(256, 0x28)},
                     {0xDF29, bytesOf("20250331")},
                     {0xDF2A, filled(512, 0x2A)}});
}

ByteVector makeAttributes(const std::string& name, const std::string& address) {
    return recordOf({{0xDF22, bytesOf(name)},
                     {0xDF23, bytesOf(address)},
                     {0xDF24, bytesOf("19890331")},
                     {0xDF25, bytesOf("2")}});
}

MemoryCard::MemoryCard(const MemoryCardOptions& options) {
    ByteVector certificate = options.certificate;
    if (certificate.empty()) {
        iso7816::appendTlv(certificate, 0x30, filled(1199, 0x30));
    }
    certificate.insert(certificate.end(), 300, 0xFF);  // filler up to the file's physical size
    ByteVector label = bytesOf(options.label);
    label.resize(32, ' ');
    label.resize(160, 0xFF);
    ByteVector attributes = makeAttributes(options.name, options.address);
    attributes.insert(attributes.end(), 200, 0xFF);
    ByteVector face = makeVisualFace(makePhoto(options.photoSize));
    face.insert(face.end(), 500, 0xFF);

    applications[kJpkiAid] = {.files = {{0x0006, {label, {}}}, {0x000A, {certificate, {}}}},
                              .secrets = {{0x0018, {"1234", 3, 3}}},
                              .keys = {0x0017},
                              .records = {}};
    applications[kVisualAid] = {
        .files = {{0x0002, {face, 0x0012}}, {0x0005, {filled(300, 5), 0x0013}}},
        .secrets = {{0x0012, {"01033120251234", 10, 10}}, {0x0013, {"000000000000", 10, 10}}},
        .keys = {},
        .records = {}};
    applications[kTextAid] = {
        .files = {{0x0001, {filled(17, 1), 0x0014}}, {0x0002, {attributes, 0x0015}}},
        .secrets = {{0x0014, {"000000000000", 10, 10}}, {0x0015, {"01033120251234", 10, 10}}},
        .keys = {},
        .records = {}};
    ByteVector record;
    iso7816::appendTlv(record, 0x01, bytesOf("9000000000000011310120250331"));
    applications[kCommonAid] = {.files = {}, .secrets = {}, .keys = {}, .records = {{0x01, record}}};
}

}  // namespace madoguchi::testing
