import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The patient's window: the screen of the state that the check-in is in, and the question 「まだ操作しますか」 over it.
Item {
    id: root

    required property KioskViewModel kiosk
    required property real dotsPerMillimetre

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
    StillHere {
        anchors.fill: parent
        visible: root.kiosk.askStillThere
        kiosk: root.kiosk
    }
}
