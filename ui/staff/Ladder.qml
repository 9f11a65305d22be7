pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The way on when the insurance can't be asked about: where the way ends, and six steps with one button each.
ColumnLayout {
    id: root

    required property LadderViewModel ladder
    required property real rem

    spacing: Theme.between(rem * 0.35)

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.1
        wrapMode: Text.Wrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: root.rem * 0.4

        Repeater {
            model: root.ladder.hops

            delegate: Rectangle {
                id: hop

                required property var modelData
                readonly property string level: hop.modelData.level
                readonly property color ink: hop.level === "ok" ? Theme.good : hop.level === "down" ? Theme.down : Theme.quiet

                width: inside.implicitWidth + root.rem
                height: root.rem * 2
                radius: root.rem * 0.5
                color: hop.level === "ok" ? Theme.goodPanel : hop.level === "down" ? Theme.downPanel : "#f2f2f2"
                Accessible.role: Accessible.StaticText
                Accessible.name: hop.modelData.words

                Row {
                    id: inside

                    anchors.centerIn: parent
                    spacing: root.rem * 0.3

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: hop.level !== "unknown"
                        name: hop.level === "ok" ? "check" : "x"
                        size: root.rem * 1.1
                        colour: hop.ink
                    }
                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        words: hop.level === "down" ? qsTrId("hop-stops").arg(hop.modelData.name) : hop.modelData.name
                        color: hop.level === "unknown" ? Theme.quiet : hop.level === "down" ? hop.ink : Theme.text
                        font.bold: hop.level === "down"
                        font.pixelSize: root.rem * 0.9
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.ladder.message !== ""
        spacing: root.rem * 0.6

        Icon {
            name: root.ladder.good ? "check" : "alert-triangle"
            size: root.rem * 1.4
            colour: root.ladder.good ? Theme.good : Theme.warning
        }
        Words {
            Layout.fillWidth: true
            words: root.ladder.message
            color: root.ladder.good ? Theme.good : Theme.warning
            font.bold: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    Repeater {
        model: root.ladder.steps

        delegate: Rectangle {
            id: step

            required property var modelData

            Layout.fillWidth: true
            implicitHeight: Math.max(root.rem * 3.1, Theme.target + root.rem * 0.6, about.implicitHeight + root.rem * 0.5)
            radius: root.rem * 0.6
            color: step.modelData.done ? Theme.goodPanel : Theme.surface
            border.width: Theme.hairline
            border.color: step.modelData.done ? Theme.good : Theme.line

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: root.rem
                anchors.rightMargin: root.rem * 0.8
                spacing: root.rem

                Rectangle {
                    Layout.preferredWidth: root.rem * 2
                    Layout.preferredHeight: root.rem * 2
                    radius: width / 2
                    color: "transparent"
                    border.width: Math.max(1, root.rem * 0.12)
                    border.color: Theme.primaryColour

                    Words {
                        anchors.centerIn: parent
                        visible: !step.modelData.done
                        words: step.modelData.number
                        color: Theme.primaryColour
                    }
                    Icon {
                        anchors.centerIn: parent
                        visible: step.modelData.done
                        name: "check"
                        size: root.rem * 1.4
                        colour: Theme.good
                    }
                }
                ColumnLayout {
                    id: about

                    Layout.fillWidth: true
                    spacing: 0

                    Words {
                        Layout.fillWidth: true
                        words: step.modelData.title
                        color: step.modelData.available || step.modelData.done ? Theme.text : Theme.quiet
                        font.bold: true
                        font.pixelSize: root.rem * 1.1
                    }
                    Words {
                        Layout.fillWidth: true
                        words: step.modelData.more
                        color: Theme.quiet
                        font.pixelSize: root.rem * 0.9
                    }
                }
                StaffButton {
                    Layout.preferredWidth: root.rem * 10.5
                    Layout.preferredHeight: root.rem * 2.5
                    label: step.modelData.button
                    explanation: step.modelData.title
                    primary: step.modelData.next
                    available: step.modelData.available && !root.ladder.busy
                    rem: root.rem
                    onActivated: root.ladder.press(step.modelData.id)
                }
            }
        }
    }
}
