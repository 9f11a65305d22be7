import QtQuick
import Madoguchi

// One of several topics to read about, all alike.
Touchable {
    id: root

    property string icon

    implicitHeight: Math.max(Theme.mm(20), words.implicitHeight + 2 * Theme.space1)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusAnswer
        color: root.down ? Theme.surfaceDown : Theme.surface
        border.width: Theme.border
        border.color: Theme.frame
    }
    Icon {
        id: picture

        visible: !Theme.large
        anchors.left: parent.left
        anchors.leftMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.mm(7.5)
        colour: Theme.primaryColour
    }
    PhraseText {
        id: words

        anchors.left: picture.visible ? picture.right : parent.left
        anchors.leftMargin: Theme.space2
        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        phrases: root.label
        color: Theme.primaryColour
        font.bold: true
        font.pixelSize: Theme.large ? Theme.meaning : Theme.body
        leading: 1.25
        Accessible.ignored: true
    }
}
