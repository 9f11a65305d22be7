pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Done, whose it was, what to do next; and what the counter still needs, if anything.
Screen {
    id: root

    readonly property int alignment: Theme.landscape ? Text.AlignLeft : Text.AlignHCenter

    topSpace: Theme.large ? 0 : Theme.mm(1)
    questionShare: 0.54
    questionSpacing: Theme.large ? 0 : Theme.space1
    question: [
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.landscape ? 2 : 1
            columnSpacing: Theme.mm(6)
            rowSpacing: Theme.large ? 0 : Theme.space2

            DoneTick {
                Layout.alignment: Theme.landscape ? Qt.AlignVCenter : Qt.AlignHCenter
                visible: !Theme.largest || Theme.landscape
                size: Theme.mm(Theme.large ? 13 : Theme.landscape ? 24.6 : 22.6)
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                PhraseText {
                    Layout.fillWidth: true
                    phrases: qsTrId(root.kiosk.here("complete-done"))
                    color: Theme.good
                    font.bold: true
                    font.pixelSize: Theme.landscape ? Theme.type(5.9) : Theme.answerType
                    leading: 1.3
                    horizontalAlignment: root.alignment
                }
                PhraseText {
                    Layout.fillWidth: true
                    visible: root.kiosk.patientName !== ""
                    phrases: qsTrId("complete-name").arg(root.kiosk.patientName)
                    font.bold: true
                    font.pixelSize: Theme.name
                    leading: Theme.large ? 1.15 : 1.3
                    horizontalAlignment: root.alignment
                }
            }
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        },
        Heading {
            visible: Theme.landscape
            Layout.fillWidth: true
            phrases: root.instruction
        },
        PhraseText {
            visible: Theme.landscape && !Theme.large
            Layout.fillWidth: true
            phrases: root.more
            color: Theme.quiet
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

    readonly property string instruction: qsTrId(kiosk.here(kiosk.counterNeeded ? "complete-counter" : kiosk.cardPresent ? "complete-take-card" : "complete-wait"))
    readonly property string more: qsTrId(kiosk.here(kiosk.counterNeeded ? "complete-counter-more" : "complete-no-need"))

    ScenePanel {
        scene: root.kiosk.cardPresent ? "take" : "done"
        Layout.bottomMargin: Theme.landscape ? Theme.mm(3) : 0
    }
    Heading {
        visible: !Theme.landscape
        Layout.fillWidth: true
        phrases: root.instruction
        font.pixelSize: Theme.headingSmall
        horizontalAlignment: Text.AlignHCenter
        leading: Theme.large ? 1.15 : 1.33
    }
    PhraseText {
        visible: !Theme.landscape && !Theme.largest
        Layout.fillWidth: true
        phrases: root.more
        color: Theme.quiet
        font.pixelSize: Theme.large ? Theme.small : Theme.body
        horizontalAlignment: Text.AlignHCenter
        leading: Theme.large ? 1.2 : 1.4
    }
}
