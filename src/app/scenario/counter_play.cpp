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
constexpr int kPatients = 1 + static_cast<int>(kAtHome.size());
constexpr const char* kLeaves = "撤回　まこと";  // of them, who takes the consent back

bool always() {
    return true;
}

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

// A patient whose insurance could not be asked about: try again, see where the line ends, then the paper.
void CounterPlay::ladder() {
    auto& ladder = parts_.counter.ladder();
    auto& declaration = parts_.counter.declaration();
    const auto signedIn = [this] { return parts_.desk.currentUser().has_value(); };
    press("staff-explain", signedIn, "today");
    press("ladder-button-try-again", [&ladder] { return ladder.forVisit(); }, "ladder");
    press(
        "ladder-button-declaration", [&ladder] { return !ladder.busy() && !ladder.good(); },
        "ladder-where-it-ends");
    pressWords(
        QStringLiteral("3割"), [&declaration] { return !declaration.patient().isEmpty(); }, "declaration");
    press("declaration-save", always);
    press("declaration-back", [&declaration] { return declaration.saved(); }, "declaration-saved");
    steps_.push_back({"the visit on the list", [this] { return parts_.counter.book().openCount() == 1; },
                      "follow-ups",
                      [this] {
                          return std::filesystem::exists(parts_.counter.declaration().file()) &&
                                 parts_.counter.book().visits().front().visit.confirmedBy ==
                                     domain::LadderStep::Declaration;
                      }});
}

// A patient whose gateway's name nobody knows: the ladder's look passes this machine and ends at the name.
void CounterPlay::ladderToName() {
    auto& ladder = parts_.counter.ladder();
    press("staff-explain", [this] { return parts_.desk.currentUser().has_value(); }, "today");
    press("ladder-button-try-again", [&ladder] { return ladder.forVisit(); }, "ladder");
    const auto endsAtName = [&ladder] {
        const QVariantList hops = ladder.hops();
        const auto level = [&hops](int at) {
            return hops.at(at).toMap()[QStringLiteral("level")].toString();
        };
        constexpr int kThisMachine = 1;  // after the reader
        return !ladder.busy() && level(kThisMachine) == QLatin1String{"ok"} &&
               level(kThisMachine + 1) == QLatin1String{"down"} &&
               level(kThisMachine + 2) == QLatin1String{"unknown"} &&
               ladder.message() == qtTrId("staff-cause-network");
    };
    press("ladder-button-my-portal", endsAtName, "ladder-name");
    steps_.push_back({"the visit on the list", [this] { return parts_.counter.book().openCount() == 1; },
                      "ladder-confirmed",
                      [this] {
                          return parts_.counter.book().visits().front().visit.confirmedBy ==
                                 domain::LadderStep::MyPortal;
                      }});
}

// The patient says at the counter that the share is another: no machine can see that, and the board knows it.
void CounterPlay::readsBoard() {
    const QString search = qtTrId("staff-board-search");
    press("staff-board", [this] { return parts_.desk.currentUser().has_value(); }, "today");
    steps_.push_back({search.toStdString(), always, "board", [this] {
                          return parts_.hands.typeOnConsole("staff-board-search", QStringLiteral("わりあい"));
                      }});
    pressWords(qtTrId("staff-cause-share-differs").remove(u'。'), always, "board-found");
    press("staff-today", always, "board-share-differs");
}

// A patient whose reader went away: the ladder names it; the insurance is confirmed another way and waits on
// the list.
void CounterPlay::withoutReader() {
    auto& ladder = parts_.counter.ladder();
    press("staff-explain", [this] { return parts_.desk.currentUser().has_value(); }, "today");
    press("ladder-button-try-again", always, "ladder");
    press("ladder-button-my-portal", [&ladder] { return !ladder.busy() && !ladder.good(); }, "ladder-reader");
    steps_.push_back({"the visit on the list", [this] { return parts_.counter.book().openCount() == 1; },
                      "ladder-confirmed",
                      [this] {
                          const domain::FollowUp& visit = parts_.counter.book().visits().front().visit;
                          return visit.cause == StepCode::ReaderServiceDown &&
                                 visit.confirmedBy == domain::LadderStep::MyPortal;
                      }});
}

// The folder is gone, and the light says so while the result waits; once it is there again the light goes out
// by itself.
void CounterPlay::folderComesBack() {
    steps_.push_back({"the light of the folder",
                      [this] { return parts_.resultFolder() == StepCode::OutputFolderMissing; },
                      "folder-gone",
                      [this] {
                          parts_.folderComesBack();
                          return true;
                      }});
    steps_.push_back(
        {"the file is delivered", [this] { return !parts_.resultFolder(); }, "folder-back", always});
}

// Three visits wait. The button while the line is still down changes nothing; when it is back it settles what
// is valid.
void CounterPlay::worksOff() {
    auto& list = parts_.counter.followUps();
    const int visits = 1 + static_cast<int>(kOfTheOutage.size());
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
    press(
        "follow-up-settle", [&list, asked] { return asked() && list.openCount() == 1 && !list.canAsk(); },
        "follow-ups-answered");
    steps_.push_back(
        {"the list is empty", [&list] { return list.openCount() == 0; }, "follow-ups-none", always});
    pressWords(qtTrId("follow-up-settled").arg(visits), always);
    steps_.push_back(
        {"what was settled", [&list] { return list.showsSettled(); }, "follow-ups-settled", always});
}

