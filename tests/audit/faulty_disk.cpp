#include "audit/faulty_disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>
#include <string>
#include <vector>

namespace madoguchi::audit {
namespace {

struct Undo {
    std::string path;
    sqlite3_int64 offset;
    sqlite3_int64 sizeBefore;
    std::vector<std::uint8_t> before;
};

struct Disk {
    std::mutex mutex;
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs shim{};
    int left = 0;  // writes until the fault; 0: none is planned
    DiskFault fault = DiskFault::PowerCut;
    bool failed = false;
    bool dead = false;
    std::vector<Undo> undo;
};

Disk& disk() {
    static Disk only;
    return only;
}

struct ShimFile {
    sqlite3_file base;
    sqlite3_file* real;
    const char* path;
};

sqlite3_file* realOf(sqlite3_file* file) {
    return reinterpret_cast<ShimFile*>(file)->real;
}

std::string pathOf(sqlite3_file* file) {
    const char* path = reinterpret_cast<ShimFile*>(file)->path;
    return path == nullptr ? "" : path;
}

void remember(sqlite3_file* file, int count, sqlite3_int64 offset) {
    sqlite3_file* const real = realOf(file);
    Undo undo{pathOf(file), offset, 0, {}};
    real->pMethods->xFileSize(real, &undo.sizeBefore);
    const auto there = std::clamp<sqlite3_int64>(undo.sizeBefore - offset, 0, count);
    undo.before.resize(static_cast<std::size_t>(there));
    if (there > 0) {
        real->pMethods->xRead(real, undo.before.data(), static_cast<int>(there), offset);
    }
    disk().undo.push_back(std::move(undo));
}

int writeShim(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    const std::lock_guard lock{disk().mutex};
    sqlite3_file* const real = realOf(file);
    if (disk().dead) {
        return SQLITE_IOERR_WRITE;
    }
    if (disk().left > 0 && --disk().left == 0) {
        disk().failed = true;
        if (disk().fault == DiskFault::FullOnce) {
            return SQLITE_FULL;
        }
        disk().dead = true;
        if (disk().fault == DiskFault::TornWrite) {
            real->pMethods->xWrite(real, bytes, count / 2, offset);
        }
        return SQLITE_IOERR_WRITE;
    }
    remember(file, count, offset);
    return real->pMethods->xWrite(real, bytes, count, offset);
}

int syncShim(sqlite3_file* file, int flags) {
    const std::lock_guard lock{disk().mutex};
    if (disk().dead) {
        return SQLITE_IOERR_FSYNC;
    }
    const std::string path = pathOf(file);
    std::erase_if(disk().undo, [&path](const Undo& undo) { return undo.path == path; });
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int truncateShim(sqlite3_file* file, sqlite3_int64 size) {
    const std::lock_guard lock{disk().mutex};
    return disk().dead ? SQLITE_IOERR_TRUNCATE : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int deleteShim(sqlite3_vfs*, const char* name, int syncFolder) {
    const std::lock_guard lock{disk().mutex};
    return disk().dead ? SQLITE_IOERR_DELETE : disk().real->xDelete(disk().real, name, syncFolder);
}

const sqlite3_io_methods& methods() {
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods made{};
        made.iVersion = 2;
        made.xClose = [](sqlite3_file* file) { return realOf(file)->pMethods->xClose(realOf(file)); };
        made.xRead = [](sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
            return realOf(file)->pMethods->xRead(realOf(file), bytes, count, offset);
        };
        made.xWrite = writeShim;
        made.xTruncate = truncateShim;
        made.xSync = syncShim;
        made.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
            return realOf(file)->pMethods->xFileSize(realOf(file), size);
        };
        made.xLock = [](sqlite3_file* file, int kind) {
            return realOf(file)->pMethods->xLock(realOf(file), kind);
        };
        made.xUnlock = [](sqlite3_file* file, int kind) {
            return realOf(file)->pMethods->xUnlock(realOf(file), kind);
        };
        made.xCheckReservedLock = [](sqlite3_file* file, int* answer) {
            return realOf(file)->pMethods->xCheckReservedLock(realOf(file), answer);
        };
        made.xFileControl = [](sqlite3_file* file, int operation, void* argument) {
            return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
        };
        made.xSectorSize = [](sqlite3_file* file) {
            return realOf(file)->pMethods->xSectorSize(realOf(file));
        };
        made.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };  // promises nothing: the worst disk
        made.xShmMap = [](sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
            return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
        };
        made.xShmLock = [](sqlite3_file* file, int offset, int count, int flags) {
            return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
        };
        made.xShmBarrier = [](sqlite3_file* file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); };
        made.xShmUnmap = [](sqlite3_file* file, int remove) {
            return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
        };
        return made;
    }();
    return table;
}

int openShim(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    auto* const shim = new (file) ShimFile{};
    shim->real = reinterpret_cast<sqlite3_file*>(shim + 1);
    shim->path = name;
    const int result = disk().real->xOpen(disk().real, name, shim->real, flags, outFlags);
    shim->base.pMethods = shim->real->pMethods == nullptr ? nullptr : &methods();
    return result;
}

}  // namespace

FaultyDisk::FaultyDisk() {
    disk().real = sqlite3_vfs_find(nullptr);
    disk().shim = *disk().real;  // everything that is not about one file's bytes stays as it is
    disk().shim.zName = "faulty";
    disk().shim.szOsFile = static_cast<int>(sizeof(ShimFile)) + disk().real->szOsFile;
    disk().shim.xOpen = openShim;
    disk().shim.xDelete = deleteShim;
    sqlite3_vfs_register(&disk().shim, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&disk().shim);
    sqlite3_vfs_register(disk().real, 1);
}

void FaultyDisk::failAt(int write, DiskFault fault) {
    const std::lock_guard lock{disk().mutex};
    disk().left = write;
    disk().fault = fault;
    disk().failed = false;
    disk().undo.clear();
}

bool FaultyDisk::hasFailed() const {
    const std::lock_guard lock{disk().mutex};
    return disk().failed;
}

void FaultyDisk::powerBack() {
    const std::lock_guard lock{disk().mutex};
    if (disk().dead && disk().fault == DiskFault::LosesCaches) {
        for (auto undo = disk().undo.rbegin(); undo != disk().undo.rend(); ++undo) {
            const int file = ::open(undo->path.c_str(), O_WRONLY | O_CLOEXEC);
            const auto count = static_cast<ssize_t>(undo->before.size());
            if (file < 0 || ::pwrite(file, undo->before.data(), undo->before.size(), undo->offset) != count ||
                ::ftruncate(file, undo->sizeBefore) != 0) {
                std::abort();  // the test's own disk failed
            }
            ::close(file);
        }
    }
    disk().undo.clear();
    disk().dead = false;
    disk().left = 0;
}

}  // namespace madoguchi::audit
