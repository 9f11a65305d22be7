pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// For the administrator: who has an account, with which role; new codes, new people, people who left.
ColumnLayout {
    id: root

    required property StaffSignInViewModel signIn
    required property real rem
    property string newRole: "reception"

    spacing: rem

    Text {
        text: qsTrId("staff-manage")
        color: Theme.text
        font.family: Theme.family
        font.bold: true
        font.pixelSize: root.rem * 1.75
        Accessible.role: Accessible.Heading
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(6, count) * root.rem * 4.2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.signIn.accounts

        delegate: Item {
            id: row

            required property var modelData

            width: list.width
            height: root.rem * 4.2
            Accessible.role: Accessible.ListItem
            Accessible.name: row.modelData.name + " " + row.modelData.roleName

            RowLayout {
                anchors.fill: parent
                anchors.margins: root.rem * 0.4
                spacing: root.rem * 0.8

                Text {
                    Layout.fillWidth: true
                    text: row.modelData.active ? row.modelData.name : qsTrId("staff-name-inactive").arg(row.modelData.name)
                    color: row.modelData.active ? Theme.text : Theme.quiet
                    elide: Text.ElideRight
                    font.family: Theme.family
                    font.bold: row.modelData.active
                    font.pixelSize: root.rem * 1.2
                }
                StaffButton {
                    Layout.preferredWidth: root.rem * 11
                    label: row.modelData.roleName
                    explanation: qsTrId("staff-change-role-of").arg(row.modelData.name)
                    icon: "users"
                    rem: root.rem
                    available: row.modelData.active && !root.signIn.busy
                    onActivated: root.signIn.setRole(row.modelData.id, row.modelData.nextRole)
                }
                StaffButton {
                    label: qsTrId("staff-new-code")
                    explanation: row.modelData.name
                    rem: root.rem
                    available: row.modelData.active && !root.signIn.busy
                    onActivated: root.signIn.beginNewCode(row.modelData.id)
                }
                StaffButton {
                    Layout.preferredWidth: root.rem * 9
                    label: row.modelData.active ? qsTrId("staff-disable") : qsTrId("staff-enable")
                    explanation: row.modelData.name
                    rem: root.rem
                    available: !root.signIn.busy
                    onActivated: root.signIn.setActive(row.modelData.id, !row.modelData.active)
                }
            }
            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                height: Theme.hairline
                color: "#e6e6e6"
            }
        }
    }
    StaffNote {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.signIn.message
        rem: root.rem
    }
    Text {
        text: qsTrId("staff-add")
        color: Theme.text
        font.family: Theme.family
        font.bold: true
        font.pixelSize: root.rem * 1.3
        Accessible.role: Accessible.Heading
    }
    StaffField {
        id: field

        Layout.fillWidth: true
        label: qsTrId("staff-name-field")
        rem: root.rem
        onAccepted: root.signIn.beginAccount(text, root.newRole)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: root.rem * 0.6

        Repeater {
            model: root.signIn.roles

            delegate: StaffButton {
                id: choice

                required property var modelData
                readonly property bool chosen: root.newRole === modelData.id

                label: modelData.name
                icon: chosen ? "check" : ""
                rem: root.rem
                Accessible.role: Accessible.RadioButton
                Accessible.checked: chosen
                onActivated: root.newRole = modelData.id
            }
        }
        Item {
            Layout.fillWidth: true
        }
        StaffButton {
            label: qsTrId("staff-choose-code")
            rem: root.rem
            primary: true
            available: field.text !== "" && !root.signIn.busy
            onActivated: root.signIn.beginAccount(field.text, root.newRole)
        }
    }
}
