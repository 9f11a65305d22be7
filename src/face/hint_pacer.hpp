// Holds a hint long enough to be read: what the patient sees changes at most once in `hold`. Pure; used by
// FaceMatcher.
#pragma once

#include <optional>

#include "core/time.hpp"
#include "ports/face_matcher_port.hpp"

namespace madoguchi::face {

class HintPacer {
public:
    explicit HintPacer(Milliseconds hold = Milliseconds{1500}) : hold_{hold} {}

    // The hint to show when a frame taken at `now` asks for `wanted`.
    ports::FaceHint show(ports::FaceHint wanted, Instant now) {
        if (!since_) {
            shown_ = wanted;
            since_ = now;
        } else if (wanted != shown_ && now - *since_ >= hold_) {
            shown_ = wanted;
            since_ = now;
        }
        return shown_;
    }

private:
    Milliseconds hold_;
    ports::FaceHint shown_ = ports::FaceHint::NoFace;
    std::optional<Instant> since_;
};

}  // namespace madoguchi::face
