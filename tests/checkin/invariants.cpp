#include "invariants.hpp"

#include <optional>

namespace madoguchi::checkin {
namespace {

using domain::CertificateState;
using domain::ConsentAnswer;
using domain::Eligibility;
using domain::Identity;

// Whose hand an answer to the consent question came by; nothing when the event is none.
std::optional<std::string> handOf(const Event& event) {
    if (const auto* all = std::get_if<ConsentToAll>(&event)) {
        return all->staff;
    }
    if (const auto* none = std::get_if<ConsentToNone>(&event)) {
        return none->staff;
    }
    if (const auto* one = std::get_if<ConsentAnswered>(&event)) {
        return one->staff;
    }
    return std::nullopt;
}

}  // namespace

std::string judge(const Node& before, const Event& event, const Step& step, Monitor& monitor) {
    for (const Effect& effect : step.effects) {
        if (std::holds_alternative<BeginSession>(effect)) {
            if (monitor.sessionOpen) {
                return "a session began before the last one ended (6)";
            }
            monitor = Monitor{.sessionOpen = true,  // the runner forgets a number at both
                              .away = step.next.session->kind != domain::VisitKind::Outpatient};
        } else if (std::holds_alternative<EndSession>(effect)) {
            if (!monitor.sessionOpen) {
                return "a session ended twice (6)";
            }
            monitor = Monitor{};
        } else if (std::holds_alternative<VerifyPin>(effect)) {
            if (!std::holds_alternative<PinSubmitted>(event)) {
                return "a PIN was sent without a submit (3)";
            }
            if (monitor.tries <= 0) {
                return "a PIN was sent to a card without tries (3)";
            }
            if (monitor.tries == 1 && !monitor.lastTryYes) {
                return "the last try was spent without the extra yes (3)";
            }
        } else if (std::holds_alternative<NoteIdentity>(effect)) {
            ++monitor.identities;
            if (monitor.useless) {
                return "an identity by a card that can't serve today";
            }
            const bool byEye = std::get<NoteIdentity>(effect).identity == Identity::Visual;
            if (byEye && (!monitor.granted || !monitor.staffYes || monitor.photoless)) {
                return "目視 without a grant, an answer or a photo on the card (4)";
            }
            if (byEye && !step.next.cardPresent) {
                return "目視 of a card that isn't there (4)";
            }
            monitor.granted = monitor.staffYes = false;
        } else if (const auto* check = std::get_if<NoteVisualCheck>(&effect)) {
            using What = NoteVisualCheck::What;
            if (check->by.empty()) {
                return "a check by nobody (4)";
            }
            if (check->what == What::Opened && monitor.granted) {
                return "two grants at once (4)";
            }
            if (check->what == What::Confirmed) {
                monitor.staffYes = monitor.granted;
            } else {
                monitor.granted = check->what == What::Opened;
                monitor.staffYes = false;
            }
        } else if (const auto* typed = std::get_if<NoteNumberB>(&effect)) {
            if (typed->by.empty() || monitor.identities > 0 || monitor.photo || monitor.photoless) {
                return "照合番号B from nobody, or for nothing";
            }
            if (monitor.numberTries <= domain::kNumberBFloor) {
                return "照合番号B was taken for a card with too few tries";
            }
            monitor.numberHeld = true;
        } else if (std::holds_alternative<ForgetNumberB>(effect)) {
            monitor.numberHeld = false;
        } else if (const auto* note = std::get_if<NoteConsent>(&effect)) {
            if (handOf(event) != note->staff) {
                return "the log names another hand than the answer's (2)";
            }
        } else if (std::holds_alternative<NoteFollowUp>(effect)) {
            if (monitor.identities != 1 || monitor.onList) {
                return "on the 後日確認 list twice, or without anybody's identity";
            }
            monitor.onList = true;
        } else if (std::holds_alternative<QueryEligibility>(effect)) {
            monitor.asked = true;
        } else if (std::holds_alternative<RecordResult>(effect)) {
            if (monitor.recorded) {
                return "a result was recorded twice (9)";
            }
            monitor.recorded = true;
        }
    }
    if (const auto hand = handOf(event); step.handled && hand) {
        const auto* asked = std::get_if<Consent>(&before.state.at);
        if (asked == nullptr || asked->staff != *hand) {
            return "a consent by a hand that does not ask (2)";
        }
        // At a patient's home the questions come before anybody is identified: the patient lies there.
        const domain::VisitKind kind = before.state.session->kind;
        const bool byEye = before.state.session->identity == Identity::Visual;
        const bool beforeTheCard = kind == domain::VisitKind::HomeVisit && monitor.identities == 0;
        if (!hand->empty() && !byEye && !beforeTheCard) {
            return "staff answered for a patient whom they did not identify (2)";
        }
    }
    if (step.handled) {
        if (const auto* read = std::get_if<CardRead>(&event)) {
            monitor.tries = read->facts.pinTriesLeft.value_or(-1);
            monitor.photoless = read->facts.photoless;
            monitor.useless = read->facts.card == domain::Validity::Expired ||
                              read->facts.certificate == CertificateState::Absent ||
                              read->facts.certificate == CertificateState::Expired;
            monitor.photo = read->facts.photo;
            monitor.numberTries = read->facts.numberBTriesLeft.value_or(-1);
            monitor.grace = read->facts.certificate == CertificateState::Grace;
            monitor.lastTryYes = false;
        } else if (const auto* wrong = std::get_if<PinWrong>(&event)) {
            monitor.tries = wrong->triesLeft;
            monitor.lastTryYes = false;
        } else if (std::holds_alternative<PinLocked>(event)) {
            monitor.tries = 0;
        } else if (std::holds_alternative<LastTryAccepted>(event)) {
            monitor.lastTryYes = true;
        } else if (std::holds_alternative<ConsentToAll>(event) ||
                   std::holds_alternative<ConsentAnswered>(event)) {
            monitor.consentTouched = monitor.identities == 1 || monitor.away;
        }
    }
    const State& next = step.next;
    const bool wasTyping = std::holds_alternative<PinEntry>(before.state.at);
    if (wasTyping && !std::holds_alternative<PinEntry>(next.at)) {
        monitor.lastTryYes = false;  // the yes holds for this entry only
        bool cleared = false;
        for (const Effect& effect : step.effects) {
            cleared |= std::holds_alternative<ClearPin>(effect);
        }
        if (!cleared) {
            return "typed digits outlived PinEntry (7)";
        }
    }
    if (std::holds_alternative<Complete>(next.at) && (monitor.identities != 1 || !monitor.recorded)) {
        return "Complete without exactly one identity and a recorded result (1, 9)";
    }
    if (next.session.has_value() != monitor.sessionOpen) {
        return "the session of the state and of the log differ (6)";
    }
    if (next.session) {
        for (const ConsentAnswer answer : next.session->consent.answers) {
            if (answer == ConsentAnswer::Agreed && (!monitor.consentTouched || monitor.grace)) {
                return "a consent nobody gave (2)";
            }
        }
    }
    const auto* waiting = std::get_if<WaitingForStaff>(&next.at);
    if ((waiting != nullptr && waiting->grant.has_value()) != monitor.granted) {
        return "the grant of the state and of the log differ (4)";
    }
    if (monitor.granted && waiting->grant->until > kNow + Policy{}.visualGrant) {
        return "a grant longer than 120 s (4)";
    }
    const auto* reading = std::get_if<ReadingCard>(&next.at);
    if (monitor.numberHeld && !(waiting != nullptr && waiting->numberWaits) &&
        !(reading != nullptr && reading->again)) {
        return "照合番号B outlived the reading that it was for (7)";
    }
    const auto* guidance = std::get_if<Guidance>(&next.at);
    if (guidance != nullptr && guidance->cause == StepCode::ReaderAbsent && monitor.identities == 1 &&
        !monitor.asked && next.session->eligibility == Eligibility::Unknown && !monitor.onList) {
        return "an identified patient was left without a place on the 後日確認 list";
    }
    const bool removing = std::holds_alternative<RemoveCard>(next.at);
    const bool idle = std::holds_alternative<Idle>(next.at);
    if ((removing || idle) && next.session) {
        return "a session outlived its end (7)";
    }
    if (!removing && !idle && !next.timeout) {
        return "a state without a time-out (5)";
    }
    if (removing && !next.cardPresent) {
        return "RemoveCard asks for a card that isn't there";
    }
    if (std::holds_alternative<FaceVerification>(next.at) && !methodsFor(next).face) {
        return "face is asked of a card or kiosk that can't";
    }
    if (const auto* pin = std::get_if<PinEntry>(&next.at); pin != nullptr && !methodsFor(next).pin) {
        return "a PIN is asked of a card that has none (3)";
    }
    return {};
}

}  // namespace madoguchi::checkin
