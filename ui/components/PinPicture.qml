pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi

// A drawing of a shuffled pad with one digit typed.
Column {
    id: root

    readonly property real key: (width - 2 * spacing) / 3

    spacing: width * 0.03
    Accessible.ignored: true

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        bottomPadding: root.width * 0.06
        spacing: root.width * 0.08

        Repeater {
            model: 4

            delegate: Rectangle {
                required property int index

                width: root.width * 0.155
                height: width
                radius: width / 2
                color: index === 0 ? Theme.primaryColour : "transparent"
                border.width: Theme.border
                border.color: Theme.primaryColour
            }
        }
    }
    Grid {
        columns: 3
        spacing: root.spacing

        Repeater {
            model: [7, 2, 9, 4, 0, 6]

            delegate: Rectangle {
                id: face

                required property int modelData

                width: root.key
                height: root.key
                radius: root.key * 0.2
                color: "transparent"
                border.width: Theme.border
                border.color: Theme.primaryColour

                Text {
                    anchors.centerIn: parent
                    text: face.modelData
                    color: Theme.primaryColour
                    font.family: Theme.family
                    font.bold: true
                    font.pixelSize: Math.round(root.key * 0.62)
                    Accessible.ignored: true
                }
            }
        }
    }
}
