// CounterPlay's scripts of the patients who are treated at home: 再照会 and the end of a consent.
#include <algorithm>

#include "app/scenario/counter_play.hpp"

namespace madoguchi::scenario {
namespace {

constexpr const char* kLeaves = "撤回　まこと";  // of those at home, who takes the consent back

// The script's own persona, and who else was here before.
int patients() {
    return 1 + static_cast<int>(othersOf(CounterScript::AsksAgain).size());
}

}  // namespace

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
    press("continuing-ask-all", [&care] { return care.count() == patients(); }, "continuing");
    pressWords(
        leaves,
        [this] {
            return answered(patients() - 1) &&
                   shows("往診", "result", qtTrId("continuing-answer-invalid-new-insurer")) &&
                   shows("期限", "left", qtTrId("continuing-over")) &&
                   shows("撤回", "result", qtTrId("continuing-answer-valid"));
        },
        "continuing-answered");
    press("continuing-revoke", [&care] { return care.canEnd(); }, "continuing-open");
    press("continuing-yes-revoked", [&care] { return !care.ending().isEmpty(); }, "continuing-really");
    press("continuing-ask-all", [&care] { return care.count() == patients() - 1; }, "continuing-revoked");
    pressWords(
        qtTrId("continuing-over-tab").arg(1), [this] { return answered(patients() - 2); },
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
    press("continuing-ask-all", [&care] { return care.count() == patients(); }, "continuing");
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
                          return answered(patients() - 1) &&
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
    pressWords(leaves, [&care] { return care.count() == patients(); });
    press("continuing-revoke", [&care] { return care.canEnd(); });
    press("continuing-yes-revoked", [&care] { return !care.ending().isEmpty(); });
    pressWords(
        qtTrId("continuing-over-tab").arg(1),
        [&care] {
            return care.count() == patients() - 1 &&
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
                          return answered(patients() - 2) && care.advice().isEmpty() &&
                                 shows("撤回", "left", qtTrId("continuing-ended-revoked"));
                      },
                      "continuing-told", always});
}

}  // namespace madoguchi::scenario
