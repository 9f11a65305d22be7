import QtQuick
import Madoguchi

// What went wrong, in words; it takes its room also while there is nothing to say.
Text {
    required property real rem

    wrapMode: Text.Wrap
    lineHeight: 1.3
    color: Theme.warning
    font.family: Theme.family
    font.bold: true
    font.pixelSize: rem * 1.1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.ignored: text === ""
}
