// One scripted visit on the real screens: watches what is shown, takes its picture, lets the patient act,
// keeps time. Threads: GUI thread; everything happens in the running event loop.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtQuick/QQuickWindow>
#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/kiosk/clocks.hpp"
#include "app/scenario/patient.hpp"
#include "app/scenario/run.hpp"
#include "session/presentation.hpp"

namespace madoguchi::scenario {

class ScenarioRun final : public Run {
public:
    struct Parts {
        session::KioskControl& control;
        Patient& patient;
        QQuickWindow& window;
        QQuickWindow& staffWindow;
        app::AdjustableClock& clock;
        std::function<void()> timePassed;  // the clock was moved: deadlines must be looked at
    };

    // Pictures go to `screens` (emptied first).
    ScenarioRun(Parts parts, std::filesystem::path screens);

    void start() override;
    void onFrame() override { lastFrameMs_ = nowMs(); }

    [[nodiscard]] const std::vector<StepTime>& steps() const override { return steps_; }
    [[nodiscard]] double longestBlockMs() const override { return longestBlockMs_; }
    [[nodiscard]] Milliseconds machineTime() const override { return Milliseconds{machineMs_}; }

private:
    [[nodiscard]] std::int64_t nowMs() const { return stopwatch_.elapsed(); }
    void onChange();
    void look();
    void lookAfter(int pauseMs);  // somebody reads or compares first; not counted as the machine's time
    void lookAgainAtFace();
    void takePicture(const std::string& state);
    void watchForStandstill();
    void measureBlock();
    void finish(const std::string& trouble);

    Parts parts_;
    std::filesystem::path screens_;
    QElapsedTimer stopwatch_;
    QTimer standstill_;
    QTimer pulse_;  // runs while faces are compared
    QElapsedTimer sincePulse_;
    double longestBlockMs_ = 0;
    std::string view_;
    std::string pictured_;  // the view that the last picture is of
    std::string stateName_;
    std::vector<StepTime> steps_;
    std::int64_t viewSince_ = 0;
    std::int64_t stateSince_ = 0;
    std::int64_t pausesInView_ = 0;  // looking, pictures, the patient's own doing
    std::int64_t machineMs_ = 0;
    std::atomic<std::int64_t> lastFrameMs_{0};
    bool counting_ = false;  // between the card's arrival and Complete
    bool lookQueued_ = false;
    bool done_ = false;
    int pictures_ = 0;
};

}  // namespace madoguchi::scenario
