pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi

// The front of the card as a sketch: where the three parts of 照合番号B are printed. A picture of no real card; the
// lines are those of the published sample.
Rectangle {
    id: root

    required property real rem
    required property int field  // that is typed now; -1: none
    readonly property real millimetre: width / 85.6

    implicitHeight: width * 53.98 / 85.6
    radius: 3.2 * millimetre
    color: "#f6f1fa"
    border.width: Math.max(1, rem * 0.12)
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTrId("number-b-sketch")

    component Print: Text {
        color: Theme.quiet
        font.family: Theme.family
        font.pixelSize: 2.5 * root.millimetre
        Accessible.ignored: true
    }
    component Blank: Rectangle {
        color: "#d9d2e0"
        radius: 0.6 * root.millimetre
        height: 2.2 * root.millimetre
    }
    component Part: Rectangle {
        id: part

        required property int index
        required property string words
        readonly property bool now: root.field === index

        width: ink.implicitWidth + 2 * root.millimetre
        height: 5 * root.millimetre
        radius: 0.8 * root.millimetre
        color: part.now ? "#fff0b3" : Theme.surface
        border.width: Math.max(part.now ? 3 : 2, root.millimetre * (part.now ? 0.5 : 0.28))
        border.color: Theme.primaryColour

        Text {
            id: ink

            anchors.centerIn: parent
            text: part.words
            color: Theme.text
            font.family: Theme.family
            font.bold: true
            font.pixelSize: 2.2 * root.millimetre
            Accessible.ignored: true
        }
    }
    component Mark: NumberMark {
        filled: true
        size: 5 * root.millimetre
    }

    Print {
        x: 4.3 * root.millimetre
        y: 4.4 * root.millimetre
        text: qsTrId("visual-name")
    }
    Blank {
        x: 13 * root.millimetre
        y: 5 * root.millimetre
        width: 26 * root.millimetre
    }
    Print {
        x: 4.3 * root.millimetre
        y: 9.6 * root.millimetre
        text: qsTrId("number-b-sketch-address")
    }
    Blank {
        x: 13 * root.millimetre
        y: 10.2 * root.millimetre
        width: 44 * root.millimetre
    }
    Rectangle {
        x: 4.6 * root.millimetre
        y: 17 * root.millimetre
        width: 19.4 * root.millimetre
        height: 25 * root.millimetre
        color: "#e4dde9"

        Icon {
            anchors.centerIn: parent
            name: "user"
            size: 13 * root.millimetre
            colour: "#8d8398"
        }
    }
    Part {
        id: birth

        index: 0
        x: 27 * root.millimetre
        y: 21.2 * root.millimetre
        words: qsTrId("number-b-sketch-birth")
    }
    Mark {
        x: birth.x
        y: birth.y - height - 0.6 * root.millimetre
        number: 1
    }
    Part {
        id: expiry

        index: 1
        x: 52.4 * root.millimetre
        y: birth.y
        words: qsTrId("number-b-sketch-expiry")
    }
    Mark {
        x: expiry.x
        y: expiry.y - height - 0.6 * root.millimetre
        number: 2
    }
    Rectangle {
        x: 52.4 * root.millimetre
        y: 28.6 * root.millimetre
        width: 29.4 * root.millimetre
        height: 4.4 * root.millimetre
        color: "transparent"
        border.width: Math.max(1, root.millimetre * 0.15)
        border.color: Theme.line

        Print {
            anchors.verticalCenter: parent.verticalCenter
            x: root.millimetre
            font.pixelSize: 1.8 * root.millimetre
            text: qsTrId("number-b-sketch-certificate")
        }
    }
    Print {
        x: 4.3 * root.millimetre
        y: 46.9 * root.millimetre
        font.pixelSize: 1.45 * root.millimetre
        text: "0123456789ABCDEF"
    }
    Part {
        id: code

        index: 2
        x: 24.4 * root.millimetre
        y: 45.4 * root.millimetre
        words: "1234"
    }
    Mark {
        x: code.x + code.width + 0.8 * root.millimetre
        y: code.y
        number: 3
    }
}
