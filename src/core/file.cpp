#include "core/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace madoguchi {
namespace {

std::unexpected<Failure> failure(StepCode code, const std::filesystem::path& file, int error) {
    return fail(code, file.filename().string() + ": " + std::generic_category().message(error));
}

}  // namespace

Descriptor::~Descriptor() {
    if (value_ >= 0) {
        const int error = errno;
        ::close(value_);
        errno = error;
    }
}

int writeAll(int file, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return written == 0 ? EIO : errno;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

int writeAndSync(int file, std::span<const std::uint8_t> bytes) {
    if (const int error = writeAll(file, bytes); error != 0) {
        return error;
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

Expected<void> syncFolderOf(const std::filesystem::path& file) {
    const auto parent = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const Descriptor folder{::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder.valid() || ::fsync(folder.get()) != 0) {
        return failure(StepCode::FileUnwritable, file, errno);
    }
    return {};
}

std::filesystem::path temporaryOf(const std::filesystem::path& file) {
    return file.string() + ".new";
}

Expected<void> prepareFile(const std::filesystem::path& file, std::span<const std::uint8_t> bytes,
                           mode_t mode) {
    const auto temporary = temporaryOf(file);
    ::unlink(temporary.c_str());
    const Descriptor made{
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)};
    if (!made.valid()) {
        return failure(StepCode::FileUnwritable, file, errno);
    }
    if (const int error = writeAndSync(made.get(), bytes); error != 0) {
        return failure(StepCode::FileUnwritable, file, error);
    }
    return {};
}

Expected<void> commitFile(const std::filesystem::path& file) {
    if (::rename(temporaryOf(file).c_str(), file.c_str()) != 0) {
        return failure(StepCode::FileUnwritable, file, errno);
    }
    return syncFolderOf(file);
}

Expected<void> replaceFile(const std::filesystem::path& file, std::span<const std::uint8_t> bytes,
                           mode_t mode) {
    const auto prepared = prepareFile(file, bytes, mode);
    return prepared ? commitFile(file) : prepared;
}

Expected<SecureBytes> readFile(const std::filesystem::path& file, std::size_t limit) {
    // O_NONBLOCK: a pipe of that name must not make us wait.
    const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
    struct stat facts{};
    if (!descriptor.valid() || ::fstat(descriptor.get(), &facts) != 0) {
        return failure(StepCode::FileUnreadable, file, errno);
    }
    if (!S_ISREG(facts.st_mode)) {
        return failure(StepCode::FileUnreadable, file, EINVAL);
    }
    if (static_cast<std::size_t>(facts.st_size) > limit) {
        return failure(StepCode::FileUnreadable, file, EFBIG);
    }
    SecureBytes bytes{static_cast<std::size_t>(facts.st_size)};
    std::span<std::uint8_t> rest = bytes.bytes();
    while (!rest.empty()) {
        const ssize_t count = ::read(descriptor.get(), rest.data(), rest.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return failure(StepCode::FileUnreadable, file, count == 0 ? EIO : errno);
        }
        rest = rest.subspan(static_cast<std::size_t>(count));
    }
    return bytes;
}

Expected<void> makeFolder(const std::filesystem::path& folder, mode_t mode) {
    std::error_code error;
    if (folder.has_parent_path()) {
        std::filesystem::create_directories(folder.parent_path(), error);
    }
    if (::mkdir(folder.c_str(), mode) != 0 && errno != EEXIST) {
        return failure(StepCode::FileUnwritable, folder, errno);
    }
    if (!std::filesystem::is_directory(folder, error)) {
        return failure(StepCode::FileUnwritable, folder, ENOTDIR);
    }
    return syncFolderOf(folder);
}

}  // namespace madoguchi
