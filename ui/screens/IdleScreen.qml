pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Nobody is here: put the card down, out of its case, photo up.
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
            phrases: qsTrId("idle-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        ColumnLayout {
            visible: Theme.landscape
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

    ScenePanel {
        scene: "place"
        rest: 9000
    }
    GridLayout {
        visible: !Theme.landscape
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
