import QtQuick
import Madoguchi

// In the place of what only staff may see: why it is not there, and the way to it.
Column {
    id: root

    required property real rem

    signal activated

    spacing: rem * 1.5

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "users"
        size: root.rem * 3
        colour: Theme.quiet
    }
    Text {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: qsTrId("continuing-locked")
        color: Theme.quiet
        font.family: Theme.family
        font.pixelSize: root.rem * 1.25
    }
    StaffButton {
        anchors.horizontalCenter: parent.horizontalCenter
        label: qsTrId("staff-sign-in")
        icon: "user"
        primary: true
        rem: root.rem
        onActivated: root.activated()
    }
}
