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
    readonly property real rowHeight: Theme.byFinger ? Theme.target + Theme.apart * 2 + (Theme.stacked ? rem * 2 : 0) : rem * 4.2

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
        Layout.preferredHeight: (Theme.byFinger ? count : Math.min(6, count)) * root.rowHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.signIn.accounts

        delegate: Item {
            id: row

            required property var modelData

            width: list.width
            height: root.rowHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: row.modelData.name + " " + row.modelData.roleName

            GridLayout {
                anchors.fill: parent
                anchors.margins: root.rem * 0.4
                columns: Theme.stacked ? 3 : 4
                columnSpacing: Theme.between(root.rem * 0.8)
                rowSpacing: root.rem * 0.2

                Text {
                    Layout.fillWidth: true
                    Layout.columnSpan: Theme.stacked ? 3 : 1
                    text: row.modelData.active ? row.modelData.name : qsTrId("staff-name-inactive").arg(row.modelData.name)
                    color: row.modelData.active ? Theme.text : Theme.quiet
                    elide: Text.ElideRight
                    font.family: Theme.family
                    font.bold: row.modelData.active
                    font.pixelSize: root.rem * 1.2
                }
                StaffButton {
                    Layout.preferredWidth: root.rem * 11
                    Layout.fillWidth: Theme.stacked
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
                    Layout.fillWidth: Theme.stacked
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
        words: root.signIn.message
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
    GridLayout {
        Layout.fillWidth: true
        columns: Theme.stacked ? 2 : 6
        columnSpacing: Theme.between(root.rem * 0.6)
        rowSpacing: columnSpacing

        Repeater {
            model: root.signIn.roles

            delegate: StaffButton {
                id: choice

                required property var modelData
                readonly property bool chosen: root.newRole === modelData.id

                Layout.fillWidth: Theme.stacked
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
            visible: !Theme.stacked
        }
        StaffButton {
            Layout.columnSpan: Theme.stacked ? 2 : 1
            Layout.fillWidth: Theme.stacked
            label: qsTrId("staff-choose-code")
            rem: root.rem
            primary: true
            available: field.text !== "" && !root.signIn.busy
            onActivated: root.signIn.beginAccount(field.text, root.newRole)
        }
    }
}
