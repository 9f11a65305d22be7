pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The card is not registered as insurance card yet: apply now, or not today. Two answers of one weight.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 0 : 2)
    questionSpacing: Theme.large ? Theme.space1 : Theme.space3
    questionShare: 0.465
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("enrolment-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        PhraseText {
            Layout.fillWidth: true
            phrases: qsTrId("enrolment-why")
            leading: Theme.large ? 1.2 : 1.4
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
        objectName: "enrolmentApply"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : 27)
        number: 1
        label: qsTrId("enrolment-apply")
        meaning: qsTrId("enrolment-apply-meaning")
        shortMeaning: qsTrId("enrolment-apply-short")
        onActivated: root.kiosk.applyForEnrolment()
    }
    AnswerRow {
        objectName: "enrolmentDecline"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : 27)
        number: 2
        label: qsTrId("enrolment-decline")
        meaning: qsTrId("enrolment-decline-meaning")
        shortMeaning: qsTrId("enrolment-decline-short")
        onActivated: root.kiosk.declineEnrolment()
    }
    Item {
        Layout.fillHeight: true
        visible: !Theme.landscape
    }
}
