// FollowUpsViewModel's last step over shared folders: numbers that were found valid are remembered with the
// card, so that its next visit is asked about without anybody typing.
#include <QtCore/QCoreApplication>
#include <utility>

#include "domain/same_person.hpp"
#include "viewmodel/follow_ups_view_model.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {

using ports::KeptFollowUp;

// Only what the service called valid, and not under another name, whoever settled it: one digit off is
// somebody else's insurance, at every visit from then on.
bool FollowUpsViewModel::canLink(const KeptFollowUp& kept) const {
    const domain::FollowUp& visit = kept.visit;
    const bool otherName = !visit.name.empty() && !visit.answeredName.empty() &&
                           !domain::sameName(visit.name, visit.answeredName);
    return cards_ != nullptr && kept.settled && visit.answer == domain::Eligibility::Valid && !otherName &&
           visit.numbers && !visit.certificate.empty() && !linked_.contains(kept.id);
}

const KeptFollowUp* FollowUpsViewModel::toLink() const {
    const auto* chosen = current();
    if (chosen == nullptr || !canLink(*chosen)) {
        chosen = book_.find(typed_);
    }
    return chosen != nullptr && canLink(*chosen) ? chosen : nullptr;
}

QString FollowUpsViewModel::linkName() const {
    const auto* at = toLink();
    if (at == nullptr) {
        return {};
    }
    const std::string& name = at->visit.answeredName.empty() ? at->visit.name : at->visit.answeredName;
    return name.empty() ? qtTrId("follow-up-nameless")
                        : qtTrId("staff-name").arg(QString::fromStdString(name));
}

void FollowUpsViewModel::linkCard() {
    const auto* at = toLink();
    if (at == nullptr || linking_) {
        return;
    }
    const std::string who = book_.who();
    if (who.empty()) {
        emit book_.signInNeeded();
        return;
    }
    linking_ = true;
    cards_->link(at->visit.certificate, *at->visit.numbers,
                 [this, weak = std::weak_ptr<int>{alive_}, post = book_.post(), kept = *at,
                  who](const Expected<void>& done) {
                     post([this, weak, kept, who, done] {
                         if (weak.expired()) {
                             return;
                         }
                         linking_ = false;
                         book_.noteOf(kept, who, "follow-up.numbers-linked",
                                      done ? "ok" : std::string{toText(done.error().code)});
                         if (done) {
                             linked_.insert(kept.id);
                         }
                         message_ = done ? qtTrId("follow-up-linked")
                                         : qtTrId(QByteArray{"staff-cause-"}
                                                      .append(idOf(staffCause(done.error().code)))
                                                      .constData());
                         emit changed();
                     });
                 });
}

}  // namespace madoguchi::viewmodel
