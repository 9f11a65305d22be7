pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// "Working": a turning arc around a picture. It promises no length of time.
Item {
    id: root

    property string icon: "shield-check"
    property real size: Theme.mm(40.8)

    implicitWidth: size
    implicitHeight: size

    Arc {
        anchors.fill: parent
        thickness: root.size * 0.093
        color: Theme.track
    }
    Arc {
        anchors.fill: parent
        thickness: root.size * 0.093
        color: Theme.primaryColour
        startAngle: 90
        spanAngle: -75

        RotationAnimation on rotation {
            running: Theme.motion && root.visible
            from: 0
            to: 360
            duration: 2400
            loops: Animation.Infinite
        }
    }
    Icon {
        anchors.centerIn: parent
        name: root.icon
        size: root.size * 0.45
        colour: Theme.primaryColour
    }
}
