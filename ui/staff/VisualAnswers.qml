pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The end of a check by eye: how long it stays open, who answers for it, yes or no.
GridLayout {
    id: root

    required property VisualCheckViewModel check
    required property real rem

    columns: Theme.byFinger && width > rem * 58 ? 2 : 1
    columnSpacing: rem * 2
    rowSpacing: rem * (columns === 2 ? 0.2 : 0.8)

    component Words: StaffText {
        Layout.fillWidth: true
        color: Theme.quiet
        font.pixelSize: root.rem
        wrapMode: Text.Wrap
    }

    Words {
        Layout.row: 0
        Layout.column: 0
        words: root.check.waitsForCard ? qsTrId("visual-put-card-back") : qsTrId("visual-limits").arg(root.check.secondsLeft)
        color: root.check.waitsForCard ? Theme.text : Theme.quiet
        font.bold: root.check.waitsForCard
        font.pixelSize: root.rem * 1.1
    }
    Words {
        Layout.row: 1
        Layout.column: 0
        words: qsTrId("visual-recorded").arg(root.check.staffName)
    }
    RowLayout {
        Layout.row: root.columns === 2 ? 0 : 2
        Layout.column: root.columns - 1
        Layout.rowSpan: root.columns === 2 ? 2 : 1
        Layout.fillWidth: true
        Layout.preferredWidth: root.rem * 40
        spacing: Theme.between(root.rem)

        StaffButton {
            Layout.preferredHeight: root.rem * 4.6
            Layout.preferredWidth: root.rem * 9
            label: qsTrId("visual-refuse")
            rem: root.rem
            onActivated: root.check.refuse()
        }
        StaffButton {
            Layout.fillWidth: true
            Layout.preferredHeight: root.rem * 4.6
            label: qsTrId("visual-confirm")
            icon: "check"
            primary: true
            available: !root.check.waitsForCard && root.check.reason >= 0
            rem: root.rem
            onActivated: root.check.confirm()
        }
    }
}
