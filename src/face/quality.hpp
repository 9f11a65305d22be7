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
    double cutOff = 0;        // share of the face's points outside of the picture
    double brightness = 0;    // mean grey of the face, 0 … 255
    double contrast = 0;      // standard deviation of the same
    double glare = 0;         // share of burnt-out pixels in the face
    double sharpness = 0;     // variance of the Laplacian over the aligned face
    double yaw = 0;           // degrees; head turned to a side
    double pitch = 0;         // degrees; up and down
    double roll = 0;          // degrees; tilted
    double eyeDarkness = 0;   // brightness of the eye regions / brightness of the cheeks
    double eyeDetail = 0;     // standard deviation of grey in the eye regions
    double browDarkness = 0;  // brightness of brow and forehead / brightness of the cheeks
    double lensGlare = 0;     // share of the lens regions that outshines the skin and is all but white
    double lowerColour = 0;   // spread of the red share around the mouth, in thousandths
    double lowerTexture = 0;  // spread of fine detail around the mouth, per cent of its brightness
};

struct QualityLimits {
    double presence = 0.95;  // below: wrong landmarks, almost always from cover, darkness or blur
    double smallestEyeDistance = 45;
    double largestHeightShare = 0.85;
    double edge = 0.15;  // how near to the picture's left or right edge the centre may be
    // Up and down nobody is asked to move, be they tall, small or in a wheelchair: as long as the face is all
    // there it is compared where it is.
    double mostCutOff = 0.03;
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
    double darkBrow = 0.62;  // with dark eyes: a brim's shadow or hair rather than dark glasses
    double mostLensGlare = 0.05;
    double coverColour = 6.5;  // less of both around the mouth than this: no lips, no skin, but cloth
    double coverTexture = 7;
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

// What would help although every gate passes: a mask, glare on glasses; else None. Such a frame is compared
// all the same, since the measure can be wrong (a long white beard) and the comparison may do without.
[[nodiscard]] ports::FaceHint advise(const FaceMeasures& measures, const QualityLimits& limits);

}  // namespace madoguchi::face
