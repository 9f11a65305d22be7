#include "face/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace madoguchi::face {
namespace {

constexpr std::size_t kCompared = 3;  // how many of the last frames a new one must differ from
constexpr double kShift = 0.02;       // of the eye distance
constexpr double kScale = 0.015;
constexpr double kTurn = 1.5;             // degrees
constexpr double kLooksDifferent = 0.97;  // similarity below which the face itself changed

double share(double part, double whole) {
    return std::clamp(part / whole, 0.0, 1.0);
}

}  // namespace

bool differs(const HeadPlace& left, const HeadPlace& right, double similarity) {
    const double eyes = std::max({1.0, left.eyeDistance, right.eyeDistance});
    return std::hypot(left.x - right.x, left.y - right.y) >= kShift * eyes ||
           std::abs(left.eyeDistance - right.eyeDistance) >= kScale * eyes ||
           std::abs(left.yaw - right.yaw) >= kTurn || std::abs(left.pitch - right.pitch) >= kTurn ||
           std::abs(left.roll - right.roll) >= kTurn || similarity < kLooksDifferent;
}

Evidence::Evidence(EvidencePolicy policy, EmbedderTraits traits, Embedding reference)
    : policy_{policy}, traits_{std::move(traits)}, reference_{std::move(reference)} {}

bool Evidence::countsAsNew(Instant when, const HeadPlace& place, const Embedding& embedding) const {
    if (frames_.empty()) {
        return true;
    }
    if (when - frames_.back().when < (frames_.size() < policy_.minFrames ? policy_.gap : policy_.laterGap)) {
        return false;
    }
    const auto compared = std::min(kCompared, frames_.size());
    return std::all_of(frames_.end() - static_cast<std::ptrdiff_t>(compared), frames_.end(),
                       [&](const Counted& frame) {
                           return differs(place, frame.place, face::similarity(embedding, frame.embedding));
                       });
}

Embedding Evidence::mean() const {
    std::vector<const Embedding*> embeddings;
    for (const auto& frame : frames_) {
        embeddings.push_back(&frame.embedding);
    }
    return meanOf(embeddings, traits_.unitLength);
}

void Evidence::restart() {
    ++restarts_;
    frames_.clear();
    similarity_ = -1;
    verdict_ = Verdict::Undecided;
}

bool Evidence::needsVariety() const {
    if (frames_.empty() || verdict_ != Verdict::Undecided) {
        return false;
    }
    const bool alike = newest_ - frames_.back().when >= policy_.alike;
    const bool unsure = frames_.size() >= policy_.minFrames && similarity_ >= traits_.askAgain &&
                        newest_ - frames_.front().when >= policy_.unsure;
    return alike || unsure;
}

Evidence::Verdict Evidence::add(Instant when, const HeadPlace& place, Embedding embedding, bool covered) {
    if (embedding.empty()) {
        return verdict_;
    }
    const double least = std::exchange(lost_, false) ? traits_.askAgain : traits_.samePerson;
    if (!frames_.empty() && face::similarity(embedding, mean()) < least) {
        restart();
    }
    newest_ = when;
    if (!countsAsNew(when, place, embedding)) {
        return verdict_;
    }
    const double own = face::similarity(embedding, reference_);
    frames_.push_back({when, place, std::move(embedding), own, covered});
    if (frames_.size() > policy_.kept) {
        frames_.pop_front();
    }
    similarity_ = face::similarity(mean(), reference_);
    verdict_ = judge();
    return verdict_;
}

Evidence::Verdict Evidence::judge() {
    const auto span = frames_.back().when - frames_.front().when;
    const auto count = static_cast<double>(frames_.size());
    const auto progress =
        (share(count, static_cast<double>(policy_.minFrames)) +
         share(static_cast<double>(span.count()), static_cast<double>(policy_.minSpan.count()))) /
        2;
    // Full only with the decision: a bar that is full while nothing happens would look broken.
    fraction_ = std::max(fraction_, std::min(0.95, progress));
    if (frames_.size() >= policy_.minFrames && span >= policy_.minSpan && similarity_ >= traits_.accept) {
        fraction_ = 1;
        return Verdict::Match;
    }
    const bool allBelow =
        similarity_ < traits_.askAgain &&
        std::ranges::all_of(
            frames_, [this](const Counted& f) { return f.similarity < traits_.askAgain && !f.covered; });
    if (frames_.size() >= policy_.noMatchFrames && span >= policy_.noMatchSpan && allBelow) {
        fraction_ = 1;
        return Verdict::NoMatch;
    }
    return Verdict::Undecided;
}

}  // namespace madoguchi::face
