import QtQuick
import Madoguchi

// Where to look.
Rectangle {
    id: root

    implicitHeight: Math.max(Theme.mm(Theme.landscape ? 9.5 : 8.6), words.implicitHeight + Theme.space1)
    color: Theme.primaryColour

    Row {
        anchors.centerIn: parent
        spacing: Theme.space3

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "arrow-up"
            size: Theme.mm(4.8)
            colour: Theme.primaryText
        }
        PhraseText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            phrases: Theme.large ? qsTrId("face-camera-short") : qsTrId("face-camera")
            room: 0
            color: Theme.primaryText
            font.bold: true
            font.pixelSize: Theme.landscape ? Theme.type(4.9) : Theme.meaning
            leading: 1.2
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "arrow-up"
            size: Theme.mm(4.8)
            colour: Theme.primaryText
        }
    }
}
