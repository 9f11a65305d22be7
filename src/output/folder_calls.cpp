#include "output/folder_calls.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace madoguchi::output {
namespace {

// Readable for the group only: the clinic's software runs as another user of the same group.
constexpr mode_t kFileMode = 0640;

int renameWithoutReplacing(int folder, const char* from, const char* to) {
    const int result = ::renameat2(folder, from, folder, to, RENAME_NOREPLACE);
    if (result == 0 || (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)) {
        return result;
    }
    // Network file systems (CIFS, NFS) don't know the flag. The random part of the name makes a file in the
    // way a fault and not a race; a link + unlink in its place could leave two names after a crash.
    struct stat facts{};
    if (::fstatat(folder, to, &facts, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return -1;
    }
    return ::renameat(folder, from, folder, to);
}

}  // namespace

FolderCalls FolderCalls::real() {
    return {
        .openFolder = [](const char* folder) { return ::open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC); },
        .createFile =
            [](int folder, const char* name) {
                return ::openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC,
                                kFileMode);
            },
        .write = [](int file, const void* bytes, std::size_t count) { return ::write(file, bytes, count); },
        .sync = [](int fileOrFolder) { return ::fsync(fileOrFolder); },
        .renameNoReplace = renameWithoutReplacing,
        .remove = [](int folder, const char* name) { return ::unlinkat(folder, name, 0); },
        .exists =
            [](int folder, const char* name) {
                struct stat facts{};
                return ::fstatat(folder, name, &facts, AT_SYMLINK_NOFOLLOW) == 0;
            },
    };
}

}  // namespace madoguchi::output
