pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// One visit without an answer: what is known, what was answered, what can be done about it.
Rectangle {
    id: root

    required property FollowUpsViewModel followUps
    required property real rem

    implicitHeight: panel.implicitHeight + root.rem * 2.8
    radius: root.rem * 1.1
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.1
        elide: Theme.byFinger ? Text.ElideNone : Text.ElideRight
        wrapMode: Theme.byFinger ? Text.Wrap : Text.NoWrap
    }

    ColumnLayout {
        id: panel

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.rem * (Theme.stacked ? 1.4 : 1.9)
        anchors.rightMargin: root.rem * (Theme.stacked ? 1.4 : 1.9)
        spacing: root.rem * 1.2

        GridLayout {
            id: detail

            Layout.fillWidth: true
            columns: Theme.stacked ? 1 : 2
            columnSpacing: root.rem * 2
            rowSpacing: root.rem * 1.2

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: root.rem * 0.65

                Words {
                    Layout.fillWidth: true
                    words: root.followUps.name
                    font.bold: true
                    font.pixelSize: root.rem * 1.6
                }
                Repeater {
                    model: root.followUps.facts

                    delegate: RowLayout {
                        id: fact

                        required property var modelData

                        Layout.fillWidth: true
                        spacing: root.rem

                        Words {
                            Layout.preferredWidth: root.rem * 8
                            words: fact.modelData.title
                            color: Theme.quiet
                        }
                        Words {
                            Layout.fillWidth: true
                            words: fact.modelData.value
                        }
                    }
                }
                RowLayout {
                    Layout.fillWidth: true
                    visible: root.followUps.result !== ""
                    spacing: root.rem * 0.6

                    Icon {
                        name: root.followUps.resultGood ? "check" : "alert-triangle"
                        size: root.rem * 1.4
                        colour: root.followUps.resultGood ? Theme.good : Theme.warning
                    }
                    Words {
                        Layout.fillWidth: true
                        words: root.followUps.result
                        wrapMode: Text.Wrap
                        lineHeight: 1.2
                        color: root.followUps.resultGood ? Theme.good : Theme.warning
                        font.bold: true
                    }
                }
            }
            ColumnLayout {
                Layout.minimumWidth: root.rem * 18  // long words beside it wrap instead
                Layout.preferredWidth: root.rem * 22
                Layout.fillWidth: Theme.stacked
                Layout.alignment: Qt.AlignTop
                visible: !root.followUps.settled
                spacing: Theme.between(root.rem * 0.7)

                StaffButton {
                    Layout.fillWidth: true
                    Layout.preferredHeight: root.rem * 3.4
                    label: qsTrId("follow-up-ask")
                    primary: root.followUps.canAsk
                    available: root.followUps.canAsk && !root.followUps.running
                    rem: root.rem
                    onActivated: root.followUps.askSelected()
                }
                StaffButton {
                    Layout.fillWidth: true
                    label: qsTrId("follow-up-declare")
                    icon: "file-text"
                    rem: root.rem
                    onActivated: root.followUps.declare()
                }
                StaffButton {
                    Layout.fillWidth: true
                    label: qsTrId("follow-up-settle")
                    explanation: qsTrId("follow-up-settle-more")
                    icon: "check"
                    available: !root.followUps.running
                    rem: root.rem
                    onActivated: root.followUps.settle()
                }
            }
        }
        NumberStrip {
            Layout.fillWidth: true
            visible: root.followUps.canType
            followUps: root.followUps
            rem: root.rem
        }
    }
}
