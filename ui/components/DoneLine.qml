import QtQuick
import QtQuick.Layouts
import Madoguchi

// Something that is done, said in passing: tick and words.
RowLayout {
    id: root

    property string phrases

    Layout.fillWidth: true
    spacing: Theme.mm(3.2)

    Icon {
        name: "check"
        size: Theme.mm(6.5)
        colour: Theme.good
    }
    PhraseText {
        Layout.fillWidth: true
        phrases: root.phrases
        color: Theme.good
        font.bold: true
        leading: Theme.large ? 1.2 : 1.4
    }
}
