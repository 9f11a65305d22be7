pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Somebody is coming; meanwhile the patient may try again.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 1 : 4.6)
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: root.kiosk.beingCompared && !root.kiosk.atReception ? qsTrId("waiting-heading-compared") : qsTrId(root.kiosk.here("waiting-heading"))
        },
        PhraseText {
            Layout.fillWidth: true
            phrases: root.kiosk.cardWanted ? (root.kiosk.beingCompared ? qsTrId("waiting-put-card-back") : qsTrId("waiting-put-card-back-to-read")) : root.kiosk.beingCompared ? qsTrId("waiting-being-compared") : root.kiosk.cardPresent ? qsTrId(root.kiosk.here("waiting-card-may-stay")) : qsTrId(root.kiosk.here("waiting-please-wait"))
            leading: Theme.large ? 1.25 : 1.5
        },
        PhraseText {
            Layout.fillWidth: true
            visible: !Theme.large && !root.kiosk.beingCompared && root.kiosk.cause !== "staff-helps"
            phrases: qsTrId("waiting-" + root.kiosk.cause)
            color: Theme.quiet
            leading: 1.4
        },
        PhraseText {
            Layout.fillWidth: true
            visible: root.kiosk.pinLocked
            phrases: Theme.large ? qsTrId("pin-unlock-short") : qsTrId("pin-unlock")
            color: Theme.quiet
            leading: Theme.large ? 1.25 : 1.4
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
        staffCalled: true
        wayOut: root.kiosk.pinOffered ? qsTrId("use-pin") : root.kiosk.canGoBack ? qsTrId("back") : ""
        wayOutIcon: root.kiosk.pinOffered ? "keypad" : "arrow-left"
        wayOutName: root.kiosk.pinOffered ? "usePin" : "back"
        onWayOutTaken: root.kiosk.pinOffered ? root.kiosk.choosePin() : root.kiosk.back()
    }

    Rectangle {
        id: panel

        opacity: height >= Theme.mm(20) ? 1 : 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: Theme.radiusPicture
        color: Theme.panel
        border.width: Theme.contrast ? Theme.shelfBorder : 0
        border.color: Theme.quiet

        Picture {
            anchors.centerIn: parent
            width: Math.min(Theme.mm(60), panel.height - 2 * Theme.mm(4))
            height: width
            name: "person-staff"
            invertible: false
        }
    }
    DoneLine {
        phrases: qsTrId(root.kiosk.here("waiting-told"))
    }
    PrimaryWay {
        objectName: "useFace"
        visible: root.kiosk.faceOffered
        icon: "face-id"
        label: qsTrId("waiting-face-again")
        onActivated: root.kiosk.chooseFace()
    }
}
