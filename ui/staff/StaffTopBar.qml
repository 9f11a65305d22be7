pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// Clinic, device lights, who is signed in, date and time. On a narrow panel in two lines: what is touched, what is read.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property StaffSignInViewModel signIn
    required property real rem
    property bool bare: false  // one patient has the window: where it is narrow, it has this line too
    property ConsoleDoor door: null  // the way back stands here where the menu has no room for it

    // What works needs no words of its own once something does not: the clinic's name keeps its room.
    readonly property var troubled: Array.from(root.staff.lights).filter(light => light.level !== "ok")
    readonly property var shown: root.troubled.length === 0 ? root.staff.lights : root.troubled.length === root.staff.lights.length ? root.troubled : root.troubled.concat([{
            "name": qsTrId("staff-light-rest"),
            "level": "ok"
        }])

    implicitHeight: Theme.stacked ? bar.implicitHeight + rem * 1.2 : Math.max(rem * 4.5, bar.implicitHeight + Theme.apart)
    color: Theme.surface

    component Clock: Text {
        text: root.staff.clockText
        color: Theme.text
        font.family: Theme.family
        font.bold: true
        font.pixelSize: root.rem * 1.375
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
    GridLayout {
        id: bar

        anchors.fill: parent
        anchors.leftMargin: root.rem * (Theme.stacked ? 1.2 : 1.8)
        anchors.rightMargin: root.rem * (Theme.stacked ? 1.2 : 1.8)
        columnSpacing: root.rem * (Theme.stacked ? 0 : 0.8)
        rowSpacing: root.rem * 0.3

        ConsoleLeave {
            Layout.row: 0
            Layout.column: 0
            Layout.preferredHeight: Theme.target
            visible: root.door !== null
            door: root.door
            more: ""
            icon: "arrow-left"
            rem: root.rem
        }
        Icon {
            Layout.row: 0
            Layout.column: 1
            visible: !Theme.stacked
            name: "mark"
            size: root.rem * 2.1
            colour: Theme.primaryColour
        }
        Text {
            Layout.row: 0
            Layout.column: 2
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.stacked ? 0 : Math.min(implicitWidth, root.rem * 24)
            text: Theme.stacked ? "" : qsTrId("staff-reception").arg(root.staff.clinicName)
            color: Theme.text
            elide: Text.ElideRight
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem * 1.25
        }
        RowLayout {
            Layout.row: Theme.stacked ? 1 : 0
            Layout.column: Theme.stacked ? 0 : 3
            Layout.columnSpan: Theme.stacked ? 8 : 1

            GridLayout {
                columns: root.troubled.length > 1 ? 2 : 4
                rowSpacing: root.rem * 0.1
                columnSpacing: root.rem * (Theme.stacked ? 0.2 : 0.8)

                Repeater {
                    model: root.shown

                    delegate: DeviceLight {
                        required property var modelData

                        implicitHeight: root.rem * (root.troubled.length > 1 ? 2 : 2.2)
                        name: modelData.name
                        level: modelData.level
                        rem: root.rem
                    }
                }
            }
            Item {
                Layout.fillWidth: true
                visible: Theme.stacked
            }
            Clock {
                visible: Theme.stacked
            }
        }
        Rectangle {
            Layout.row: 0
            Layout.column: 4
            Layout.leftMargin: root.rem
            Layout.rightMargin: root.rem * 0.6
            Layout.preferredWidth: Theme.hairline
            Layout.preferredHeight: root.rem * 2
            visible: !Theme.stacked
            color: Theme.line
        }
        StaffUserChip {
            Layout.row: 0
            Layout.column: 5
            Layout.columnSpan: Theme.stacked ? 3 : 1
            visible: !root.bare || !Theme.stacked
            Layout.leftMargin: Theme.stacked ? Theme.apart : 0
            signIn: root.signIn
            rem: root.rem
        }
        Text {
            Layout.row: 0
            Layout.column: 6
            visible: root.troubled.length === 0 && !Theme.stacked
            text: root.staff.dateText
            color: Theme.quiet
            font.family: Theme.family
            font.pixelSize: root.rem
        }
        Clock {
            Layout.row: 0
            Layout.column: 7
            visible: !Theme.stacked
        }
    }
}
