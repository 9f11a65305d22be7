import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The services below every question: first the way out of the screen (or the text size, in helper mode its end),
// last 「職員を呼ぶ」.
// In landscape the order turns round, so that 「職員を呼ぶ」 keeps its corner.
RowLayout {
    id: root

    required property KioskViewModel kiosk
    property bool staff: true
    property bool staffCalled: false
    property string wayOut        // its label; empty: text size
    property string wayOutIcon
    property string wayOutName    // its objectName

    signal wayOutTaken

    spacing: Theme.gap
    width: parent ? parent.width : 0
    layoutDirection: Theme.landscape ? Qt.RightToLeft : Qt.LeftToRight

    ShelfButton {
        objectName: "endHelperMode"
        visible: root.wayOut === "" && root.kiosk.helperMode
        label: qsTrId("helper-mode-end")
        caption: Theme.large ? qsTrId("helper-mode-end-short") : ""
        icon: "users"
        onActivated: root.kiosk.endHelperMode()
    }
    ShelfButton {
        visible: root.wayOut !== "" || !root.kiosk.helperMode
        objectName: root.wayOut !== "" ? root.wayOutName : "textSize"
        label: root.wayOut !== "" ? root.wayOut : qsTrId("text-size")
        caption: root.wayOut === "" && Theme.large ? qsTrId("text-size-short") : ""
        icon: root.wayOutIcon
        letters: root.wayOut === ""
        onActivated: root.wayOut !== "" ? root.wayOutTaken() : root.kiosk.changeTextSize()
    }
    ShelfButton {
        objectName: "callStaff"
        visible: root.staff
        help: true
        calling: root.staffCalled
        icon: "bell-ringing"
        label: root.staffCalled ? qsTrId("staff-called") : qsTrId("call-staff")
        onActivated: root.kiosk.callStaff()
    }
}
