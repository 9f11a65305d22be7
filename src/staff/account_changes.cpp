#include <algorithm>
#include <utility>

#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "staff/code_rules.hpp"
#include "staff/staff_desk.hpp"

// The desk's other half: accounts that come, change and go.
namespace madoguchi::staff {
namespace {

constexpr std::size_t kIdSize = 8;

std::string text(Role role) {
    return std::string{toText(role)};
}

}  // namespace

void StaffDesk::createFirstAdministrator(std::string name, SecureBytes code, Done done) {
    if (busy_ || !needsAdministrator()) {
        done(busy_ ? Answer::Busy : Answer::NotPermitted);
        return;
    }
    if (const auto refused = refusalOf(name, code)) {
        done(*refused);
        return;
    }
    hashThen(
        std::move(code),
        [this, name, done](const CodeHash& hash) {
            const Account account = newAccount(name, Role::Administrator, hash);
            change({account},
                   {.session = {},
                    .actor = account.name,
                    .event = "staff.account-created",
                    .outcome = "ok",
                    .details = {{"account", account.name}, {"role", text(account.role)}},
                    .person = {}},
                   [this, account, done](Answer answer) {
                       if (answer == Answer::Done) {
                           signedIn(account);
                       }
                       done(answer);
                   });
        },
        done);
}

void StaffDesk::create(std::string name, Role role, SecureBytes code, Done done) {
    auto refused = refusal(Permission::ManageStaff);
    refused = refused ? refused : refusalOf(name, code);
    if (refused) {
        done(*refused);
        return;
    }
    hashThen(
        std::move(code),
        [this, name, role, done](const CodeHash& hash) {
            auto accounts = accounts_;
            accounts.push_back(newAccount(name, role, hash));
            change(std::move(accounts),
                   {.session = {},
                    .actor = {},
                    .event = "staff.account-created",
                    .outcome = "ok",
                    .details = {{"account", name}, {"role", text(role)}},
                    .person = {}},
                   done);
        },
        done);
}

void StaffDesk::setActive(const std::string& id, bool active, Done done) {
    changeAccount(
        id,
        [active](Account& account) -> AccountChange {
            account.active = active;
            return {active ? "staff.account-enabled" : "staff.account-disabled", {}};
        },
        std::move(done));
}

void StaffDesk::setRole(const std::string& id, Role role, Done done) {
    changeAccount(
        id,
        [role](Account& account) -> AccountChange {
            const Role before = std::exchange(account.role, role);
            return {"staff.role-changed", {{"from", text(before)}, {"role", text(role)}}};
        },
        std::move(done));
}

void StaffDesk::changeAccount(const std::string& id, const std::function<AccountChange(Account&)>& alter,
                              Done done) {
    const auto refused = refusal(Permission::ManageStaff);
    if (refused || find(id) == nullptr) {
        done(refused.value_or(Answer::Failed));
        return;
    }
    auto accounts = accounts_;
    Account& target = *std::ranges::find(accounts, id, &Account::id);
    AccountChange made = alter(target);
    target.changedUtcMs = utcMs();
    if (!hasActiveAdministrator(accounts)) {
        done(Answer::LastAdministrator);
        return;
    }
    made.details.emplace("account", target.name);
    busy_ = true;
    change(std::move(accounts),
           {.session = {},
            .actor = {},
            .event = made.event,
            .outcome = "ok",
            .details = std::move(made.details),
            .person = {}},
           std::move(done));
}

void StaffDesk::setCode(const std::string& id, SecureBytes code, Done done) {
    const bool own = user_ && user_->id == id;
    const auto refused =
        own ? (busy_ ? std::optional{Answer::Busy} : std::nullopt) : refusal(Permission::ManageStaff);
    if (refused || find(id) == nullptr) {
        done(refused.value_or(Answer::Failed));
        return;
    }
    if (!isAcceptableCode(code.bytes())) {
        done(Answer::CodeNotAcceptable);
        return;
    }
    hashThen(
        std::move(code),
        [this, id, done](const CodeHash& hash) {
            auto accounts = accounts_;
            const auto target = std::ranges::find(accounts, id, &Account::id);
            target->code = hash;
            target->changedUtcMs = utcMs();
            target->misses = 0;
            change(std::move(accounts),
                   {.session = {},
                    .actor = {},
                    .event = "staff.code-changed",
                    .outcome = "ok",
                    .details = {{"account", target->name}},
                    .person = {}},
                   done);
        },
        done);
}

// First the new file, whole and unseen, then the log's line, then the file takes effect: an account never
// changes without its line, and what a full disk prevents is told before anything is written down.
void StaffDesk::change(std::vector<Account> accounts, ports::AuditEntry entry, Done done) {
    if (entry.actor.empty()) {
        entry.actor = user_ ? user_->name : "system";
    }
    background([this, file = options_.file, accounts = std::move(accounts), entry = std::move(entry),
                done = std::move(done)]() mutable -> Job {
        const bool prepared = prepareAccounts(file, accounts).has_value();
        return [this, prepared, accounts = std::move(accounts), entry = std::move(entry),
                done = std::move(done)]() mutable {
            if (prepared) {
                recordThenCommit(std::move(accounts), std::move(entry), std::move(done));
            } else {
                finish(done, Answer::Failed);
            }
        };
    });
}

void StaffDesk::recordThenCommit(std::vector<Account> accounts, ports::AuditEntry entry, Done done) {
    const std::string actor = entry.actor;
    log_.append(std::move(entry),
                whenLogged([this, accounts = std::move(accounts), actor,
                            done = std::move(done)](Expected<std::int64_t> sequence) mutable {
                    if (sequence) {
                        commit(std::move(accounts), actor, std::move(done));
                    } else {
                        hooks_.logFailed(sequence.error());
                        finish(done, Answer::Unrecorded);
                    }
                }));
}

void StaffDesk::commit(std::vector<Account> accounts, const std::string& actor, Done done) {
    background([this, file = options_.file, accounts = std::move(accounts), actor,
                done = std::move(done)]() mutable -> Job {
        const bool committed = commitAccounts(file).has_value();
        return [this, committed, accounts = std::move(accounts), actor, done = std::move(done)]() mutable {
            if (!committed) {
                record(actor, "staff.change-failed", std::string{toText(StepCode::FileUnwritable)}, {});
                finish(done, Answer::Failed);
                return;
            }
            accounts_ = std::move(accounts);
            std::erase_if(waiting_, [this](const Waiting& each) {
                const Account* const account = find(each.id);
                return account == nullptr ||
                       account->misses == 0;  // a new code ends the wait for the old one
            });
            if (const Account* const own = user_ ? find(user_->id) : nullptr) {
                user_->role = own->role;
                if (!own->active) {
                    leave("disabled");
                }
            }
            finish(done, Answer::Done);
        };
    });
}

std::optional<Answer> StaffDesk::refusal(Permission permission) const {
    if (busy_) {
        return Answer::Busy;
    }
    return may(permission) ? std::nullopt : std::optional{Answer::NotPermitted};
}

std::optional<Answer> StaffDesk::refusalOf(const std::string& name, const SecureBytes& code) const {
    if (!isAcceptableName(name)) {
        return Answer::NameNotAcceptable;
    }
    if (std::ranges::find(accounts_, name, &Account::name) != accounts_.end()) {
        return Answer::NameTaken;
    }
    if (accounts_.size() >= kMostAccounts) {
        return Answer::TooMany;
    }
    return isAcceptableCode(code.bytes()) ? std::nullopt : std::optional{Answer::CodeNotAcceptable};
}

Account StaffDesk::newAccount(std::string name, Role role, CodeHash code) const {
    return {.id = toHex(crypto::randomBytes(kIdSize)),
            .name = std::move(name),
            .role = role,
            .active = true,
            .code = code,
            .createdUtcMs = utcMs(),
            .changedUtcMs = utcMs(),
            .misses = 0};
}

}  // namespace madoguchi::staff
