pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// Who is signed in; the way to switch and to sign out.
Row {
    id: root

    required property StaffSignInViewModel signIn
    required property real rem

    spacing: Theme.between(rem * 0.6)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.signIn.signedIn
        name: root.signIn.unusable ? "alert-triangle" : "user"
        size: root.rem * 1.5
        colour: root.signIn.unusable ? Theme.warning : Theme.text
    }
    StaffButton {
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.touch(root.rem * (root.signIn.signedIn ? 3.4 : 2.6))
        label: root.signIn.signedIn ? qsTrId("staff-switch") : root.signIn.needsAdministrator ? qsTrId("staff-first-open") : qsTrId("staff-sign-in")
        explanation: root.signIn.userName + " " + root.signIn.userRole
        shown: root.signIn.signedIn ? root.signIn.userName : label
        more: root.signIn.signedIn ? qsTrId("staff-role-and-switch").arg(root.signIn.userRole) : ""
        icon: root.signIn.signedIn ? "user" : ""
        rem: root.rem
        primary: !root.signIn.signedIn
        onActivated: root.signIn.open()
    }
    StaffButton {
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.touch(root.rem * 2.6)
        visible: root.signIn.signedIn
        label: qsTrId("staff-sign-out")
        rem: root.rem
        onActivated: root.signIn.signOut()
    }
}
