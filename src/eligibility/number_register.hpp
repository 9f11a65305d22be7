// Which insurance numbers belong to a card, for the one transport that has to ask by number: a small
// encrypted file of the kiosk's own (AES-256-GCM under a key beside it, both 0600), filled by staff at the
// console or with `madoguchictl eligibility link`, read anew for each question. Cards are known by the
// SHA-256 of their authentication certificate, so a renewed certificate has to be linked again. Errors:
// file.unreadable (damaged, or its key is gone), file.unwritable, eligibility.numbers-missing. Threads: any,
// one at a time inside.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "crypto/digest.hpp"
#include "domain/insurance_numbers.hpp"

namespace madoguchi::eligibility {

class NumberRegister {
public:
    // Reads nothing yet; a file that is not there holds nobody.
    explicit NumberRegister(std::filesystem::path file) : file_{std::move(file)} {}

    [[nodiscard]] Expected<domain::InsuranceNumbers> find(const crypto::Sha256& card);
    [[nodiscard]] Expected<void> link(const crypto::Sha256& card, const domain::InsuranceNumbers& numbers);
    [[nodiscard]] Expected<bool> unlink(const crypto::Sha256& card);  // false: was not there
    [[nodiscard]] Expected<std::size_t> size();

private:
    using Entries = std::map<std::string, domain::InsuranceNumbers>;  // by the card's hash in hex
    [[nodiscard]] std::filesystem::path keyFile() const { return file_.string() + ".key"; }
    [[nodiscard]] Expected<SecureBytes> key(bool make) const;
    [[nodiscard]] Expected<Entries> read() const;
    [[nodiscard]] Expected<void> write(const Entries& entries) const;

    const std::filesystem::path file_;
    std::mutex mutex_;
};

}  // namespace madoguchi::eligibility
