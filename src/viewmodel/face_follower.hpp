// Which part of the wide camera picture the patient sees of themselves: follows the face up, down and aside
// and comes nearer to a small one, so that nobody has to bend or stretch towards the oval. Pure. Threads: one
// owner. Units: fractions of the picture. Errors: none. Calm by intent: small movements of the face move
// nothing, larger ones are eased over several pictures.
#pragma once

#include <array>
#include <optional>

namespace madoguchi::viewmodel {

struct PictureCut {
    double x = 0.5;  // the middle
    double y = 0.5;
    double zoom = 1;  // 1: as much of the picture as fits
    bool operator==(const PictureCut&) const = default;
};

class FaceFollower {
public:
    // The face is here now (x, y, width, height); nothing: none is seen.
    void see(const std::optional<std::array<double, 4>>& face);

    // The cut for the next picture.
    PictureCut next();

private:
    PictureCut target_;
    PictureCut shown_;
    int unseen_ = 0;  // pictures since a face was seen last
    bool seen_ = false;
};

}  // namespace madoguchi::viewmodel
