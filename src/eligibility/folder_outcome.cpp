#include "eligibility/folder_outcome.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "eligibility/codec.hpp"

namespace madoguchi::eligibility {
namespace {

using Word = std::string_view;

// Takes up to `most` letters or digits off the front; false with fewer than `least`.
bool takeRun(Word& word, std::size_t least, std::size_t most, bool (*belongs)(char)) {
    std::size_t count = 0;
    while (count < word.size() && count < most && belongs(word[count])) {
        ++count;
    }
    word.remove_prefix(count);
    return count >= least;
}

bool isCapital(char character) {
    return character >= 'A' && character <= 'Z';
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

// OQC-OWSE0900000: the one form of error code that is known (the code list, 別紙6-1, is not public). A 記号
// or 番号 has letters and digits too, so nothing else may pass.
bool isErrorCode(Word word) {
    constexpr std::size_t kDigits = 7;
    if (!takeRun(word, 3, 3, isCapital) || !word.starts_with('-')) {
        return false;
    }
    word.remove_prefix(1);
    return takeRun(word, 1, 4, isCapital) && takeRun(word, kDigits, kDigits, isDigit) && word.empty();
}

// The text beside a returned request is free and may quote the request: only an error code of the known form
// goes into the log.
std::string codeIn(std::span<const std::uint8_t> text) {
    std::string word;
    const auto belongs = [](std::uint8_t byte) {
        const char character = static_cast<char>(byte);
        return byte >= 0x80 || isCapital(character) || isDigit(character) || character == '-' ||
               character == '_' || (character >= 'a' && character <= 'z');
    };
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && belongs(text[at])) {
            word += static_cast<char>(text[at]);
            continue;
        }
        if (isErrorCode(word)) {
            return word;
        }
        word.clear();
    }
    return "text of " + std::to_string(text.size()) + " bytes";
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
