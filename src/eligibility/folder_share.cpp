#include "eligibility/folder_share.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "core/file.hpp"
#include "eligibility/codec.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr mode_t kFileMode = 0640;  // the far side reads as another user of the same group
constexpr off_t kMostErrorText = 64L * 1024;

Descriptor openFolder(const std::filesystem::path& folder) {
    return Descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
}

std::unexpected<Failure> missing(const char* which, int error) {
    return fail(StepCode::FolderMissing, std::string{which} + ", errno " + std::to_string(error));
}

bool isThere(const Descriptor& folder, const std::string& name) {
    struct stat facts{};
    return ::fstatat(folder.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

// FNV-1a: only has to tell one writing of our own file from the next.
std::uint64_t markOf(std::span<const std::uint8_t> bytes) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const std::uint8_t byte : bytes) {
        hash = (hash ^ byte) * 0x100000001b3U;
    }
    return hash;
}

bool isLockedError(int error) {
    return error == EACCES || error == EPERM || error == EBUSY || error == EAGAIN || error == ETXTBSY ||
           error == EIO;
}

// Somebody holds the file for writing. Asks without taking a lock, which over SMB would shut the writer out.
bool isHeldByItsWriter(int file) {
    struct flock lock{};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    return ::fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

// Whatever follows the end of the root (nothing, a comment, what does not belong there) is for the judge.
bool holdsAnEnd(std::span<const std::uint8_t> bytes) {
    const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    const std::size_t at = text.rfind("</XmlMsg");
    return at != std::string_view::npos && text.find('>', at) != std::string_view::npos;
}

struct Read {
    FileLook::State state = FileLook::State::Absent;
    SecureBytes content;
};

// Gives Growing for a file that could be read whole.
Read readFile(const Descriptor& folder, const std::string& name, off_t most) {
    const Descriptor file{
        ::openat(folder.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    if (!file.valid()) {
        return {isLockedError(errno) ? FileLook::State::Locked : FileLook::State::Absent, {}};
    }
    struct stat facts{};
    if (::fstat(file.get(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
        return {};
    }
    if (facts.st_size > most) {
        return {FileLook::State::TooLarge, {}};
    }
    if (isHeldByItsWriter(file.get())) {
        return {FileLook::State::Locked, {}};
    }
    SecureBytes bytes{static_cast<std::size_t>(facts.st_size)};
    std::size_t count = 0;
    while (count < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.bytes().data() + count, bytes.size() - count);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return {FileLook::State::Locked, {}};
        }
        if (got == 0) {
            break;  // became shorter under our eyes: the next look sees what it is now
        }
        count += static_cast<std::size_t>(got);
    }
    if (count < bytes.size()) {
        bytes = SecureBytes::copyOf(bytes.bytes().first(count));
    }
    return {FileLook::State::Growing, std::move(bytes)};
}

void remove(const Descriptor& folder, const std::string& name) {
    ::unlinkat(folder.get(), name.c_str(), 0);
}

FolderShare::Removal removeAll(const Descriptor& folder, std::initializer_list<const std::string*> names) {
    using Removal = FolderShare::Removal;
    Removal result = folder.valid() ? Removal::NothingThere : Removal::Failed;
    for (const std::string* name : names) {
        if (!folder.valid()) {
            break;
        }
        if (::unlinkat(folder.get(), name->c_str(), 0) == 0) {
            result = result == Removal::Failed ? result : Removal::Removed;
        } else if (errno != ENOENT) {
            result = Removal::Failed;
        }
    }
    return result;
}

}  // namespace

FolderShare::FolderShare(std::filesystem::path requests, std::filesystem::path answers, Publish publish)
    : requests_{std::move(requests)}, answers_{std::move(answers)}, publish_{publish} {}

Expected<bool> FolderShare::isTaken(const ExchangeNames& names) const {
    const Descriptor requests = openFolder(requests_);
    if (!requests.valid()) {
        return missing("req", errno);
    }
    const Descriptor answers = openFolder(answers_);
    if (!answers.valid()) {
        return missing("res", errno);
    }
    return isThere(requests, names.request) || isThere(answers, names.answer) ||
           isThere(answers, names.returned) || isThere(answers, names.error) ||
           isThere(answers, names.answerError) || isThere(answers, names.archive);
}

Expected<void> FolderShare::send(const ExchangeNames& names, std::span<const std::uint8_t> request) const {
    const Descriptor folder = openFolder(requests_);
    if (!folder.valid()) {
        return missing("req", errno);
    }
    const std::string& first = publish_ == Publish::Rename ? names.temporary : names.request;
    int error = 0;
    {
        const Descriptor file{::openat(folder.get(), first.c_str(),
                                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kFileMode)};
        if (!file.valid()) {
            return fail(StepCode::FolderWriteFailed, "create, errno " + std::to_string(errno));
        }
        error = writeAndSync(file.get(), request);
    }
    if (error == 0 && publish_ == Publish::Rename) {
        // The name carries our own tag and a number given once: nobody else makes it between look and rename.
        if (isThere(folder, names.request)) {
            error = EEXIST;
        } else if (::renameat(folder.get(), first.c_str(), folder.get(), names.request.c_str()) != 0) {
            error = errno;
        }
    }
    if (error != 0) {
        remove(folder, first);
        return fail(StepCode::FolderWriteFailed, "write, errno " + std::to_string(error));
    }
    return {};
}

FolderShare::Found FolderShare::look(const ExchangeNames& names, const Judge& judge) const {
    Found found;
    const Descriptor requests = openFolder(requests_);
    const Descriptor answers = openFolder(answers_);
    found.look.foldersThere = requests.valid() && answers.valid();
    if (requests.valid()) {
        found.look.requestWaits = isThere(requests, names.request);
    }
    if (!answers.valid()) {
        return found;
    }
    Read answer = readFile(answers, names.answer, static_cast<off_t>(kMaxMessageBytes));
    if (answer.state == FileLook::State::Growing && holdsAnEnd(answer.content.bytes())) {
        answer.state = judge(answer.content.bytes());
    }
    if (answer.state == FileLook::State::Absent && isThere(answers, names.archive)) {
        answer.state = FileLook::State::Spoiled;
    }
    found.look.answer = {answer.state, markOf(answer.content.bytes())};
    if (answer.state == FileLook::State::Complete) {
        found.answer = std::move(answer.content);
    }
    found.look.returned = isThere(answers, names.returned);
    for (const std::string* name : {&names.error, &names.answerError}) {
        Read text = readFile(answers, *name, kMostErrorText);
        if (text.state != FileLook::State::Absent) {
            const bool readable = text.state == FileLook::State::Growing && !text.content.empty();
            found.look.error = {readable ? FileLook::State::Complete : text.state,
                                markOf(text.content.bytes())};
            found.error = std::move(text.content);
            break;
        }
    }
    return found;
}

FolderShare::Removal FolderShare::removeRequest(const ExchangeNames& names) const {
    return removeAll(openFolder(requests_), {&names.temporary, &names.request});
}

FolderShare::Removal FolderShare::removeReceived(const ExchangeNames& names) const {
    return removeAll(openFolder(answers_),
                     {&names.answer, &names.returned, &names.error, &names.answerError, &names.archive});
}

}  // namespace madoguchi::eligibility
