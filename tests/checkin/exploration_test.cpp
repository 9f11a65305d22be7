// Every state that any order of events can reach, and the invariants of the check-in on every single step.
// A monitor runs beside the state and knows only what was done (events that were taken, effects that were
// asked for), so an invariant is judged by history, not by what the state says of itself.
#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <unordered_set>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

using domain::CertificateState;
using domain::ConsentAnswer;
using domain::Eligibility;
using domain::Identity;

struct Monitor {
    bool sessionOpen = false;
    int identities = 0;           // successes of this session's card
    bool consentTouched = false;  // an explicit answer after the identity
    bool recorded = false;
    bool grace = false;
    bool away = false;  // a home or online visit: the consent comes before the identity
    int tries = -1;     // what the card said last; -1: no PIN
    bool lastTryYes = false;
    bool granted = false;     // a named member of staff has the check open
    bool photoless = false;   // the card was read and has no photo
    bool staffYes = false;    // staff confirmed under this grant
    bool useless = false;     // the card or its certificate can't serve today
    bool photo = false;       // the card's photo is open
    int numberTries = -1;     // of 照合番号B, as the card said last
    bool numberHeld = false;  // one that staff typed is kept for this card
    bool onList = false;      // the visit waits on the 後日確認 list
    bool asked = false;       // the eligibility service was asked
    bool operator==(const Monitor&) const = default;
};

struct Node {
    State state;
    Monitor monitor;
};

constexpr Instant kNow{Milliseconds{10'000'000}};

// Times relative to now and numbers relative to the session: states that behave alike become one.
void normalise(State& state, Instant now) {
    const auto shift = kNow - now;
    const auto move = [shift](std::optional<Instant>& instant) {
        if (instant) {
            *instant += shift;
        }
    };
    move(state.timeout);
    move(state.warning);
    if (auto* face = std::get_if<FaceVerification>(&state.at)) {
        face->growAt += shift;
    }
    if (auto* waiting = std::get_if<WaitingForStaff>(&state.at)) {
        waiting->ringAgain += shift;
        if (waiting->grant) {
            waiting->grant->until += shift;
            waiting->ringAgain = kNow;  // not looked at while the check is open
        }
        if (waiting->back) {
            if (auto* face = std::get_if<FaceVerification>(&*waiting->back)) {
                face->growAt = {};
            }
        }
    }
    if (auto* removing = std::get_if<RemoveCard>(&state.at)) {
        removing->alarmAgain += shift;
    }
    if (auto* back = std::get_if<PutCardBack>(&state.at)) {
        if (auto* face = std::get_if<FaceVerification>(&back->resume)) {
            face->growAt = {};
        }
    }
    if (state.session) {
        state.session->number = 1;
    }
    state.lastSession = 1;
}

void put(std::string& key, long long value) {
    key += std::to_string(value) + ',';
}

void put(std::string& key, const Resumable& where) {
    put(key, static_cast<long long>(where.index()));
    if (const auto* pin = std::get_if<PinEntry>(&where)) {
        put(key,
            static_cast<int>(pin->phase) * 4 + (pin->wrongBefore ? 2 : 0) + (pin->lastTryAllowed ? 1 : 0));
    }
    if (const auto* reading = std::get_if<ReadingCard>(&where)) {
        put(key, reading->again * 1000 + (reading->call ? static_cast<int>(*reading->call) : -1));
    }
    if (const auto* consent = std::get_if<Consent>(&where)) {
        put(key, (consent->item ? static_cast<int>(*consent->item) : -1) * 2 + consent->staff.empty());
    }
}

