import QtQuick
import Madoguchi

// What the patient agreed to, as a sign and a word: a tick, or a cross and quieter words.
Row {
    id: root

    required property string words
    required property bool agreed
    required property real rem
    readonly property color ink: root.agreed ? Theme.text : Theme.quiet

    spacing: rem * 0.25
    Accessible.ignored: true

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.agreed ? "check" : "x"
        size: root.rem * 1.05
        colour: root.agreed ? Theme.good : Theme.quiet
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
        color: root.ink
        font.family: Theme.family
        font.pixelSize: root.rem
    }
}
