import QtQuick
import QtQuick.Layouts
import Madoguchi

// One thing to know, on a page that is read.
Item {
    id: root

    property string phrases

    implicitHeight: words.implicitHeight
    Layout.fillWidth: true
    Layout.minimumHeight: implicitHeight

    Rectangle {
        y: (words.leading * words.font.pixelSize - height) / 2
        width: Theme.mm(2.2)
        height: width
        radius: width / 2
        color: Theme.primaryColour
    }
    PhraseText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(Theme.large ? 3.8 : 5.4)
        anchors.right: parent.right
        phrases: root.phrases
        leading: Theme.large ? 1.2 : 1.4
        verticalAlignment: Text.AlignTop
    }
}
