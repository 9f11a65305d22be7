// An SQLite VFS over the real one whose disk fails at a chosen write: it is full once, the power goes, or the
// power goes in the middle of a sector. What was not synced before a power cut can be taken back.
#pragma once

#include <sqlite3.h>

#include <cstddef>

namespace madoguchi::audit {

enum class DiskFault {
    FullOnce,     // this write finds no room; the next ones do
    PowerCut,     // this write and all after it never happen
    TornWrite,    // half of this write happens, nothing after it
    LosesCaches,  // as PowerCut, and everything that was not synced is lost too
};

// Is SQLite's standard VFS while it lives. One at a time; SQLite from one thread at a time.
class FaultyDisk {
public:
    FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;
    ~FaultyDisk();

    void failAt(int write, DiskFault fault);  // counted from 1, from now on
    [[nodiscard]] bool hasFailed() const;
    void powerBack();  // every connection is closed; the files are as the disk has them
};

}  // namespace madoguchi::audit
