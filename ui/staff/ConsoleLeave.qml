import Madoguchi
import Madoguchi.ViewModel

// The way back to the patient's window, where both share one screen.
StaffButton {
    id: root

    required property ConsoleDoor door

    implicitHeight: Theme.touch(rem * 5)
    label: qsTrId("console-leave")
    more: qsTrId("console-leave-more")
    onActivated: root.door.leave()
}
