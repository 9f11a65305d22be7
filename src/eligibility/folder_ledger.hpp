// Which exchanges of this kiosk are open in the shared folders, on disk: the one source of "is that file
// ours". An id is durable before any file of that name exists, and is closed when none is left, so a start
// after a crash finds and removes its own leftovers and nothing else. Holds no personal data.
// A ledger that can't be read is begun anew with another tag: old files are then nobody's and stay. One
// process at a time holds a ledger (a lock file beside it), or numbers would be given twice.
// Errors: file.unwritable, also when another process holds it. Threads: one at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "domain/date.hpp"

namespace madoguchi::eligibility {

class FolderLedger {
public:
    // Makes the file (0600) and its folder when they are missing.
    [[nodiscard]] static Expected<FolderLedger> open(std::filesystem::path file);

    [[nodiscard]] Expected<std::string> take(domain::Date day);  // a new id, never given before
    [[nodiscard]] Expected<void> close(const std::string& id);
    [[nodiscard]] const std::vector<std::string>& openIds() const { return open_; }

private:
    explicit FolderLedger(std::filesystem::path file) : file_{std::move(file)} {}
    [[nodiscard]] Expected<void> hold();
    [[nodiscard]] bool read();
    [[nodiscard]] Expected<void> write() const;

    std::filesystem::path file_;
    std::shared_ptr<void> hold_;  // lets go of the lock file with the last copy
    std::string tag_;
    std::uint64_t last_ = 0;  // sequence number given last
    std::vector<std::string> open_;
};

}  // namespace madoguchi::eligibility
