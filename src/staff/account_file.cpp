#include "staff/account_file.hpp"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>

#include "core/file.hpp"
#include "core/hex.hpp"

namespace madoguchi::staff {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargestFile = 64 * 1024;
constexpr const char* kFormat = "madoguchi-staff";
constexpr int kVersion = 2;
constexpr int kOldVersion = 1;  // had the end of a wait by the wall clock, which is not believed any more
constexpr int kMostMisses = 1'000'000;

struct Damaged {
    const char* where;
};

void insist(bool holds, const char* where) {
    if (!holds) {
        throw Damaged{where};
    }
}

void insistOnKeys(const Json& object, std::initializer_list<const char*> keys, const char* where) {
    insist(object.is_object() && object.size() == keys.size(), where);
    for (const char* key : keys) {
        insist(object.contains(key), where);
    }
}

std::int64_t whole(const Json& value, std::int64_t least, std::int64_t most, const char* where) {
    insist(value.is_number_integer(), where);
    const auto number = value.get<std::int64_t>();
    insist(number >= least && number <= most, where);
    return number;
}

template <std::size_t Size>
std::array<std::uint8_t, Size> bytes(const Json& value, const char* where) {
    insist(value.is_string(), where);
    const auto read = fromHex(value.get_ref<const std::string&>());
    insist(read.has_value() && read->size() == Size, where);
    std::array<std::uint8_t, Size> result{};
    std::ranges::copy(*read, result.begin());
    return result;
}

constexpr std::int64_t kLatest = 32'503'680'000'000;  // the year 3000

Account accountOf(const Json& json, bool old) {
    if (old) {
        insistOnKeys(json,
                     {"id", "name", "role", "active", "created", "changed", "misses", "wait_until", "scrypt"},
                     "account");
    } else {
        insistOnKeys(json, {"id", "name", "role", "active", "created", "changed", "misses", "scrypt"},
                     "account");
    }
    Account account;
    insist(json["id"].is_string() && json["name"].is_string() && json["role"].is_string(), "account");
    account.id = json["id"].get<std::string>();
    insist(!account.id.empty() && account.id.size() <= 64, "id");
    account.name = json["name"].get<std::string>();
    insist(isAcceptableName(account.name), "name");
    const auto role = roleFromText(json["role"].get_ref<const std::string&>());
    insist(role.has_value(), "role");
    account.role = *role;
    insist(json["active"].is_boolean(), "active");
    account.active = json["active"].get<bool>();
    account.createdUtcMs = whole(json["created"], 0, kLatest, "created");
    account.changedUtcMs = whole(json["changed"], 0, kLatest, "changed");
    account.misses = static_cast<int>(whole(json["misses"], 0, kMostMisses, "misses"));
    const Json& scrypt = json["scrypt"];
    insistOnKeys(scrypt, {"n", "r", "p", "salt", "hash"}, "scrypt");
    account.code.cost.n = static_cast<std::uint64_t>(whole(scrypt["n"], 1, 1 << 20, "scrypt"));
    account.code.cost.r = static_cast<std::uint32_t>(whole(scrypt["r"], 1, 16, "scrypt"));
    account.code.cost.p = static_cast<std::uint32_t>(whole(scrypt["p"], 1, 4, "scrypt"));
    insist(isAcceptableCost(account.code.cost), "scrypt");
    account.code.salt = bytes<16>(scrypt["salt"], "salt");
    account.code.hash = bytes<32>(scrypt["hash"], "hash");
    return account;
}

Json jsonOf(const Account& account) {
    return {{"id", account.id},
            {"name", account.name},
            {"role", toText(account.role)},
            {"active", account.active},
            {"created", account.createdUtcMs},
            {"changed", account.changedUtcMs},
            {"misses", std::min(account.misses, kMostMisses)},
            {"scrypt",
             {{"n", account.code.cost.n},
              {"r", account.code.cost.r},
              {"p", account.code.cost.p},
              {"salt", toHex(account.code.salt)},
              {"hash", toHex(account.code.hash)}}}};
}

std::vector<Account> accountsOf(const Json& json) {
    insistOnKeys(json, {"format", "version", "accounts"}, "file");
    insist(json["format"] == kFormat && (json["version"] == kVersion || json["version"] == kOldVersion),
           "version");
    insist(json["accounts"].is_array() && json["accounts"].size() <= kMostAccounts, "accounts");
    std::vector<Account> accounts;
    std::set<std::string> ids;
    std::set<std::string> names;
    for (const Json& each : json["accounts"]) {
        accounts.push_back(accountOf(each, json["version"] == kOldVersion));
        insist(ids.insert(accounts.back().id).second && names.insert(accounts.back().name).second, "twice");
    }
    insist(hasActiveAdministrator(accounts), "no administrator");
    return accounts;
}

}  // namespace

bool isAcceptableName(const std::string& name) {
    const auto blank = [](char each) { return each == ' '; };
    return !name.empty() && name.size() <= kLongestName && !blank(name.front()) && !blank(name.back()) &&
           std::ranges::none_of(name, [](char each) {
               return static_cast<unsigned char>(each) < 0x20 || static_cast<unsigned char>(each) == 0x7F;
           });
}

bool hasActiveAdministrator(const std::vector<Account>& accounts) {
    return std::ranges::any_of(accounts, [](const Account& account) {
        return account.active && account.role == Role::Administrator;
    });
}

Expected<std::vector<Account>> readAccounts(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::status(file, error).type() == std::filesystem::file_type::not_found) {
        return std::vector<Account>{};
    }
    const auto text = readFile(file, kLargestFile);
    if (!text) {
        return fail(StepCode::StaffFileDamaged, text.error().detail);
    }
    try {
        return accountsOf(Json::parse(text->bytes().begin(), text->bytes().end()));
    } catch (const Damaged& damage) {
        return fail(StepCode::StaffFileDamaged, damage.where);
    } catch (const std::exception&) {  // its text quotes the file
        return fail(StepCode::StaffFileDamaged, "not JSON");
    }
}

Expected<void> prepareAccounts(const std::filesystem::path& file, const std::vector<Account>& accounts) {
    const std::string name = file.filename().string();
    Json json{{"format", kFormat}, {"version", kVersion}, {"accounts", Json::array()}};
    std::string text;
    try {
        for (const Account& account : accounts) {
            json["accounts"].push_back(jsonOf(account));
        }
        text = json.dump(1) + '\n';
    } catch (const std::exception&) {  // a name that is not UTF-8
        return fail(StepCode::FileUnwritable, name);
    }
    return prepareFile(file, bytesOf(text));
}

Expected<void> commitAccounts(const std::filesystem::path& file) {
    return commitFile(file);
}

Expected<void> writeAccounts(const std::filesystem::path& file, const std::vector<Account>& accounts) {
    auto prepared = prepareAccounts(file, accounts);
    return prepared ? commitAccounts(file) : prepared;
}

}  // namespace madoguchi::staff
