#include "mynumber/jpki_application.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "iso7816/ber_tlv.hpp"

namespace madoguchi::mynumber {
namespace {

constexpr std::size_t kLabelSize = 32;
constexpr std::size_t kPinSize = 4;
constexpr int kPinTries = 3;
constexpr std::size_t kSignatureSize = 256;
constexpr std::uint8_t kFiller = 0xFF;
constexpr iso7816::Tag kSequence = 0x30;

// DER of DigestInfo up to the digest: SHA-256, NULL parameters, OCTET STRING of 32 bytes (RFC 8017 §9.2 note
// 1).
constexpr std::array<std::uint8_t, 19> kSha256DigestInfo{0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60,
                                                         0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
                                                         0x01, 0x05, 0x00, 0x04, 0x20};

bool isPin(const SecureBytes& pin) {
    return pin.size() == kPinSize &&
           std::ranges::all_of(pin.bytes(), [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; });
}

Expected<std::vector<std::uint8_t>> computeSignature(CardSession& card,
                                                     std::span<const std::uint8_t, 32> digest) {
    const auto there = card.select(CardFile::AuthKey);
    if (!there || !*there) {
        return there ? fail(StepCode::CardSignFailed, "no key") : std::unexpected(there.error());
    }
    std::array<std::uint8_t, kSha256DigestInfo.size() + 32> input{};
    std::ranges::copy(kSha256DigestInfo, input.begin());
    std::ranges::copy(digest, input.begin() + kSha256DigestInfo.size());
    const iso7816::CommandApdu command{
        {0x80, static_cast<std::uint8_t>(iso7816::Instruction::PerformSecurityOperation), 0x00, 0x80},
        input,
        256};
    const auto answer = card.send(command);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (!answer->ok() || answer->data.size() != kSignatureSize) {
        return fail(StepCode::CardSignFailed, "COMPUTE DIGITAL SIGNATURE " + toText(answer->status) + ", " +
                                                  std::to_string(answer->data.size()) + " bytes");
    }
    card.countObject(kSignatureSize);
    const auto bytes = std::as_const(answer->data).bytes();
    return std::vector<std::uint8_t>{bytes.begin(), bytes.end()};
}

}  // namespace

CardKind kindFromLabel(std::string_view label) {
    const std::string_view text = label.substr(0, label.find_last_not_of(' ') + 1);
    if (text == "JPKIAPICCTOKEN2") {
        return CardKind::MyNumberCard;
    }
    if (text == "JPKIAPICCTOKEN") {
        return CardKind::JukiCard;
    }
    if (text == "JPKIAPGPSETOKEN") {
        return CardKind::AndroidPhone;
    }
    if (text == "JPKIAPIOSTOKEN") {
        return CardKind::IPhone;
    }
    return CardKind::Unknown;
}

Expected<void> requireMyNumberCard(CardSession& card) {
    const auto application = card.select(Application::Jpki);
    if (!application || !*application) {
        return application ? fail(StepCode::CardNotMyNumber) : std::unexpected(application.error());
    }
    const auto there = card.select(CardFile::TokenInfo);
    if (!there || !*there) {
        return there ? fail(StepCode::CardIsOther, "no token info") : std::unexpected(there.error());
    }
    auto file = card.currentFile();
    const auto bytes = file.read(0, kLabelSize);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    card.countObject(kLabelSize);
    switch (kindFromLabel(std::string{bytes->begin(), bytes->end()})) {
        case CardKind::MyNumberCard:
            return {};
        case CardKind::JukiCard:
            return fail(StepCode::CardIsOther, "basic resident register card");
        case CardKind::AndroidPhone:
            return fail(StepCode::CardIsPhone, "Android");
        case CardKind::IPhone:
            return fail(StepCode::CardIsPhone, "iPhone");
        case CardKind::Unknown:
            return fail(StepCode::CardIsOther, "unknown token label");
    }
    return fail(StepCode::CardIsOther);
}

Expected<std::optional<std::vector<std::uint8_t>>> readAuthCertificate(CardSession& card) {
    const auto there = card.select(CardFile::AuthCertificate);
    if (!there || !*there) {
        return there ? Expected<std::optional<std::vector<std::uint8_t>>>{std::nullopt}
                     : std::unexpected(there.error());
    }
    auto file = card.currentFile();
    const auto block = file.readFirstBlock(iso7816::CommandApdu::kMaxExpected);
    if (!block) {
        return std::unexpected(block.error());
    }
    if (block->front() == kFiller) {
        return std::nullopt;
    }
    const auto object = file.readObject(iso7816::CommandApdu::kMaxExpected);
    if (!object) {
        return std::unexpected(object.error());
    }
    if (object->front() != kSequence) {
        return fail(StepCode::CardMalformed, "certificate file");
    }
    card.countObject(object->size());
    return std::vector<std::uint8_t>{object->begin(), object->end()};
}

Expected<std::optional<int>> authPinTriesLeft(CardSession& card) {
    const auto state = card.query(CardFile::AuthPin);
    if (!state) {
        return std::unexpected(state.error());
    }
    return state->triesLeft(kPinTries);
}

Expected<SignAnswer> signWithAuthKey(CardSession& card, const SecureBytes& pin,
                                     std::span<const std::uint8_t, 32> digest) {
    if (!isPin(pin)) {
        return fail(StepCode::UsageWrong, "the PIN has four digits");
    }
    const auto state = card.query(CardFile::AuthPin);
    if (!state) {
        return std::unexpected(state.error());
    }
    if (state->kind == PinState::Kind::Absent) {
        return fail(StepCode::CardPinAbsent);
    }
    if (state->kind == PinState::Kind::Blocked) {
        return SignAnswer{};
    }
    const auto verified = card.verify(CardFile::AuthPin, pin);
    if (!verified) {
        return std::unexpected(verified.error());
    }
    switch (verified->kind) {
        case VerifyAnswer::Kind::Wrong:
            return SignAnswer{SignAnswer::Kind::Wrong, verified->triesLeft, {}};
        case VerifyAnswer::Kind::Blocked:
            return SignAnswer{};
        case VerifyAnswer::Kind::Right:
            break;
    }
    auto signature = computeSignature(card, digest);
    if (!signature) {
        return std::unexpected(signature.error());
    }
    return SignAnswer{SignAnswer::Kind::Signed, kPinTries,
                      std::move(*signature)};  // a right PIN restores the counter
}

}  // namespace madoguchi::mynumber
