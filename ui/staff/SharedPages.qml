import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The console's pages on the patient's own screen, with the way back to the patient's window.
StaffWindow {
    id: root

    required property ConsoleDoor door

    StaffButton {
        x: root.rem * 0.9
        y: root.height - height - root.rem * 1.2
        width: root.rem * 12.7
        height: root.rem * 5
        visible: !root.busy && !root.covered
        label: qsTrId("console-leave")
        more: qsTrId("console-leave-more")
        rem: root.rem
        onActivated: root.door.leave()
    }
}
