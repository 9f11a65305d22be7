import QtQuick
import Madoguchi

Rectangle {
    id: root

    property int percent: 0

    implicitHeight: Theme.mm(3.8)
    radius: height / 2
    color: Theme.contrast ? Theme.ground : Theme.track
    border.width: Theme.shelfBorder
    border.color: Theme.primaryColour
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTrId("reading-progress").arg(root.percent)

    Rectangle {
        width: Math.max(height, root.width * Math.min(100, Math.max(0, root.percent)) / 100)
        height: root.height
        radius: height / 2
        color: Theme.primaryColour

        Behavior on width {
            enabled: Theme.motion
            NumberAnimation {
                duration: 200
            }
        }
    }
}
