import QtQuick
import QtQuick.Layouts
import Madoguchi

// Another way to go on, full width, with its picture.
Touchable {
    id: root

    property string icon

    implicitHeight: Math.max(Theme.lastTryAnswer, words.implicitHeight + 2 * Theme.space2)
    Layout.fillWidth: true
    Layout.minimumHeight: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusAnswer
        color: root.down ? Theme.surfaceDown : Theme.surface
        border.width: Theme.border
        border.color: Theme.frame
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.space4

        Icon {
            visible: root.icon !== "" && !Theme.large
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            size: Theme.mm(7.6)
            colour: Theme.primaryColour
        }
        PhraseText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            phrases: root.label
            room: root.width - Theme.mm(Theme.large ? 4 : 22)
            color: Theme.primaryColour
            font.bold: true
            font.pixelSize: Theme.answerType
            leading: 1.2
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
