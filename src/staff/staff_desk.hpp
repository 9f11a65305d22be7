// The staff's accounts and who is signed in at the console now. Decides everything about them: who may, which
// code is right, how long somebody must wait, when a user who went away is signed out; writes each of it into
// the log. Contract: one user at a time, one request at a time (busy()); each `done` runs exactly once, on
// the desk's thread, after what was decided is durable; no account changes without its line in the log; five
// misses in a row make an account wait, longer with each more, never for good, and a restart begins the wait
// anew: no clock is believed. An unknown or switched-off account costs the same work and gives the same
// answer as a wrong code. Units: injected clock. Errors: staff.file-damaged at opening (fault()): the desk
// lives, nobody signs in. Threads: made and used on one thread; hooks carry work away from it and back.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/secure_bytes.hpp"
#include "ports/audit_log_port.hpp"
#include "ports/clock.hpp"
#include "staff/account_file.hpp"
#include "staff/role.hpp"

namespace madoguchi::staff {

struct User {
    std::string id;
    std::string name;
    Role role = Role::Reception;
    bool operator==(const User&) const = default;
};

struct ListedAccount {
    User user;
    bool active = true;
    Milliseconds wait{0};  // no try for so long
};

enum class Answer {
    Done,
    WrongCode,
    MustWait,           // too many misses
    CodeNotAcceptable,  // length or weakness
    NameNotAcceptable,
    NameTaken,
    LastAdministrator,  // somebody must stay who can manage the accounts
    NotPermitted,
    TooMany,
    Busy,
    Failed,      // hash or file; nothing was changed
    Unrecorded,  // the log can't be written; nothing was changed
};

inline constexpr int kFreeMisses = 5;

// How long an account waits after that many misses in a row: nothing below five, then 30 s, doubled each
// time, 15 minutes at most.
[[nodiscard]] Milliseconds delayAfter(int misses);

class StaffDesk {
public:
    using Done = std::function<void(Answer)>;
    using Job = std::move_only_function<void()>;

    struct Options {
        std::filesystem::path file;
        Milliseconds autoSignOut = std::chrono::minutes{10};
        ScryptCost cost{};
    };
    struct Hooks {
        std::function<void(Job)> inBackground;  // runs it elsewhere, in order
        std::function<void(Job)> post;          // from there: runs it on the desk's thread
        // On the desk's thread: an entry of the log is lost. Changes of accounts are refused then; who came
        // and went can't be undone, so it is told.
        std::function<void(const Failure&)> logFailed = [](const Failure&) {};
    };

    StaffDesk(Options options, const ports::Clock& clock, ports::AuditLogPort& log, Hooks hooks);
    StaffDesk(const StaffDesk&) = delete;
    StaffDesk& operator=(const StaffDesk&) = delete;
    ~StaffDesk();  // answers that are under way are dropped

    [[nodiscard]] const std::optional<User>& currentUser() const { return user_; }
    [[nodiscard]] bool may(Permission permission) const { return user_ && permits(user_->role, permission); }
    [[nodiscard]] const std::optional<Failure>& fault() const { return fault_; }
    [[nodiscard]] bool needsAdministrator() const { return !fault_ && accounts_.empty(); }
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] std::vector<ListedAccount> accounts() const;

    void signIn(const std::string& id, SecureBytes code, Done done);
    void signOut();
    void stop();  // the program ends: signs out, the log is still open
    void createFirstAdministrator(std::string name, SecureBytes code, Done done);  // and signs in

    // By the signed-in administrator; setCode also by anybody for themselves.
    void create(std::string name, Role role, SecureBytes code, Done done);
    void setActive(const std::string& id, bool active, Done done);
    void setRole(const std::string& id, Role role, Done done);
    void setCode(const std::string& id, SecureBytes code, Done done);

    void noteActivity();
    void tick();  // signs out whom the clock says; call it when nextDeadline() has come, or now and then
    [[nodiscard]] std::optional<Instant> nextDeadline() const;

    void onChange(std::function<void()> listener);  // kept for the desk's life; several

private:
    struct Waiting {
        std::string id;
        Instant until;
    };

    void background(std::move_only_function<Job()> work);
    void saveThen(std::vector<Account> accounts, std::function<void(bool)> then);
    struct AccountChange {  // how the log tells of it, the account's name apart
        const char* event;
        std::map<std::string, std::string> details;
    };
    // Alters one account, unless no active administrator would be left.
    void changeAccount(const std::string& id, const std::function<AccountChange(Account&)>& alter, Done done);
    void change(std::vector<Account> accounts, ports::AuditEntry entry, Done done);
    void recordThenCommit(std::vector<Account> accounts, ports::AuditEntry entry, Done done);
    void commit(std::vector<Account> accounts, const std::string& actor, Done done);
    [[nodiscard]] std::function<void(Expected<std::int64_t>)> whenLogged(
        std::move_only_function<void(Expected<std::int64_t>)> then);
    void hashThen(SecureBytes code, std::function<void(CodeHash)> then, Done done);
    void judge(const std::string& id, bool matched, Done done);
    void signedIn(const Account& account);
    void leave(const char* reason);
    void finish(const Done& done, Answer answer);
    void record(std::string actor, const char* event, std::string outcome,
                std::map<std::string, std::string> details);
    void changed();
    [[nodiscard]] Account* find(const std::string& id);
    [[nodiscard]] Milliseconds waitOf(const std::string& id) const;
    void setWait(const std::string& id, Milliseconds wait);
    [[nodiscard]] std::optional<Answer> refusal(Permission permission) const;
    [[nodiscard]] std::optional<Answer> refusalOf(const std::string& name, const SecureBytes& code) const;
    [[nodiscard]] Account newAccount(std::string name, Role role, CodeHash code) const;
    [[nodiscard]] std::int64_t utcMs() const { return clock_.utc().time_since_epoch().count(); }

    Options options_;
    const ports::Clock& clock_;
    ports::AuditLogPort& log_;
    Hooks hooks_;
    std::vector<Account> accounts_;
    std::vector<Waiting> waiting_;
    std::optional<Failure> fault_;
    std::optional<User> user_;
    CodeHash nobody_;  // what a code for an unknown account is compared with
    Instant lastActivity_;
    bool busy_ = false;
    std::vector<std::function<void()>> listeners_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::staff
