import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The services while nobody's visit is on: text size, language, helper, what there is to read, staff.
GridLayout {
    id: root

    required property KioskViewModel kiosk

    width: parent ? parent.width : 0
    columns: Theme.landscape ? 5 : 3
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    ShelfButton {
        objectName: "lowLayout"
        visible: root.kiosk.helperMode && Theme.tall  // the text is large already
        Layout.row: 0
        Layout.column: Theme.landscape ? 1 : 0
        label: root.kiosk.lowLayout ? qsTrId("low-layout-on") : qsTrId("low-layout")
        caption: Theme.large ? qsTrId("low-layout-short") : ""
        explanation: qsTrId("low-layout-meaning")
        icon: root.kiosk.lowLayout ? "check" : "arrow-down"
        onActivated: root.kiosk.toggleLowLayout()
    }
    ShelfButton {
        objectName: "textSize"
        visible: !(root.kiosk.helperMode && Theme.tall)
        Layout.row: 0
        Layout.column: Theme.landscape ? 1 : 0
        label: qsTrId("text-size")
        caption: Theme.large ? qsTrId("text-size-short") : ""
        letters: true
        onActivated: root.kiosk.changeTextSize()
    }
    ShelfButton {
        objectName: "language"
        Layout.row: 0
        Layout.column: Theme.landscape ? 2 : 1
        label: qsTrId("language")
        caption: Theme.large ? qsTrId("language-short") : qsTrId("language-caption")
        icon: "world"
        onActivated: root.kiosk.changeLanguage()
    }
    ShelfButton {
        objectName: "helperMode"
        Layout.row: 0
        Layout.column: Theme.landscape ? 3 : 2
        label: root.kiosk.helperMode ? qsTrId("helper-mode-on") : qsTrId("helper-mode")
        caption: Theme.large ? qsTrId("helper-mode-short") : ""
        explanation: qsTrId("helper-mode-meaning")
        icon: root.kiosk.helperMode ? "check" : "users"
        onActivated: root.kiosk.toggleHelperMode()
    }
    ShelfButton {
        objectName: "information"
        Layout.row: Theme.landscape ? 0 : 1
        Layout.column: Theme.landscape ? 4 : 0
        label: qsTrId("info-open")
        caption: Theme.large ? qsTrId("info-open-short") : ""
        icon: "info-circle"
        onActivated: root.kiosk.information.show()
    }
    HelpButton {
        Layout.row: Theme.landscape ? 0 : 1
        Layout.column: Theme.landscape ? 0 : 1
        Layout.columnSpan: Theme.landscape ? 1 : 2
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.landscape ? 2 : 1
        caption: Theme.large ? "" : qsTrId("call-staff-without-card")
        onActivated: root.kiosk.callStaff()
    }
}