std::string keyOf(const Node& node) {
    std::string key;
    const State& s = node.state;
    put(key, static_cast<long long>(s.at.index()));
    put(key, s.cardPresent * 4 + !s.cameraFault * 2 + s.warned);
    put(key, s.timeout ? (*s.timeout - kNow).count() : -1);
    put(key, s.warning ? (*s.warning - kNow).count() : -1);
    if (const auto* pin = std::get_if<PinEntry>(&s.at)) {
        put(key, Resumable{*pin});
    } else if (const auto* consent = std::get_if<Consent>(&s.at)) {
        put(key, Resumable{*consent});
    } else if (const auto* face = std::get_if<FaceVerification>(&s.at)) {
        put(key, ((face->growAt - kNow).count() * 2 + face->alternatives) * 2 + face->trouble.has_value());
    } else if (const auto* waiting = std::get_if<WaitingForStaff>(&s.at)) {
        put(key, static_cast<int>(waiting->cause) * 4 + waiting->checkingCard * 2 + waiting->numberWaits);
        put(key, (waiting->ringAgain - kNow).count() * 2 + waiting->sameCard);
        if (waiting->grant) {
            put(key, (waiting->grant->until - kNow).count() * 2 + waiting->grant->confirmed.has_value());
        }
        if (waiting->back) {
            put(key, *waiting->back);
        }
    } else if (const auto* reading = std::get_if<ReadingCard>(&s.at)) {
        put(key, Resumable{*reading});
    } else if (const auto* confirming = std::get_if<Confirming>(&s.at)) {
        put(key, static_cast<int>(confirming->phase));
    } else if (const auto* complete = std::get_if<Complete>(&s.at)) {
        put(key, complete->counterNeeded);
    } else if (const auto* removing = std::get_if<RemoveCard>(&s.at)) {
        put(key, (removing->alarmAgain - kNow).count());
    } else if (const auto* back = std::get_if<PutCardBack>(&s.at)) {
        put(key, back->resume);
        put(key, back->checking);
    } else if (const auto* guidance = std::get_if<Guidance>(&s.at)) {
        put(key, static_cast<int>(guidance->cause) * 8 + static_cast<int>(guidance->outcome));
    }
    if (s.session) {
        const Session& session = *s.session;
        put(key, session.cardKnown * 4 + session.expiryNoticeSeen * 2 + session.faceRefused);
        put(key, session.card.pinTriesLeft.value_or(-1));
        const bool photo = session.card.photo && session.identity == Identity::None;
        put(key, session.card.photoless * 1000 + photo * 100 +
                     static_cast<int>(session.card.certificate) * 10 + static_cast<int>(session.card.card));
        put(key, static_cast<int>(session.identity) * 10 + static_cast<int>(session.eligibility));
        if (session.identity == Identity::None) {  // nobody asks for the number afterwards
            put(key,
                static_cast<int>(session.card.numberB) * 100 + session.card.numberBTriesLeft.value_or(-1));
        }
        put(key, static_cast<int>(session.enrolment) * 2 + session.visualRefused);
        for (const ConsentAnswer answer : session.consent.answers) {
            put(key, static_cast<int>(answer));
        }
        put(key,
            (session.reason ? static_cast<int>(*session.reason) : -1) * 2 + session.readerFault.has_value());
    }
    const Monitor& m = node.monitor;
    put(key, m.sessionOpen * 32 + m.consentTouched * 16 + m.recorded * 8 + m.grace * 4 + m.lastTryYes * 2);
    put(key, m.identities * 100 + m.tries + m.onList * 1000 + m.asked * 2000);
    put(key, m.useless * 16 + m.granted * 8 + m.photoless * 4 + m.staffYes * 2 + m.numberHeld);
    if (m.identities == 0) {
        put(key, m.photo * 100 + m.numberTries);
    }
    return key;
}

std::vector<domain::CardFacts> cards() {
    std::vector<domain::CardFacts> all;
    for (const std::optional<int> tries : {std::optional<int>{}, std::optional{1}, std::optional{3}}) {
        for (const bool photo : {false, true}) {
            for (const auto certificate : {CertificateState::Absent, CertificateState::Valid,
                                           CertificateState::Grace, CertificateState::Expired}) {
                domain::CardFacts facts = plainCard();
                facts.pinTriesLeft = tries;
                facts.photo = photo;
                facts.numberB = photo ? domain::NumberB::Right : domain::NumberB::Missing;
                facts.certificate = certificate;
                all.push_back(facts);
            }
        }
    }
    domain::CardFacts spared = plainCard();
    spared.photo = false;
    spared.numberB = domain::NumberB::Missing;
    spared.numberBTriesLeft = domain::kNumberBFloor;
    all.push_back(spared);
    domain::CardFacts infant = plainCard();
    infant.photo = false;
    infant.photoless = true;
    all.push_back(infant);
    domain::CardFacts expired = plainCard();
    expired.card = domain::Validity::Expired;
    all.push_back(expired);
    domain::CardFacts expiring = plainCard();
    expiring.card = domain::Validity::Expiring;
    all.push_back(expiring);
    return all;
}

