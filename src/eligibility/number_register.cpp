#include "eligibility/number_register.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include "core/file.hpp"
#include "core/hex.hpp"
#include "crypto/aead.hpp"
#include "crypto/random.hpp"

namespace madoguchi::eligibility {
namespace {

using nlohmann::json;

constexpr std::string_view kContext = "madoguchi.insurance-numbers.1";
constexpr std::size_t kLargest = 64UL * 1024 * 1024;

std::string nameOf(const std::filesystem::path& file) {
    return file.filename().string();
}

std::optional<domain::InsuranceNumbers> numbersFrom(const json& row) {
    const auto text = [&row](const char* key) {
        const auto found = row.find(key);
        return found != row.end() && found->is_string() ? found->get<std::string>() : std::string{};
    };
    const auto birth = domain::parseCompactDate(text("birth"));
    if (!birth || text("insurer").empty() || text("number").empty()) {
        return std::nullopt;
    }
    return domain::InsuranceNumbers{.insurer = text("insurer"),
                                    .symbol = text("symbol"),
                                    .number = text("number"),
                                    .branch = text("branch"),
                                    .birth = *birth};
}

}  // namespace

Expected<SecureBytes> NumberRegister::key(bool make) const {
    std::error_code error;
    if (make && !std::filesystem::exists(keyFile(), error)) {
        SecureBytes fresh{crypto::kAeadKeySize};
        crypto::fillRandom(fresh.bytes());
        if (auto stored = replaceFile(keyFile(), fresh.bytes()); !stored) {
            return std::unexpected(stored.error());
        }
    }
    auto bytes = readFile(keyFile(), crypto::kAeadKeySize);
    if (!bytes || bytes->size() != crypto::kAeadKeySize) {
        return fail(StepCode::FileUnreadable, nameOf(keyFile()));
    }
    return std::move(*bytes);
}

Expected<NumberRegister::Entries> NumberRegister::read() const {
    std::error_code error;
    if (!std::filesystem::exists(file_, error)) {
        return Entries{};
    }
    const auto secret = key(false);
    const auto record = readFile(file_, kLargest);
    if (!secret || !record) {
        return secret ? fail(StepCode::FileUnreadable, nameOf(file_)) : std::unexpected(secret.error());
    }
    const auto plain = crypto::decrypt(secret->bytes(), record->bytes(), kContext);
    if (!plain) {
        return fail(StepCode::FileUnreadable, nameOf(file_));
    }
    const json rows = json::parse(plain->bytes().begin(), plain->bytes().end(), nullptr, false);
    if (!rows.is_object()) {
        return fail(StepCode::FileUnreadable, nameOf(file_));
    }
    Entries entries;
    for (const auto& [card, row] : rows.items()) {
        auto numbers = row.is_object() ? numbersFrom(row) : std::nullopt;
        if (!numbers) {
            return fail(StepCode::FileUnreadable, nameOf(file_));
        }
        entries.emplace(card, std::move(*numbers));
    }
    return entries;
}

Expected<void> NumberRegister::write(const Entries& entries) const {
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    const auto secret = key(true);
    if (!secret) {
        return std::unexpected(secret.error());
    }
    json rows = json::object();
    for (const auto& [card, numbers] : entries) {
        rows[card] = {{"insurer", numbers.insurer},
                      {"symbol", numbers.symbol},
                      {"number", numbers.number},
                      {"branch", numbers.branch},
                      {"birth", domain::toCompactDate(numbers.birth)}};
    }
    std::string text = rows.dump();
    const std::span<std::uint8_t> plain{reinterpret_cast<std::uint8_t*>(text.data()), text.size()};
    const auto record = crypto::encrypt(secret->bytes(), plain, kContext);
    wipeMemory(plain);
    return record ? replaceFile(file_, *record) : std::unexpected(record.error());
}

Expected<domain::InsuranceNumbers> NumberRegister::find(const crypto::Sha256& card) {
    const std::lock_guard lock{mutex_};
    const auto entries = read();
    if (!entries) {
        return std::unexpected(entries.error());
    }
    const auto found = entries->find(toHex(card));
    if (found == entries->end()) {
        return fail(StepCode::EligibilityNumbersMissing);
    }
    return found->second;
}

Expected<void> NumberRegister::link(const crypto::Sha256& card, const domain::InsuranceNumbers& numbers) {
    const std::lock_guard lock{mutex_};
    auto entries = read();
    if (!entries) {
        return std::unexpected(entries.error());
    }
    (*entries)[toHex(card)] = numbers;
    return write(*entries);
}

Expected<bool> NumberRegister::unlink(const crypto::Sha256& card) {
    const std::lock_guard lock{mutex_};
    auto entries = read();
    if (!entries) {
        return std::unexpected(entries.error());
    }
    if (entries->erase(toHex(card)) == 0) {
        return false;
    }
    if (auto written = write(*entries); !written) {
        return std::unexpected(written.error());
    }
    return true;
}

Expected<std::size_t> NumberRegister::size() {
    const std::lock_guard lock{mutex_};
    const auto entries = read();
    return entries ? Expected<std::size_t>{entries->size()} : std::unexpected(entries.error());
}

}  // namespace madoguchi::eligibility
