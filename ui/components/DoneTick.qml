import QtQuick
import Madoguchi

// Done: the tick is drawn in a quarter of a second.
Rectangle {
    id: root

    property real size: Theme.mm(22.6)

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.goodFill
    Accessible.ignored: true

    Item {
        id: reveal

        anchors.left: mark.left
        anchors.top: mark.top
        anchors.bottom: mark.bottom
        width: mark.width
        clip: true

        Icon {
            name: "done"
            size: mark.width
            colour: Theme.goodMark
        }
    }
    Item {
        id: mark

        anchors.centerIn: parent
        width: root.size * 0.66
        height: width
    }
    NumberAnimation {
        target: reveal
        property: "width"
        running: Theme.motion
        from: 0
        to: mark.width
        duration: 250
    }
}
