import QtQuick
import QtQuick.Layouts
import Madoguchi

// A number to dial, large enough to be copied from where one stands.
Rectangle {
    id: root

    property string number
    property string caption

    implicitHeight: content.implicitHeight + 2 * Theme.space2
    Layout.fillWidth: true
    Layout.minimumHeight: implicitHeight
    radius: Theme.radiusAnswer
    color: Theme.panel
    border.width: Theme.contrast ? Theme.border : 0
    border.color: Theme.panelEdge

    Column {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.space3

        PhraseText {
            width: parent.width
            phrases: root.caption
            font.pixelSize: Theme.large ? Theme.small : Theme.meaning
            leading: 1.25
        }
        PhraseText {
            width: parent.width
            phrases: root.number
            font.bold: true
            font.pixelSize: Math.min(Theme.heading, Theme.mm(10))
            leading: 1.25
        }
    }
}
