pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Four digits on a shuffled pad; how many tries are left stands there before the first touch.
Screen {
    id: root

    readonly property bool typing: !kiosk.pinBeingChecked

    topSpace: 0
    questionShare: 0.485
    questionSpacing: Theme.large ? 0 : Theme.space1
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: Theme.large ? (root.kiosk.pinWrongBefore ? qsTrId("pin-heading-again-short") : qsTrId("pin-heading-short")) : (root.kiosk.pinWrongBefore ? qsTrId("pin-heading-again") : qsTrId("pin-heading"))
            font.pixelSize: Theme.headingSmall
            leading: Theme.large ? 1.15 : 1.25
        },
        PhraseText {
            Layout.fillWidth: true
            visible: Theme.landscape ? !Theme.largest : !Theme.large
            phrases: !root.typing ? qsTrId("pin-checking") : root.kiosk.pinWrongBefore ? qsTrId("pin-was-wrong") : root.kiosk.padFixed ? qsTrId("pin-four-digits-fixed") : qsTrId("pin-four-digits")
            color: Theme.quiet
            font.pixelSize: Theme.landscape ? Theme.body : Theme.small
            leading: Theme.large ? 1.25 : 1.45
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        },
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.mm(6)

            PinDots {
                count: root.kiosk.pinDigits
            }
            Item {
                Layout.fillWidth: true
                visible: !Theme.landscape
            }
            TriesChip {
                tries: root.kiosk.pinTriesLeft
            }
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
        wayOut: root.kiosk.faceOffered ? qsTrId("use-face") : ""
        wayOutIcon: "face-id"
        wayOutName: "useFace"
        enabled: root.typing
        onWayOutTaken: root.kiosk.chooseFace()
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: 3
        rowSpacing: Theme.mm(Theme.landscape ? 4 : 3.2)
        columnSpacing: Theme.mm(Theme.landscape ? 4 : 3.2)

        Repeater {
            model: 9

            delegate: PinKey {
                required property int index

                objectName: "padKey" + index
                face: root.kiosk.padFaces[index] ?? ""
                available: root.typing
                onActivated: root.kiosk.pressPadKey(index)
            }
        }
        PinAction {
            objectName: "padErase"
            icon: "backspace"
            label: qsTrId("pin-erase")
            available: root.typing
            onActivated: root.kiosk.erasePadDigit()
        }
        PinKey {
            objectName: "padKey9"
            face: root.kiosk.padFaces[9] ?? ""
            available: root.typing
            onActivated: root.kiosk.pressPadKey(9)
        }
        PinAction {
            objectName: "padSubmit"
            icon: "check"
            submit: true
            label: qsTrId("pin-submit")
            available: root.typing && root.kiosk.pinDigits === 4
            onActivated: root.kiosk.submitPin()
        }
    }
}
