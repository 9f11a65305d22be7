#include "iso7816/binary_file.hpp"

#include <algorithm>
#include <utility>

namespace madoguchi::iso7816 {

BinaryFile::BinaryFile(Send send) : send_{std::move(send)}, content_{kMaxSize}, known_(kMaxSize, false) {}

Expected<std::span<const std::uint8_t>> BinaryFile::read(std::size_t offset, std::size_t length) {
    if (offset > kMaxSize || length > kMaxSize - offset) {
        return fail(StepCode::CardMalformed, "object reaches beyond 32 KiB");
    }
    const std::size_t end = offset + length;
    std::size_t position = offset;
    while (position < end) {
        if (known_[position]) {
            ++position;
            continue;
        }
        const auto gapEnd = std::find(known_.begin() + static_cast<std::ptrdiff_t>(position),
                                      known_.begin() + static_cast<std::ptrdiff_t>(end), true);
        const auto gap = static_cast<std::size_t>(gapEnd - known_.begin()) - position;
        const auto received = fetchBlock(position, std::min(gap, CommandApdu::kMaxExpected));
        if (!received) {
            return std::unexpected(received.error());
        }
        position += *received;
    }
    return std::as_const(content_).bytes().subspan(offset, length);
}

Expected<std::size_t> BinaryFile::fetchBlock(std::size_t offset, std::size_t length) {
    const CommandApdu command{
        {0x00, static_cast<std::uint8_t>(Instruction::ReadBinary), static_cast<std::uint8_t>(offset >> 8U),
         static_cast<std::uint8_t>(offset & 0xFFU)},
        {},
        length};
    const auto answer = send_(command);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    const bool valid = answer->ok() || answer->status == status::kEndOfFile;
    if (!valid && answer->status != status::kOffsetOutside) {
        return fail(StepCode::CardUnexpectedStatus, "READ BINARY " + toText(answer->status));
    }
    const std::size_t received = valid ? answer->data.size() : 0;
    if (received == 0 || received > length) {
        return fail(StepCode::CardMalformed, received == 0 ? "file ends early" : "more bytes than asked for");
    }
    const auto at = static_cast<std::ptrdiff_t>(offset);
    std::ranges::copy(answer->data.bytes(), content_.bytes().begin() + at);
    std::fill_n(known_.begin() + at, received, true);
    return received;
}

Expected<std::span<const std::uint8_t>> BinaryFile::readFirstBlock(std::size_t size) {
    if (!known_[0]) {
        const auto received = fetchBlock(0, std::min(size, CommandApdu::kMaxExpected));
        if (!received) {
            return std::unexpected(received.error());
        }
    }
    const auto known = static_cast<std::size_t>(std::ranges::find(known_, false) - known_.begin());
    return std::as_const(content_).bytes().first(known);
}

Expected<std::span<const std::uint8_t>> BinaryFile::readObject(std::size_t firstBlock) {
    const auto block = readFirstBlock(firstBlock);
    if (!block) {
        return std::unexpected(block.error());
    }
    const auto header = parseTlvHeader(*block);
    if (!header) {
        return std::unexpected(header.error());
    }
    return read(0, header->size());
}

}  // namespace madoguchi::iso7816
