pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// One item: yes or no, side by side, of one weight.
Screen {
    id: root

    readonly property int item: Math.max(0, kiosk.consentItem)
    readonly property string key: ["operation", "drug", "checkup"][item]
    readonly property string picture: ["bed", "pill", "report-medical"][item]

    topSpace: Theme.large ? 0 : Theme.mm(1)
    question: [
        Row {
            spacing: Theme.mm(2.7)

            Chip {
                id: position

                phrases: (root.item + 1) + " / 3"
            }
            PhraseText {
                height: position.height
                phrases: qsTrId("consent-chip-" + root.key)
                room: 0
                font.bold: true
                font.pixelSize: Theme.meaning
            }
        },
        Heading {
            Layout.fillWidth: true
            Layout.topMargin: Theme.large ? 0 : Theme.space2
            phrases: qsTrId(root.kiosk.here("consent-" + root.key + "-heading"))
            leading: Theme.large ? 1.15 : 1.35
        },
        PhraseText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.large ? 0 : Theme.space2
            phrases: Theme.large ? qsTrId("consent-purpose-short") : qsTrId("consent-item-purpose")
            leading: Theme.large ? 1.22 : 1.5
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
        wayOut: qsTrId("back")
        wayOutIcon: "arrow-left"
        wayOutName: "back"
        onWayOutTaken: root.kiosk.back()
    }

    Item {
        id: space

        Layout.fillWidth: true
        Layout.fillHeight: true

        Rectangle {
            visible: space.height >= Theme.mm(14)
            anchors.centerIn: parent
            width: Math.min(Theme.mm(Theme.landscape ? 44 : 25), space.height - Theme.space2)
            height: width
            radius: width / 2
            color: Theme.panel
            border.width: Theme.contrast ? Theme.shelfBorder : 0
            border.color: Theme.quiet

            Icon {
                anchors.centerIn: parent
                name: root.picture
                size: parent.width * 0.56
                colour: Theme.primaryColour
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.preferredHeight: Theme.mm(Theme.landscape ? 34 : 26.6)
        spacing: Theme.gap

        PairAnswer {
            objectName: "consentDecline"
            Layout.fillHeight: true
            number: 1
            label: qsTrId("consent-decline")
            onActivated: root.kiosk.answerConsent(false)
        }
        PairAnswer {
            objectName: "consentAgree"
            Layout.fillHeight: true
            number: 2
            label: qsTrId("consent-agree")
            onActivated: root.kiosk.answerConsent(true)
        }
    }
}
