import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 「まだ操作しますか」: a plain question, no count-down.
Rectangle {
    id: root

    required property KioskViewModel kiosk

    color: Theme.veil
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTrId("still-here-question")

    MouseArea {  // what lies below must not be touched by accident
        anchors.fill: parent
    }
    Rectangle {
        id: card

        anchors.centerIn: parent
        anchors.verticalCenterOffset: Theme.low ? (root.height - Theme.reach) / 2 : 0
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(140))
        height: content.implicitHeight + 2 * Theme.mm(7)
        radius: Theme.radiusPicture
        color: Theme.ground
        border.width: Theme.contrast ? Theme.border : 0
        border.color: Theme.frame

        ColumnLayout {
            id: content

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: Theme.mm(7)
            spacing: Theme.space4

            Heading {
                Layout.fillWidth: true
                phrases: qsTrId("still-here-question")
                horizontalAlignment: Text.AlignHCenter
            }
            PhraseText {
                Layout.fillWidth: true
                visible: !Theme.largest
                phrases: qsTrId("still-here-more")
                horizontalAlignment: Text.AlignHCenter
            }
            PrimaryButton {
                objectName: "stillHere"
                label: qsTrId("still-here-yes")
                icon: ""
                onActivated: root.kiosk.stillHere()
            }
        }
    }
}
