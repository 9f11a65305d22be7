#include "face/trouble.hpp"

#include <algorithm>

namespace madoguchi::face {
namespace {

constexpr std::size_t kLeastFrames = 20;  // one to three seconds
// Of all frames. A cause that held for less did not keep the attempt from its end.
constexpr double kLeastShare = 0.4;

}  // namespace

void Trouble::note(ports::FaceHint hint) {
    ++counts_.at(static_cast<std::size_t>(hint));
    ++frames_;
}

ports::FaceHint Trouble::dominant() const {
    if (frames_ < kLeastFrames) {
        return ports::FaceHint::None;
    }
    const auto most = std::ranges::max_element(counts_);
    const bool standsOut = static_cast<double>(*most) >= kLeastShare * static_cast<double>(frames_);
    return standsOut ? static_cast<ports::FaceHint>(most - counts_.begin()) : ports::FaceHint::None;
}

}  // namespace madoguchi::face
