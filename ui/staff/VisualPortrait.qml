pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// One of the two pictures of a check by eye, or in words why it is not there.
ColumnLayout {
    id: root

    required property real rem
    required property string icon
    required property string title
    required property string more
    required property QtObject feed
    required property bool shown
    required property string instead

    spacing: root.rem * 0.8

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.1
        wrapMode: Text.Wrap
    }

    RowLayout {
        spacing: root.rem * 0.6

        Icon {
            name: root.icon
            size: root.rem * 1.5
            colour: Theme.text
        }
        Words {
            Layout.fillWidth: true
            words: root.title
            font.bold: true
            font.pixelSize: root.rem * 1.25
        }
        Words {
            words: root.more
            color: Theme.quiet
            font.pixelSize: root.rem
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: root.rem * 0.6
        color: Theme.panel
        border.width: Math.max(1, root.rem * 0.12)
        border.color: Theme.line

        Words {
            anchors.fill: parent
            anchors.margins: root.rem * 1.6
            visible: !root.shown || !picture.live
            words: root.instead
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            font.pixelSize: root.rem * 1.25
        }
        PreviewItem {
            id: picture

            anchors.fill: parent
            anchors.margins: root.rem * 0.3
            visible: root.shown
            feed: root.feed
        }
    }
}