// What a card can say when it is read once more: the same as before, but for what 照合番号B opens or spends.
std::vector<domain::CardFacts> sameCardAgain(const domain::CardFacts& before) {
    domain::CardFacts opened = before;
    opened.photo = true;
    opened.numberB = domain::NumberB::Right;
    domain::CardFacts unreadable = before;
    unreadable.numberB = domain::NumberB::Right;
    unreadable.photoFault = StepCode::FacePhotoUnreadable;
    domain::CardFacts wrong = before;
    wrong.numberB = domain::NumberB::Wrong;
    wrong.numberBTriesLeft = before.numberBTriesLeft.value_or(0) - 1;
    domain::CardFacts gone = before;
    gone.numberB = domain::NumberB::Missing;
    domain::CardFacts other = plainCard();
    other.fingerprint.fill(9);
    return {opened, unreadable, wrong, gone, other};
}

// All events that could come at this state, possible or not (late and foreign ones too).
std::vector<Event> eventsFor(const State& state) {
    std::vector<Event> events{VisitBegun{},
                              Proceed{},
                              FaceChosen{},
                              PinChosen{},
                              StaffCalled{},
                              PinSubmitted{},
                              LastTryAccepted{},
                              ConsentToAll{},
                              ConsentOneByOne{},
                              ConsentToNone{},
                              ConsentAnswered{true},
                              ConsentAnswered{false},
                              BackPressed{},
                              StillHere{},
                              FaceMatched{},
                              FaceNotMatched{},
                              FaceDoubted{},
                              FaceTroubled{StepCode::FaceTimedOut},  // a reason that is there anyway
                              PinVerified{},
                              PinLocked{},
                              SignFailed{StepCode::CardTransportFailed},
                              SignFailed{StepCode::CardRemoved},
                              ResultRecorded{},
                              RecordFailed{StepCode::AuditWriteFailed},
                              StaffHandled{},
                              EnrolmentApplied{},
                              EnrolmentDeclined{},
                              EnrolmentAnswered{},
                              EnrolmentAnswered{StepCode::GatewayTimedOut},
                              VisualCheckOpened{"reception"},
                              VisualCheckOpened{},
                              VisualConfirmed{},
                              VisualRefused{},
                              VisualCheckClosed{},
                              NumberBDelivered{"reception"},
                              NumberBDelivered{},
                              ConsentTakenByStaff{"reception"},
                              ConsentTakenByStaff{},
                              ConsentLeftByStaff{},
                              ConsentToAll{"reception"},
                              ConsentToAll{"somebody else"},
                              ConsentOneByOne{"reception"},
                              ConsentToNone{"reception"},
                              ConsentAnswered{true, "reception"},
                              ConsentAnswered{false, "reception"},
                              BackPressed{"reception"},
                              Tick{}};
    if (state.cardPresent) {
        events.emplace_back(CardRemoved{});
        events.emplace_back(CardRemoved{StepCode::ReaderAbsent});
    } else {
        events.emplace_back(CardPlaced{});
    }
    if (state.session && state.session->readerFault) {
        events.emplace_back(ReaderBack{});
    }
    events.emplace_back(state.cameraFault ? Event{CameraBack{}} : Event{CameraLost{StepCode::CameraStalled}});
    if (const auto* reading = std::get_if<ReadingCard>(&state.at)) {
        for (const auto& facts : reading->again ? sameCardAgain(state.session->card) : cards()) {
            events.emplace_back(CardRead{facts});
        }
    } else {
        events.emplace_back(CardRead{plainCard()});
    }
    events.emplace_back(CardReadFailed{StepCode::CardNotMyNumber});
    events.emplace_back(CardReadFailed{StepCode::CardTransportFailed});
    events.emplace_back(CardReadFailed{StepCode::CardRemoved});
    events.emplace_back(CardIdentified{plainCard().fingerprint});
    domain::CardFingerprint other{};
    other.fill(9);
    events.emplace_back(CardIdentified{other});
    if (state.session && state.session->card.pinTriesLeft.value_or(0) > 0) {
        events.emplace_back(PinWrong{*state.session->card.pinTriesLeft - 1});
    }
    using Kind = RegistrationAnswered::Kind;
    for (const Kind kind : {Kind::Registered, Kind::Unregistered, Kind::Refused, Kind::Unknown}) {
        events.emplace_back(RegistrationAnswered{kind, StepCode::GatewayProofRejected});
    }
    for (const auto eligibility :
         {Eligibility::Unknown, Eligibility::Valid, Eligibility::Invalid, Eligibility::InvalidNewInsurer,
          Eligibility::NotFound, Eligibility::Several}) {
        events.emplace_back(EligibilityAnswered{eligibility, StepCode::GatewayUnreachable, false});
        if (eligibility != Eligibility::Unknown) {
            events.emplace_back(EligibilityAnswered{eligibility, StepCode::GatewayUnreachable, true});
        }
    }
    return events;
}

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

