pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Shows with reader and card what to do: "place", "reading", "take" or "back"; "done": nothing any more. Without motion the still picture
// alone explains. `rest` is the pause between two movements: long where the screen stands all day.
Item {
    id: root

    property string scene: "place"
    property int rest: 1200
    readonly property real unit: Math.min(height / 452, width / 520, Theme.perMillimetre * 0.18)
    readonly property bool coming: root.scene === "place" || root.scene === "back"
    readonly property bool leaving: root.scene === "take"
    readonly property real artTop: Math.max(0, (height - 420 * unit) / 2)
    readonly property real hover: artTop + (root.leaving ? 4 * unit : 8 * unit)
    readonly property real lying: reader.y + 53 * unit
    readonly property string lightColour: root.scene === "reading" ? "0066be" : root.leaving || root.scene === "done" ? "1d8b56" : root.scene === "back" ? "d2a400" : "b3b3b3"
    property real way: root.scene === "reading" ? 1 : 0  // of the card: 0 above the reader, 1 on it

    Layout.fillWidth: true
    Layout.fillHeight: true
    opacity: height >= Theme.mm(16) ? 1 : 0  // too little room: the words do
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTrId("scene-" + root.scene)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusPicture
        color: Theme.panel
        border.width: Theme.contrast ? Theme.shelfBorder : 0
        border.color: Theme.quiet
    }
    Item {  // the table
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.contrast ? Theme.shelfBorder : 0
        height: root.height - reader.y - 10 * root.unit
        clip: true

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: parent.height + radius
            radius: Theme.radiusPicture
            color: Theme.table
        }
    }
    Picture {
        id: reader

        x: (root.width - width) / 2 + 6 * root.unit  // its shadow is part of the drawing
        y: root.artTop + 164 * root.unit
        width: 440 * root.unit
        height: 256 * root.unit
        name: "reader"
        swaps: "b3b3b1=" + root.lightColour + (root.scene === "reading" ? "&f0f9fe=dcf0ff&c0e4fe=0066be" : "")
    }
    Repeater {
        model: root.scene === "reading" ? 3 : 0

        delegate: Icon {
            id: wave

            required property int index
            property real strength: 1 - index * 0.3

            x: (root.width - width) / 2
            y: reader.y - 148 * root.unit
            width: 220 * root.unit
            height: 140 * root.unit
            sourceSize.width: Math.round(width)
            sourceSize.height: Math.round(height)
            name: "wave-" + (index + 1)
            colour: Theme.primaryColour
            opacity: strength

            SequentialAnimation on strength {
                running: Theme.motion && root.visible
                loops: Animation.Infinite
                PauseAnimation {
                    duration: wave.index * 250
                }
                NumberAnimation {
                    to: 1
                    duration: 400
                }
                NumberAnimation {
                    to: 0.25
                    duration: 700
                }
                PauseAnimation {
                    duration: 500 - wave.index * 250
                }
            }
        }
    }
    Picture {
        id: card

        visible: root.scene !== "done"
        width: 264 * root.unit
        height: 122 * root.unit
        x: (root.width - width) / 2
        y: root.hover + (root.lying - root.hover) * root.way
        scale: 1 - 0.115 * root.way
        transformOrigin: Item.Top
        name: "card"
        invertible: false
    }
    Picture {
        id: arrow

        visible: root.coming || root.leaving
        width: 94 * root.unit
        height: 126 * root.unit
        x: (root.width - width) / 2
        y: root.leaving ? root.artTop + 132 * root.unit : root.artTop + 140 * root.unit
        opacity: Math.max(0, 1 - root.way * 2.5)
        name: root.leaving ? "arrow-out" : "arrow-into"
    }
    // Shown three times when somebody comes, then now and again: a kiosk that nobody uses must not burn power.
    Timer {
        interval: 20000
        repeat: true
        running: Theme.motion && root.visible && root.coming
        onTriggered: {
            placing.loops = 1;
            placing.restart();
        }
    }
    SequentialAnimation {
        id: placing

        running: Theme.motion && root.visible && root.coming
        loops: 3

        PauseAnimation {
            duration: root.rest
        }
        NumberAnimation {
            target: root
            property: "way"
            from: 0
            to: 1
            duration: 900
            easing.type: Easing.OutCubic
        }
        PauseAnimation {
            duration: 1200
        }
        NumberAnimation {
            target: card
            property: "opacity"
            to: 0
            duration: 150
        }
        PropertyAction {
            target: root
            property: "way"
            value: 0
        }
        NumberAnimation {
            target: card
            property: "opacity"
            to: 1
            duration: 150
        }
    }
    SequentialAnimation {
        running: Theme.motion && root.visible && root.leaving
        loops: Animation.Infinite

        PropertyAction {
            target: root
            property: "way"
            value: 1
        }
        PauseAnimation {
            duration: 500
        }
        NumberAnimation {
            target: root
            property: "way"
            to: 0
            duration: 900
            easing.type: Easing.OutCubic
        }
        PauseAnimation {
            duration: root.rest + 1200
        }
    }
}
