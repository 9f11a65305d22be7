import QtQuick
import QtQuick.Layouts
import Madoguchi

// The check by eye without pictures: the card in the hand, the person before you.
Rectangle {
    id: root

    required property real rem
    readonly property real share: Theme.byFinger ? 0.7 : 1

    radius: rem * 0.6
    color: Theme.panel
    border.width: Math.max(1, rem * 0.12)
    border.color: Theme.line

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.rem * (Theme.byFinger ? 1 : 2)
        spacing: root.rem * (Theme.byFinger ? 0.6 : 1.2)

        Item {
            Layout.fillHeight: true
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: root.rem * 2

            Picture {
                Layout.preferredWidth: root.rem * 16 * root.share
                Layout.preferredHeight: root.rem * 10.1 * root.share
                name: "card-front"
                Accessible.ignored: true
            }
            Icon {
                name: "compare"
                size: root.rem * 4
                colour: Theme.primaryColour
            }
            Picture {
                Layout.preferredWidth: root.rem * 10 * root.share
                Layout.preferredHeight: root.rem * 12.2 * root.share
                name: "person-grey"
                Accessible.ignored: true
            }
        }
        StaffText {
            Layout.fillWidth: true
            words: qsTrId("visual-by-hand")
            color: Theme.text
            font.bold: true
            font.pixelSize: root.rem * 1.75
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
        }
        StaffText {
            Layout.fillWidth: true
            words: qsTrId("visual-by-hand-more")
            color: Theme.quiet
            font.pixelSize: root.rem * 1.1
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
