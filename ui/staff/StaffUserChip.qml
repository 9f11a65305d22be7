pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// Who is signed in; the way to switch, to sign out and, for the administrator, to the accounts.
Row {
    id: root

    required property StaffSignInViewModel signIn
    required property real rem

    spacing: rem * 0.6

    component Small: StaffButton {
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: rem * 2.6
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.signIn.unusable ? "alert-triangle" : "user"
        size: root.rem * 1.5
        colour: root.signIn.unusable ? Theme.warning : Theme.text
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.signIn.signedIn

        Text {
            width: Math.min(implicitWidth, root.rem * 9)
            text: root.signIn.userName
            color: Theme.text
            elide: Text.ElideRight
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem
        }
        Text {
            text: root.signIn.userRole
            color: Theme.quiet
            font.family: Theme.family
            font.pixelSize: root.rem * 0.85
        }
    }
    Small {
        label: root.signIn.signedIn ? qsTrId("staff-switch") : root.signIn.needsAdministrator ? qsTrId("staff-first-open") : qsTrId("staff-sign-in")
        rem: root.rem
        primary: !root.signIn.signedIn
        onActivated: root.signIn.open()
    }
    Small {
        visible: root.signIn.signedIn
        label: qsTrId("staff-sign-out")
        rem: root.rem
        onActivated: root.signIn.signOut()
    }
    Small {
        visible: root.signIn.canManage
        label: qsTrId("staff-manage")
        rem: root.rem
        onActivated: root.signIn.manage()
    }
}
