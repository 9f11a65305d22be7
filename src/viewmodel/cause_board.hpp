// The rows of the reception's cause board: each cause of staff_advice.hpp once, with the step codes that mean
// it, the scenario in which it can be seen, and whether the ladder of an outage is the way on.
// Threads: pure functions.
#pragma once

#include <QtCore/QString>
#include <span>
#include <string_view>
#include <vector>

#include "core/step_code.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {

struct CauseRow {
    StaffCause cause;
    const char* icon;
    bool ladder = false;        // nothing was decided about the insurance: other ways confirm it today
    std::string_view scenario;  // of docs/scenarios.md, which shows it
};

[[nodiscard]] std::span<const CauseRow> causeRows();
[[nodiscard]] const CauseRow& causeRow(StaffCause cause);
[[nodiscard]] std::vector<StepCode> codesOf(StaffCause cause);

// How a typed word and the board's own words are held against each other: without blanks, marks and the
// difference of width, letter case, hiragana and katakana.
[[nodiscard]] QString searchForm(const QString& text);

}  // namespace madoguchi::viewmodel
