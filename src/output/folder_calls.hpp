// The system calls that FaceFolder makes on the shared folder, as one seam: real by default, replaced in
// tests that need a full, slow or vanishing folder. Each returns what the call returns and leaves errno as
// the call does.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>

namespace madoguchi::output {

struct FolderCalls {
    std::function<int(const char* folder)> openFolder;
    std::function<int(int folder, const char* name)> createFile;  // for writing, emptied when it is there
    std::function<ssize_t(int file, const void* bytes, std::size_t count)> write;
    std::function<int(int fileOrFolder)> sync;
    std::function<int(int folder, const char* from, const char* to)> renameNoReplace;
    std::function<int(int folder, const char* name)> remove;
    std::function<bool(int folder, const char* name)> exists;

    [[nodiscard]] static FolderCalls real();
};

}  // namespace madoguchi::output
