// Clears away what own exchanges of former runs left in the shared folders, one exchange at a time: over SMB
// a whole sweep may take minutes, and a patient's question must not wait for it. Contract: a file is removed
// when it lies under the name of an entry of the ledger and is the answer to it, or no whole message at all;
// a whole message of somebody else's stays, and so does a file that is still written or held. Entries are
// closed when nothing can come any more, at the latest two days after their request. Threads: one, that of
// the ledger; a step blocks as long as the share does.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "domain/date.hpp"
#include "eligibility/folder_ledger.hpp"
#include "eligibility/folder_share.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

class FolderSweep {
public:
    // Both must outlive it.
    FolderSweep(const FolderShare& share, FolderLedger& ledger, std::string institutionCode)
        : share_{share}, ledger_{ledger}, institutionCode_{std::move(institutionCode)} {}

    // All that is open now but `active`, the exchanges under way, and what is kept and not old yet.
    void begin(const std::vector<std::string>& active, domain::Date today);
    [[nodiscard]] bool pending() const { return !waiting_.empty(); }
    // The next exchange. A share that is not there ends the sweep.
    void step(domain::Date today);
    void sweep(const std::string& id, domain::Date today);  // this one, now

    // Nothing can come any more for an exchange of that id.
    [[nodiscard]] static bool isOld(const std::string& id, domain::Date today);

private:
    enum class Share { There, Gone };
    Share sweep(const LedgerEntry& entry, domain::Date today);
    [[nodiscard]] FileLook::State judge(const LedgerEntry& entry, std::span<const std::uint8_t> bytes) const;

    const FolderShare& share_;
    FolderLedger& ledger_;
    const std::string institutionCode_;
    std::vector<LedgerEntry> waiting_;  // the next one last
};

}  // namespace madoguchi::eligibility