// The round's message begins with how many were answered about.
bool CounterPlay::answered(int people) const {
    const auto& care = parts_.continuing;
    return !care.running() &&
           care.message().startsWith(qtTrId("continuing-round").arg(people).section(u'、', 0, 0));
}

// The row of the patient whose name begins so has these words.
bool CounterPlay::shows(const char* name, const char* what, const QString& words) const {
    return std::ranges::any_of(parts_.continuing.rows(), [&](const QVariant& row) {
        const QVariantMap each = row.toMap();
        return each[QStringLiteral("name")].toString().startsWith(QString::fromUtf8(name)) &&
               each[QLatin1String{what}].toString() == words;
    });
}

// Four are treated at home: one is well, one has a new insurer, one's consent is over and is not asked
// about, and the last takes the consent back and is not asked about again.
void CounterPlay::asksAgain() {
    auto& care = parts_.continuing;
    const QString leaves = qtTrId("staff-name").arg(QString::fromUtf8(kLeaves));
    press("continuing-page", [this] { return parts_.desk.currentUser().has_value(); });
    press("continuing-ask-all", [&care] { return care.count() == kPatients; }, "continuing");
    pressWords(
        leaves,
        [this] {
            return answered(kPatients - 1) &&
                   shows("往診", "result", qtTrId("continuing-answer-invalid-new-insurer")) &&
                   shows("期限", "left", qtTrId("continuing-over")) &&
                   shows("撤回", "result", qtTrId("continuing-answer-valid"));
        },
        "continuing-answered");
    press("continuing-revoke", [&care] { return care.canEnd(); }, "continuing-open");
    press("continuing-yes-revoked", [&care] { return !care.ending().isEmpty(); }, "continuing-really");
    press("continuing-ask-all", [&care] { return care.count() == kPatients - 1; }, "continuing-revoked");
    pressWords(
        qtTrId("continuing-over-tab").arg(1), [this] { return answered(kPatients - 2); },
        "continuing-asked-again");
    steps_.push_back({"the end that the service knows",
                      [this] {
                          return shows("撤回", "left", qtTrId("continuing-ended-revoked")) &&
                                 shows("撤回", "result", qtTrId("continuing-answer-valid"));
                      },
                      "continuing-ended", always});
}

// The service is still at work when the kiosk's patience ends: the page says so, nobody's answer changes, and
// the next press fetches the results.
void CounterPlay::asksTooEarly() {
    auto& care = parts_.continuing;
    press("continuing-page", [this] { return parts_.desk.currentUser().has_value(); });
    press("continuing-ask-all", [&care] { return care.count() == kPatients; }, "continuing");
    const auto pending = [this, &care] {
        return !care.running() && care.message().startsWith(qtTrId("staff-cause-reinquiry-pending")) &&
               shows("往診", "result", qtTrId("continuing-answer-valid"));
    };
    steps_.push_back({"the results are ready", pending, "continuing-pending", [this] {
                          parts_.lineComesBack();
                          return true;
                      }});
    press("continuing-ask-all", always);
    steps_.push_back({"the results",
                      [this] {
                          return answered(kPatients - 1) &&
                                 shows("往診", "result", qtTrId("continuing-answer-invalid-new-insurer"));
                      },
                      "continuing-answered", always});
}

// A patient takes the consent back while the line is down: the entry ends at once, the page says that the
// service does not know yet, and the next 再照会 over the line that is back tells it first.
void CounterPlay::endsUntold() {
    auto& care = parts_.continuing;
    const QString leaves = qtTrId("staff-name").arg(QString::fromUtf8(kLeaves));
    press("continuing-page", [this] { return parts_.desk.currentUser().has_value(); });
    pressWords(leaves, [&care] { return care.count() == kPatients; });
    press("continuing-revoke", [&care] { return care.canEnd(); });
    press("continuing-yes-revoked", [&care] { return !care.ending().isEmpty(); });
    pressWords(
        qtTrId("continuing-over-tab").arg(1),
        [&care] {
            return care.count() == kPatients - 1 &&
                   care.message().startsWith(qtTrId("staff-cause-reinquiry-end"));
        },
        "continuing-untold");
    pressWords(leaves, [this] { return shows("撤回", "result", qtTrId("continuing-untold")); });
    steps_.push_back({"the line comes back",
                      [&care] { return care.advice() == qtTrId("continuing-do-untold"); },
                      "continuing-untold-open",
                      [this] {
                          parts_.lineComesBack();
                          return true;
                      }});
    press("continuing-ask-all", always);
    steps_.push_back({"the end that the service knows now",
                      [this, &care] {
                          return answered(kPatients - 2) && care.advice().isEmpty() &&
                                 shows("撤回", "left", qtTrId("continuing-ended-revoked"));
                      },
                      "continuing-told", always});
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
