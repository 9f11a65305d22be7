import QtQuick
import Madoguchi

// Shows on both themes: a yellow ring with a dark (or white) one around it.
Item {
    id: root

    property real radius: Theme.radiusAnswer

    anchors.fill: parent

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.mm(0.4)
        color: "transparent"
        radius: root.radius + Theme.mm(0.4)
        border.width: Theme.mm(0.45)
        border.color: Theme.focusInner
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.mm(0.95)
        color: "transparent"
        radius: root.radius + Theme.mm(0.95)
        border.width: Theme.mm(0.6)
        border.color: Theme.focusOuter
    }
}
