import QtQuick
import QtQuick.Layouts
import Madoguchi

// What the registration does, without words: the card becomes the insurance card.
Rectangle {
    id: root

    readonly property real unit: Math.min(height / 170, width / 560)

    opacity: height >= Theme.mm(14) ? 1 : 0  // too little room: the words do
    radius: Theme.radiusPicture
    color: Theme.panel
    border.width: Theme.contrast ? Theme.shelfBorder : 0
    border.color: Theme.quiet
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTrId("enrolment-picture")

    RowLayout {
        anchors.centerIn: parent
        spacing: 28 * root.unit

        Picture {
            Layout.preferredWidth: 264 * root.unit
            Layout.preferredHeight: 122 * root.unit
            name: "card"
            invertible: false
        }
        Icon {
            Layout.preferredWidth: 70 * root.unit
            Layout.preferredHeight: 70 * root.unit
            name: "chevron-right"
            size: 70 * root.unit
            colour: Theme.primaryColour
        }
        Picture {
            Layout.preferredWidth: 122 * root.unit
            Layout.preferredHeight: 140 * root.unit
            name: "insured"
            invertible: false
        }
    }
}
