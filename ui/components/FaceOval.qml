pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The patient's own mirrored picture in an oval, with the ring of twelve segments that fill and never empty.
Item {
    id: root

    required property KioskViewModel kiosk
    readonly property real ratio: 0.86
    readonly property real ringHeight: Math.min(height, width / ratio)
    readonly property real ringWidth: ringHeight * ratio
    readonly property real inset: Theme.mm(Theme.landscape ? 5.6 : 4.9)
    property int filled: 0

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTrId("face-picture-name")

    Connections {
        target: root.kiosk
        function onPresentationChanged() {
            root.filled = Math.max(root.filled, Math.floor(root.kiosk.faceFraction * 12));
        }
    }
    Component.onCompleted: root.filled = Math.floor(root.kiosk.faceFraction * 12)

    SegmentRing {
        anchors.centerIn: parent
        width: root.ringWidth
        height: root.ringHeight
        thickness: Theme.mm(Theme.landscape ? 3.6 : 2.9)
        color: Theme.primaryColour
        restColor: Theme.segmentRest
        segments: 12
        filled: root.filled
    }
    Item {
        id: picture

        anchors.centerIn: parent
        width: root.ringWidth - 2 * root.inset
        height: root.ringHeight - 2 * root.inset

        // Stands in until the first picture comes.
        Icon {
            anchors.fill: parent
            visible: !preview.live
            name: "face-place"
            size: picture.width
            sourceSize.width: Math.round(picture.width)
            sourceSize.height: Math.round(picture.height)
            width: picture.width
            height: picture.height
            fillMode: Image.Stretch
            colour: Theme.track
        }
        PreviewItem {
            id: preview

            anchors.fill: parent
            feed: root.kiosk.preview
        }
    }
}
