import QtQuick
import Madoguchi

// A fact with a picture; not touchable.
Rectangle {
    id: root

    property string icon
    property string phrases
    property bool bare: false  // without its picture and a size smaller, where three would not fit
    readonly property real fullWidth: whole.advanceWidth + Theme.mm(5.6) + Theme.mm(1.9) + 2 * Theme.mm(3)

    implicitWidth: row.implicitWidth + (Theme.contrast ? 0 : 2 * Theme.mm(3))
    implicitHeight: Math.max(Theme.mm(Theme.landscape ? 11 : 10.9), row.implicitHeight + Theme.space1)
    radius: Theme.radiusChip
    color: Theme.panel

    TextMetrics {
        id: whole

        text: root.phrases
        font.family: Theme.family
        font.bold: true
        font.pixelSize: Theme.meaning
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.mm(1.9)

        Icon {
            visible: root.icon !== "" && !root.bare
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            size: Theme.mm(5.6)
        }
        PhraseText {
            anchors.verticalCenter: parent.verticalCenter
            phrases: root.phrases
            room: 0
            font.bold: true
            font.pixelSize: root.bare ? Theme.small : Theme.meaning
        }
    }
}
