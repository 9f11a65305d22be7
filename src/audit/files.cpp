#include "audit/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace madoguchi::audit {
namespace {

class Descriptor {
public:
    explicit Descriptor(int value) : value_{value} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (value_ >= 0) {
            ::close(value_);
        }
    }
    [[nodiscard]] int get() const { return value_; }
    [[nodiscard]] bool valid() const { return value_ >= 0; }

private:
    int value_;
};

bool writeAll(int file, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool syncFolderOf(const std::filesystem::path& file) {
    const auto parent = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const Descriptor folder{::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return folder.valid() && ::fsync(folder.get()) == 0;
}

}  // namespace

Expected<void> writeDurably(const std::filesystem::path& file, std::span<const std::uint8_t> bytes,
                            mode_t mode) {
    const Descriptor descriptor{
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)};
    if (!descriptor.valid() || !writeAll(descriptor.get(), bytes) || ::fsync(descriptor.get()) != 0) {
        return fail(StepCode::FileUnwritable, file.filename().string());
    }
    return {};
}

Expected<void> renameDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0 || !syncFolderOf(to)) {
        return fail(StepCode::FileUnwritable, to.filename().string());
    }
    return {};
}

Expected<SecureBytes> readSmallFile(const std::filesystem::path& file, std::size_t limit) {
    const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat facts{};
    if (!descriptor.valid() || ::fstat(descriptor.get(), &facts) != 0 || !S_ISREG(facts.st_mode) ||
        static_cast<std::size_t>(facts.st_size) > limit) {
        return fail(StepCode::FileUnreadable, file.filename().string());
    }
    SecureBytes bytes{static_cast<std::size_t>(facts.st_size)};
    std::span<std::uint8_t> rest = bytes.bytes();
    while (!rest.empty()) {
        const ssize_t count = ::read(descriptor.get(), rest.data(), rest.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return fail(StepCode::FileUnreadable, file.filename().string());
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
        return fail(StepCode::FileUnwritable, folder.filename().string());
    }
    if (!std::filesystem::is_directory(folder, error) || !syncFolderOf(folder)) {
        return fail(StepCode::FileUnwritable, folder.filename().string());
    }
    return {};
}

}  // namespace madoguchi::audit
