import QtQuick
import Madoguchi

// What went wrong, in words; it takes its room also while there is nothing to say.
StaffText {
    required property real rem

    wrapMode: Text.Wrap
    lineHeight: 1.3
    color: Theme.warning
    font.bold: true
    font.pixelSize: rem * 1.1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words
    Accessible.ignored: words === ""
}
