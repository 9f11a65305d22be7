pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi

// Tick: works. Triangle: look after it. Cross: down. The word says the same.
Rectangle {
    id: root

    required property string name
    required property string level
    required property real rem
    readonly property color ink: level === "ok" ? Theme.good : level === "attention" ? Theme.warning : Theme.down

    implicitWidth: row.implicitWidth + rem * 1.4
    implicitHeight: rem * 2.2
    radius: rem * 0.6
    color: level === "ok" ? "transparent" : level === "attention" ? Theme.warningPanel : Theme.downPanel
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: root.rem * 0.5

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.level === "ok" ? "check" : root.level === "attention" ? "alert-triangle" : "x"
            size: root.rem * 1.25
            colour: root.ink
        }
        Text {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            text: root.name
            color: root.level === "ok" ? Theme.text : root.ink
            font.family: Theme.family
            font.bold: root.level !== "ok"
            font.pixelSize: root.rem
        }
    }
}
