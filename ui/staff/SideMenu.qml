pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The pages of the reception's window, with how much waits on each: beside them, or below where the panel is upright.
Rectangle {
    id: root

    required property real rem
    required property string page
    required property var pages  // {page, words, icon, count, missing}
    property bool below: false

    signal chosen(string page)

    implicitWidth: rem * (Theme.stacked ? 8 : 14.5)
    implicitHeight: list.implicitHeight + rem * 1.2
    color: Theme.surface

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        width: root.below ? parent.width : Theme.hairline
        height: root.below ? Theme.hairline : parent.height
        color: Theme.line
    }
    Flickable {  // long troubles of the devices can take a little of the room on the lowest panel
        id: entries

        anchors.fill: parent
        anchors.margins: root.rem * (Theme.stacked ? 0.6 : 0.9)
        anchors.topMargin: root.rem * (Theme.stacked ? 0.6 : 1.2)
        anchors.bottomMargin: root.rem * 0.6
        contentHeight: list.implicitHeight
        interactive: contentHeight > height + 1
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        GridLayout {
            id: list

            width: entries.width
            flow: root.below ? GridLayout.TopToBottom : GridLayout.LeftToRight
            columns: 1
            rows: 1
            rowSpacing: Theme.between(root.rem * 0.3)
            columnSpacing: rowSpacing

            Repeater {
                model: root.pages.filter(entry => entry.missing !== true)

                delegate: MenuEntry {
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.preferredHeight: Theme.touch(root.rem * 3.3)
                    label: modelData.words
                    icon: modelData.icon
                    count: modelData.count
                    current: modelData.page === root.page
                    rem: root.rem
                    onActivated: root.chosen(modelData.page)
                }
            }
        }
    }
    ScrollMark {
        view: entries
        rem: root.rem
    }
}
