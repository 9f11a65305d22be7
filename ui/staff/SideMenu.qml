pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi

// The pages of the reception's window, with how much waits on each.
Rectangle {
    id: root

    required property real rem
    required property string page
    required property var entries  // {page, words, icon, count, missing}

    signal chosen(string page)

    color: Theme.surface

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.hairline
        color: Theme.line
    }
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.rem * 0.9
        anchors.topMargin: root.rem * 1.2
        spacing: root.rem * 0.3

        Repeater {
            model: root.entries

            delegate: Touchable {
                id: entry

                required property var modelData
                readonly property bool current: entry.modelData.page === root.page
                readonly property color ink: entry.current ? Theme.primaryColour : Theme.text

                width: parent.width
                height: root.rem * 3.3
                visible: entry.modelData.missing !== true
                ringRadius: root.rem * 0.6
                label: entry.modelData.words
                explanation: entry.modelData.count > 0 ? qsTrId("staff-menu-count").arg(entry.modelData.count) : ""
                Accessible.role: Accessible.PageTab
                Accessible.selected: entry.current
                onActivated: root.chosen(entry.modelData.page)

                Rectangle {
                    anchors.fill: parent
                    radius: root.rem * 0.6
                    color: entry.current ? Theme.selectedPanel : entry.down ? Theme.surfaceDown : "transparent"
                }
                Rectangle {
                    visible: entry.current
                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.bottom: parent.bottom
                    width: root.rem * 0.35
                    radius: width / 2
                    color: Theme.primaryColour
                }
                Icon {
                    id: sign

                    anchors.left: parent.left
                    anchors.leftMargin: root.rem
                    anchors.verticalCenter: parent.verticalCenter
                    name: entry.modelData.icon
                    size: root.rem * 1.5
                    colour: entry.ink
                }
                Text {
                    anchors.left: sign.right
                    anchors.leftMargin: root.rem * 0.8
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.modelData.words
                    color: entry.ink
                    font.family: Theme.family
                    font.bold: entry.current
                    font.pixelSize: root.rem * 1.15
                    Accessible.ignored: true
                }
                Rectangle {
                    anchors.right: parent.right
                    anchors.rightMargin: root.rem * 0.7
                    anchors.verticalCenter: parent.verticalCenter
                    visible: entry.modelData.count > 0
                    height: root.rem * 1.9
                    width: Math.max(height, number.implicitWidth + root.rem)
                    radius: height / 2
                    color: "transparent"
                    border.width: Math.max(1, root.rem * 0.12)
                    border.color: entry.ink

                    Text {
                        id: number

                        anchors.centerIn: parent
                        text: entry.modelData.count
                        color: entry.ink
                        font.family: Theme.family
                        font.pixelSize: root.rem
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
