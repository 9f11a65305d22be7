// Decides from plain measures whether a face is good enough to be compared, and what the patient should do if
// not. Pure: no picture, no library. The analyser measures; limits differ between camera frames and the
// card's photo.
#pragma once

#include "ports/face_matcher_port.hpp"

namespace madoguchi::face {

struct FaceMeasures {
    bool found = false;
    int others = 0;          // further faces that count (as large as a bystander close by)
    double presence = 0;     // 0 … 1, of the landmark network
    double eyeDistance = 0;  // pixels
    double heightShare = 0;  // face box height / picture height
    double centreX = 0.5;    // 0 … 1 of the picture
    double centreY = 0.5;
    double brightness = 0;   // mean grey of the face, 0 … 255
    double contrast = 0;     // standard deviation of the same
    double glare = 0;        // share of burnt-out pixels in the face
    double sharpness = 0;    // variance of the Laplacian over the aligned face
    double yaw = 0;          // degrees; head turned to a side
    double pitch = 0;        // degrees; up and down
    double roll = 0;         // degrees; tilted
    double eyeDarkness = 0;  // brightness of the eye regions / brightness of the cheeks
    double eyeDetail = 0;    // standard deviation of grey in the eye regions
};

struct QualityLimits {
    double presence = 0.95;  // below: wrong landmarks, almost always from cover, darkness or blur
    double smallestEyeDistance = 45;
    double largestHeightShare = 0.85;
    double edge = 0.15;  // how near to the picture's edge the centre may be
    double darkest = 45;
    double brightest = 215;
    double leastContrast = 14;
    double mostGlare = 0.25;
    double leastSharpness = 25;
    double mostYaw = 28;
    double mostPitch = 25;
    double mostRoll = 30;
    double darkestEyes = 0.40;
    double leastEyeDetail = 6;
    bool oneFaceOnly = true;
    bool photo = false;  // a single picture that gets all the care there is, not one frame of many
};

// For the live camera: strict, since another frame costs nothing.
[[nodiscard]] QualityLimits liveLimits();

// For the card's photo and for evaluation on given pictures: only what makes landmarks wrong. There is no
// other photo.
[[nodiscard]] QualityLimits photoLimits();

// FaceHint::None when everything passes; otherwise the first failing gate's hint, in the order in which a
// person can put things right: be there, be alone, be at the right distance and place, light, keep still,
// look, uncover.
[[nodiscard]] ports::FaceHint judge(const FaceMeasures& measures, const QualityLimits& limits);

}  // namespace madoguchi::face
