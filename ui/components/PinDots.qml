pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi

// How many digits are in; never which.
Row {
    id: root

    property int count: 0
    property int length: 4

    spacing: Theme.space3
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTrId("pin-digits-in").arg(root.count).arg(root.length)

    Repeater {
        model: root.length

        delegate: Rectangle {
            required property int index

            width: Theme.mm(Theme.landscape ? 9.4 : 8)
            height: width
            radius: width / 2
            color: index < root.count ? Theme.text : Theme.surface
            border.width: Theme.mm(0.62)
            border.color: Theme.text
        }
    }
}
