pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi

// A button of the staff's window: filled for the way on, outlined for everything else.
Touchable {
    id: root

    required property real rem
    property bool primary: false
    property string icon
    property string shown: root.label  // where the name for assistive technology says more than the eye needs
    property string more  // a second, quieter line
    readonly property color ink: !root.available ? Theme.quiet : root.primary ? Theme.primaryText : Theme.primaryColour

    implicitWidth: row.implicitWidth + rem * 2.4
    implicitHeight: rem * (more === "" ? 3 : 4)
    opacity: root.available ? 1 : 0.6
    ringRadius: rem * 0.6

    Rectangle {
        anchors.fill: parent
        radius: root.rem * 0.6
        color: !root.primary ? (root.down ? Theme.surfaceDown : Theme.surface) : !root.available ? "#e6e6e6" : root.down ? Theme.selected : Theme.primaryColour
        border.width: root.primary ? 0 : Math.max(1, root.rem * 0.12)
        border.color: Theme.frame
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: root.rem * 0.6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            size: root.rem * 1.4
            colour: root.ink
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: root.rem * 0.2

            Text {
                text: root.shown
                color: root.ink
                font.family: Theme.family
                font.bold: true
                font.pixelSize: root.rem * 1.15
                Accessible.ignored: true
            }
            Text {
                visible: root.more !== ""
                text: root.more
                color: Theme.quiet
                font.family: Theme.family
                font.pixelSize: root.rem * 0.95
                Accessible.ignored: true
            }
        }
    }
}
