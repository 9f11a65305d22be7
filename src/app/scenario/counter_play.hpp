// What the scripted member of staff does at the console in the scenarios of an outage and of continuing
// patients: signs in, leads a patient up the ladder, works the 後日確認 list off when the line is back, or
// asks about everybody who is treated at home (also before the results are ready) and ends one of them (also
// while the line is down). Presses the real console's buttons by name, takes a picture of each page, and
// looks only at what a person there could see. Threads: GUI thread, in the event loop.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/kiosk/counter_desk.hpp"
#include "app/scenario/screen_hands.hpp"
#include "app/scenario/script.hpp"
#include "viewmodel/continuing_care_view_model.hpp"

namespace madoguchi::scenario {

class CounterPlay final : public QObject {
public:
    struct Parts {
        ScreenHands& hands;
        QQuickWindow& staffWindow;
        staff::StaffDesk& desk;
        app::CounterDesk& counter;
        viewmodel::ContinuingCareViewModel& continuing;
        std::function<void()> lineComesBack;
        std::function<std::optional<StepCode>()> resultFolder;  // what its light tells; nothing: all is well
        std::function<void()> folderComesBack;
    };

    CounterPlay(Parts parts, std::filesystem::path screens);

    void start(CounterScript script);
    std::function<void(const std::string&)> finished;  // with what was wrong; empty: nothing

private:
    struct Step {
        std::string what;             // for the message when it never comes to it
        std::function<bool()> ready;  // what must be seen first
        std::string picture;          // of the console, then; empty: none
        std::function<bool()> act;
    };

    static bool always() { return true; }
    // counter_play_outage.cpp
    [[nodiscard]] bool confirmed(domain::LadderStep by) const;
    void ladder();
    void ladderToName();
    void readsBoard();
    void withoutReader();
    void asksWithoutCard();
    void folderComesBack();
    void worksOff();
    // counter_play_continuing.cpp
    [[nodiscard]] bool answered(int people) const;
    [[nodiscard]] bool shows(const char* name, const char* what, const QString& words) const;
    void asksAgain();
    void asksTooEarly();
    void endsUntold();
    void press(const char* textId, std::function<bool()> ready, const char* picture = "");
    void pressWords(const QString& words, std::function<bool()> ready, const char* picture = "");
    void look();

    Parts parts_;
    std::filesystem::path screens_;
    std::deque<Step> steps_;
    QTimer timer_;
    QElapsedTimer waiting_;
    int pictures_ = 0;
};

// Who else was here before, besides the script's own persona.
[[nodiscard]] std::span<const std::string_view> othersOf(CounterScript script);

}  // namespace madoguchi::scenario
