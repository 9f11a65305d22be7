import QtQuick
import Madoguchi

// One page in the console's menu: a sign, its name, how much waits there. On a narrow panel the sign stands above the name.
Touchable {
    id: root

    required property real rem
    required property string icon
    required property int count
    required property bool current
    readonly property bool tab: Theme.stacked
    readonly property color ink: current ? Theme.primaryColour : Theme.text

    ringRadius: rem * 0.6
    explanation: count > 0 ? qsTrId("staff-menu-count").arg(count) : ""
    Accessible.role: Accessible.PageTab
    Accessible.selected: current

    Rectangle {
        anchors.fill: parent
        radius: root.rem * 0.6
        color: root.current ? Theme.selectedPanel : root.down ? Theme.surfaceDown : "transparent"
    }
    Rectangle {
        visible: root.current && !root.tab
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: root.rem * 0.35
        radius: width / 2
        color: Theme.primaryColour
    }
    Icon {
        id: sign

        x: root.tab ? (root.width - width) / 2 : root.rem
        y: root.tab ? root.height / 2 - height - root.rem * 0.1 : (root.height - height) / 2
        name: root.icon
        size: root.rem * 1.5
        colour: root.ink
    }
    Text {
        x: root.tab ? (root.width - width) / 2 : root.rem * 3.3
        y: root.tab ? root.height / 2 + root.rem * 0.3 : (root.height - height) / 2
        text: root.label
        color: root.ink
        font.family: Theme.family
        font.bold: root.current
        font.pixelSize: root.rem * (root.tab ? 0.95 : 1.15)
        Accessible.ignored: true
    }
    Rectangle {
        x: root.tab ? root.width / 2 + root.rem * 0.9 : root.width - width - root.rem * 0.7
        y: root.tab ? root.rem * 0.3 : (root.height - height) / 2
        visible: root.count > 0
        height: root.rem * (root.tab ? 1.6 : 1.9)
        width: Math.max(height, number.implicitWidth + root.rem * (root.tab ? 0.7 : 1))
        radius: height / 2
        color: root.tab ? Theme.surface : "transparent"
        border.width: Math.max(1, root.rem * 0.12)
        border.color: root.ink

        Text {
            id: number

            anchors.centerIn: parent
            text: root.count
            color: root.ink
            font.family: Theme.family
            font.pixelSize: root.rem
            Accessible.ignored: true
        }
    }
}
