import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// A number to dial, large enough to be copied from where one stands.
Rectangle {
    id: root

    property string number
    property string caption

    // How tall it is in a page of that width.
    function heightIn(width: real): real {
        const lines = Phrases.wrap(root.caption, captionText.font, width - 2 * content.anchors.margins).split("\n").length;
        return lines * captionText.leading * captionText.font.pixelSize + numberText.leading * numberText.font.pixelSize + 2 * Theme.space2;
    }

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
            id: captionText

            width: parent.width
            phrases: root.caption
            font.pixelSize: Theme.large ? Theme.small : Theme.meaning
            leading: 1.25
        }
        PhraseText {
            id: numberText

            width: parent.width
            phrases: root.number
            font.bold: true
            font.pixelSize: Math.min(Theme.heading, Theme.mm(10))
            leading: 1.25
        }
    }
}
