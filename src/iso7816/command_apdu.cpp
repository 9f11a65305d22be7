#include "iso7816/command_apdu.hpp"

#include <algorithm>
#include <stdexcept>

namespace madoguchi::iso7816 {
namespace {

constexpr std::size_t kHeaderSize = 4;

std::size_t expectedFrom(std::uint8_t le) {
    return le == 0 ? CommandApdu::kMaxExpected : le;
}

}  // namespace

CommandApdu::CommandApdu(ApduHeader header, std::span<const std::uint8_t> body,
                         std::optional<std::size_t> expected)
    : bodySize_{body.size()}, expected_{expected} {
    if (body.size() > kMaxBody || (expected && (*expected == 0 || *expected > kMaxExpected))) {
        throw std::length_error{"short APDU"};
    }
    encoded_ = SecureBytes{kHeaderSize + (body.empty() ? 0 : 1 + body.size()) + (expected ? 1 : 0)};
    const std::span<std::uint8_t> bytes = encoded_.bytes();
    bytes[0] = header.cla;
    bytes[1] = header.ins;
    bytes[2] = header.p1;
    bytes[3] = header.p2;
    if (!body.empty()) {
        bytes[kHeaderSize] = static_cast<std::uint8_t>(body.size());
        std::ranges::copy(body, bytes.begin() + kHeaderSize + 1);
    }
    if (expected) {
        bytes.back() = static_cast<std::uint8_t>(*expected & 0xFFU);  // 256 is written as 00
    }
}

Expected<CommandApdu> CommandApdu::parse(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kHeaderSize) {
        return fail(StepCode::CardMalformed, "command shorter than its header");
    }
    const ApduHeader header{bytes[0], bytes[1], bytes[2], bytes[3]};
    const auto rest = bytes.subspan(kHeaderSize);
    if (rest.empty()) {
        return CommandApdu{header, {}, std::nullopt};
    }
    if (rest.size() == 1) {
        return CommandApdu{header, {}, expectedFrom(rest[0])};
    }
    const std::size_t length = rest[0];
    if (length != 0 && rest.size() == 1 + length) {
        return CommandApdu{header, rest.subspan(1), std::nullopt};
    }
    if (length != 0 && rest.size() == 2 + length) {
        return CommandApdu{header, rest.subspan(1, length), expectedFrom(rest.back())};
    }
    return fail(StepCode::CardMalformed, "not a short command");
}

ApduHeader CommandApdu::header() const {
    const auto bytes = encoded_.bytes();
    return {bytes[0], bytes[1], bytes[2], bytes[3]};
}

bool CommandApdu::is(Instruction instruction) const {
    return encoded_.bytes()[1] == static_cast<std::uint8_t>(instruction);
}

std::span<const std::uint8_t> CommandApdu::body() const {
    return bodySize_ == 0 ? std::span<const std::uint8_t>{}
                          : encoded_.bytes().subspan(kHeaderSize + 1, bodySize_);
}

bool CommandApdu::carriesSecret() const {
    return bodySize_ != 0 && (is(Instruction::Verify) || is(Instruction::ChangeReferenceData));
}

CommandApdu CommandApdu::withExpected(std::size_t expected) const {
    return CommandApdu{header(), body(), expected};
}

}  // namespace madoguchi::iso7816
