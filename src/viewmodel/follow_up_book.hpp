// The 後日確認 list as the console's view models share it: what is on it, and changes by the person who is
// signed in. Contract: a change is asked of the port at once and the list read anew when it is durable;
// `then` runs with how it went. Without a named member of staff nothing is changed. Threads: GUI thread;
// answers come through `post`.
#pragma once

#include <QtCore/QObject>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ports/clock.hpp"
#include "ports/follow_up_port.hpp"

namespace madoguchi::viewmodel {

class FollowUpBook : public QObject {
    Q_OBJECT

public:
    struct Hooks {
        std::function<void(std::function<void()>)> post;  // runs it on the GUI thread; from any thread
        std::function<std::string()> who;  // name of who may handle patients; empty: nobody is signed in
    };
    using Then = std::function<void(Expected<std::int64_t>)>;  // with the visit's id

    FollowUpBook(ports::FollowUpPort& list, const ports::Clock& clock, Hooks hooks,
                 QObject* parent = nullptr);

    [[nodiscard]] const std::vector<ports::KeptFollowUp>& visits() const { return visits_; }
    [[nodiscard]] const ports::KeptFollowUp* find(std::int64_t id) const;
    // The visit's entry; null: none. A settled one only where nothing of it is open.
    [[nodiscard]] const ports::KeptFollowUp* visitOf(const std::string& session) const;
    [[nodiscard]] int openCount() const;
    [[nodiscard]] std::string who() const { return hooks_.who(); }
    [[nodiscard]] const ports::Clock& clock() const { return clock_; }

    void reload();
    void note(const char* event, std::string outcome, std::string session = {});  // for nobody on the list
    // Of one that may have left it. `actor`: who() when it was begun.
    void noteOf(const ports::KeptFollowUp& kept, std::string actor, const char* event, std::string outcome);
    [[nodiscard]] const std::function<void(std::function<void()>)>& post() const { return hooks_.post; }
    // A visit that the kiosk itself did not put on the list: made at the counter now.
    void add(domain::FollowUp visit, const char* event, std::string outcome, Then then);
    void change(std::int64_t id, domain::FollowUp visit, bool settle, const char* event, std::string outcome,
                Then then);

signals:
    void changed();
    void signInNeeded();

private:
    [[nodiscard]] ports::AuditEntry entry(const domain::FollowUp& visit, const char* event,
                                          std::string outcome) const;

    ports::FollowUpPort& list_;
    const ports::Clock& clock_;
    Hooks hooks_;
    std::vector<ports::KeptFollowUp> visits_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::viewmodel
