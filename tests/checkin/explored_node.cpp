#include "explored_node.hpp"

namespace madoguchi::checkin {
namespace {

using domain::ConsentAnswer;
using domain::Identity;

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

}  // namespace

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

}  // namespace madoguchi::checkin
