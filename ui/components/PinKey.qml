import QtQuick
import QtQuick.Layouts
import Madoguchi

// One key of the shuffled pad. It knows its place and the digit that stands on it, and tells only the place.
Touchable {
    id: root

    property alias face: digit.text

    label: root.face
    implicitHeight: Theme.pinKey
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    Layout.minimumHeight: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusAnswer
        color: root.down ? Theme.surfaceDown : Theme.surface
        border.width: Theme.border
        border.color: Theme.frame
    }
    Text {
        id: digit

        anchors.centerIn: parent
        color: root.available ? Theme.text : Theme.quiet
        font.family: Theme.family
        font.bold: true
        font.pixelSize: Theme.digit
        Accessible.ignored: true
    }
}
