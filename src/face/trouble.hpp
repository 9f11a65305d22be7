// Which gate stood in the way most during one attempt: the plain cause that staff get to see after it. Pure;
// used by Attempt. Threads: one owner. Errors: none.
#pragma once

#include <array>
#include <cstddef>

#include "ports/face_matcher_port.hpp"

namespace madoguchi::face {

class Trouble {
public:
    // What one frame was good for: the hint of its failing gate, or its advice, or None.
    void note(ports::FaceHint hint);

    // None while too few frames were seen, when most were good, or when no cause stands out.
    [[nodiscard]] ports::FaceHint dominant() const;

private:
    static constexpr std::size_t kHints = static_cast<std::size_t>(ports::FaceHint::TurnSlightly) + 1;

    std::array<std::size_t, kHints> counts_{};
    std::size_t frames_ = 0;
};

}  // namespace madoguchi::face
