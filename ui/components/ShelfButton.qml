import QtQuick
import QtQuick.Layouts
import Madoguchi

// A service below the question: text size, language, the way out, staff.
Touchable {
    id: root

    property string icon
    property string caption       // what stands on it when that differs from its name
    property bool help: false     // 「職員を呼ぶ」
    property bool calling: false  // called already: dashed
    property bool letters: false  // 「ああ」 instead of an icon
    readonly property color ink: root.help ? Theme.helpText : Theme.text
    readonly property color fillColour: root.help ? (root.down ? Theme.helpDown : Theme.help) : (root.down ? Theme.surfaceDown : Theme.surface)
    readonly property color edge: root.help ? Theme.helpFrame : Theme.shelfFrame
    readonly property bool crowded: words.lineCount > 1 && Theme.large

    ringRadius: Theme.radiusShelf
    implicitHeight: Math.max(Theme.shelfButton, content.implicitHeight + Theme.space1)
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1

    Rectangle {
        visible: !root.calling
        anchors.fill: parent
        radius: Theme.radiusShelf
        color: root.fillColour
        border.width: root.help ? Theme.border : Theme.shelfBorder
        border.color: root.edge
    }
    Dashes {
        visible: root.calling
        anchors.fill: parent
        color: root.edge
        fill: root.fillColour
        thickness: Theme.border
        radius: Theme.radiusShelf
    }
    Column {
        id: content

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space1
        spacing: Theme.large ? 0 : Theme.mm(0.8)

        Icon {
            visible: !root.letters && !root.crowded
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.icon
            size: Theme.mm(Theme.large ? 5.4 : 6)
            colour: root.ink
        }
        Row {
            visible: root.letters && !root.crowded
            anchors.horizontalCenter: parent.horizontalCenter

            Text {
                id: bigLetter

                anchors.bottom: parent.bottom
                text: qsTrId("text-size-letter")
                color: root.ink
                font.family: Theme.family
                font.pixelSize: Theme.mm(3.2)
                bottomPadding: Theme.mm(0.4)
                Accessible.ignored: true
            }
            Text {
                anchors.bottom: parent.bottom
                text: qsTrId("text-size-letter")
                color: root.ink
                font.family: Theme.family
                font.bold: true
                font.pixelSize: Theme.mm(Theme.large ? 5 : 5.4)
                Accessible.ignored: true
            }
        }
        PhraseText {
            id: words

            width: parent.width
            phrases: root.caption !== "" ? root.caption : root.label
            color: root.ink
            font.bold: true
            font.pixelSize: Theme.small
            leading: 1.2
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
