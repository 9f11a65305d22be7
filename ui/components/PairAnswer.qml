import QtQuick
import QtQuick.Layouts
import Madoguchi

// One of two answers that stand side by side and weigh the same.
Touchable {
    id: root

    property int number: 0

    oncePerTap: true
    implicitHeight: Math.max(Theme.answer, content.implicitHeight + 2 * Theme.space2)
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Layout.minimumHeight: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusAnswer
        color: root.down ? Theme.surfaceDown : Theme.surface
        border.width: Theme.border
        border.color: Theme.frame
    }
    Column {
        id: content

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space1
        spacing: Theme.space1

        NumberMark {
            visible: root.number > 0 && !Theme.large
            anchors.horizontalCenter: parent.horizontalCenter
            number: root.number
        }
        PhraseText {
            width: parent.width
            phrases: root.label
            color: Theme.primaryColour
            font.bold: true
            font.pixelSize: Math.min(Theme.answerType, Theme.mm(8.8))
            leading: Theme.large ? 1.15 : 1.3
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    Shortcut {
        enabled: root.number > 0 && root.available && root.visible && root.enabled
        sequence: String(root.number)
        onActivated: root.fire()
    }
}
