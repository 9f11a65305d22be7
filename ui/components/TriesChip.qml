import QtQuick
import Madoguchi

// 「あと2回」: before the first digit, not after the last.
Rectangle {
    id: root

    property int tries: 3

    implicitWidth: words.implicitWidth + 2 * Theme.mm(4)
    implicitHeight: Math.max(Theme.mm(Theme.landscape ? 11 : 10.8), words.implicitHeight + Theme.space1)
    radius: Theme.radiusChip
    color: Theme.panel
    border.width: Theme.shelfBorder
    border.color: Theme.helpFrame

    PhraseText {
        id: words

        anchors.centerIn: parent
        phrases: root.tries === 1 ? qsTrId("pin-one-try-left") : qsTrId("pin-tries-left").arg(root.tries)
        room: 0
        font.bold: true
        font.pixelSize: Math.min(Theme.body, Theme.mm(7.6))
        color: Theme.contrast ? Theme.helpFrame : Theme.text
    }
}
