#include "simulation/card_front_camera.hpp"

#include <condition_variable>
#include <utility>

namespace madoguchi::simulation {
namespace {

constexpr std::chrono::milliseconds kBetweenPictures{100};

std::shared_ptr<const SecureBytes> packed(const cv::Mat& picture) {
    const std::size_t row = static_cast<std::size_t>(picture.cols) * 3;
    SecureBytes pixels{row * static_cast<std::size_t>(picture.rows)};
    for (int y = 0; y < picture.rows; ++y) {
        std::copy_n(picture.ptr(y), row, pixels.bytes().data() + row * static_cast<std::size_t>(y));
    }
    return std::make_shared<const SecureBytes>(std::move(pixels));
}

}  // namespace

CardFrontCamera::~CardFrontCamera() {
    stop();
}

Expected<void> CardFrontCamera::place(const PersonaCard& card, const CardFrontOptions& options,
                                      const CardScene& scene) {
    auto front = drawCardFront(card, options);
    if (!front) {
        return std::unexpected(front.error());
    }
    const std::lock_guard lock{mutex_};
    front_ = std::move(*front);
    scene_ = scene;
    return {};
}

void CardFrontCamera::clear() {
    const std::lock_guard lock{mutex_};
    front_ = cv::Mat{};
}

void CardFrontCamera::start(std::function<void(ports::Frame)> onFrame, std::function<void(Failure)> onFault) {
    stop();
    thread_ = std::jthread{[this, onFrame = std::move(onFrame), onFault = std::move(onFault)](
                               const std::stop_token& stopToken) { run(stopToken, onFrame, onFault); }};
}

void CardFrontCamera::stop() {
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
}

void CardFrontCamera::run(const std::stop_token& stop, const std::function<void(ports::Frame)>& onFrame,
                          const std::function<void(Failure)>& onFault) {
    std::mutex pause;
    std::condition_variable_any wake;
    bool faulty = false;
    for (std::uint64_t sequence = 1; !stop.stop_requested(); ++sequence) {
        cv::Mat front;
        CardScene scene;
        {
            const std::lock_guard lock{mutex_};
            front = front_;  // shares the pixels; nobody writes to them
            scene = scene_;
        }
        scene.shot = static_cast<std::uint32_t>(sequence);
        const auto picture = front.empty() ? showEmptyReader(scene) : showCard(front, scene);
        if (!picture && !std::exchange(faulty, true)) {
            onFault(picture.error());
        }
        if (picture && !stop.stop_requested()) {
            faulty = false;
            onFrame(ports::Frame{.width = picture->cols,
                                 .height = picture->rows,
                                 .sequence = sequence,
                                 .captured = clock_.now(),
                                 .pixels = packed(*picture)});
        }
        std::unique_lock lock{pause};
        wake.wait_for(lock, stop, kBetweenPictures, [] { return false; });
    }
}

}  // namespace madoguchi::simulation
