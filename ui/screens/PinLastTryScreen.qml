pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// One try is left: the other ways first, and no touch spends it unasked.
Screen {
    id: root

    topSpace: 0
    questionSpacing: Theme.space2
    answerSpacing: Theme.gap
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("last-try-heading")
            leading: Theme.large ? 1.15 : 1.25
        },
        Note {
            Layout.topMargin: Theme.large ? 0 : Theme.space1
            good: false
            phrases: Theme.large ? qsTrId("last-try-warning-short") : qsTrId("last-try-warning")
            more: Theme.large ? "" : Theme.landscape ? qsTrId("pin-unlock") : qsTrId("pin-unlock-short")
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
    }

    AnswerRow {
        objectName: "useFace"
        visible: root.kiosk.faceOffered
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : 25)
        icon: "face-id"
        label: qsTrId("last-try-use-face")
        meaning: qsTrId("last-try-use-face-meaning")
        shortMeaning: Theme.largest ? "" : meaning
        onActivated: root.kiosk.chooseFace()
    }
    AnswerRow {
        objectName: "askStaff"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : 25)
        icon: "user"
        label: qsTrId("last-try-staff")
        shortLabel: qsTrId("last-try-staff-short")
        meaning: qsTrId("last-try-staff-meaning")
        shortMeaning: Theme.largest ? "" : meaning
        onActivated: root.kiosk.callStaff()
    }
    AnswerRow {
        objectName: "lastTryAccept"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : 25)
        icon: "keypad"
        label: qsTrId("last-try-accept")
        shortLabel: qsTrId("last-try-accept-short")
        meaning: qsTrId("last-try-accept-meaning")
        shortMeaning: Theme.largest ? "" : meaning
        onActivated: root.kiosk.acceptLastTry()
    }
    Item {
        Layout.fillHeight: true
        Layout.preferredHeight: 0
        visible: !root.kiosk.faceOffered && !Theme.landscape
    }
}
