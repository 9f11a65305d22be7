// The rows of the reception's cause board: each cause of staff_advice.hpp once, with the step codes that mean
// it, the scenario in which it can be seen, and the way on.
// Threads: pure functions.
#pragma once

#include <QtCore/QString>
#include <span>
#include <string_view>
#include <vector>

#include "core/step_code.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {

// Where staff go on to, besides what the row says.
enum class WayOn {
    Nothing,
    Ladder,       // nothing was decided about the insurance: other ways confirm it today
    Certificate,  // the insurance is another one: the paper's numbers are looked up
};

struct CauseRow {
    StaffCause cause;
    const char* icon;
    WayOn on = WayOn::Nothing;
    std::string_view scenario;  // of docs/scenarios.md, which shows it
};

[[nodiscard]] std::span<const CauseRow> causeRows();
[[nodiscard]] const CauseRow& causeRow(StaffCause cause);
[[nodiscard]] std::vector<StepCode> codesOf(StaffCause cause);

// How a typed word and the board's own words are held against each other: without blanks, marks and the
// difference of width, letter case, hiragana and katakana.
[[nodiscard]] QString searchForm(const QString& text);

}  // namespace madoguchi::viewmodel
