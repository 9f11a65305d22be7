#include "mynumber/card_session.hpp"

#include <array>
#include <string>

namespace madoguchi::mynumber {
namespace {

using iso7816::CommandApdu;
using iso7816::Instruction;
using iso7816::ResponseApdu;
namespace status = iso7816::status;

constexpr std::uint8_t kByName = 0x04;       // SELECT by DF name
constexpr std::uint8_t kFileHere = 0x02;     // SELECT EF under the current DF
constexpr std::uint8_t kNoAnswer = 0x0C;     // first or only one, no response data
constexpr std::uint8_t kCurrentFile = 0x80;  // VERIFY: the selected file holds the reference

CommandApdu selectCommand(std::uint8_t how, std::span<const std::uint8_t> what) {
    return CommandApdu{
        {0x00, static_cast<std::uint8_t>(Instruction::Select), how, kNoAnswer}, what, std::nullopt};
}

CommandApdu verifyCommand(std::span<const std::uint8_t> secret) {
    return CommandApdu{
        {0x00, static_cast<std::uint8_t>(Instruction::Verify), 0x00, kCurrentFile}, secret, std::nullopt};
}

bool isBlocked(iso7816::StatusWord word) {
    return word == status::kBlocked || word == status::kReferenceDataUnusable || word.triesLeft() == 0;
}

Expected<bool> found(const ResponseApdu& answer, const char* command) {
    if (answer.ok()) {
        return true;
    }
    if (answer.status == status::kFileNotFound) {
        return false;
    }
    return fail(StepCode::CardUnexpectedStatus, command + toText(answer.status));
}

}  // namespace

std::optional<int> PinState::triesLeft(int full) const {
    switch (kind) {
        case Kind::Absent:
            return std::nullopt;
        case Kind::Tries:
            return tries;
        case Kind::Blocked:
            return 0;
        case Kind::Verified:
            return full;
    }
    return std::nullopt;
}

Expected<ResponseApdu> CardSession::send(const CommandApdu& command) {
    auto answer = iso7816::exchange(channel_, command);
    if (first_ && answer && answer->status == status::kInternal && !command.carriesSecret()) {
        answer = iso7816::exchange(channel_, command);
    }
    first_ = false;
    return answer;
}

Expected<bool> CardSession::select(Application application) {
    if (application_ == application) {
        return true;
    }
    const auto answer = send(selectCommand(kByName, applicationId(application)));
    if (!answer) {
        return std::unexpected(answer.error());
    }
    auto there = found(*answer, "SELECT AP ");
    if (there && *there) {
        application_ = application;
        file_.reset();
    }
    return there;
}

Expected<bool> CardSession::select(CardFile file) {
    const FileReference reference = referenceOf(file);
    if (auto there = select(reference.application); !there || !*there) {
        return there;
    }
    if (file_ == file) {
        return true;
    }
    const std::array id{static_cast<std::uint8_t>(reference.id >> 8U),
                        static_cast<std::uint8_t>(reference.id & 0xFFU)};
    const auto answer = send(selectCommand(kFileHere, id));
    if (!answer) {
        return std::unexpected(answer.error());
    }
    auto there = found(*answer, "SELECT EF ");
    if (there && *there) {
        file_ = file;
    }
    return there;
}

Expected<PinState> CardSession::query(CardFile pin) {
    const auto there = select(pin);
    if (!there) {
        return std::unexpected(there.error());
    }
    if (!*there) {
        return PinState{};
    }
    const auto answer = send(verifyCommand({}));
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (answer->ok()) {
        return PinState{PinState::Kind::Verified, 0};
    }
    if (isBlocked(answer->status)) {
        return PinState{PinState::Kind::Blocked, 0};
    }
    if (const auto tries = answer->status.triesLeft()) {
        return PinState{PinState::Kind::Tries, *tries};
    }
    return fail(StepCode::CardUnexpectedStatus, "query " + toText(answer->status));
}

Expected<VerifyAnswer> CardSession::verify(CardFile pin, const SecureBytes& secret) {
    if (secret.empty()) {
        return fail(StepCode::UsageWrong, "empty secret");  // it would be a query
    }
    const auto there = select(pin);
    if (!there || !*there) {
        return there ? fail(StepCode::CardUnexpectedStatus, "reference gone")
                     : std::unexpected(there.error());
    }
    const auto answer = send(verifyCommand(secret.bytes()));
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (answer->ok()) {
        return VerifyAnswer{VerifyAnswer::Kind::Right, 0};
    }
    if (isBlocked(answer->status)) {
        return VerifyAnswer{VerifyAnswer::Kind::Blocked, 0};
    }
    if (const auto tries = answer->status.triesLeft()) {
        return VerifyAnswer{VerifyAnswer::Kind::Wrong, *tries};
    }
    return fail(StepCode::CardUnexpectedStatus, "VERIFY " + toText(answer->status));
}

iso7816::BinaryFile CardSession::currentFile() {
    return iso7816::BinaryFile{[this](const CommandApdu& command) { return send(command); }};
}

}  // namespace madoguchi::mynumber
