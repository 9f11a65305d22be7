pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// At home and online: the questions are answered, now the card.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 0 : 2)
    questionShare: 0.46
    question: [
        DoneLine {
            visible: !(Theme.large && Theme.landscape)  // no room; the steps above say it too
            phrases: qsTrId("place-answers-kept")
        },
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("idle-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        ColumnLayout {
            visible: Theme.landscape
            spacing: Theme.mm(Theme.large ? 1 : 4)
            Layout.topMargin: Theme.mm(Theme.large ? 0 : 4)

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
    shelf: Shelf {
        kiosk: root.kiosk
    }

    ScenePanel {
        scene: "place"
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
