import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The patient's window: the screen of the state that the check-in is in, and the question 「まだ操作しますか」 over it.
Item {
    id: root

    required property KioskViewModel kiosk
    required property real dotsPerMillimetre
    property ConsoleDoor door: null  // where patient and staff may share this screen

    Binding {
        target: Theme
        property: "perMillimetre"
        value: root.dotsPerMillimetre
    }
    Binding {
        target: Theme
        property: "landscape"
        value: root.width > root.height
    }
    Binding {
        target: Theme
        property: "contrast"
        value: root.kiosk.highContrast
    }
    Binding {
        target: Theme
        property: "motion"
        value: root.kiosk.motion
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.kiosk.textScale
    }
    Binding {
        target: Theme
        property: "tall"
        value: root.height > 1.1 * Theme.reach
    }
    Binding {
        target: Theme
        property: "low"
        value: root.kiosk.lowLayout && Theme.tall
    }
    Binding {
        target: Theme
        property: "corner"
        value: staffDoor.visible ? staffDoor.width : 0
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Loader {
        id: stage

        readonly property string wanted: root.kiosk.screen

        anchors.fill: parent
        focus: true
        enabled: !root.kiosk.askStillThere
        onWantedChanged: show()
        Component.onCompleted: show()
        onLoaded: {
            if (root.kiosk.motion) {
                fade.restart();
            }
        }

        function show() {
            setSource("screens/" + wanted + "Screen.qml", {
                "kiosk": root.kiosk
            });
        }
    }
    NumberAnimation {
        id: fade

        target: stage
        property: "opacity"
        from: 0
        to: 1
        duration: 150
    }
    StaffDoor {
        id: staffDoor

        x: Theme.landscape ? 0 : root.width - width
        y: Theme.low ? root.height - Theme.reach : 0
        // Not beside the camera's bar: that screen ends by itself, and 「職員を呼ぶ」 leads to one with the button.
        visible: root.door !== null && root.door.shared && root.kiosk.screen !== "FaceVerification"
        enabled: !root.kiosk.askStillThere
        onActivated: root.door.enter()
    }
    StillHere {
        anchors.fill: parent
        visible: root.kiosk.askStillThere
        kiosk: root.kiosk
    }
}
