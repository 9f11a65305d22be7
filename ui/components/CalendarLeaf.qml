pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi

// A leaf of a calendar with one day on it.
Rectangle {
    id: root

    property string month
    property int day: 1
    property real size: Theme.mm(25.5)

    implicitWidth: size
    implicitHeight: size * 0.92
    radius: Theme.radiusPicture * 0.8
    color: Theme.surface
    border.width: Theme.mm(0.8)
    border.color: Theme.contrast ? Theme.frame : Theme.selected
    Accessible.ignored: true

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: parent.height * 0.32
        radius: parent.radius
        color: Theme.primaryColour

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: parent.radius
            color: parent.color
        }
        Text {
            anchors.centerIn: parent
            text: root.month
            color: Theme.primaryText
            font.family: Theme.family
            font.bold: true
            font.pixelSize: Math.round(root.size * 0.145)
            Accessible.ignored: true
        }
    }
    Repeater {
        model: 2

        delegate: Rectangle {
            required property int index

            x: root.width * (index === 0 ? 0.24 : 0.7)
            y: -root.height * 0.1
            width: Theme.mm(1.35)
            height: root.height * 0.22
            radius: width / 2
            color: Theme.contrast ? Theme.frame : Theme.selected
        }
    }
    Text {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: parent.height * 0.08
        text: root.day
        color: Theme.text
        font.family: Theme.family
        font.bold: true
        font.pixelSize: Math.round(root.size * 0.45)
        Accessible.ignored: true
    }
}
