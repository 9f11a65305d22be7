#include "app/scenario/counter_play.hpp"

#include <QtCore/QCoreApplication>
#include <QtGui/QImage>
#include <algorithm>
#include <array>
#include <utility>

namespace madoguchi::scenario {
namespace {

constexpr int kLooksEveryMs = 60;
constexpr std::int64_t kGivesUpMs = 20'000;
constexpr std::array<std::string_view, 2> kOfTheOutage{"elderly-woman.json", "eligibility-invalid.json"};
constexpr std::array<std::string_view, 3> kAtHome{"continuing-new-insurer.json", "continuing-over.json",
                                                  "continuing-revoked.json"};

}  // namespace

std::span<const std::string_view> othersOf(CounterScript script) {
    switch (script) {
        case CounterScript::WorksOff:
            return kOfTheOutage;
        case CounterScript::AsksAgain:
        case CounterScript::AsksTooEarly:
        case CounterScript::EndsUntold:
            return kAtHome;
        case CounterScript::None:
        case CounterScript::Ladder:
        case CounterScript::LadderToName:
        case CounterScript::ReadsBoard:
        case CounterScript::WithoutReader:
        case CounterScript::AsksWithoutCard:
        case CounterScript::FolderComesBack:
            return {};
    }
    return {};
}

CounterPlay::CounterPlay(Parts parts, std::filesystem::path screens)
    : parts_{std::move(parts)}, screens_{std::move(screens)} {
    connect(&timer_, &QTimer::timeout, this, &CounterPlay::look);
}

void CounterPlay::start(CounterScript script) {
    steps_.push_back({"sign in", always, "",
                      [this] { return parts_.desk.currentUser() || parts_.hands.signInReception(); }});
    switch (script) {
        case CounterScript::None:
            break;
        case CounterScript::Ladder:
            ladder();
            break;
        case CounterScript::LadderToName:
            ladderToName();
            break;
        case CounterScript::ReadsBoard:
            readsBoard();
            break;
        case CounterScript::WithoutReader:
            withoutReader();
            break;
        case CounterScript::AsksWithoutCard:
            asksWithoutCard();
            break;
        case CounterScript::FolderComesBack:
            folderComesBack();
            break;
        case CounterScript::WorksOff:
            worksOff();
            break;
        case CounterScript::AsksAgain:
            asksAgain();
            break;
        case CounterScript::AsksTooEarly:
            asksTooEarly();
            break;
        case CounterScript::EndsUntold:
            endsUntold();
            break;
    }
    waiting_.start();
    timer_.start(kLooksEveryMs);
}

void CounterPlay::pressWords(const QString& words, std::function<bool()> ready, const char* picture) {
    steps_.push_back({words.toStdString(), std::move(ready), picture,
                      [this, words] { return parts_.hands.pressConsole(words); }});
}

void CounterPlay::press(const char* textId, std::function<bool()> ready, const char* picture) {
    pressWords(qtTrId(textId), std::move(ready), picture);
}

void CounterPlay::look() {
    if (steps_.empty()) {
        timer_.stop();
        finished({});
        return;
    }
    Step& step = steps_.front();
    if (!step.ready()) {
        if (waiting_.elapsed() > kGivesUpMs) {
            timer_.stop();
            finished("nothing happens at the console before: " + step.what);
        }
        return;
    }
    if (!step.picture.empty()) {
        const QImage picture = parts_.staffWindow.grabWindow();
        const std::string name = "counter-" + std::to_string(++pictures_) + '-' + step.picture + "-staff.png";
        if (!picture.save(QString::fromStdString((screens_ / name).string()))) {
            timer_.stop();
            finished("no picture: " + name);
            return;
        }
    }
    const std::string what = step.what;
    if (!step.act()) {
        timer_.stop();
        finished("not possible at the console: " + what);
        return;
    }
    steps_.pop_front();
    waiting_.restart();
}

}  // namespace madoguchi::scenario
