// CounterPlay's scripts of an outage: the ladder, the cause board, the 後日確認 list.
#include <filesystem>

#include "app/scenario/counter_play.hpp"

namespace madoguchi::scenario {

// One visit is on the list, with the step that staff confirmed it by: written down a moment after the press.
bool CounterPlay::confirmed(domain::LadderStep by) const {
    const auto& book = parts_.counter.book();
    return book.openCount() == 1 && book.visits().front().visit.confirmedBy == by;
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
    steps_.push_back({"the visit on the list", [this] { return confirmed(domain::LadderStep::Declaration); },
                      "follow-ups", [&declaration] { return std::filesystem::exists(declaration.file()); }});
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
    steps_.push_back({"the visit on the list", [this] { return confirmed(domain::LadderStep::MyPortal); },
                      "ladder-confirmed", always});
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
    steps_.push_back({"the visit on the list", [this] { return confirmed(domain::LadderStep::MyPortal); },
                      "ladder-confirmed",
                      [this] {
                          return parts_.counter.book().visits().front().visit.cause ==
                                 StepCode::ReaderServiceDown;
                      }});
}

// The reader went from a patient whom it had identified. The line stands, and the card is needed no more.
void CounterPlay::asksWithoutCard() {
    auto& list = parts_.counter.followUps();
    press("staff-follow-ups",
          [this, &list] { return parts_.desk.currentUser().has_value() && list.openCount() == 1; });
    press("follow-up-ask-all", always, "follow-ups");
    steps_.push_back({"the list is empty", [&list] { return !list.running() && list.openCount() == 0; },
                      "follow-ups-none", [&list] { return list.settledCount() == 1; }});
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
    const int visits = 1 + static_cast<int>(othersOf(CounterScript::WorksOff).size());
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

}  // namespace madoguchi::scenario
