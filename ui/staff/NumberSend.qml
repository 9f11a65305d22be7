import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The end of typing 照合番号B: what is wrong with it, how many tries the card has left, the one touch to send it.
ColumnLayout {
    id: root

    required property NumberEntryViewModel entry
    required property real rem
    readonly property bool typing: entry.phase === "typing"

    spacing: rem * 0.9

    StaffNote {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.byFinger ? 0 : root.rem * 3
        visible: !Theme.byFinger || text !== ""
        verticalAlignment: Text.AlignBottom
        words: root.entry.message
        rem: root.rem
    }
    StaffText {
        Layout.fillWidth: true
        visible: root.entry.phase !== "over"
        words: root.entry.phase === "card-wanted" ? qsTrId("number-b-card-wanted") : root.entry.phase === "reading" ? qsTrId("number-b-reading") : qsTrId("number-b-tries").arg(root.entry.triesLeft)
        color: root.typing ? Theme.quiet : Theme.text
        font.bold: !root.typing
        lineHeight: 1.2
        font.pixelSize: root.rem * 1.1
        wrapMode: Text.Wrap
    }
    StaffButton {
        Layout.fillWidth: true
        Layout.preferredHeight: root.rem * 4.6
        label: qsTrId("number-b-send")
        explanation: qsTrId("number-b-tries").arg(root.entry.triesLeft)
        icon: "check"
        primary: true
        available: root.entry.canSend
        rem: root.rem
        onActivated: root.entry.send()
    }
}
