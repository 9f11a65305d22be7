// A scripted walk without a visit: touches one control after another, waits for what must come of each, takes
// its picture. For what is read on Idle and for what staff do at the console. Threads: GUI thread.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtQuick/QQuickWindow>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/scenario/run.hpp"

namespace madoguchi::scenario {

struct WalkStep {
    std::string name;                // of the picture and of the line that is printed
    std::function<bool()> act;       // false: what must be touched isn't there
    std::function<bool()> reached;   // what must come of it
    QQuickWindow* window = nullptr;  // which is touched
    bool picture = true;             // of it, once that is reached
};

// What to do next, decided from what is shown; nothing: the walk is over.
using Walk = std::function<std::optional<WalkStep>()>;

class WalkRun final : public Run {
public:
    // Pictures go to `screens` (emptied first). A step that isn't reached within 20 s ends the walk.
    WalkRun(Walk walk, std::filesystem::path screens);

    void start() override;
    [[nodiscard]] const std::vector<StepTime>& steps() const override { return times_; }

private:
    void begin();
    void look();
    void finish(const std::string& trouble);

    Walk walk_;
    WalkStep step_;
    std::filesystem::path screens_;
    QTimer look_;
    QElapsedTimer sinceAct_;
    int pictures_ = 0;
    std::vector<StepTime> times_;
};

}  // namespace madoguchi::scenario
