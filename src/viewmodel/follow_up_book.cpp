#include "viewmodel/follow_up_book.hpp"

#include <algorithm>
#include <utility>

namespace madoguchi::viewmodel {

FollowUpBook::FollowUpBook(ports::FollowUpPort& list, const ports::Clock& clock, Hooks hooks, QObject* parent)
    : QObject{parent}, list_{list}, clock_{clock}, hooks_{std::move(hooks)} {}

const ports::KeptFollowUp* FollowUpBook::find(std::int64_t id) const {
    const auto at = std::ranges::find(visits_, id, &ports::KeptFollowUp::id);
    return at == visits_.end() ? nullptr : &*at;
}

const ports::KeptFollowUp* FollowUpBook::visitOf(const std::string& session) const {
    const auto at = std::ranges::find_if(visits_, [&](const ports::KeptFollowUp& each) {
        return !session.empty() && each.visit.session == session;
    });
    return at == visits_.end() ? nullptr : &*at;  // open ones come first
}

int FollowUpBook::openCount() const {
    return static_cast<int>(std::ranges::count(visits_, false, &ports::KeptFollowUp::settled));
}

void FollowUpBook::reload() {
    list_.list([this, weak = std::weak_ptr<int>{alive_},
                post = hooks_.post](Expected<std::vector<ports::KeptFollowUp>> visits) {
        auto held = std::make_shared<decltype(visits)>(std::move(visits));
        post([this, weak, held] {
            if (!weak.expired() && *held) {
                visits_ = std::move(**held);
                emit changed();
            }
        });
    });
}

ports::AuditEntry FollowUpBook::entry(const domain::FollowUp& visit, const char* event,
                                      std::string outcome) const {
    return {.session = visit.session,
            .actor = who(),
            .event = event,
            .outcome = std::move(outcome),
            .details = {},
            .person = std::nullopt};
}

void FollowUpBook::note(const char* event, std::string outcome, std::string session) {
    if (who().empty()) {
        emit signInNeeded();
        return;
    }
    domain::FollowUp nobody;
    nobody.session = std::move(session);
    list_.note(entry(nobody, event, std::move(outcome)));
}

void FollowUpBook::noteOf(const ports::KeptFollowUp& kept, std::string actor, const char* event,
                          std::string outcome) {
    ports::AuditEntry made = entry(kept.visit, event, std::move(outcome));
    made.actor = std::move(actor);
    made.details["follow_up"] = std::to_string(kept.id);
    list_.note(std::move(made));
}

void FollowUpBook::add(domain::FollowUp visit, const char* event, std::string outcome, Then then) {
    if (who().empty()) {
        emit signInNeeded();
        return;
    }
    visit.openedUtcMs = clock_.utc().time_since_epoch().count();
    visit.staff = who();
    ports::AuditEntry made = entry(visit, event, std::move(outcome));
    list_.add(std::move(made), std::move(visit),
              [this, weak = std::weak_ptr<int>{alive_}, post = hooks_.post,
               then = std::move(then)](Expected<std::int64_t> id) {
                  post([this, weak, then, id = std::move(id)] {
                      if (!weak.expired()) {
                          reload();
                          then(id);
                      }
                  });
              });
}

void FollowUpBook::change(std::int64_t id, domain::FollowUp visit, bool settle, const char* event,
                          std::string outcome, Then then) {
    if (who().empty()) {
        emit signInNeeded();
        return;
    }
    visit.staff = who();
    ports::AuditEntry made = entry(visit, event, std::move(outcome));
    made.details["follow_up"] = std::to_string(id);
    list_.change(std::move(made), {id, std::move(visit), settle, std::nullopt},
                 [this, weak = std::weak_ptr<int>{alive_}, post = hooks_.post, id,
                  then = std::move(then)](Expected<void> done) {
                     post([this, weak, then, id, done = std::move(done)] {
                         if (!weak.expired()) {
                             reload();
                             then(done ? Expected<std::int64_t>{id} : std::unexpected(done.error()));
                         }
                     });
                 });
}

}  // namespace madoguchi::viewmodel
