import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// Where the official page is: its code for a telephone, its address in letters, and how old our own words are.
// Beside each other, or one below the other where text is large.
GridLayout {
    id: root

    required property string address         // what the code opens
    required property string addressInWords
    property bool stacked: false
    property real codeSize: Theme.mm(31)

    columns: root.stacked ? 1 : 2
    columnSpacing: Theme.space4
    rowSpacing: Theme.space2
    Layout.fillWidth: true

    QrCode {
        Layout.preferredWidth: root.codeSize
        Layout.preferredHeight: root.codeSize
        text: root.address
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTrId("info-code").arg(root.address)
    }
    ColumnLayout {
        spacing: Theme.space1
        Layout.fillWidth: true

        PhraseText {
            Layout.fillWidth: true
            phrases: qsTrId("info-more")
            font.pixelSize: Theme.large ? Theme.small : Theme.meaning
            font.bold: true
            leading: 1.25
        }
        PhraseText {
            Layout.fillWidth: true
            phrases: root.addressInWords
            font.pixelSize: Theme.small
            leading: 1.25
        }
        PhraseText {
            Layout.fillWidth: true
            phrases: qsTrId("info-source")
            color: Theme.quiet
            font.pixelSize: Theme.small
            leading: 1.25
        }
    }
}
