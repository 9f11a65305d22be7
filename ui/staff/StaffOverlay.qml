pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The open panel of the accounts over the rest of the window.
Rectangle {
    id: root

    required property StaffSignInViewModel signIn
    required property real rem
    property string callText  // who calls meanwhile; the panel must not hide it
    property string closeLabel: root.panel === "first" ? qsTrId("staff-later") : qsTrId("staff-close")
    property string closeMore
    readonly property string panel: signIn.panel

    color: Theme.veil

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.callText !== ""
        height: root.rem * 3.2
        color: Theme.help
        Accessible.role: Accessible.AlertMessage
        Accessible.name: qsTrId("staff-call") + " " + root.callText

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: root.rem * 1.8
            anchors.rightMargin: root.rem * 1.8
            spacing: root.rem

            StateTag {
                tag: "calling"
                words: qsTrId("staff-call")
                rem: root.rem
            }
            Text {
                Layout.fillWidth: true
                text: root.callText
                color: Theme.text
                elide: Text.ElideRight
                font.family: Theme.family
                font.bold: true
                font.pixelSize: root.rem * 1.15
                Accessible.ignored: true
            }
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - root.rem * 2, root.rem * (root.panel === "manage" ? 62 : root.panel === "code" || root.panel === "new-code" ? 28 : 40))
        height: Math.min(parent.height - root.rem * 2, content.wanted + root.rem * 4)
        radius: root.rem * 1.1
        color: Theme.ground
        border.width: Theme.hairline
        border.color: Theme.line

        ScrollPage {
            id: content

            anchors.fill: parent
            anchors.margins: root.rem * 2
            anchors.leftMargin: root.rem * 2.2
            anchors.rightMargin: root.rem * 2.2
            spacing: root.rem
            rem: root.rem

            SignInPanel {
                Layout.fillWidth: true
                visible: root.panel === "names"
                signIn: root.signIn
                rem: root.rem
            }
            CodeEntry {
                Layout.fillWidth: true
                visible: root.panel === "code" || root.panel === "new-code"
                signIn: root.signIn
                rem: root.rem
            }
            FirstAdministrator {
                Layout.fillWidth: true
                visible: root.panel === "first"
                signIn: root.signIn
                rem: root.rem
            }
            ManageStaff {
                Layout.fillWidth: true
                visible: root.panel === "manage"
                signIn: root.signIn
                rem: root.rem
            }
            StaffButton {
                Layout.alignment: Qt.AlignLeft
                label: root.closeLabel
                more: root.closeMore
                rem: root.rem
                onActivated: root.signIn.close()
            }
        }
    }
}
