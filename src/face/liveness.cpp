#include "face/liveness.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <opencv2/core.hpp>
#include <vector>

namespace madoguchi::face {
namespace {

double ramp(double value, const std::array<double, 2>& range) {
    return std::clamp((value - range[0]) / (range[1] - range[0]), 0.0, 1.0);
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double deviation(const std::vector<double>& values) {
    double mean = 0;
    for (const double value : values) {
        mean += value / static_cast<double>(values.size());
    }
    double sum = 0;
    for (const double value : values) {
        sum += (value - mean) * (value - mean);
    }
    return std::sqrt(sum / static_cast<double>(values.size()));
}

}  // namespace

double nonRigidMotion(std::span<const cv::Point2f> before, std::span<const cv::Point2f> after) {
    if (before.size() != after.size() || before.size() < 8) {
        return 0;
    }
    // The homography's eight numbers by linear least squares.
    const auto count = static_cast<int>(before.size());
    cv::Mat left(count * 2, 8, CV_64F);
    cv::Mat right(count * 2, 1, CV_64F);
    for (int k = 0; k < count; ++k) {
        const cv::Point2d p = before[static_cast<std::size_t>(k)];
        const cv::Point2d q = after[static_cast<std::size_t>(k)];
        const std::array<double, 8> forX{p.x, p.y, 1, 0, 0, 0, -p.x * q.x, -p.y * q.x};
        const std::array<double, 8> forY{0, 0, 0, p.x, p.y, 1, -p.x * q.y, -p.y * q.y};
        std::ranges::copy(forX, left.ptr<double>(2 * k));
        std::ranges::copy(forY, left.ptr<double>(2 * k + 1));
        right.at<double>(2 * k) = q.x;
        right.at<double>(2 * k + 1) = q.y;
    }
    cv::Mat solution;
    if (!cv::solve(left, right, solution, cv::DECOMP_QR)) {
        return 0;
    }
    const auto* const h = solution.ptr<double>();
    double sum = 0;
    for (std::size_t k = 0; k < before.size(); ++k) {
        const cv::Point2d p = before[k];
        const cv::Point2d q = after[k];
        const double w = h[6] * p.x + h[7] * p.y + 1;
        if (std::abs(w) < 0.1) {
            return 0;
        }
        const cv::Point2d r{(h[0] * p.x + h[1] * p.y + h[2]) / w, (h[3] * p.x + h[4] * p.y + h[5]) / w};
        sum += (r - q).dot(r - q);
    }
    return std::sqrt(sum / static_cast<double>(before.size()));
}

std::string_view toText(LivenessVerdict verdict) {
    switch (verdict) {
        case LivenessVerdict::Live:
            return "live";
        case LivenessVerdict::Doubt:
            return "doubt";
        case LivenessVerdict::Attack:
            return "attack";
    }
    return "live";
}

void Liveness::add(const LivenessFrame& frame) {
    if (!frame.measured || !(frame.eyeDistance > 0)) {
        return;
    }
    frames_.push_back(frame);
    if (first_.empty()) {
        first_ = frame.points;
        firstYaw_ = frame.yaw;
    } else if (!frame.points.empty()) {
        frames_.back().nonRigid = nonRigidMotion(first_, frame.points);
    }
    frames_.back().points.clear();
    if (frames_.size() > policy_.kept) {
        frames_.pop_front();
    }
}

// Three straight sides that keep their place beside the face while the face travels over the picture, or all
// four sides closed in most frames.
double Liveness::borderEvidence() const {
    const auto column = [this](const std::function<double(const LivenessFrame&)>& value) {
        std::vector<double> values;
        for (const auto& frame : frames_) {
            values.push_back(value(frame));
        }
        return values;
    };
    const double scale = median(column([](const auto& f) { return f.eyeDistance; }));
    const std::array<double, 2> travel{deviation(column([](const auto& f) { return f.x; })) / scale,
                                       deviation(column([](const auto& f) { return f.y; })) / scale};
    std::array<double, 4> present{};
    std::array<double, 4> moving{};
    for (std::size_t side = 0; side < present.size(); ++side) {
        present[side] = median(column([side](const auto& f) { return f.border[side].coverage; }));
        const double moved = travel[side % 2];  // left and right go with x, top and bottom with y
        // A border that the face leaves behind drifts by as much as the face travels.
        const auto distances = column([side](const auto& f) { return f.border[side].distance; });
        const double usual = median(distances);
        std::vector<double> offsets;
        for (const double distance : distances) {
            offsets.push_back(std::abs(distance - usual));
        }
        const double drift = 1.4826 * median(offsets);  // a frame with another line counts for nothing
        const bool with = moved >= policy_.leastTravel && drift <= policy_.mostDrift * moved;
        moving[side] = with ? present[side] : 0;
    }
    // A living person's body crosses the bottom; so without that side it comes to no more than a doubt.
    const double bottom = moving.back();
    std::sort(moving.begin(), moving.end() - 1, std::greater<>{});
    const double three = ramp(std::min(bottom, moving[1]), policy_.coverage);
    const double open = policy_.openBorder * ramp(moving[2], policy_.openCoverage);
    const double closed = *std::ranges::min_element(present);
    const bool still = travel[0] < policy_.leastTravel && travel[1] < policy_.leastTravel;
    return std::max({three, open, still ? ramp(closed, policy_.coverage) : 0.0});
}

double Liveness::motionEvidence() const {
    std::vector<double> bent;
    double widest = 0;
    double narrowest = 1e9;
    for (const auto& frame : frames_) {
        bent.push_back(frame.nonRigid);
        widest = std::max(widest, frame.eyeOpening);
        narrowest = std::min(narrowest, frame.eyeOpening);
    }
    const double blink = widest > 0 ? 1 - narrowest / widest : 0;
    return std::max(ramp(median(std::move(bent)), policy_.nonRigid), ramp(blink, policy_.blink));
}

bool Liveness::turnedAsASolidHead() const {
    std::vector<double> bent;
    for (const auto& frame : frames_) {
        if (std::abs(frame.yaw - firstYaw_) >= policy_.turned) {
            bent.push_back(frame.nonRigid);
        }
    }
    return bent.size() >= policy_.turnedFrames && median(std::move(bent)) >= policy_.turnedNonRigid;
}

LivenessOpinion Liveness::opinion() const {
    LivenessOpinion opinion;
    opinion.frames = frames_.size();
    if (frames_.empty()) {
        return opinion;
    }
    std::vector<double> patterns;
    for (const auto& frame : frames_) {
        patterns.push_back(frame.pattern);
    }
    opinion.pattern = ramp(median(std::move(patterns)), policy_.pattern);
    opinion.border = borderEvidence();
    opinion.motion = motionEvidence();
    const double attack = 1 - (1 - opinion.pattern) * (1 - opinion.border);
    opinion.score = (1 - attack) * (0.8 + 0.2 * opinion.motion);
    opinion.verdict = opinion.score >= policy_.live     ? LivenessVerdict::Live
                      : opinion.score >= policy_.attack ? LivenessVerdict::Doubt
                                                        : LivenessVerdict::Attack;
    return opinion;
}

}  // namespace madoguchi::face
