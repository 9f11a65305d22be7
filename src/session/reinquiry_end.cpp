// An entry's end: durable first, then told to the service.
#include <utility>

#include "session/reinquiry_entry.hpp"
#include "session/reinquiry_round.hpp"

namespace madoguchi::session {

using ports::KeptPatient;
using ports::PatientChange;

void ReinquiryRound::end(const KeptPatient& kept, domain::ContinuingEnd why, std::string staff,
                         std::function<void(Expected<void>)> done) {
    KeptPatient ended = kept;
    ended.patient.ended = why;
    ended.patient.endedBy = staff;
    ended.patient.endedUtcMs = ports_.clock.utc().time_since_epoch().count();
    ended.patient.endTold = false;
    endedHere_.insert(kept.id);
    telling_.insert(kept.id);
    notTold_.reset();
    auto entry = reinquiryEntry(ended, staff, "continuing.ended", domain::toText(why));
    const auto committed = [this, ended, staff = std::move(staff),
                            done = std::move(done)](const Expected<void>& durable) {
        const auto told = [this, id = ended.id](const Expected<void>& answer) {
            telling_.erase(id);
            notTold_ = answer ? std::nullopt : std::optional{answer.error()};
            hooks_.changed();
        };
        if (!durable) {
            telling_.erase(ended.id);
        } else if (ended.patient.numbers.number.empty()) {
            told(fail(StepCode::ReinquiryEndNotTold));  // a damaged record: nobody can say who it was
        } else {
            tell(ended, staff, told);
        }
        hooks_.changed();
        done(durable);
    };
    ports_.list.changePatient(std::move(entry), {kept.id, ended.patient, PatientChange::Part::End},
                              here_(std::function<void(Expected<void>)>{committed}));
}

// The far side knows: that is written too, so that it is told once and the entry can go in time.
void ReinquiryRound::tell(const KeptPatient& kept, std::string staff,
                          std::function<void(Expected<void>)> then) {
    const auto told = [this, kept, staff = std::move(staff), then = std::move(then)](Expected<void> answer) {
        auto entry =
            reinquiryEntry(kept, staff, "continuing.end-told", answer ? "ok" : toText(answer.error().code));
        if (!answer) {
            ports_.log.append(std::move(entry), [](const Expected<std::int64_t>&) {});
            then(std::move(answer));
            return;
        }
        PatientChange change{kept.id, kept.patient, PatientChange::Part::End};
        change.patient.endTold = true;
        ports_.list.changePatient(std::move(entry), std::move(change),
                                  here_(std::function<void(Expected<void>)>{then}));
    };
    ports_.service.tellEnd(kept.patient.kind, kept.patient.numbers, *kept.patient.ended,
                           here_(std::function<void(Expected<void>)>{told}));
}

}  // namespace madoguchi::session
