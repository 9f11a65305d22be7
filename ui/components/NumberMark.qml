import QtQuick
import Madoguchi

// Outlined: an answer and its key. Filled: a step to do.
Rectangle {
    id: root

    property int number: 1
    property bool filled: false
    property real size: Theme.mm(10.2)

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: root.filled ? Theme.primaryColour : "transparent"
    border.width: root.filled ? 0 : Theme.border
    border.color: Theme.primaryColour
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        text: root.number
        color: root.filled ? Theme.primaryText : Theme.primaryColour
        font.family: Theme.family
        font.bold: true
        font.pixelSize: Math.round(root.size * 0.62)
        Accessible.ignored: true
    }
}
