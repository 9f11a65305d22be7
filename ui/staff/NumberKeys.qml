pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The digits of 照合番号B, for mouse and finger; they go straight to the view model.
GridLayout {
    id: root

    required property NumberEntryViewModel entry
    required property real rem
    readonly property bool typing: entry.phase === "typing"

    columns: 6
    rowSpacing: Theme.between(rem * 0.6)
    columnSpacing: rowSpacing

    Repeater {
        model: [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]

        delegate: StaffButton {
            required property int modelData

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: String(modelData)
            rem: root.rem
            available: root.typing
            onActivated: root.entry.pressDigit(modelData)
        }
    }
    StaffButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 2
        Layout.columnSpan: 2
        label: qsTrId("staff-code-erase")
        rem: root.rem
        available: root.typing
        onActivated: root.entry.eraseDigit()
    }
}
