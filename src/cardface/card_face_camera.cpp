#include "cardface/card_face_camera.hpp"

#include <utility>

#include "cardface/agreement.hpp"

namespace madoguchi::cardface {

CardFaceCamera::CardFaceCamera(ports::CameraPort& camera, CardFaceTiming timing)
    : camera_{camera}, timing_{timing}, thread_{[this](const std::stop_token& stop) { serve(stop); }} {}

CardFaceCamera::~CardFaceCamera() {
    thread_.request_stop();
    thread_.join();
    for (const Request& request : std::exchange(waiting_, {})) {
        request.done(std::nullopt);
    }
}

void CardFaceCamera::readNumberB(Done done) {
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back({++wanted_, std::move(done)});
    }
    changed_.notify_all();
}

void CardFaceCamera::cancel() {
    {
        const std::lock_guard lock{mutex_};
        ++wanted_;
    }
    changed_.notify_all();
}

void CardFaceCamera::serve(const std::stop_token& stop) {
    while (true) {
        Request request;
        {
            std::unique_lock lock{mutex_};
            if (!changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
                return;
            }
            request = std::move(waiting_.front());
            waiting_.erase(waiting_.begin());
        }
        request.done(look(request.number, stop));
    }
}

std::optional<SecureBytes> CardFaceCamera::look(std::uint64_t request, const std::stop_token& stop) {
    const auto end = std::chrono::steady_clock::now() + timing_.patience;
    const auto outdated = [&] { return wanted_ != request || stop.stop_requested(); };
    {
        const std::lock_guard lock{mutex_};
        if (outdated()) {
            return std::nullopt;
        }
        fault_ = false;
    }
    camera_.start(
        [this](ports::Frame frame) {
            {
                const std::lock_guard lock{mutex_};
                newest_ = std::move(frame);
            }
            changed_.notify_all();
        },
        [this](const Failure&) {
            {
                const std::lock_guard lock{mutex_};
                fault_ = true;
            }
            changed_.notify_all();
        });
    Agreement agreement;
    std::optional<SecureBytes> number;
    std::unique_lock lock{mutex_};
    while (!number) {
        changed_.wait_until(lock, stop, end, [&] { return newest_ || fault_ || outdated(); });
        if (outdated() || !newest_) {
            break;
        }
        const ports::Frame frame = *std::exchange(newest_, std::nullopt);
        lock.unlock();
        number = agreement.take(reader_.read(frame));
        const bool late = std::chrono::steady_clock::now() >= end;
        lock.lock();
        if (late) {
            break;
        }
    }
    if (outdated()) {
        number.reset();
    }
    lock.unlock();
    camera_.stop();
    lock.lock();
    newest_.reset();  // the pixels go with it
    return number;
}

}  // namespace madoguchi::cardface
