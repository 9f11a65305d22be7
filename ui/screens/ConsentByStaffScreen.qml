pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Staff read the consent questions out and enter the spoken answers at their own screen; whoever can reach this
// one takes the questions back with one touch.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 1 : 4.6)
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("by-staff-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        PhraseText {
            Layout.fillWidth: true
            phrases: Theme.large ? qsTrId("by-staff-how-short") : qsTrId("by-staff-how")
            leading: Theme.large ? 1.2 : 1.5
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
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
    AnswerRow {
        objectName: "answerHere"
        icon: "user"
        label: qsTrId("by-staff-answer-here")
        shortLabel: qsTrId("by-staff-answer-here-short")
        onActivated: root.kiosk.answerConsentHere()
    }
}
