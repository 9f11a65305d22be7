pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The console on the patient's own screen: nothing of it is there before somebody has signed in, and one button leads
// back. Its pages are made for a wide screen; on an upright one they lie on their side, and staff turn the device.
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
    readonly property bool upright: height > width

    color: Theme.ground

    Binding {
        target: Theme
        property: "byFinger"
        value: true
    }
    Binding {
        target: Theme
        property: "perMillimetre"
        value: curtain.rem / 4.3
        when: curtain.visible
    }
    Item {
        anchors.centerIn: parent
        width: root.upright ? root.height : root.width
        height: root.upright ? root.width : root.height
        rotation: root.upright ? 90 : 0

        Loader {
            id: pages

            readonly property bool wanted: !root.door.curtain

            anchors.fill: parent
            onWantedChanged: show()
            Component.onCompleted: show()

            function show() {
                if (!wanted) {
                    source = "";  // signed out there is nothing of a patient, hidden or not
                    return;
                }
                setSource("SharedPages.qml", {
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
    }
    Item {  // upright as the device is held, and larger: a patient may have come here by mistake
        id: curtain

        readonly property real rem: Math.min(width / 43, height / 46)

        anchors.fill: parent
        visible: root.door.curtain

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
            visible: root.door.curtain && root.signIn.panel !== ""
            color: "transparent"
            closeLabel: qsTrId("console-leave")
            closeMore: "Back"
            signIn: root.signIn
            rem: curtain.rem
        }
    }
}
