#include "app/scenario/counter_play.hpp"

#include <QtCore/QCoreApplication>
#include <QtGui/QImage>
#include <array>
#include <utility>

namespace madoguchi::scenario {
namespace {

constexpr int kLooksEveryMs = 60;
constexpr std::int64_t kGivesUpMs = 20'000;
constexpr std::array<std::string_view, 2> kOthers{"elderly-woman.json", "eligibility-invalid.json"};

bool always() {
    return true;
}

}  // namespace

std::span<const std::string_view> othersOfTheOutage() {
    return kOthers;
}

CounterPlay::CounterPlay(Parts parts, std::filesystem::path screens)
    : parts_{std::move(parts)}, screens_{std::move(screens)} {
    connect(&timer_, &QTimer::timeout, this, &CounterPlay::look);
}

void CounterPlay::start(CounterScript script) {
    steps_.push_back({"sign in", always, "", [this] { return parts_.desk.currentUser() || parts_.hands.signInReception(); }});
    switch (script) {
        case CounterScript::None:
            break;
        case CounterScript::Ladder:
            ladder();
            break;
        case CounterScript::WorksOff:
            worksOff();
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

// A patient whose insurance could not be asked about: try again, see where the line ends, then the paper.
void CounterPlay::ladder() {
    auto& ladder = parts_.counter.ladder();
    auto& declaration = parts_.counter.declaration();
    const auto signedIn = [this] { return parts_.desk.currentUser().has_value(); };
    press("staff-explain", signedIn, "today");
    press("ladder-button-try-again", [&ladder] { return ladder.forVisit(); }, "ladder");
    press("ladder-button-declaration", [&ladder] { return !ladder.busy() && !ladder.good(); }, "ladder-where-it-ends");
    pressWords(QStringLiteral("3割"), [&declaration] { return !declaration.patient().isEmpty(); }, "declaration");
    press("declaration-save", always);
    press("declaration-back", [&declaration] { return declaration.saved(); }, "declaration-saved");
    steps_.push_back({"the visit on the list", [this] { return parts_.counter.book().openCount() == 1; },
                      "follow-ups", [this] {
                          return std::filesystem::exists(parts_.counter.declaration().file()) &&
                                 parts_.counter.book().visits().front().visit.confirmedBy ==
                                     domain::LadderStep::Declaration;
                      }});
}

// Three visits wait. The button while the line is still down changes nothing; when it is back it settles what is valid.
void CounterPlay::worksOff() {
    auto& list = parts_.counter.followUps();
    const int visits = 1 + static_cast<int>(kOthers.size());
    press("staff-follow-ups", [this, &list, visits] {
        return parts_.desk.currentUser().has_value() && list.openCount() == visits;
    });
    press("follow-up-ask-all", always, "follow-ups");
    const auto asked = [&list] { return !list.running() && !list.message().isEmpty(); };
    steps_.push_back({"the line comes back", asked, "follow-ups-line-down", [this, &list, visits] {
                          parts_.lineComesBack();
                          return list.openCount() == visits && list.settledCount() == 0;
                      }});
    press("follow-up-ask-all", always);
    press("follow-up-settle",
          [&list, asked] { return asked() && list.openCount() == 1 && !list.canAsk(); }, "follow-ups-answered");
    steps_.push_back({"the list is empty", [&list] { return list.openCount() == 0; }, "follow-ups-none", always});
    pressWords(qtTrId("follow-up-settled").arg(visits), always);
    steps_.push_back({"what was settled", [&list] { return list.showsSettled(); }, "follow-ups-settled", always});
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
