import QtQuick
import Madoguchi

// Tick: done. Dot: here. Ring: not yet.
Rectangle {
    id: root

    property bool done: false
    property bool here: false
    property real size: Theme.mm(5.9)

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: root.here ? Theme.primaryColour : Theme.ground
    border.width: Theme.mm(0.54)
    border.color: root.done || root.here ? Theme.primaryColour : Theme.shelfFrame

    Rectangle {
        visible: root.here
        anchors.centerIn: parent
        width: Math.round(root.size * 0.28)
        height: width
        radius: width / 2
        color: Theme.ground
    }
    Icon {
        visible: root.done
        anchors.centerIn: parent
        name: "check"
        size: Math.round(root.size * 0.66)
        colour: Theme.primaryColour
    }
}
