pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// All, one by one, or not today: three answers of one weight.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 0 : 2)
    answerSpacing: Theme.gap
    questionSpacing: Theme.large ? Theme.space1 : Theme.space3
    questionShare: 0.465
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("consent-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        Row {
            id: chips

            readonly property bool tight: operation.fullWidth + drug.fullWidth + checkup.fullWidth + 2 * spacing > root.questionWidth

            visible: !Theme.large
            spacing: Theme.mm(Theme.landscape ? 2.7 : 2.15)

            Chip {
                id: operation

                bare: chips.tight
                icon: "bed"
                phrases: qsTrId("consent-chip-operation")
            }
            Chip {
                id: drug

                bare: chips.tight
                icon: "pill"
                phrases: qsTrId("consent-chip-drug")
            }
            Chip {
                id: checkup

                bare: chips.tight
                icon: "report-medical"
                phrases: qsTrId("consent-chip-checkup")
            }
        },
        PhraseText {
            Layout.fillWidth: true
            visible: Theme.large
            phrases: qsTrId("consent-items-line")
            font.pixelSize: Theme.meaning
            leading: 1.2
        },
        PhraseText {
            Layout.fillWidth: true
            phrases: Theme.large ? qsTrId("consent-purpose-short") : qsTrId("consent-purpose")
            visible: !Theme.largest
            font.pixelSize: Theme.large ? Theme.meaning : Theme.body
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
        objectName: "consentAll"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : 27)
        number: 1
        label: qsTrId("consent-all")
        meaning: qsTrId("consent-all-meaning")
        shortMeaning: qsTrId("consent-all-short")
        onActivated: root.kiosk.consentToAll()
    }
    AnswerRow {
        objectName: "consentOneByOne"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : 27)
        number: 2
        label: qsTrId("consent-one-by-one")
        meaning: qsTrId("consent-one-by-one-meaning")
        shortMeaning: qsTrId("consent-one-by-one-short")
        onActivated: root.kiosk.consentOneByOne()
    }
    AnswerRow {
        objectName: "consentNone"
        Layout.fillHeight: true
        Layout.maximumHeight: Theme.mm(Theme.landscape ? 35 : 27)
        number: 3
        label: qsTrId("consent-none")
        meaning: qsTrId("consent-none-meaning")
        shortMeaning: qsTrId("consent-none-short")
        onActivated: root.kiosk.consentToNone()
    }
}
