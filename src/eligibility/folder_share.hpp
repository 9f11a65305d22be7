// The two shared folders as the kiosk's folder client touches them: only names of its own exchanges, opened
// one by one. Nothing lists a folder and nothing waits for change notices (SMB has no reliable ones), so
// other programs' files, however many, cost nothing and are never touched. Writing: complete under a
// temporary name, fsynced, renamed; or in place, for far sides that react to one kind of event only. Reading:
// regular files only, no links, 4 MiB at most; a file that its writer has locked (sharing violation, or a
// lock that fcntl tells of) is left for the next look. Errors: folder.missing, folder.write-failed. Threads:
// one at a time; calls block as long as the share does.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "eligibility/folder_exchange.hpp"
#include "eligibility/folder_names.hpp"

namespace madoguchi::eligibility {

enum class Publish { Rename, InPlace };

class FolderShare {
public:
    // Judges a whole file: Complete, Foreign or Spoiled.
    using Judge = std::function<FileLook::State(std::span<const std::uint8_t>)>;

    FolderShare(std::filesystem::path requests, std::filesystem::path answers, Publish publish);

    // True when a file of this exchange lies in either folder already: the id must not be used.
    [[nodiscard]] Expected<bool> isTaken(const ExchangeNames& names) const;
    // On failure nothing of it is left behind under the request's name.
    [[nodiscard]] Expected<void> send(const ExchangeNames& names,
                                      std::span<const std::uint8_t> request) const;

    struct Found {
        Look look;
        SecureBytes answer;  // when look.answer is Complete
        SecureBytes error;   // the text beside a returned request
    };
    [[nodiscard]] Found look(const ExchangeNames& names, const Judge& judge) const;

    enum class Removal { Failed, NothingThere, Removed };
    [[nodiscard]] Removal removeRequest(const ExchangeNames& names) const;  // and the temporary file
    [[nodiscard]] Removal removeReceived(const ExchangeNames& names) const;

private:
    std::filesystem::path requests_;
    std::filesystem::path answers_;
    Publish publish_;
};

}  // namespace madoguchi::eligibility
