import QtQuick
import QtQuick.Layouts
import Madoguchi

// 「1つ消す」 and 「確定」. 確定 is dashed until four digits are in, then filled.
Touchable {
    id: root

    property string icon
    property bool submit: false
    readonly property bool ready: root.submit && root.available
    readonly property color ink: root.ready ? Theme.primaryText : root.submit ? Theme.quiet : Theme.eraseText

    implicitHeight: Theme.pinKey
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    Layout.minimumHeight: implicitHeight

    Rectangle {
        visible: root.ready || !root.submit
        anchors.fill: parent
        radius: Theme.radiusAnswer
        color: root.ready ? (root.down ? Qt.darker(Theme.primaryColour, 1.25) : Theme.primaryColour) : (root.down ? Theme.surfaceDown : Theme.eraseSurface)
        border.width: Theme.border
        border.color: root.ready ? Theme.primaryColour : Theme.frame
    }
    Dashes {
        visible: root.submit && !root.ready
        anchors.fill: parent
        color: Theme.quiet
        thickness: Theme.border
        radius: Theme.radiusAnswer
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.large ? 0 : Theme.mm(0.6)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.icon
            size: Theme.mm(Theme.large ? 6 : 7)
            colour: root.ink
        }
        PhraseText {
            phrases: root.label
            room: Theme.mm(27)
            color: root.ink
            font.bold: true
            font.pixelSize: Math.min(Theme.meaning, Theme.mm(6.6))
            leading: 1.2
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
