pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The console in full screen. On a screen of its own it is the reception's window. On the patient's, nothing of it is
// there before somebody has signed in, and one button leads back; there is no mouse and no keyboard there: from here
// comes the density that all of the console keeps to.
Rectangle {
    id: root

    required property ConsoleDoor door
    required property StaffViewModel staff
    required property StaffSignInViewModel signIn
    required property VisualCheckViewModel check
    required property NumberEntryViewModel entry
    required property CauseBoardViewModel board
    required property LadderViewModel ladder
    required property FollowUpsViewModel followUps
    required property DeclarationViewModel declaration
    property CertificateDesk certificates: null
    property ContinuingCareViewModel continuing: null
    required property real dotsPerMillimetre  // of the panel

    color: Theme.ground

    Binding {
        target: Theme
        property: "target"
        value: root.door.shared ? root.dotsPerMillimetre * 12 : 0
    }
    Binding {
        target: Theme
        property: "apart"
        value: root.door.shared ? root.dotsPerMillimetre * 2 : 0
    }
    Binding {
        target: Theme
        property: "stacked"
        value: root.door.shared && root.width < 80 * Math.max(12, root.dotsPerMillimetre * 2.4)
    }
    Binding {
        target: Theme
        property: "perMillimetre"
        value: curtain.rem / 4.3
        when: curtain.visible
    }
    Loader {
        id: pages

        readonly property bool wanted: !root.door.shared || !root.door.curtain

        anchors.fill: parent
        onWantedChanged: show()
        Component.onCompleted: show()

        function show() {
            if (!wanted) {
                source = "";  // signed out there is nothing of a patient, hidden or not
                return;
            }
            setSource("StaffWindow.qml", {
                "door": root.door,
                "staff": root.staff,
                "signIn": root.signIn,
                "check": root.check,
                "entry": root.entry,
                "board": root.board,
                "ladder": root.ladder,
                "followUps": root.followUps,
                "declaration": root.declaration,
                "certificates": root.certificates,
                "continuing": root.continuing
            });
        }
    }
    Item {  // larger than the pages: a patient may have come here by mistake
        id: curtain

        readonly property real rem: Math.min(width / 43, height / 46)

        anchors.fill: parent
        visible: root.door.shared && root.door.curtain

        Column {
            visible: root.signIn.panel !== "code" && root.signIn.panel !== "new-code"  // the pad takes the height
            x: curtain.rem * 1.6
            y: curtain.rem * 1.2
            spacing: curtain.rem * 0.4

            Text {
                text: qsTrId("console-closed")
                color: Theme.text
                font.family: Theme.family
                font.bold: true
                font.pixelSize: curtain.rem * 1.5
                Accessible.role: Accessible.Heading
            }
            Text {
                text: qsTrId("console-closed-more")
                color: Theme.quiet
                font.family: Theme.family
                font.pixelSize: curtain.rem * 1.1
                Accessible.role: Accessible.StaticText
            }
        }
        StaffOverlay {
            anchors.fill: parent
            visible: root.signIn.panel !== ""
            color: "transparent"
            closeLabel: qsTrId("console-leave")
            closeMore: "Back"
            signIn: root.signIn
            rem: curtain.rem
        }
    }
}
