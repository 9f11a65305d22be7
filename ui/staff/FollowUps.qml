pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 後日確認: the visits whose insurance waits for an answer, and the button that asks about all of them again. Under a finger
// a visit's own buttons need the room of the list.
ScrollPage {
    id: root

    required property FollowUpsViewModel followUps
    property bool reading: false  // one visit is open; it matters under a finger alone
    readonly property bool alone: Theme.byFinger && reading && followUps.anySelected

    spacing: rem * 1.2

    component Words: Text {
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
        elide: Theme.byFinger ? Text.ElideNone : Text.ElideRight
        wrapMode: Theme.byFinger ? Text.Wrap : Text.NoWrap
    }

    StaffButton {
        visible: root.alone
        label: qsTrId("staff-follow-ups")
        icon: "arrow-left"
        rem: root.rem
        onActivated: root.reading = false
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !root.alone
        spacing: root.rem * 1.5

        Words {
            text: qsTrId("staff-follow-ups")
            font.bold: true
            font.pixelSize: root.rem * 1.75
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            text: root.followUps.locked ? "" : qsTrId("follow-up-counts").arg(root.followUps.openCount).arg(root.followUps.settledCount)
            color: Theme.quiet
            font.pixelSize: root.rem
        }
        StaffButton {
            Layout.preferredHeight: root.rem * 3.2
            label: qsTrId("follow-up-ask-all")
            explanation: qsTrId("follow-up-ask-all-more")
            icon: "refresh"
            primary: true
            available: root.followUps.openCount > 0 && !root.followUps.running
            rem: root.rem
            onActivated: root.followUps.askAll()
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: !root.alone && !root.followUps.locked
        columns: Theme.stacked ? 2 : 3
        columnSpacing: Theme.between(root.rem * 0.7)
        rowSpacing: root.rem * 0.7

        Repeater {
            model: [
                {
                    words: qsTrId("follow-up-open").arg(root.followUps.openCount),
                    settled: false
                },
                {
                    words: qsTrId("follow-up-settled").arg(root.followUps.settledCount),
                    settled: true
                }
            ]

            delegate: StaffButton {
                required property var modelData

                Layout.preferredHeight: root.rem * 2.8
                Layout.fillWidth: Theme.stacked
                label: modelData.words
                primary: root.followUps.showsSettled === modelData.settled
                rem: root.rem
                onActivated: root.followUps.showsSettled = modelData.settled
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.columnSpan: Theme.stacked ? 2 : 1
            Layout.leftMargin: Theme.stacked ? 0 : root.rem
            visible: !Theme.stacked || text !== ""
            text: root.followUps.running ? qsTrId("follow-up-running") : root.followUps.message
            lineHeight: 1.15
            font.bold: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Accessible.ignored: text === ""
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: root.followUps.linkName !== ""
        columns: Theme.stacked ? 1 : 2
        columnSpacing: Theme.between(root.rem * 1.2)
        rowSpacing: root.rem * 0.7

        StaffText {
            Layout.fillWidth: true
            words: qsTrId("follow-up-link-more").arg(root.followUps.linkName)
            color: Theme.text
            font.pixelSize: root.rem * 1.1
        }
        StaffButton {
            Layout.preferredHeight: root.rem * 2.8
            Layout.fillWidth: Theme.stacked
            label: qsTrId("follow-up-link")
            explanation: root.followUps.linkName
            primary: true
            rem: root.rem
            onActivated: root.followUps.linkCard()
        }
    }
    FollowUpTable {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.byFinger ? root.rem * 16 : 0
        visible: !root.alone
        followUps: root.followUps
        rem: root.rem
        onChosen: root.reading = true
    }
    FollowUpDetail {
        Layout.fillWidth: true
        visible: root.followUps.anySelected && (!Theme.byFinger || root.reading)
        followUps: root.followUps
        rem: root.rem
    }
    Item {
        Layout.fillHeight: true
        visible: root.alone
    }
}
