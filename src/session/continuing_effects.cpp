// A recorded home or online visit opens the later ones: the patient goes onto the list of continuing
// patients.
#include <utility>

#include "session/checkin_session.hpp"
#include "session/continuing_entry.hpp"

namespace madoguchi::session {

void CheckinSession::keepContinuingPatient() {
    const auto& session = state_.session;
    if (ports_.continuing == nullptr || !session || !visit_.answer) {
        return;
    }
    auto patient = continuingPatientOf({session->kind, visit_.id, session->consent, visit_.consentTime},
                                       *visit_.answer, hooks_.consentDays, ports_.clock.utc());
    if (!patient) {
        return;
    }
    ports::AuditEntry entry = keptEntry(*patient);
    ports_.continuing->keep(std::move(entry), std::move(*patient),
                            [this, weak = std::weak_ptr<Inbox>{inbox_}](Expected<std::int64_t> id) {
                                if (const auto inbox = weak.lock()) {
                                    inbox->post([this, id = std::move(id)] {
                                        if (id) {
                                            hooks_.patientKept();
                                        } else {
                                            hooks_.auditFailed(id.error());
                                        }
                                    });
                                }
                            });
}

}  // namespace madoguchi::session
