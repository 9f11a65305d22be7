#include "face/attempt.hpp"

#include <utility>

namespace madoguchi::face {

using ports::FaceDecision;
using ports::FaceHint;

Attempt::Attempt(AttemptPolicy policy, EmbedderTraits traits, Embedding reference)
    : policy_{policy},
      traits_{traits},
      evidence_{policy.evidence, std::move(traits), reference.clone()},
      liveness_{policy.liveness},
      hints_{policy.hintHold},
      waiting_{reference.empty()} {}

void Attempt::setReference(Embedding reference) {
    waiting_ = reference.empty();
    evidence_ = Evidence{policy_.evidence, traits_, std::move(reference)};
    liveness_ = Liveness{policy_.liveness};
    verdict_ = Evidence::Verdict::Undecided;
    challenged_.reset();
}

void Attempt::gather(FaceFindings& findings, Instant when) {
    const auto before = evidence_.restarts();
    verdict_ = evidence_.add(when, findings.place, std::move(findings.embedding),
                             findings.advice == FaceHint::TakeOffMask);
    if (evidence_.restarts() != before) {  // somebody else stepped in
        liveness_ = Liveness{policy_.liveness};
        challenged_.reset();
    }
    liveness_.add(findings.liveness);
}

std::optional<FaceDecision::Kind> Attempt::conclude(Instant when) {
    if (verdict_ == Evidence::Verdict::NoMatch) {
        return FaceDecision::Kind::NoMatch;
    }
    if (verdict_ == Evidence::Verdict::Match) {
        switch (liveness_.opinion().verdict) {
            case LivenessVerdict::Live:
                return FaceDecision::Kind::Match;
            case LivenessVerdict::Attack:
                return FaceDecision::Kind::Doubtful;
            case LivenessVerdict::Doubt:
                if (liveness_.turnedAsASolidHead()) {
                    return FaceDecision::Kind::Match;
                }
                challenged_ = challenged_.value_or(when);
                break;
        }
    }
    if (challenged_ && when - *challenged_ >= policy_.challenge) {
        return FaceDecision::Kind::Doubtful;
    }
    return std::nullopt;
}

FaceHint Attempt::wish(const FaceFindings& findings) const {
    if (findings.hint != FaceHint::None) {
        return findings.hint;
    }
    if (challenged_) {
        return FaceHint::TurnSlightly;
    }
    if (findings.advice != FaceHint::None) {
        return findings.advice;
    }
    return evidence_.needsVariety() ? FaceHint::TurnSlightly : FaceHint::None;
}

FaceDecision Attempt::decisionOf(FaceDecision::Kind kind) const {
    return {.kind = kind,
            .similarity = evidence_.similarity(),
            .accept = traits_.accept,
            .askAgain = traits_.askAgain,
            .modelId = traits_.id,
            .frames = static_cast<int>(evidence_.frames()),
            .live = liveness_.opinion().score};
}

AttemptStep Attempt::take(FaceFindings findings, Instant when) {
    if (findings.jumped) {
        evidence_.lost();
    }
    trouble_.note(findings.hint == FaceHint::None ? findings.advice : findings.hint);
    AttemptStep step;
    const bool good = findings.hint == FaceHint::None && !waiting_;
    if (good) {
        gather(findings, when);
    }
    const auto kind = good || challenged_ ? conclude(when) : std::nullopt;
    step.progress = {.hint = hints_.show(wish(findings), when),
                     .fraction = evidence_.fraction(),
                     .box = findings.box,
                     .trouble = trouble_.dominant()};
    if (kind) {
        step.decision = decisionOf(*kind);
    }
    return step;
}

}  // namespace madoguchi::face
