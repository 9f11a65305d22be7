#include "eligibility/folder_ledger.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>

#include "core/file.hpp"
#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "eligibility/folder_names.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::size_t kLargest = 256UL * 1024;
constexpr std::size_t kMostOpen = 2000;  // a share that is gone for days must not fill the disk

std::unexpected<Failure> unwritable(const std::filesystem::path& file, int error) {
    return fail(StepCode::FileUnwritable, file.filename().string() + ", errno " + std::to_string(error));
}

bool isTag(const std::string& tag) {
    return tag.size() == 7 && tag.front() == 'm' &&
           tag.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
}

// Names of files are made of an entry: one that this kiosk can't have given spoils the whole ledger.
std::optional<LedgerEntry> entryOf(const nlohmann::json& content, const std::string& tag) {
    const auto text = [&content](const char* name) {
        const auto found = content.find(name);
        return found != content.end() && found->is_string() ? found->get<std::string>() : std::string{};
    };
    // Earlier versions wrote the id alone: whose answer a whole message is can't be told then, and it stays.
    const LedgerEntry entry =
        content.is_string() ? LedgerEntry{content.get<std::string>(), std::string{kQualificationPrefix}, {}}
                            : LedgerEntry{text("id"), text("prefix"), text("mark")};
    const bool known = isExchangeId(entry.id) && entry.id.find(tag) != std::string::npos &&
                       std::ranges::find(kExchangePrefixes, entry.prefix) != kExchangePrefixes.end();
    return known ? std::optional{entry} : std::nullopt;
}

}  // namespace

Expected<FolderLedger> FolderLedger::open(const std::filesystem::path& file) {
    FolderLedger ledger{std::filesystem::absolute(file)};
    std::error_code error;
    std::filesystem::create_directories(ledger.file_.parent_path(), error);
    if (auto held = ledger.hold(); !held) {
        return std::unexpected(held.error());
    }
    if (!ledger.read()) {
        ledger.tag_ = "m" + toHex(crypto::randomBytes(3));
        ledger.last_ = 0;
        ledger.open_.clear();
        ledger.kept_.clear();
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
    for (const auto& each : content["open"]) {
        auto entry = entryOf(each, tag_);
        if (!entry) {
            return false;
        }
        open_.push_back(std::move(*entry));
    }
    kept_.clear();
    const auto kept = content.find("kept");
    if (kept != content.end() && !kept->is_object()) {
        return false;
    }
    if (kept != content.end()) {
        for (const auto& [name, id] : kept->items()) {
            if (!id.is_string() ||
                std::ranges::find(open_, id.get<std::string>(), &LedgerEntry::id) == open_.end()) {
                return false;
            }
            kept_[name] = id.get<std::string>();
        }
    }
    return isTag(tag_);
}

Expected<void> FolderLedger::write() const {
    using Json = nlohmann::ordered_json;
    auto open = Json::array();
    for (const LedgerEntry& entry : open_) {
        open.push_back({{"id", entry.id}, {"prefix", entry.prefix}, {"mark", entry.mark}});
    }
    // A mark may be what a far side called a receipt: no byte of it must keep the ledger from being written.
    const std::string text =
        Json{{"tag", tag_}, {"last", last_}, {"open", std::move(open)}, {"kept", kept_}}.dump(
            -1, ' ', false, Json::error_handler_t::replace) +
        "\n";
    return replaceFile(file_, bytesOf(text));
}

Expected<std::string> FolderLedger::take(domain::Date day, std::string_view prefix, std::string mark,
                                         const std::string& name) {
    std::string id = exchangeId(day, tag_, ++last_);
    open_.push_back({id, std::string{prefix}, std::move(mark)});
    if (open_.size() > kMostOpen) {
        open_.erase(
            std::ranges::find_if(open_, [this](const LedgerEntry& each) { return !isKept(each.id); }));
    }
    if (!name.empty()) {
        kept_[name] = id;
    }
    if (auto written = write(); !written) {
        kept_.erase(name);
        open_.pop_back();
        return std::unexpected(written.error());
    }
    return id;
}

Expected<void> FolderLedger::close(const std::string& id) {
    if (std::erase_if(open_, [&id](const LedgerEntry& entry) { return entry.id == id; }) == 0) {
        return {};
    }
    std::erase_if(kept_, [&id](const auto& each) { return each.second == id; });
    return write();
}

std::optional<std::string> FolderLedger::keptAs(const std::string& name) const {
    const auto kept = kept_.find(name);
    return kept == kept_.end() ? std::nullopt : std::optional{kept->second};
}

bool FolderLedger::isKept(const std::string& id) const {
    return std::ranges::any_of(kept_, [&id](const auto& each) { return each.second == id; });
}

Expected<void> FolderLedger::letGo(const std::string& name) {
    return kept_.erase(name) == 0 ? Expected<void>{} : write();
}

}  // namespace madoguchi::eligibility
