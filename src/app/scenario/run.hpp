// A scripted run on the real screens, as headless.cpp plays it: a visit (ScenarioRun) or a walk without one
// (WalkRun). Threads: GUI thread, in the running event loop; onFrame() from the camera's.
#pragma once

#include <QtCore/QObject>
#include <functional>
#include <string>
#include <vector>

#include "app/scenario/summary.hpp"

namespace madoguchi::scenario {

class Run : public QObject {
public:
    virtual void start() = 0;  // call once, then let the event loop run
    virtual void onFrame() {}
    // Runs when all was played (empty text) or the run can't go on (what was wrong).
    std::function<void(const std::string&)> finished;

    [[nodiscard]] virtual const std::vector<StepTime>& steps() const = 0;
    // The longest time for which the event loop was held up while faces were compared (pictures apart).
    [[nodiscard]] virtual double longestBlockMs() const { return 0; }
    [[nodiscard]] virtual Milliseconds machineTime() const { return {}; }
};

}  // namespace madoguchi::scenario
