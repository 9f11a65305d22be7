#include "eligibility/folder_exchange.hpp"

namespace madoguchi::eligibility {
namespace {

using State = FileLook::State;

bool same(const Look& one, const Look& other) {
    return one.answer.state == other.answer.state && one.answer.mark == other.answer.mark &&
           one.error.state == other.error.state && one.returned == other.returned;
}

}  // namespace

// What the look comes to for a question that has no answer yet.
std::optional<ExchangeOutcome> Exchange::found(const Look& look, Instant now) {
    if (!same(look, last_)) {
        unchangedSince_ = now;
    }
    const bool settled = now - unchangedSince_ >= times_.settle;
    switch (look.answer.state) {
        case State::Complete:
            return ExchangeOutcome::Answered;
        case State::TooLarge:
            return ExchangeOutcome::Wrong;
        case State::Foreign:
        case State::Spoiled:
            return settled ? std::optional{ExchangeOutcome::Wrong} : std::nullopt;
        case State::Locked:
        case State::Growing:
            return std::nullopt;  // whoever writes it may yet finish
        case State::Absent:
            break;
    }
    const bool told = look.returned || look.error.state != State::Absent;
    if (look.error.state == State::Complete || (told && settled)) {
        return ExchangeOutcome::Returned;
    }
    return std::nullopt;
}

ExchangeReaction Exchange::onLook(const Look& look, Instant now) {
    ExchangeReaction reaction;
    if (look.foldersThere) {
        foreign_ = look.answer.state == State::Foreign;
    }
    switch (phase_) {
        case Phase::OnScreen:
            if (const auto outcome = found(look, now)) {
                reaction.tell = outcome;
                // A wrong file may still be replaced by the right one: that would be late, not lost.
                phase_ = outcome == ExchangeOutcome::Wrong ? Phase::Background : Phase::Keeping;
                readAt_ = now;
            }
            break;
        case Phase::Background:
            if (const auto outcome = found(look, now); outcome && outcome != ExchangeOutcome::Wrong) {
                reaction.late = outcome;
                phase_ = Phase::Keeping;
                readAt_ = now;
            }
            break;
        case Phase::Keeping:
            if (now - *readAt_ >= times_.keep) {
                phase_ = Phase::Sweeping;
            }
            break;
        case Phase::Sweeping:
            break;
    }
    if (phase_ == Phase::Sweeping) {
        reaction.removeRequest = look.requestWaits;
        reaction.removeReceived = !foreign_ && (look.returned || look.answer.state != State::Absent ||
                                                look.error.state != State::Absent);
    }
    last_ = look;
    const ExchangeReaction byTime = onTime(now);
    reaction.tell = reaction.tell ? reaction.tell : byTime.tell;
    reaction.removeRequest = reaction.removeRequest || byTime.removeRequest;
    reaction.removeReceived = reaction.removeReceived || byTime.removeReceived;
    reaction.ended = byTime.ended;
    return reaction;
}

ExchangeReaction Exchange::onTime(Instant now) {
    ExchangeReaction reaction;
    if (phase_ == Phase::OnScreen && now - sent_ >= times_.onScreen) {
        reaction.tell = last_.foldersThere ? ExchangeOutcome::NoAnswer : ExchangeOutcome::FolderGone;
        phase_ = Phase::Background;
    }
    if (now - sent_ >= times_.background && (!readAt_ || now - *readAt_ >= times_.keep)) {
        reaction.removeRequest = true;
        reaction.removeReceived = !foreign_;
        reaction.ended = true;
    }
    return reaction;
}

bool Exchange::cancel() {
    const bool tell = phase_ == Phase::OnScreen;
    phase_ = tell ? Phase::Sweeping : phase_;
    return tell;
}

}  // namespace madoguchi::eligibility
