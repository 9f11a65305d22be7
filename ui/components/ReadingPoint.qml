import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// One thing to know, on a page that is read.
Item {
    id: root

    property string phrases

    // How tall a point with these words is in a page of that width.
    function heightOf(phrases: string, width: real): real {
        const lines = Phrases.wrap(phrases, words.font, width - words.anchors.leftMargin).split("\n").length;
        return lines * words.leading * words.font.pixelSize;
    }

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
