import QtQuick
import QtQuick.Layouts
import Madoguchi

// A numbered thing to do or to expect.
RowLayout {
    id: root

    property int number: 1
    property string phrases
    property real size: Theme.body

    spacing: Theme.mm(3.2)
    Layout.fillWidth: true

    NumberMark {
        Layout.alignment: Qt.AlignVCenter
        number: root.number
        filled: true
        size: Theme.mm(Theme.landscape ? 9.4 : 8)
    }
    PhraseText {
        Layout.fillWidth: true
        phrases: root.phrases
        font.pixelSize: root.size
        leading: Theme.large ? 1.2 : 1.38
    }
}
