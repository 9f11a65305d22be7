#include "simulation/card_command.hpp"

namespace madoguchi::simulation {
namespace {

std::size_t be16(std::span<const std::uint8_t> bytes, std::size_t at) {
    return (std::size_t{bytes[at]} << 8U) | bytes[at + 1];
}

std::optional<CardCommand> parseExtended(CardCommand command, std::span<const std::uint8_t> body) {
    const auto expected = [&](std::size_t at) {
        return be16(body, at) == 0 ? std::size_t{65536} : be16(body, at);
    };
    if (body.size() == 3) {
        command.expected = expected(1);
        return command;
    }
    if (body.size() < 4) {
        return std::nullopt;
    }
    const std::size_t length = be16(body, 1);
    if (length == 0 || (body.size() != 3 + length && body.size() != 5 + length)) {
        return std::nullopt;
    }
    command.data = body.subspan(3, length);
    if (body.size() == 5 + length) {
        command.expected = expected(3 + length);
    }
    return command;
}

}  // namespace

std::optional<CardCommand> parseCardCommand(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < 4) {
        return std::nullopt;
    }
    CardCommand command{bytes[0], bytes[1], bytes[2], bytes[3], {}, std::nullopt};
    const auto body = bytes.subspan(4);
    const auto expected = [](std::uint8_t le) { return le == 0 ? std::size_t{256} : std::size_t{le}; };
    if (body.empty()) {
        return command;
    }
    if (body.size() == 1) {
        command.expected = expected(body[0]);
        return command;
    }
    if (body[0] == 0) {
        return parseExtended(command, body);
    }
    const std::size_t length = body[0];
    if (body.size() != 1 + length && body.size() != 2 + length) {
        return std::nullopt;
    }
    command.data = body.subspan(1, length);
    if (body.size() == 2 + length) {
        command.expected = expected(body[1 + length]);
    }
    return command;
}

}  // namespace madoguchi::simulation
