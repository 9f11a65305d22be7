#include "app/kiosk/session_pump.hpp"

#include <algorithm>

namespace madoguchi::app {

SessionPump::SessionPump(const ports::Clock& clock) : clock_{clock} {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &SessionPump::timePassed);
}

void SessionPump::attach(Kiosk* kiosk) {
    kiosk_ = kiosk;
    if (kiosk_ != nullptr) {
        kiosk_->session().onChange([this] { arm(); });
    }
}

void SessionPump::wake() {
    if (!queued_.exchange(true)) {
        QMetaObject::invokeMethod(this, [this] { drain(); }, Qt::QueuedConnection);
    }
}

void SessionPump::drain() {
    queued_ = false;
    if (kiosk_ != nullptr) {
        kiosk_->drain();
    }
}

void SessionPump::timePassed() {
    if (kiosk_ != nullptr) {
        kiosk_->session().tick();
        kiosk_->staffDesk().tick();
        arm();
    }
}

void SessionPump::arm() {
    const auto deadline = kiosk_->session().nextDeadline();
    if (!deadline) {
        timer_.stop();
        return;
    }
    const auto wait = std::max(Milliseconds{0}, *deadline - clock_.now());
    timer_.start(static_cast<int>(std::min<std::int64_t>(wait.count() + 1, 3'600'000)));
}

}  // namespace madoguchi::app
