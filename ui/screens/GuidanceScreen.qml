pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// One cause, what happens next, and staff. What is fine comes before what is wrong.
Screen {
    id: root

    readonly property string cause: kiosk.cause

    topSpace: 0
    questionSpacing: Theme.space3
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: Theme.large ? qsTrId("guidance-" + root.cause + "-heading-short") : qsTrId("guidance-" + root.cause + "-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        Note {
            visible: root.kiosk.faultNotPatient
            icon: "shield-check"
            phrases: qsTrId("guidance-not-full-cost")
            more: Theme.large ? "" : qsTrId("guidance-usual-share")
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
        staff: false
    }

    PhraseText {
        visible: !Theme.large
        Layout.fillWidth: true
        Layout.topMargin: Theme.landscape ? 0 : Theme.space2
        phrases: qsTrId("guidance-what-next")
        font.bold: true
    }
    StepLine {
        number: 1
        phrases: root.kiosk.cardPresent ? qsTrId("guidance-take-card") : qsTrId("guidance-card-taken")
    }
    StepLine {
        number: 2
        phrases: qsTrId(root.kiosk.here("guidance-" + root.cause + (Theme.large ? "-next-short" : "-next")))
    }
    StepLine {
        visible: root.kiosk.faultNotPatient && !Theme.large
        number: 3
        phrases: qsTrId("guidance-see-doctor")
    }
    StepLine {
        visible: root.cause === "enrolment-declined" || root.cause === "enrolment-failed"
        number: 3
        // マイナポータル and the ATM ask for the PIN: a card without one is registered here alone.
        phrases: Theme.large ? qsTrId("guidance-enrolment-later-short") : root.kiosk.pinOffered ? qsTrId("guidance-enrolment-later") : qsTrId("guidance-enrolment-later-here")
    }
    Item {
        Layout.fillHeight: true
    }
    PhraseText {
        visible: !Theme.large && (Theme.landscape || !root.kiosk.faultNotPatient)  // where there is room
        Layout.fillWidth: true
        phrases: qsTrId("guidance-code").arg(root.kiosk.causeCode)
        color: Theme.quiet
        font.pixelSize: Theme.small
    }
    HelpButton {
        onActivated: root.kiosk.callStaff()
    }
}
