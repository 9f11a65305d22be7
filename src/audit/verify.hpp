// Proves that a log is the one that the kiosk wrote, or names the first entry that is not.
// Reads only, streams (memory does not grow with the log) and may run while the kiosk writes.
// What it can and can't find, with the keys in whose hands: docs/audit-format.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "audit/log_places.hpp"
#include "core/result.hpp"

namespace madoguchi::audit {

enum class Flaw {
    Changed,       // the entry is not as it was written
    Removed,       // an entry is missing here
    Inserted,      // an entry that the kiosk never wrote
    Reordered,     // an entry of this log in another's place
    CutOff,        // the log ends before its newest seal
    SealMissing,   // the entry's seal is gone from the seals folder
    SealForged,    // a seal file that this kiosk's key did not sign
    SealMismatch,  // the chain holds, but was not like this when it was sealed
    OtherKey,      // chain.key is not the key of this log
    OtherLog,      // the seals belong to another log
    Damaged,       // the database can't be read any further
};

[[nodiscard]] std::string_view toText(Flaw flaw);  // "changed", "cut-off", …

struct FirstBad {
    std::int64_t sequence = 0;  // for Removed and CutOff: of the first entry that is missing
    Flaw reason = Flaw::Changed;
    bool operator==(const FirstBad&) const = default;
};

struct Verdict {
    std::int64_t entries = 0;  // that the log holds; when Damaged: that were read
    std::optional<FirstBad> firstBad;
    [[nodiscard]] bool ok() const { return !firstBad; }
    bool operator==(const Verdict&) const = default;
};

// Fails when there is nothing to judge by: file.unreadable (no database), audit.key-missing (key or seals
// folder), audit.open-failed.
[[nodiscard]] Expected<Verdict> verifyLog(const LogPlaces& places);

}  // namespace madoguchi::audit
