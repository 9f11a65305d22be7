#include "audit/seal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <span>
#include <system_error>

#include "core/file.hpp"
#include "core/hex.hpp"
#include "crypto/base64.hpp"
#include "crypto/key.hpp"

namespace madoguchi::audit {
namespace {

constexpr mode_t kReadableByAll = 0644;  // a seal is for auditors
constexpr std::size_t kLargestSealFile = 4096;
constexpr std::string_view kHeading = "madoguchi-seal 1\n";
constexpr std::string_view kSignatureLine = "signature ";

std::string signedText(const Seal& seal) {
    return std::string{kHeading} + "number " + std::to_string(seal.number) + "\nlog " + seal.log + "\ndate " +
           seal.date + "\nsequence " + std::to_string(seal.sequence) + "\ncount " +
           std::to_string(seal.count) + "\nhash " + toHex(seal.hash) + "\n";
}

std::int64_t numberIn(std::string_view text) {
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

// The number in `seal-<digits>.seal`; nothing for any other name.
std::optional<std::int64_t> numberInName(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    if (!name.starts_with("seal-") || !name.ends_with(".seal")) {
        return std::nullopt;
    }
    const std::int64_t number = numberIn(std::string_view{name}.substr(5, name.size() - 10));
    return number < 0 ? std::nullopt : std::optional{number};
}

}  // namespace

Expected<std::string> signSeal(const Seal& seal, EVP_PKEY& privateKey) {
    const std::string text = signedText(seal);
    const auto signature = crypto::sign(privateKey, bytesOf(text));
    if (!signature) {
        return std::unexpected(signature.error());
    }
    return text + std::string{kSignatureLine} + crypto::toBase64(*signature) + "\n";
}

std::optional<Seal> readSeal(std::string_view text, EVP_PKEY& publicKey) {
    std::map<std::string, std::string, std::less<>> facts;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        const auto space = line.find(' ');
        if (end == std::string_view::npos || space == std::string_view::npos) {
            return std::nullopt;
        }
        facts.emplace(line.substr(0, space), line.substr(space + 1));
        rest.remove_prefix(end + 1);
    }
    const auto hash = fromHex(facts["hash"]);
    const auto signature = crypto::fromBase64(facts["signature"]);
    if (!hash || hash->size() != crypto::Sha256{}.size() || !signature) {
        return std::nullopt;
    }
    Seal seal{.number = numberIn(facts["number"]),
              .log = facts["log"],
              .date = facts["date"],
              .sequence = numberIn(facts["sequence"]),
              .count = numberIn(facts["count"]),
              .hash = {}};
    std::ranges::copy(*hash, seal.hash.begin());
    // The text must be exactly what this seal is written as: nothing rides along unsigned.
    const std::string written = signedText(seal);
    if (!text.starts_with(written) || !text.substr(written.size()).starts_with(kSignatureLine) ||
        text != written + std::string{kSignatureLine} + facts["signature"] + "\n" ||
        !crypto::verify(publicKey, bytesOf(written), *signature)) {
        return std::nullopt;
    }
    return seal;
}

std::filesystem::path sealPath(const std::filesystem::path& folder, std::int64_t number) {
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "seal-%06lld.seal", static_cast<long long>(number));
    return folder / name.data();
}

Expected<void> prepareSealFile(const std::filesystem::path& folder, std::int64_t number,
                               std::string_view text) {
    return prepareFile(sealPath(folder, number), bytesOf(text), kReadableByAll);
}

Expected<void> publishSealFile(const std::filesystem::path& folder, std::int64_t number) {
    return commitFile(sealPath(folder, number));
}

Expected<SealFolder> loadSeals(const std::filesystem::path& folder, EVP_PKEY& publicKey) {
    std::error_code error;
    const std::filesystem::directory_iterator entries{folder, error};
    if (error) {
        return fail(StepCode::AuditKeyMissing, folder.filename().string());
    }
    SealFolder result;
    for (const auto& entry : entries) {
        const auto number = numberInName(entry.path());
        if (!number) {
            continue;
        }
        const auto content = readFile(entry.path(), kLargestSealFile);
        std::optional<Seal> seal;
        if (content) {
            const std::string text{content->bytes().begin(), content->bytes().end()};
            seal = readSeal(text, publicKey);
        }
        if (seal && seal->number == *number && entry.path() == sealPath(folder, *number)) {
            result.seals.push_back(std::move(*seal));
        } else if (!result.forged || *number < *result.forged) {
            result.forged = number;
        }
    }
    std::ranges::sort(result.seals, {}, &Seal::number);
    return result;
}

}  // namespace madoguchi::audit
