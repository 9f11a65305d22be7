import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The patient's window: the screen of the state that the check-in is in, and the question 「まだ操作しますか」 over it.
Item {
    id: root

    required property KioskViewModel kiosk
    required property real dotsPerMillimetre

    Binding {
        Theme.perMillimetre: root.dotsPerMillimetre
        Theme.landscape: root.width > root.height
        Theme.contrast: root.kiosk.highContrast
        Theme.motion: root.kiosk.motion
        Theme.textScale: root.kiosk.textScale
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
            if (Theme.motion) {
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
    Loader {
        anchors.fill: parent
        active: root.kiosk.askStillThere
        sourceComponent: StillHere {
            kiosk: root.kiosk
        }
    }
}
