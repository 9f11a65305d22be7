// Says when pictures come but nothing can be seen on them: a lens that is taped over, a bag in front of it, a
// dark room. Judged by brightness and edges of the whole picture, never by whether a person is there.
// Used by OpenCvCamera; knows no clock and no thread of its own.
#pragma once

#include <chrono>
#include <optional>

#include "camera/picture.hpp"

namespace madoguchi::camera {

// True when the picture is dark all over, or without any edge. Pictures too small to judge show something.
[[nodiscard]] bool showsNothing(const Picture& picture);

class CoverWatch {
public:
    using Time = std::chrono::steady_clock::time_point;

    // A hand that passes the lens is no cover: it takes `patience`.
    explicit CoverWatch(std::chrono::milliseconds patience) : patience_{patience} {}

    // Returns whether the lens counts as covered with this picture. One picture that shows something ends it.
    [[nodiscard]] bool covered(Time now, bool nothingSeen);

private:
    std::chrono::milliseconds patience_;
    std::optional<Time> since_;
};

}  // namespace madoguchi::camera
