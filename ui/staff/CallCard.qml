pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// Somebody needs you: who, why, what to do, and one button when it is done.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property VisualCheckViewModel check
    required property NumberEntryViewModel entry
    readonly property string whyNot: root.check.whyNot !== "" ? root.check.whyNot : root.entry.whyNot
    required property real rem

    signal explain

    implicitHeight: content.implicitHeight + rem * (Theme.stacked ? 2.4 : 3)
    radius: rem * 1.1
    color: "#fff8d9"
    border.width: Math.max(2, rem * 0.18)
    border.color: Theme.helpFrame
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTrId("staff-call") + " " + root.staff.callCause

    GridLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.rem * (Theme.stacked ? 1.4 : 1.9)
        anchors.rightMargin: root.rem * (Theme.stacked ? 1.4 : 1.9)
        columns: Theme.stacked ? 1 : 3
        columnSpacing: root.rem * 1.8
        rowSpacing: root.rem * 1.2

        Rectangle {
            Layout.preferredWidth: root.rem * 6
            Layout.preferredHeight: root.rem * 6
            visible: !Theme.stacked  // the tag below has the same sign
            radius: width / 2
            color: Theme.help
            border.width: Math.max(2, root.rem * 0.15)
            border.color: Theme.helpFrame

            Icon {
                anchors.centerIn: parent
                name: "bell-ringing"
                size: root.rem * 3
                colour: Theme.helpFrame
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: root.rem * 0.5

            RowLayout {
                spacing: root.rem

                StateTag {
                    tag: "calling"
                    words: qsTrId("staff-call")
                    rem: root.rem
                }
                Text {
                    text: root.staff.callMinutes < 1 ? qsTrId("staff-call-since-now").arg(root.staff.callSince) : qsTrId("staff-call-since").arg(root.staff.callSince).arg(root.staff.callMinutes)
                    color: Theme.quiet
                    font.family: Theme.family
                    font.pixelSize: root.rem
                }
            }
            StaffText {
                Layout.fillWidth: true
                words: root.staff.callName !== "" ? qsTrId("staff-name").arg(root.staff.callName) : qsTrId("staff-at-the-kiosk")
                color: Theme.text
                elide: Theme.stacked ? Text.ElideNone : Text.ElideRight
                wrapMode: Theme.stacked ? Text.Wrap : Text.NoWrap
                font.bold: true
                font.pixelSize: root.rem * 1.75
            }
            StaffText {
                Layout.fillWidth: true
                words: root.staff.callCause
                color: Theme.text
                wrapMode: Text.Wrap
                font.pixelSize: root.rem * 1.2
            }
            StaffText {
                Layout.fillWidth: true
                visible: words !== ""
                words: root.staff.callWhy
                color: Theme.text
                wrapMode: Text.Wrap
                font.pixelSize: root.rem * 1.1
            }
            StaffText {
                Layout.fillWidth: true
                words: root.whyNot !== "" ? root.staff.callAdvice + "\n" + root.whyNot : root.staff.callAdvice
                lineHeight: 1.2
                color: Theme.quiet
                wrapMode: Text.Wrap
                font.pixelSize: root.rem * 1.1
            }
        }
        GridLayout {
            Layout.fillWidth: Theme.stacked
            columns: Theme.stacked ? 2 : 1
            rowSpacing: Theme.between(root.rem * 0.8)
            columnSpacing: rowSpacing

            StaffButton {
                Layout.columnSpan: parent.columns
                Layout.fillWidth: Theme.stacked
                Layout.preferredWidth: root.rem * 16
                Layout.preferredHeight: root.rem * 4.4
                visible: root.check.possible
                label: qsTrId("visual-begin")
                explanation: qsTrId("visual-begin-more")
                icon: "eye"
                primary: true
                rem: root.rem
                onActivated: root.check.begin()
            }
            StaffButton {
                Layout.columnSpan: parent.columns
                Layout.fillWidth: Theme.stacked
                Layout.preferredWidth: root.rem * 16
                Layout.preferredHeight: root.rem * 3.2
                visible: root.entry.possible
                label: qsTrId("number-b-begin")
                explanation: qsTrId("number-b-begin-more")
                icon: "id"
                rem: root.rem
                onActivated: root.entry.begin()
            }
            StaffButton {
                objectName: "handled"
                Layout.fillWidth: Theme.stacked
                Layout.preferredWidth: root.rem * 16
                Layout.preferredHeight: root.rem * (root.check.possible ? 3.2 : 4.4)
                label: qsTrId("staff-handled")
                explanation: qsTrId("staff-handled-more")
                icon: "check"
                primary: !root.check.possible
                rem: root.rem
                onActivated: root.staff.handled()
            }
            StaffButton {
                Layout.fillWidth: Theme.stacked
                Layout.preferredWidth: root.rem * 16
                Layout.preferredHeight: root.rem * 2.8
                label: qsTrId("staff-explain")
                explanation: root.staff.callCause
                icon: "message-report"
                rem: root.rem
                onActivated: root.explain()
            }
        }
    }
}
