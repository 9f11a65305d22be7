#include "session/late_answer.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace madoguchi::session {
namespace {

using domain::Eligibility;

ports::AuditEntry entryOf(const ports::LateAnswer& answer, const char* event) {
    return {.session = answer.session,
            .actor = "system",
            .event = event,
            .outcome = std::string{answer.eligibility ? domain::toText(*answer.eligibility)
                                                      : toText(answer.eligibility.error().code)},
            .details = {{"late", "yes"}},
            .person = std::nullopt};
}

}  // namespace

void recordLateAnswer(ports::FollowUpPort& list, ports::LateAnswer answer, std::function<void()> changed) {
    const auto held = std::make_shared<const ports::LateAnswer>(std::move(answer));
    const auto onlyNote = [&list, held] { list.note(entryOf(*held, "eligibility.late-answer")); };
    if (!held->eligibility || *held->eligibility == Eligibility::Unknown || held->session.empty()) {
        onlyNote();
        return;
    }
    list.list([&list, held, onlyNote,
               changed = std::move(changed)](const Expected<std::vector<ports::KeptFollowUp>>& visits) {
        if (!visits) {
            onlyNote();
            return;
        }
        const auto at = std::ranges::find_if(*visits, [&held](const ports::KeptFollowUp& each) {
            return !each.settled && each.visit.session == held->session &&
                   each.visit.answer == Eligibility::Unknown;
        });
        if (at == visits->end()) {
            onlyNote();
            return;
        }
        ports::FollowUpChange change{at->id, at->visit, false, std::nullopt,
                                     ports::FollowUpChange::Part::Answer};
        change.visit.answer = *held->eligibility;
        change.visit.note = held->note;
        change.visit.answeredLate = true;
        ports::AuditEntry entry = entryOf(*held, "follow-up.answered");
        entry.details["follow_up"] = std::to_string(at->id);
        list.change(std::move(entry), std::move(change), [onlyNote, changed](const Expected<void>& done) {
            if (done) {
                changed();
            } else {
                onlyNote();  // staff settled it in this moment
            }
        });
    });
}

}  // namespace madoguchi::session
