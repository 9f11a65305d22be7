import QtQuick
import Madoguchi

// 「職員用」 on a device with one screen: quiet to look at, in the window's corner, and as large to touch as any control.
// Upright the right corner, wide the left one: there is nothing to touch below it.
Touchable {
    id: root

    readonly property Item visiblePart: chip

    objectName: "staffDoor"
    label: qsTrId("staff-door")
    explanation: qsTrId("staff-door-meaning")
    oncePerTap: true
    activeFocusOnTab: false  // the ten-key and Tab serve the patient
    ringRadius: Theme.radiusChip
    implicitWidth: Theme.mm(20)
    implicitHeight: Theme.mm(20)

    Rectangle {
        id: chip

        x: Theme.mm(1.6)
        y: (Theme.topBar - height) / 2
        width: root.width - 2 * x
        height: Theme.mm(10)
        radius: Theme.radiusChip
        color: root.down ? Theme.surfaceDown : "transparent"
        border.width: Theme.hairline
        border.color: Theme.quiet

        Column {
            anchors.centerIn: parent

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "user"
                size: Theme.mm(4)
                colour: Theme.quiet
            }
            Text {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.label
                color: Theme.quiet
                font.family: Theme.family
                font.pixelSize: Theme.mm(3.4)  // for staff, who come near
                Accessible.ignored: true
            }
        }
    }
}
