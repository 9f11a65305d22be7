#include "simulation/virtual_card.hpp"

#include <algorithm>
#include <utility>

#include "crypto/random.hpp"
#include "simulation/card_command.hpp"
#include "simulation/card_signature.hpp"

namespace madoguchi::simulation {
namespace {

using Kind = CardFile::Kind;

constexpr std::uint16_t kOk = 0x9000;
constexpr std::uint16_t kMemoryFailure = 0x6581;
constexpr std::uint16_t kWrongLength = 0x6700;
constexpr std::uint16_t kNoChannels = 0x6881;
constexpr std::uint16_t kWrongFileType = 0x6981;
constexpr std::uint16_t kSecurityNotSatisfied = 0x6982;
constexpr std::uint16_t kBlocked = 0x6984;
constexpr std::uint16_t kConditionsNotSatisfied = 0x6985;
constexpr std::uint16_t kNoCurrentFile = 0x6986;
constexpr std::uint16_t kNotFound = 0x6A82;
constexpr std::uint16_t kNoRecord = 0x6A83;
constexpr std::uint16_t kWrongParameters = 0x6A86;
constexpr std::uint16_t kOutside = 0x6B00;
constexpr std::uint16_t kUnknownInstruction = 0x6D00;
constexpr std::uint16_t kUnknownClass = 0x6E00;
constexpr std::uint16_t kNoDiagnosis = 0x6F00;

constexpr std::size_t kShortestPrefix = 5;  // of an AID: its registered provider

Octets status(std::uint16_t word) {
    return {static_cast<std::uint8_t>(word >> 8U), static_cast<std::uint8_t>(word & 0xFFU)};
}

Octets triesLeft(int left) {
    return status(static_cast<std::uint16_t>(0x63C0 | std::clamp(left, 0, 15)));
}

Octets answer(std::span<const std::uint8_t> data) {
    return joined({data, status(kOk)});
}

bool isPrefix(std::span<const std::uint8_t> part, std::span<const std::uint8_t> whole) {
    return part.size() <= whole.size() && std::ranges::equal(part, whole.first(part.size()));
}

}  // namespace

VirtualCard::VirtualCard(CardContents contents, TryCounters counters)
    : contents_(std::move(contents)), counters_(std::move(counters)) {}

void VirtualCard::reset() {
    application_ = nullptr;
    file_.reset();
    verified_.clear();
}

Octets VirtualCard::process(std::span<const std::uint8_t> bytes) {
    const auto command = parseCardCommand(bytes);
    if (!command) {
        return status(kWrongLength);
    }
    if (command->cla == 0x80) {
        return command->ins == 0x2A ? computeSignature(*command) : status(kUnknownInstruction);
    }
    if (command->cla != 0x00) {
        return status(command->cla <= 0x03 ? kNoChannels : kUnknownClass);
    }
    switch (command->ins) {
        case 0xA4:
            return select(*command);
        case 0xB0:
            if (readsUntilFault_ == 0U) {
                return status(kNoDiagnosis);
            }
            if (readsUntilFault_) {
                --*readsUntilFault_;
            }
            return readBinary(*command);
        case 0xB2:
            return readRecord(*command);
        case 0x20:
            return verify(*command);
        case 0x84:
            return getChallenge(*command);
        default:
            return status(kUnknownInstruction);
    }
}

Octets VirtualCard::select(const CardCommand& command) {
    if (command.p1 == 0x00 && command.p2 == 0x00) {
        if (!command.data.empty()) {
            return status(kNotFound);
        }
        return status(application_ == nullptr ? kWrongParameters : kOk);
    }
    if (command.p1 == 0x04 && (command.p2 == 0x0C || command.p2 == 0x00)) {
        return selectApplication(command);
    }
    if (command.p1 != 0x02 || command.p2 != 0x0C) {
        return status(kWrongParameters);
    }
    if (command.data.size() != 2) {
        return status(kWrongLength);
    }
    if (application_ == nullptr) {
        return status(kNoCurrentFile);
    }
    const auto id = static_cast<FileId>((command.data[0] << 8U) | command.data[1]);
    if (!application_->files.contains(id)) {
        return status(kNotFound);
    }
    file_ = id;
    return status(kOk);
}

Octets VirtualCard::selectApplication(const CardCommand& command) {
    if (command.data.size() < kShortestPrefix) {
        return status(kNotFound);
    }
    // A part of an AID selects the application, never the reverse: OpenSC probes with longer ones.
    const auto found = std::ranges::find_if(contents_.applications, [&](const CardApplication& application) {
        return isPrefix(command.data, application.identifier);
    });
    if (found == contents_.applications.end()) {
        return status(kNotFound);
    }
    application_ = &*found;
    file_.reset();
    verified_.clear();
    if (command.p2 == 0x00 && command.expected) {  // file control information with the name alone
        return answer(tlv(0x6F, tlv(0x84, application_->identifier)));
    }
    return status(kOk);
}

const CardFile* VirtualCard::fileAt(FileId id) const {
    if (application_ == nullptr) {
        return nullptr;
    }
    const auto found = application_->files.find(id);
    return found == application_->files.end() ? nullptr : &found->second;
}

// P2 of VERIFY and of the signature: 80 is the current file, 80|SFI a file by its short identifier.
std::optional<FileId> VirtualCard::fileFor(std::uint8_t reference) const {
    return reference == 0x80 ? file_ : std::optional<FileId>{static_cast<FileId>(reference & 0x1FU)};
}

bool VirtualCard::opened(const CardFile& file) const {
    return file.openedBy.empty() ||
           std::ranges::any_of(file.openedBy, [this](FileId pin) { return verified_.contains(pin); });
}

Octets VirtualCard::readBinary(const CardCommand& command) {
    if (!command.expected || !command.data.empty()) {
        return status(kWrongLength);
    }
    std::size_t offset = (std::size_t{command.p1} << 8U) | command.p2;
    if ((command.p1 & 0x80U) != 0) {
        if ((command.p1 & 0x60U) != 0) {
            return status(kWrongParameters);
        }
        const auto id = static_cast<FileId>(command.p1 & 0x1FU);
        if (fileAt(id) == nullptr) {
            return status(kNotFound);
        }
        file_ = id;
        offset = command.p2;
    }
    const CardFile* file = file_ ? fileAt(*file_) : nullptr;
    if (file == nullptr) {
        return status(kNoCurrentFile);
    }
    if (file->kind != Kind::Transparent) {
        return status(kWrongFileType);
    }
    if (!opened(*file)) {
        return status(kSecurityNotSatisfied);
    }
    if (offset >= file->content.size()) {
        return status(kOutside);
    }
    const std::span content{file->content};
    return answer(content.subspan(offset, std::min(*command.expected, content.size() - offset)));
}

Octets VirtualCard::readRecord(const CardCommand& command) const {
    if (!command.expected || !command.data.empty()) {
        return status(kWrongLength);
    }
    if ((command.p2 & 0x07U) != 0x04) {  // record number in P1
        return status(kWrongParameters);
    }
    const auto shortId = static_cast<FileId>(command.p2 >> 3U);
    const auto id = shortId == 0 ? file_ : std::optional{shortId};
    if (!id) {
        return status(kNoCurrentFile);
    }
    const CardFile* file = fileAt(*id);
    if (file == nullptr) {
        return status(kNotFound);
    }
    if (file->kind != Kind::Record) {
        return status(kWrongFileType);
    }
    if (command.p1 != 1) {
        return status(kNoRecord);
    }
    const std::span content{file->content};
    return answer(content.first(std::min(*command.expected, content.size())));
}

Octets VirtualCard::verify(const CardCommand& command) {
    if (command.p1 != 0x00 || (command.p2 & 0xE0U) != 0x80) {
        return status(kWrongParameters);
    }
    const auto id = fileFor(command.p2);
    if (!id) {
        return status(kNoCurrentFile);
    }
    const CardFile* pin = fileAt(*id);
    if (pin == nullptr) {
        return status(kNotFound);
    }
    if (pin->kind != Kind::Pin) {
        return status(kWrongFileType);
    }
    const int left = counters_.left(pin->counter);
    if (command.data.empty()) {
        return triesLeft(left);
    }
    if (left == 0) {
        return status(kBlocked);
    }
    if (!counters_.set(pin->counter, left - 1)) {
        return status(kMemoryFailure);
    }
    if (pin->content.empty() || !std::ranges::equal(command.data, pin->content)) {
        verified_.erase(*id);
        return triesLeft(left - 1);
    }
    if (!counters_.set(pin->counter, pin->mostTries)) {
        return status(kMemoryFailure);
    }
    verified_.insert(*id);
    return status(kOk);
}

Octets VirtualCard::computeSignature(const CardCommand& command) {
    // Of the documented variants only the one that takes the padded input as it is.
    const bool byDefault = command.p2 == 0x00 && application_ != nullptr && application_->defaultKey != 0;
    if (command.p1 != 0x00 || (!byDefault && (command.p2 & 0xE0U) != 0x80)) {
        return status(kWrongParameters);
    }
    const auto id = byDefault ? std::optional{application_->defaultKey} : fileFor(command.p2);
    if (!id) {
        return status(kNoCurrentFile);
    }
    const CardFile* file = fileAt(*id);
    if (file == nullptr) {
        return status(kNotFound);
    }
    if (file->kind != Kind::Key) {
        return status(kConditionsNotSatisfied);
    }
    if (!opened(*file)) {
        return status(kSecurityNotSatisfied);
    }
    if (command.data.empty() || command.data.size() > kLongestSignInput || !command.expected) {
        return status(kWrongLength);
    }
    const auto signature = signVerbatim(*file->key, command.data);
    return signature ? answer(*signature) : status(kConditionsNotSatisfied);
}

Octets VirtualCard::getChallenge(const CardCommand& command) const {
    if (command.p1 != 0 || command.p2 != 0) {
        return status(kWrongParameters);
    }
    if (!command.expected || *command.expected > 256 || !command.data.empty()) {
        return status(kWrongLength);
    }
    if (contents_.applications.empty()) {
        return status(kUnknownInstruction);
    }
    return answer(crypto::randomBytes(*command.expected));
}

Expected<std::unique_ptr<VirtualCard>> issueVirtualCard(const Persona& persona,
                                                        const CardAuthority& authority,
                                                        const CardOptions& options) {
    CardCredentials credentials;
    if (persona.card.kind != CardKind::Other) {
        auto issued = authority.issue(persona);
        if (!issued) {
            return std::unexpected(issued.error());
        }
        credentials = std::move(*issued);
    }
    auto contents = buildCardContents(persona, std::move(credentials), options.interface);
    if (!contents) {
        return std::unexpected(contents.error());
    }
    TryCounters counters{contents->tries};
    if (!options.state.empty()) {
        auto kept = TryCounters::keptIn(options.state, contents->subject, contents->tries);
        if (!kept) {
            return std::unexpected(kept.error());
        }
        counters = std::move(*kept);
    }
    auto card = std::make_unique<VirtualCard>(std::move(*contents), std::move(counters));
    if (options.readsUntilFault) {
        card->failAfterReads(*options.readsUntilFault);
    }
    return card;
}

}  // namespace madoguchi::simulation
