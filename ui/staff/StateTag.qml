pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi

// Where a visit stands: a sign, a word, then a colour.
Rectangle {
    id: root

    required property string tag  // calling, under-way, done, attention, ended
    required property string words
    required property real rem
    readonly property var look: ({
            "calling": ["bell-ringing", Theme.helpFrame, Theme.help],
            "under-way": ["clock", Theme.selected, Theme.selectedPanel],
            "done": ["check", Theme.good, Theme.goodPanel],
            "attention": ["alert-triangle", Theme.warning, Theme.warningPanel],
            "ended": ["arrow-left", Theme.quiet, "#f2f2f2"]
        })[tag] ?? ["info-circle", Theme.quiet, "#f2f2f2"]

    implicitWidth: row.implicitWidth + rem * 1.5
    implicitHeight: rem * 2.2
    radius: rem * 0.5
    color: look[2]
    border.width: tag === "calling" ? Math.max(1, rem * 0.12) : 0
    border.color: Theme.helpFrame

    Row {
        id: row

        anchors.centerIn: parent
        spacing: root.rem * 0.5

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.look[0]
            size: root.rem * 1.2
            colour: root.look[1]
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.words
            color: root.look[1]
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem * 1.05
        }
    }
}
