#include "output/face_folder.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <span>
#include <utility>

#include "core/file.hpp"

namespace madoguchi::output {
namespace {

std::unexpected<Failure> failure(const char* step, int error) {
    const std::string detail = std::string{step} + ", errno " + std::to_string(error);
    if (error == ENOSPC || error == EDQUOT) {
        return fail(StepCode::OutputDiskFull, detail);
    }
    return fail(StepCode::OutputWriteFailed, detail);
}

std::unexpected<Failure> folderFailure(int error) {
    const bool missing = error == ENOENT || error == ENOTDIR || error == ESTALE || error == EHOSTDOWN ||
                         error == ENODEV || error == ENOTCONN;
    return fail(missing ? StepCode::OutputFolderMissing : StepCode::OutputWriteFailed,
                "folder, errno " + std::to_string(error));
}

bool allOf(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

// Network folders may not know fsync of a folder; there the server orders its own writes.
bool syncFolder(const FolderCalls& calls, int folder) {
    return calls.sync(folder) == 0 || errno == EINVAL || errno == ENOTSUP;
}

bool writeAll(const FolderCalls& calls, int file, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = calls.write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            errno = written == 0 ? EIO : errno;
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

bool isResultFileName(std::string_view name) {
    constexpr std::string_view kPrefix = "OQSsiquc01res_face_";
    constexpr std::string_view kDigits = "0123456789";
    constexpr std::size_t kInstitution = 10;
    constexpr std::size_t kRandom = 20;
    constexpr std::size_t kStamp = 14;
    if (!name.starts_with(kPrefix) || !name.ends_with(".xml") ||
        name.size() != kPrefix.size() + kInstitution + kRandom + 1 + kStamp + 4) {
        return false;
    }
    name.remove_prefix(kPrefix.size());
    return allOf(name.substr(0, kInstitution), kDigits) &&
           allOf(name.substr(kInstitution, kRandom), "0123456789abcdef") &&
           name[kInstitution + kRandom] == '_' &&
           allOf(name.substr(kInstitution + kRandom + 1, kStamp), kDigits);
}

// FNV-1a: two logs that share a folder may both have an item 1, but never two files of one name.
std::string temporaryNameOf(const ports::OutboxItem& item) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char character : item.document.fileName) {
        hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3U;
    }
    std::array<char, 64> name{};
    std::snprintf(name.data(), name.size(), ".madoguchi-%lld-%016llx.tmp", static_cast<long long>(item.id),
                  static_cast<unsigned long long>(hash));
    return name.data();
}

std::string begunNameOf(const ports::OutboxItem& item) {
    std::string name = temporaryNameOf(item);
    return name.replace(name.size() - 4, 4, ".begun");
}

FaceFolder::FaceFolder(std::filesystem::path folder, FolderCalls calls, Publish how)
    : folder_{std::move(folder)}, calls_{std::move(calls)}, how_{how} {}

Expected<void> FaceFolder::stage(const ports::OutboxItem& item) {
    if (!isResultFileName(item.document.fileName)) {
        return fail(StepCode::OutputWriteFailed, "not the name of a result file");
    }
    const Descriptor folder{calls_.openFolder(folder_.c_str())};
    if (!folder.valid()) {
        return folderFailure(errno);
    }
    const std::string temporary = temporaryNameOf(item);
    int error = 0;
    {
        const Descriptor file{calls_.createFile(folder.get(), temporary.c_str())};
        if (!file.valid()) {
            return failure("create", errno);
        }
        if (!writeAll(calls_, file.get(), item.document.content.bytes()) || calls_.sync(file.get()) != 0) {
            error = errno;
        }
    }
    if (error != 0) {
        calls_.remove(folder.get(), temporary.c_str());  // half a file only takes room from the next try
        return failure("write", error);
    }
    if (!syncFolder(calls_, folder.get())) {
        return failure("sync", errno);
    }
    return {};
}

Expected<void> FaceFolder::publish(const ports::OutboxItem& item) {
    if (!isResultFileName(item.document.fileName)) {
        return fail(StepCode::OutputWriteFailed, "not the name of a result file");
    }
    const Descriptor folder{calls_.openFolder(folder_.c_str())};
    if (!folder.valid()) {
        return folderFailure(errno);
    }
    if (how_ == Publish::InPlace) {
        return writeInPlace(folder.get(), item);
    }
    const std::string temporary = temporaryNameOf(item);
    if (calls_.renameNoReplace(folder.get(), temporary.c_str(), item.document.fileName.c_str()) != 0 &&
        errno != ENOENT) {  // ENOENT: the temporary file is gone, so it was published before
        return failure("rename", errno);
    }
    if (!syncFolder(calls_, folder.get())) {
        return failure("sync", errno);
    }
    return {};
}

// The two temporary names say how far it came: `.tmp` alone, the final file may not exist yet; `.begun`, it
// existed, so if it is missing a consumer has it; neither, it was whole.
Expected<void> FaceFolder::writeInPlace(int folder, const ports::OutboxItem& item) const {
    const std::string temporary = temporaryNameOf(item);
    const std::string begun = begunNameOf(item);
    const char* const final = item.document.fileName.c_str();
    const bool wasBegun = calls_.exists(folder, begun.c_str());
    if (!wasBegun && !calls_.exists(folder, temporary.c_str())) {
        return {};
    }
    if (!wasBegun || calls_.exists(folder, final)) {
        const Descriptor file{calls_.createFile(folder, final)};
        if (!file.valid()) {
            return failure("create", errno);
        }
        if (!wasBegun && calls_.renameNoReplace(folder, temporary.c_str(), begun.c_str()) != 0) {
            return failure("rename", errno);
        }
        if (!writeAll(calls_, file.get(), item.document.content.bytes()) || calls_.sync(file.get()) != 0) {
            return failure("write", errno);
        }
    }
    if (calls_.remove(folder, begun.c_str()) != 0 && errno != ENOENT) {
        return failure("remove", errno);
    }
    if (!syncFolder(calls_, folder)) {
        return failure("sync", errno);
    }
    return {};
}

}  // namespace madoguchi::output
