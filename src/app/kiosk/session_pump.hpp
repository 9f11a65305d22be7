// Lets Qt's event loop run the kiosk: wakes arrive as queued calls, deadlines as a single-shot timer.
// Threads: wake() from any thread; everything else on the GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <atomic>

#include "app/kiosk/kiosk.hpp"

namespace madoguchi::app {

class SessionPump final : public QObject {
public:
    explicit SessionPump(const ports::Clock& clock);

    void attach(Kiosk* kiosk);  // nullptr: wakes are dropped from here on
    void wake();
    void timePassed();  // the clock was moved, or a deadline may be due

private:
    void drain();
    void arm();

    const ports::Clock& clock_;
    Kiosk* kiosk_ = nullptr;
    QTimer timer_;
    std::atomic<bool> queued_ = false;
};

}  // namespace madoguchi::app
