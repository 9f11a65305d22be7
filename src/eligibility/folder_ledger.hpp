// Which exchanges of this kiosk are open in the shared folders, on disk: the one source of "is that file
// ours". An entry is durable before any file of its name exists, and is closed when none is left, so a start
// after a crash finds and removes its own leftovers and nothing else; its mark tells the answer to it from
// another's that was put under its name. Holds no personal data.
// An exchange can be given a name when it is taken: then it is kept, found again by that name in a later run,
// and no leftover until it is let go.
// A ledger that can't be read is begun anew with another tag: old files are then nobody's and stay. One
// process at a time holds a ledger (a lock file beside it), or numbers would be given twice.
// Errors: file.unwritable, also when another process holds it. Threads: one at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.hpp"
#include "domain/date.hpp"

namespace madoguchi::eligibility {

struct LedgerEntry {
    std::string id;      // of the exchange: the names of its files are made of it
    std::string prefix;  // one of kExchangePrefixes
    std::string mark;    // its ArbitraryFileIdentifier, or the ReceptionNumber that it fetches by
    bool operator==(const LedgerEntry&) const = default;
};

class FolderLedger {
public:
    // Makes the file (0600) and its folder when they are missing.
    [[nodiscard]] static Expected<FolderLedger> open(const std::filesystem::path& file);

    // A new id, never given before. `name`: keeps the exchange under it, in the same write. At most 2,000 are
    // open: one more and the oldest that is not kept is forgotten.
    [[nodiscard]] Expected<std::string> take(domain::Date day, std::string_view prefix, std::string mark,
                                             const std::string& name = {});
    [[nodiscard]] Expected<void> close(const std::string& id);  // kept or not
    [[nodiscard]] const std::vector<LedgerEntry>& entries() const { return open_; }
    [[nodiscard]] std::optional<std::string> keptAs(const std::string& name) const;  // its id
    [[nodiscard]] bool isKept(const std::string& id) const;
    [[nodiscard]] Expected<void> letGo(const std::string& name);  // its id stays open, as a leftover
    // Another one than yesterday's: the ledger was lost, and with it what it kept.
    [[nodiscard]] const std::string& tag() const { return tag_; }

private:
    explicit FolderLedger(std::filesystem::path file) : file_{std::move(file)} {}
    [[nodiscard]] Expected<void> hold();
    [[nodiscard]] bool read();
    [[nodiscard]] Expected<void> write() const;

    std::filesystem::path file_;
    std::shared_ptr<void> hold_;  // lets go of the lock file with the last copy
    std::string tag_;
    std::uint64_t last_ = 0;  // sequence number given last
    std::vector<LedgerEntry> open_;
    std::map<std::string, std::string, std::less<>> kept_;  // name → id
};

}  // namespace madoguchi::eligibility
