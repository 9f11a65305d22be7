import QtQuick
import QtQuick.Layouts
import Madoguchi

// The one way on.
Touchable {
    id: root

    property string icon: "chevron-right"

    implicitHeight: Math.max(Theme.primary, words.implicitHeight + 2 * Theme.space1)
    Layout.fillWidth: true
    Layout.minimumHeight: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusAnswer
        color: root.down ? Qt.darker(Theme.primaryColour, 1.25) : Theme.primaryColour
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.space3

        PhraseText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            phrases: root.label
            room: 0
            color: Theme.primaryText
            font.bold: true
            font.pixelSize: Theme.heading
            leading: 1.3
            Accessible.ignored: true
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            size: Theme.mm(7.5)
            colour: Theme.primaryText
        }
    }
}
