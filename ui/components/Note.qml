import QtQuick
import QtQuick.Layouts
import Madoguchi

// Good news, or a calm warning: shape, words, then colour.
Rectangle {
    id: root

    property bool good: true
    property string icon: root.good ? "check" : "alert-triangle"
    property string phrases
    property string more
    readonly property color ink: root.good ? Theme.good : Theme.warning

    implicitHeight: content.implicitHeight + 2 * (Theme.large ? Theme.space2 : Theme.space3)
    Layout.fillWidth: true
    Layout.minimumHeight: implicitHeight
    radius: Theme.radiusAnswer
    color: root.good ? Theme.goodPanel : Theme.warningPanel
    border.width: Theme.contrast ? Theme.border : 0
    border.color: Theme.focusInner

    RowLayout {
        id: content

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(4)
        anchors.rightMargin: Theme.mm(3)
        spacing: Theme.mm(4)

        Icon {
            visible: !Theme.large
            name: root.icon
            size: Theme.mm(root.more === "" ? 7.5 : 9.6)
            colour: root.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.mm(0.4)

            PhraseText {
                Layout.fillWidth: true
                phrases: root.phrases
                color: root.ink
                font.bold: root.good
                font.pixelSize: Theme.large ? Theme.meaning : root.more === "" ? Theme.body : Theme.answerType
                leading: Theme.large ? 1.2 : 1.35
            }
            PhraseText {
                Layout.fillWidth: true
                visible: root.more !== ""
                phrases: root.more
                color: root.ink
                font.pixelSize: Theme.meaning
                leading: Theme.large ? 1.2 : 1.35
            }
        }
    }
}
