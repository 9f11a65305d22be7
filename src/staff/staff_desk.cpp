#include "staff/staff_desk.hpp"

#include <algorithm>
#include <utility>

#include "crypto/random.hpp"

namespace madoguchi::staff {
namespace {

constexpr Milliseconds kFirstDelay = std::chrono::seconds{30};
constexpr Milliseconds kLongestDelay = std::chrono::minutes{15};

User userOf(const Account& account) {
    return {.id = account.id, .name = account.name, .role = account.role};
}

}  // namespace

Milliseconds delayAfter(int misses) {
    if (misses < kFreeMisses) {
        return Milliseconds{0};
    }
    const int doublings = std::min(misses - kFreeMisses, 10);
    return std::min(kFirstDelay * (1 << doublings), kLongestDelay);
}

StaffDesk::StaffDesk(Options options, const ports::Clock& clock, ports::AuditLogPort& log, Hooks hooks)
    : options_{std::move(options)}, clock_{clock}, log_{log}, hooks_{std::move(hooks)} {
    nobody_.cost = options_.cost;
    crypto::fillRandom(nobody_.salt);
    crypto::fillRandom(nobody_.hash);
    auto read = readAccounts(options_.file);
    if (!read) {
        fault_ = read.error();
        record("system", "staff.accounts-unusable", std::string{toText(fault_->code)}, {});
        return;
    }
    accounts_ = std::move(*read);
    for (const Account& account : accounts_) {
        setWait(account.id, delayAfter(account.misses));
    }
}

StaffDesk::~StaffDesk() {
    leave("stopped");
}

std::vector<ListedAccount> StaffDesk::accounts() const {
    std::vector<ListedAccount> listed;
    for (const Account& account : accounts_) {
        listed.push_back({userOf(account), account.active, waitOf(account.id)});
    }
    return listed;
}

void StaffDesk::signIn(const std::string& id, SecureBytes code, Done done) {
    if (busy_ || fault_) {
        done(busy_ ? Answer::Busy : Answer::Failed);
        return;
    }
    const Account* const account = find(id);
    const bool usable = account != nullptr && account->active;
    if (usable && waitOf(id) > Milliseconds{0}) {
        record(account->name, "staff.sign-in-refused", "waiting", {});
        done(Answer::MustWait);
        return;
    }
    busy_ = true;
    const CodeHash kept = usable ? account->code : nobody_;
    background([this, kept, id, code = std::move(code), done = std::move(done)]() mutable -> Job {
        auto matched = matches(kept, code);
        code.wipe();
        return [this, id = std::move(id), matched = std::move(matched), done = std::move(done)] {
            if (matched) {
                judge(id, *matched, done);
            } else {
                finish(done, Answer::Failed);
            }
        };
    });
}

void StaffDesk::judge(const std::string& id, bool matched, Done done) {
    const Account* const account = find(id);
    if (account == nullptr || !account->active) {
        record(account == nullptr ? "unknown" : account->name, "staff.sign-in-refused", "no-account", {});
        finish(done, Answer::WrongCode);
        return;
    }
    auto accounts = accounts_;
    auto& counted = accounts[static_cast<std::size_t>(account - accounts_.data())];
    if (matched) {
        if (std::exchange(counted.misses, 0) == 0) {
            signedIn(*account);
            finish(done, Answer::Done);
            return;
        }
        saveThen(std::move(accounts), [this, id, done = std::move(done)](bool) {
            if (const Account* const known = find(id)) {
                signedIn(*known);  // also when the disk is full: the code was right
            }
            finish(done, Answer::Done);
        });
        return;
    }
    ++counted.misses;
    const Milliseconds delay = delayAfter(counted.misses);
    record(counted.name, "staff.sign-in-refused", "wrong-code", {{"misses", std::to_string(counted.misses)}});
    accounts_ = accounts;  // counts even when the file can't be written
    setWait(id, delay);
    saveThen(std::move(accounts), [this, delay, done = std::move(done)](bool) {
        finish(done, delay > Milliseconds{0} ? Answer::MustWait : Answer::WrongCode);
    });
}

void StaffDesk::signedIn(const Account& account) {
    leave("switched");
    user_ = userOf(account);
    lastActivity_ = clock_.now();
    setWait(account.id, Milliseconds{0});
    record(account.name, "staff.signed-in", "ok", {{"role", std::string{toText(account.role)}}});
}

void StaffDesk::leave(const char* reason) {
    if (user_) {
        record(user_->name, "staff.signed-out", "ok", {{"reason", reason}});
        user_.reset();
    }
}

void StaffDesk::signOut() {
    leave("asked");
    changed();
}

void StaffDesk::stop() {
    leave("stopped");
    changed();
}

void StaffDesk::noteActivity() {
    lastActivity_ = clock_.now();
}

void StaffDesk::tick() {
    const auto deadline = nextDeadline();
    if (deadline && clock_.now() >= *deadline) {
        leave("idle");
        changed();
    }
}

std::optional<Instant> StaffDesk::nextDeadline() const {
    return user_ ? std::optional{lastActivity_ + options_.autoSignOut} : std::nullopt;
}

void StaffDesk::onChange(std::function<void()> listener) {
    listeners_.push_back(std::move(listener));
}

void StaffDesk::background(std::move_only_function<Job()> work) {
    hooks_.inBackground(
        [work = std::move(work), post = hooks_.post, alive = std::weak_ptr<int>{alive_}]() mutable {
            post([after = work(), alive]() mutable {
                if (alive.lock()) {
                    after();
                }
            });
        });
}

// `then` gets whether the file is durable; only then do the accounts become these.
void StaffDesk::saveThen(std::vector<Account> accounts, std::function<void(bool)> then) {
    background([this, file = options_.file, accounts = std::move(accounts),
                then = std::move(then)]() mutable -> Job {
        const bool saved = writeAccounts(file, accounts).has_value();
        return [this, saved, accounts = std::move(accounts), then = std::move(then)]() mutable {
            if (saved) {
                accounts_ = std::move(accounts);
            }
            then(saved);
        };
    });
}

void StaffDesk::hashThen(SecureBytes code, std::function<void(CodeHash)> then, Done done) {
    busy_ = true;
    background([this, code = std::move(code), cost = options_.cost, then = std::move(then),
                done = std::move(done)]() mutable -> Job {
        const auto hash = hashCode(code, cost);
        code.wipe();
        return [this, hash, then = std::move(then), done = std::move(done)] {
            if (hash) {
                then(*hash);
            } else {
                finish(done, Answer::Failed);
            }
        };
    });
}

void StaffDesk::finish(const Done& done, Answer answer) {
    busy_ = false;
    done(answer);
    changed();
}

void StaffDesk::record(std::string actor, const char* event, std::string outcome,
                       std::map<std::string, std::string> details) {
    log_.append({.session = {},
                 .actor = std::move(actor),
                 .event = event,
                 .outcome = std::move(outcome),
                 .details = std::move(details),
                 .person = {}},
                whenLogged([this](const Expected<std::int64_t>& sequence) {
                    if (!sequence) {
                        hooks_.logFailed(sequence.error());
                    }
                }));
}

// The log answers on a thread of its own.
std::function<void(Expected<std::int64_t>)> StaffDesk::whenLogged(
    std::move_only_function<void(Expected<std::int64_t>)> then) {
    const auto held =
        std::make_shared<std::move_only_function<void(Expected<std::int64_t>)>>(std::move(then));
    return [held, post = hooks_.post, alive = std::weak_ptr<int>{alive_}](Expected<std::int64_t> sequence) {
        post([held, alive, sequence = std::move(sequence)]() mutable {
            if (alive.lock()) {
                (*held)(std::move(sequence));
            }
        });
    };
}

void StaffDesk::changed() {
    for (std::size_t index = 0; index < listeners_.size(); ++index) {
        listeners_[index]();
    }
}

Account* StaffDesk::find(const std::string& id) {
    const auto found = std::ranges::find(accounts_, id, &Account::id);
    return found == accounts_.end() ? nullptr : &*found;
}

Milliseconds StaffDesk::waitOf(const std::string& id) const {
    const auto found = std::ranges::find(waiting_, id, &Waiting::id);
    return found == waiting_.end() ? Milliseconds{0} : std::max(Milliseconds{0}, found->until - clock_.now());
}

void StaffDesk::setWait(const std::string& id, Milliseconds wait) {
    std::erase_if(waiting_, [&id](const Waiting& each) { return each.id == id; });
    if (wait > Milliseconds{0}) {
        waiting_.push_back({id, clock_.now() + wait});
    }
}

}  // namespace madoguchi::staff
