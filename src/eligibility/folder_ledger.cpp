#include "eligibility/folder_ledger.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "core/file.hpp"
#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "eligibility/folder_names.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::size_t kLargest = 256 * 1024;
constexpr std::size_t kMostOpen = 2000;  // a share that is gone for days must not fill the disk

std::unexpected<Failure> unwritable(const std::filesystem::path& file, int error) {
    return fail(StepCode::FileUnwritable, file.filename().string() + ", errno " + std::to_string(error));
}

bool isTag(const std::string& tag) {
    return tag.size() == 7 && tag.front() == 'm' &&
           tag.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
}

}  // namespace

Expected<FolderLedger> FolderLedger::open(std::filesystem::path file) {
    FolderLedger ledger{std::filesystem::absolute(std::move(file))};
    std::error_code error;
    std::filesystem::create_directories(ledger.file_.parent_path(), error);
    if (auto held = ledger.hold(); !held) {
        return std::unexpected(held.error());
    }
    if (!ledger.read()) {
        ledger.tag_ = "m" + toHex(crypto::randomBytes(3));
        ledger.last_ = 0;
        ledger.open_.clear();
        if (auto written = ledger.write(); !written) {
            return std::unexpected(written.error());
        }
    }
    return ledger;
}

Expected<void> FolderLedger::hold() {
    const std::string name = file_.string() + ".lock";
    const int lock = ::open(name.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (lock < 0) {
        return unwritable(file_, errno);
    }
    hold_ = std::shared_ptr<void>{nullptr, [lock](void*) { ::close(lock); }};
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        return fail(StepCode::FileUnwritable, file_.filename().string() + ", another process holds it");
    }
    return {};
}

bool FolderLedger::read() {
    const auto bytes = readFile(file_, kLargest);
    if (!bytes) {
        return false;
    }
    const auto content = nlohmann::json::parse(bytes->bytes().begin(), bytes->bytes().end(), nullptr, false);
    if (!content.is_object() || !content.contains("tag") || !content["tag"].is_string() ||
        !content.contains("last") || !content["last"].is_number_unsigned() || !content.contains("open") ||
        !content["open"].is_array()) {
        return false;
    }
    tag_ = content["tag"].get<std::string>();
    last_ = content["last"].get<std::uint64_t>();
    open_.clear();
    for (const auto& id : content["open"]) {
        // Names of files are made of them: one that this kiosk can't have given spoils the whole ledger.
        if (!id.is_string() || !isExchangeId(id.get<std::string>()) ||
            id.get<std::string>().find(tag_) == std::string::npos) {
            return false;
        }
        open_.push_back(id.get<std::string>());
    }
    return isTag(tag_);
}

Expected<void> FolderLedger::write() const {
    const std::string text =
        nlohmann::ordered_json{{"tag", tag_}, {"last", last_}, {"open", open_}}.dump() + "\n";
    return replaceFile(file_, bytesOf(text));
}

Expected<std::string> FolderLedger::take(domain::Date day) {
    const std::string id = exchangeId(day, tag_, ++last_);
    open_.push_back(id);
    if (open_.size() > kMostOpen) {
        open_.erase(open_.begin());
    }
    if (auto written = write(); !written) {
        open_.pop_back();
        return std::unexpected(written.error());
    }
    return id;
}

Expected<void> FolderLedger::close(const std::string& id) {
    if (std::erase(open_, id) == 0) {
        return {};
    }
    return write();
}

}  // namespace madoguchi::eligibility
