pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The card is not registered as insurance card yet: apply now, or not today. Two answers of one weight.
Screen {
    id: root

    topSpace: 0
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
            phrases: Theme.large ? qsTrId("enrolment-why") : qsTrId("enrolment-explained")
            leading: Theme.large ? 1.2 : 1.45
        },
        EnrolmentPicture {
            visible: Theme.landscape && !Theme.large
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.mm(22)
            Layout.maximumHeight: Theme.mm(40)
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
    }

    EnrolmentPicture {
        visible: !Theme.landscape && !Theme.large
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: Theme.mm(60)  // all the room that the answers leave
    }
    AnswerRow {
        objectName: "enrolmentApply"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : Theme.large ? 27 : 23)
        number: 1
        label: qsTrId("enrolment-apply")
        meaning: qsTrId("enrolment-apply-meaning")
        shortMeaning: qsTrId("enrolment-apply-short")
        onActivated: root.kiosk.applyForEnrolment()
    }
    AnswerRow {
        objectName: "enrolmentDecline"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : Theme.large ? 27 : 23)
        number: 2
        label: qsTrId("enrolment-decline")
        meaning: qsTrId("enrolment-decline-meaning")
        shortMeaning: qsTrId("enrolment-decline-short")
        onActivated: root.kiosk.declineEnrolment()
    }
    Item {
        Layout.fillHeight: true
        visible: !Theme.landscape && Theme.large
    }
}
