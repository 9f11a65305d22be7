pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 継続中の患者: who is visited at home or seen online under the consent of the first visit, and the button that asks about
// all of them without their cards. Under a finger one patient's facts and buttons take the room of the list.
ScrollPage {
    id: root

    required property ContinuingCareViewModel care
    readonly property bool alone: Theme.byFinger && care.anySelected

    spacing: rem * 1.2

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.1
    }

    StaffButton {
        visible: root.alone
        label: qsTrId("continuing-page")
        icon: "arrow-left"
        rem: root.rem
        onActivated: root.care.select(root.care.selected)
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !root.alone
        spacing: root.rem * 1.5

        Words {
            words: qsTrId("continuing-page")
            font.bold: true
            font.pixelSize: root.rem * 1.75
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            words: root.care.locked ? "" : qsTrId("continuing-counts").arg(root.care.count)
            color: Theme.quiet
            font.pixelSize: root.rem
            elide: Theme.byFinger ? Text.ElideNone : Text.ElideRight
            wrapMode: Theme.byFinger ? Text.Wrap : Text.NoWrap
        }
        StaffButton {
            Layout.preferredHeight: root.rem * 3.6
            label: qsTrId("continuing-ask-all")
            explanation: qsTrId("continuing-ask-all-more")
            icon: "refresh"
            primary: true
            available: root.care.canAsk
            rem: root.rem
            onActivated: root.care.askAll()
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: !root.care.locked && !root.alone
        columns: Theme.stacked ? 2 : 4
        columnSpacing: Theme.between(root.rem * 0.7)
        rowSpacing: root.rem * 0.7

        Repeater {
            model: [
                {
                    words: qsTrId("continuing-open").arg(root.care.count),
                    ended: false
                },
                {
                    words: qsTrId("continuing-over-tab").arg(root.care.endedCount),
                    ended: true
                }
            ]

            delegate: StaffButton {
                required property var modelData

                Layout.preferredHeight: root.rem * 2.8
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: Theme.stacked
                label: modelData.words
                primary: root.care.showsEnded === modelData.ended
                rem: root.rem
                onActivated: root.care.showsEnded = modelData.ended
            }
        }
        Icon {
            Layout.leftMargin: root.rem * 0.8
            visible: result.text !== "" && !Theme.stacked
            name: root.care.running ? "clock" : root.care.messageGood ? "check" : "alert-triangle"
            size: root.rem * 1.4
            colour: result.color
        }
        Words {
            id: result

            Layout.fillWidth: true
            Layout.columnSpan: Theme.stacked ? 2 : 1
            visible: !Theme.stacked || words !== ""
            words: root.care.running ? qsTrId("continuing-running") : root.care.message
            color: root.care.running ? Theme.text : root.care.messageGood ? Theme.good : Theme.warning
            wrapMode: Text.Wrap
            lineHeight: 1.15
            font.bold: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Accessible.ignored: text === ""
        }
    }
    ContinuingTable {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.byFinger ? root.rem * 16 : 0
        visible: !root.alone
        care: root.care
        rem: root.rem
    }
    ContinuingDetail {
        Layout.fillWidth: true
        visible: root.care.anySelected
        care: root.care
        rem: root.rem
    }
    Item {
        Layout.fillHeight: true
        visible: root.alone
    }
}
