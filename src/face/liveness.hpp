// Is it a person who stands there, or a print or a screen held up? Pure: works on measured features, one set
// a frame; measured by liveness_measuring. One owner, no clock. Scores: 0 … 1, higher is more alive.
//
// Three rules. Nothing measured is neutral: a still person, a plain wall and a worn camera are no attack.
// A straight border around the face counts only when it moves with the face, or closes all four sides; a door
// frame stays where it is. Only periodic patterns and borders can make doubt; motion that a flat picture
// can't show only speaks for life, and never against what a screen shows of itself.
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <opencv2/core/types.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace madoguchi::face {

// The face's surroundings, left, top, right, bottom.
struct BorderSide {
    double coverage = 0;  // 0 … 1 of the side's length with an edge of one sign along a straight line
    double distance = 0;  // from the face's middle, in eye distances
};

struct LivenessFrame {
    bool measured = false;
    double pattern = 0;  // how far the strongest periodic pattern stands out of its neighbours, in nats
    std::array<BorderSide, 4> border;
    double x = 0;  // the face's middle and scale, pixels
    double y = 0;
    double eyeDistance = 0;
    double yaw = 0;                   // degrees; head turned to a side
    std::vector<cv::Point2f> points;  // landmarks from the eyes' middle, in eye distances
    double nonRigid = 0;              // worked out of the points against the attempt's first ones
    double eyeOpening = 0;            // the eyes' height / width
};

// What is left of points' motion after the best view of a flat picture (a homography), root mean square.
[[nodiscard]] double nonRigidMotion(std::span<const cv::Point2f> before, std::span<const cv::Point2f> after);

enum class LivenessVerdict { Live, Doubt, Attack };
[[nodiscard]] std::string_view toText(LivenessVerdict verdict);  // "live", "doubt", "attack"

struct LivenessOpinion {
    double score = 1;
    LivenessVerdict verdict = LivenessVerdict::Live;
    double pattern = 0;  // each 0 … 1: evidence for an attack
    double border = 0;
    double motion = 0;  // evidence for life
    std::size_t frames = 0;
};

struct LivenessPolicy {
    double live = 0.5;     // score from which nothing is done
    double attack = 0.25;  // score below which the verdict is attack rather than doubt
    // Ramps: no evidence at the first value, full evidence at the second.
    std::array<double, 2> pattern{2.6, 3.6};
    std::array<double, 2> coverage{0.70, 0.90};
    std::array<double, 2> openCoverage{0.90, 0.95};  // of left, top and right without the bottom
    double openBorder = 0.6;                         // what they can come to
    std::array<double, 2> nonRigid{0.03, 0.08};
    std::array<double, 2> blink{0.30, 0.60};  // drop of the eyes' opening against its largest
    double turned = 8;                        // degrees from the attempt's first frame: the head was turned
    double turnedNonRigid = 0.035;            // least median of nonRigid in turned frames of a solid head
    std::size_t turnedFrames = 3;
    double leastTravel = 0.04;  // of the face, in eye distances, before "moves with it" can be said
    double mostDrift = 0.35;    // of a border against the face, as a share of the face's travel
    std::size_t kept = 24;      // frames looked at; older ones leave
};

// The opinion over the frames of one attempt; of no frames: live, score 1.
class Liveness {
public:
    explicit Liveness(LivenessPolicy policy = {}) : policy_{policy} {}
    void add(const LivenessFrame& frame);  // one that was not measured is ignored
    [[nodiscard]] LivenessOpinion opinion() const;

    // The head was turned, and its points moved as no flat picture's can. Answers the challenge in a doubt.
    [[nodiscard]] bool turnedAsASolidHead() const;

private:
    [[nodiscard]] double borderEvidence() const;
    [[nodiscard]] double motionEvidence() const;

    LivenessPolicy policy_;
    std::deque<LivenessFrame> frames_;
    std::vector<cv::Point2f> first_;
    double firstYaw_ = 0;
};

}  // namespace madoguchi::face
