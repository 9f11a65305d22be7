#include "eligibility/folder_outcome.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "eligibility/codec.hpp"

namespace madoguchi::eligibility {
namespace {

// The text beside a returned request is free; only what looks like a code goes into the log.
std::string codeIn(std::span<const std::uint8_t> text) {
    std::string best;
    std::string word;
    const auto end = [&] {
        const auto is = [&word](auto test) { return std::ranges::any_of(word, test); };
        const bool letter = is([](unsigned char c) { return std::isalpha(c) != 0; });
        const bool digit = is([](unsigned char c) { return std::isdigit(c) != 0; });
        if (letter && digit && word.size() >= 3 && word.size() <= 40 && best.empty()) {
            best = word;
        }
        word.clear();
    };
    for (const std::uint8_t byte : text) {
        if (byte < 0x80 && (std::isalnum(byte) != 0 || byte == '-' || byte == '_')) {
            word += static_cast<char>(byte);
        } else {
            end();
        }
    }
    end();
    return best.empty() ? "text of " + std::to_string(text.size()) + " bytes" : best;
}

}  // namespace

Expected<Message> messageOf(ExchangeOutcome outcome, const Look& look, const FolderShare::Found& found) {
    using State = FileLook::State;
    switch (outcome) {
        case ExchangeOutcome::Answered: {
            auto decoded = decode(found.answer.bytes());
            if (!decoded) {
                return std::unexpected(decoded.error());
            }
            return std::move(decoded->message);
        }
        case ExchangeOutcome::Returned:
            return fail(StepCode::FolderRequestReturned, codeIn(found.error.bytes()));
        case ExchangeOutcome::Wrong:
            return fail(StepCode::EligibilityMalformed,
                        look.answer.state == State::Foreign    ? "answer to another query"
                        : look.answer.state == State::TooLarge ? "answer too large"
                                                               : "answer is no message");
        case ExchangeOutcome::NoAnswer:
            if (look.requestWaits) {
                return fail(StepCode::FolderRequestNotTaken);
            }
            return fail(StepCode::GatewayTimedOut, look.answer.state == State::Locked    ? "answer locked"
                                                   : look.answer.state == State::Growing ? "answer incomplete"
                                                                                         : "no answer");
        case ExchangeOutcome::FolderGone:
            return fail(StepCode::FolderMissing, "while waiting");
        case ExchangeOutcome::Cancelled:
            return fail(StepCode::GatewayUnreachable, "cancelled");
    }
    return fail(StepCode::KioskInternal);
}

}  // namespace madoguchi::eligibility
