// Looks at a rendered window as a careful reviewer does: is anything cut off, on top of something else, or
// too small to touch? Complaints come back as sentences; an empty list is a clean screen.
#pragma once

#include <QtQuick/QQuickWindow>
#include <string>
#include <vector>

namespace madoguchi::test {

[[nodiscard]] std::vector<std::string> complaintsAbout(QQuickWindow& window, double pixelsPerMillimetre);

// The upper edge of what can be touched, in pixels from the window's top; its height when there is nothing.
[[nodiscard]] double highestTarget(QQuickWindow& window);

}  // namespace madoguchi::test
