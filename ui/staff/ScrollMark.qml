import QtQuick
import Madoguchi

// Under a finger: that a page or a list goes on below, and where one is in it.
Rectangle {
    id: root

    required property Flickable view
    required property real rem

    parent: view
    z: 1
    visible: Theme.byFinger && view.contentHeight > view.height + 1
    x: view.width - width
    y: view.height * view.visibleArea.yPosition
    width: rem * 0.3
    height: Math.max(rem * 2, view.height * view.visibleArea.heightRatio)
    radius: width / 2
    color: Theme.line
}
