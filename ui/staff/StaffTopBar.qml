pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// Clinic, device lights, who is signed in, date and time.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property StaffSignInViewModel signIn
    required property real rem

    // What works needs no words of its own once something does not: the clinic's name keeps its room.
    readonly property var troubled: Array.from(root.staff.lights).filter(light => light.level !== "ok")
    readonly property var shown: root.troubled.length === 0 ? root.staff.lights : root.troubled.length === root.staff.lights.length ? root.troubled : root.troubled.concat([{
            "name": qsTrId("staff-light-rest"),
            "level": "ok"
        }])

    color: Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.rem * 1.8
        anchors.rightMargin: root.rem * 1.8
        spacing: root.rem * 0.8

        Icon {
            name: "mark"
            size: root.rem * 2.1
            colour: Theme.primaryColour
        }
        Text {
            Layout.fillWidth: true
            Layout.minimumWidth: Math.min(implicitWidth, root.rem * 24)
            text: qsTrId("staff-reception").arg(root.staff.clinicName)
            color: Theme.text
            elide: Text.ElideRight
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem * 1.25
        }
        GridLayout {
            columns: root.troubled.length > 1 ? 2 : 4
            rowSpacing: root.rem * 0.1
            columnSpacing: root.rem * 0.8

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
        Rectangle {
            Layout.leftMargin: root.rem
            Layout.rightMargin: root.rem * 0.6
            Layout.preferredWidth: Theme.hairline
            Layout.preferredHeight: root.rem * 2
            color: Theme.line
        }
        StaffUserChip {
            signIn: root.signIn
            rem: root.rem
        }
        Text {
            visible: root.troubled.length === 0
            text: root.staff.dateText
            color: Theme.quiet
            font.family: Theme.family
            font.pixelSize: root.rem
        }
        Text {
            text: root.staff.clockText
            color: Theme.text
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem * 1.375
        }
    }
}