// The invariants of the specification, judged on one step. Returns what is broken, or nothing.
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

class CheckinExploration : public ::testing::TestWithParam<domain::VisitKind> {};

// What no way leads to, by where the kiosk is used.
bool unreachable(domain::VisitKind kind, const At& at) {
    if (kind == domain::VisitKind::Outpatient) {
        return std::holds_alternative<PlaceCard>(at);
    }
    return std::holds_alternative<FaceVerification>(at);
}

TEST_P(CheckinExploration, EveryReachableStateKeepsTheInvariants) {
    Policy policy;
    policy.kind = GetParam();
    // Ten minutes would only repeat the ring's states, and one length for ring and grant makes alike what
    // behaves alike.
    policy.staff = policy.staffRingAgain = policy.visualGrant = policy.staffConsent =
        std::chrono::seconds{60};
    std::unordered_set<std::string> seen;
    std::deque<Node> open{Node{}};
    seen.insert(keyOf(open.front()));
    std::size_t steps = 0;
    std::vector<int> visits(std::variant_size_v<At>, 0);
    while (!open.empty()) {
        const Node node = std::move(open.front());
        open.pop_front();
        ++visits[node.state.at.index()];
        const auto take = [&](const Event& event, Instant now) {
            Step result = step(node.state, event, now, policy);
            Node next{{}, node.monitor};
            const std::string broken = judge(node, event, result, next.monitor);
            ASSERT_EQ(broken, "") << "in " << nameOf(node.state.at) << " on event " << event.index() << " → "
                                  << nameOf(result.next.at);
            next.state = std::move(result.next);
            normalise(next.state, now);
            ++steps;
            if (seen.insert(keyOf(next)).second) {
                open.push_back(std::move(next));
            }
        };
        for (const Event& event : eventsFor(node.state)) {
            take(event, kNow);
            if (HasFatalFailure()) {
                return;
            }
        }
        if (const auto deadline = nextDeadline(node.state)) {
            take(Tick{}, std::max(kNow, *deadline));
            if (HasFatalFailure()) {
                return;
            }
        }
    }
    for (const At& at : {At{Idle{}}, At{ReadingCard{}}, At{ExpiryNotice{}}, At{ChooseMethod{}},
                         At{FaceVerification{}}, At{PinEntry{}}, At{WaitingForStaff{}}, At{EnrolmentOffer{}},
                         At{Enrolling{}}, At{Consent{}}, At{Confirming{}}, At{Complete{}}, At{RemoveCard{}},
                         At{PutCardBack{}}, At{Guidance{}}, At{PlaceCard{}}}) {
        EXPECT_EQ(visits[at.index()] == 0, unreachable(GetParam(), at)) << nameOf(at);
    }
    RecordProperty("states", static_cast<int>(seen.size()));
    std::cout << "explored " << seen.size() << " states, " << steps << " steps\n";
}

INSTANTIATE_TEST_SUITE_P(, CheckinExploration,
                         ::testing::Values(domain::VisitKind::Outpatient, domain::VisitKind::HomeVisit,
                                           domain::VisitKind::Online),
                         [](const auto& each) {
                             const std::string name{domain::toText(each.param)};
                             return name == "home-visit" ? std::string{"HomeVisit"} : name;
                         });

// Time alone leads from every state to Idle or RemoveCard, and a card taken away to Idle: no dead end (5).
TEST(CheckinTime, AloneLeadsToASafeState) {
    std::vector<Flow> starts;
    for (const auto& card : cards()) {
        Flow flow;
        flow.send(CardPlaced{}).send(CardRead{card});
        starts.push_back(flow);
        for (const auto& touch :
             {Event{FaceChosen{}}, Event{PinChosen{}}, Event{StaffCalled{}}, Event{Proceed{}}}) {
            Flow further = flow;
            std::visit([&further](const auto& event) { further.send(event); }, touch);
            starts.push_back(further);
            further.send(FaceMatched{});
            starts.push_back(further);
        }
    }
    for (Flow flow : starts) {
        Flow removed = flow;
        flow.wait(std::chrono::minutes{20});
        EXPECT_TRUE(flow.in<Idle>() || flow.in<RemoveCard>()) << nameOf(flow.state.at);
        EXPECT_EQ(flow.count<EndSession>(), 1);
        removed.send(CardRemoved{}).wait(std::chrono::minutes{20});
        EXPECT_TRUE(removed.in<Idle>()) << nameOf(removed.state.at);
        EXPECT_EQ(removed.count<EndSession>(), 1);
    }
}

}  // namespace
}  // namespace madoguchi::checkin
