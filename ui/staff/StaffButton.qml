pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// A button of the staff's window: filled for the way on, outlined for everything else. Never smaller than the console's
// density wants, whatever the page says.
Touchable {
    id: root

    required property real rem
    property bool primary: false
    property string icon
    property string shown: root.label  // where the name for assistive technology says more than the eye needs
    property string more  // a second, quieter line
    readonly property color ink: !root.available ? Theme.quiet : root.primary ? Theme.primaryText : Theme.primaryColour
    readonly property real room: icon === "" ? 0 : rem * 2  // that the icon takes
    // What may wrap can't be asked for its own width.
    readonly property real unbroken: Math.max(Math.ceil(metrics.advanceWidth), more === "" ? 0 : Math.ceil(moreMetrics.advanceWidth)) + 1
    readonly property real broken: Math.min(unbroken, width - room - rem * 1.2)

    implicitWidth: Theme.touch(room + (Theme.stacked ? unbroken : Math.max(words.implicitWidth, second.implicitWidth)) + rem * 2.4)
    implicitHeight: Theme.touch(rem * (more === "" ? 3 : 4))
    Layout.minimumWidth: Theme.target
    Layout.minimumHeight: Theme.target
    opacity: root.available ? 1 : 0.6
    ringRadius: rem * 0.6

    Rectangle {
        anchors.fill: parent
        radius: root.rem * 0.6
        color: !root.primary ? (root.down ? Theme.surfaceDown : Theme.surface) : !root.available ? "#e6e6e6" : root.down ? Theme.selected : Theme.primaryColour
        border.width: root.primary ? 0 : Math.max(1, root.rem * 0.12)
        border.color: Theme.frame
    }
    TextMetrics {
        id: metrics

        font: words.font
        text: root.shown
    }
    TextMetrics {
        id: moreMetrics

        font: second.font
        text: root.more
    }
    Row {

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

            StaffText {
                id: words

                width: Theme.stacked ? Math.min(root.broken, Math.ceil(metrics.advanceWidth) + 1) : implicitWidth
                words: root.shown
                color: root.ink
                wrapMode: Theme.stacked ? Text.Wrap : Text.NoWrap
                font.bold: true
                font.pixelSize: root.rem * 1.15
                Accessible.ignored: true
            }
            StaffText {
                id: second

                width: Theme.stacked ? root.broken : implicitWidth
                visible: root.more !== ""
                words: root.more
                color: Theme.quiet
                wrapMode: Theme.stacked ? Text.Wrap : Text.NoWrap
                font.pixelSize: root.rem * 0.95
                Accessible.ignored: true
            }
        }
    }
}
