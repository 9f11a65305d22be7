import QtQuick
import Madoguchi

// One picture of resources/icons in one colour.
Image {
    id: root

    property string name
    property color colour: Theme.text
    property real size: Theme.mm(5.4)

    width: size
    height: size
    sourceSize.width: Math.round(size)
    sourceSize.height: Math.round(size)
    source: name === "" ? "" : "image://icon/" + name + "?ink=" + Theme.hex(colour)
    fillMode: Image.PreserveAspectFit
}
