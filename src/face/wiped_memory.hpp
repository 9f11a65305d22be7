// Makes OpenCV zero its pixel and tensor memory before giving it back: photo, frames, aligned faces, net
// activations. Implemented here as OpenCV's default allocator around its own one; process-wide, since cv::Mat
// knows no other place. Not covered: the codecs' own working memory (OpenJPEG), which they free themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace madoguchi::face {

// Idempotent; call before the first picture. Memory allocated earlier is freed as before.
void wipeReleasedPictures();

// For tests: called with each block after it was zeroed and before it is freed. Empty removes it.
// Threads: set it only while no other thread uses OpenCV.
void observeWipes(std::function<void(const std::uint8_t*, std::size_t)> observer);

}  // namespace madoguchi::face
