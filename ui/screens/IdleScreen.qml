pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Nobody is here: put the card down, out of its case, photo up. While the reader is out of order nobody is asked to:
// staff see to whoever comes.
Screen {
    id: root

    pictureFirst: true
    topSpace: 0
    questionShare: 0.46
    question: [
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        },
        Heading {
            Layout.fillWidth: true
            phrases: root.kiosk.readerDown ? qsTrId("idle-reader-down") : qsTrId("idle-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        ColumnLayout {
            visible: Theme.landscape && !root.kiosk.readerDown
            spacing: Theme.mm(Theme.large ? 2 : 7)
            Layout.topMargin: Theme.mm(Theme.large ? 1 : 7)

            StepLine {
                number: 1
                phrases: qsTrId("idle-step-case")
            }
            StepLine {
                number: 2
                phrases: qsTrId("idle-step-photo")
            }
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: IdleShelf {
        kiosk: root.kiosk
    }

    Note {
        visible: root.kiosk.readerDown
        icon: "shield-check"
        phrases: qsTrId("guidance-not-full-cost")
        more: Theme.large ? "" : qsTrId("guidance-usual-share")
    }
    StepLine {
        visible: root.kiosk.readerDown
        number: 1
        phrases: qsTrId("idle-reader-down-call")
    }
    StepLine {
        visible: root.kiosk.readerDown
        number: 2
        phrases: qsTrId("idle-reader-down-then")
    }
    Item {
        visible: root.kiosk.readerDown
        Layout.fillHeight: true
    }
    ScenePanel {
        visible: !root.kiosk.readerDown
        scene: "place"
        rest: 9000
    }
    GridLayout {
        visible: !Theme.landscape && !root.kiosk.readerDown
        columns: Theme.large ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.space2
        Layout.fillWidth: true

        StepLine {
            Layout.preferredWidth: 1
            number: 1
            phrases: qsTrId("idle-step-case")
            size: Theme.meaning
        }
        StepLine {
            Layout.preferredWidth: 1
            number: 2
            phrases: qsTrId("idle-step-photo")
            size: Theme.meaning
        }
    }
}
