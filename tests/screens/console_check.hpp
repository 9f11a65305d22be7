// Looks at the console on a tablet as a finger and an eye do: is everything that can be touched large enough
// and far enough from the next, does every word stand upright and whole? What a list or a page holds beyond
// its edge counts as whole, since the finger moves it. Complaints come back as sentences.
#pragma once

#include <QtQuick/QQuickWindow>
#include <string>
#include <vector>

namespace madoguchi::test {

constexpr double kConsoleTarget = 12;  // mm
constexpr double kConsoleGap = 2;      // mm

struct ConsoleComplaints {
    std::vector<std::string> complaints;
    int targets = 0;  // that were measured; a page without any is no page
};

[[nodiscard]] ConsoleComplaints complaintsAboutConsole(QQuickWindow& window, double pixelsPerMillimetre);

}  // namespace madoguchi::test
