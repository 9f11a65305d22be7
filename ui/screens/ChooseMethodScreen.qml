pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Face or PIN: only what this card and this kiosk can do.
Screen {
    id: root

    readonly property real rowHeight: Math.min(Theme.mm(Theme.landscape ? 46 : 48), (answersHeight - Theme.gap) / 2)
    property real answersHeight: room.height

    topSpace: Theme.mm(Theme.large ? 1 : 4.6)
    questionShare: 0.43
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("choose-heading")
        },
        Note {
            visible: root.kiosk.pinLocked
            good: false
            phrases: Theme.large || Theme.landscape ? qsTrId("pin-locked-short") : qsTrId("pin-locked")
            more: Theme.large || Theme.landscape ? qsTrId("pin-unlock-short") : qsTrId("pin-unlock")
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
    }

    Item {
        id: room

        Layout.fillWidth: true
        Layout.fillHeight: true

        ColumnLayout {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            AnswerRow {
                objectName: "chooseFace"
                visible: root.kiosk.faceOffered
                Layout.preferredHeight: root.rowHeight
                label: qsTrId("choose-face")
                meaning: qsTrId("choose-face-meaning")
                labelSize: Theme.method
                pictureWidth: Theme.large ? 0 : Theme.mm(29.6)
                picture: Picture {
                    anchors.centerIn: parent
                    width: Math.min(parent.width, (parent.height - 2 * Theme.mm(3)) * 220 / 268)
                    height: width * 268 / 220
                    name: "person-grey"
                    invertible: false
                }
                onActivated: root.kiosk.chooseFace()
            }
            AnswerRow {
                objectName: "choosePin"
                visible: root.kiosk.pinOffered
                Layout.preferredHeight: root.rowHeight
                label: qsTrId("choose-pin")
                meaning: qsTrId("choose-pin-meaning")
                labelSize: Theme.method
                pictureWidth: Theme.large ? 0 : Theme.mm(29.6)
                picture: PinPicture {
                    anchors.centerIn: parent
                    width: Math.min(parent.width, Theme.mm(27))
                }
                onActivated: root.kiosk.choosePin()
            }
        }
    }
}
