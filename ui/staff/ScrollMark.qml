import QtQuick
import Madoguchi

// That a page or a list goes on below, and where one is in it. Always under a finger; with a mouse where a page asks
// for it.
Rectangle {
    id: root

    required property Flickable view
    required property real rem
    property bool withMouse: false

    parent: view
    z: 1
    visible: (Theme.byFinger || withMouse) && view.contentHeight > view.height + 1
    x: view.width - width
    y: view.height * view.visibleArea.yPosition
    width: rem * 0.3
    height: Math.max(rem * 2, view.height * view.visibleArea.heightRatio)
    radius: width / 2
    color: Theme.line
}
