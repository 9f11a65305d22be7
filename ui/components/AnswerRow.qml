import QtQuick
import QtQuick.Layouts
import Madoguchi

// One answer to the question: number or picture, label, what it means, chevron. All answers of a screen look alike.
Touchable {
    id: root

    property int number: 0
    property string icon
    property alias picture: pictureSlot.data
    property real pictureWidth: 0
    property string meaning
    property string shortMeaning: root.meaning  // for large text
    property string shortLabel: root.label
    property real labelSize: Theme.answerType
    property bool centred: false

    explanation: root.meaning
    implicitHeight: Math.max(Theme.answer, content.implicitHeight + 2 * Theme.space1)
    Layout.fillWidth: true
    Layout.minimumHeight: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusAnswer
        color: root.down ? Theme.surfaceDown : Theme.surface
        border.width: Theme.border
        border.color: Theme.frame
    }
    Item {
        id: pictureSlot

        visible: root.pictureWidth > 0
        x: Theme.mm(4.8)
        width: root.pictureWidth
        height: parent.height
    }
    RowLayout {
        id: content

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(Theme.large ? 3.6 : 4.8) + (root.pictureWidth > 0 ? root.pictureWidth + Theme.mm(4.8) : 0)
        anchors.rightMargin: Theme.mm(Theme.large ? 2.6 : 5)
        spacing: Theme.mm(3.9)

        NumberMark {
            visible: root.number > 0 && !Theme.large
            number: root.number
        }
        Icon {
            visible: root.icon !== "" && !Theme.large
            Layout.leftMargin: Theme.large ? 0 : Theme.mm(0.6)
            name: root.icon
            size: Theme.mm(9.9)
            colour: Theme.primaryColour
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            spacing: Theme.large ? 0 : Theme.mm(0.4)

            PhraseText {
                Layout.fillWidth: true
                phrases: Theme.large ? root.shortLabel : root.label
                color: Theme.primaryColour
                font.bold: true
                font.pixelSize: root.labelSize
                leading: Theme.large ? 1.15 : 1.3
                horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
                Accessible.ignored: true
            }
            PhraseText {
                Layout.fillWidth: true
                visible: phrases !== ""
                phrases: Theme.large ? root.shortMeaning : root.meaning
                font.pixelSize: Theme.meaning
                leading: Theme.large ? 1.2 : 1.4
                horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
                Accessible.ignored: true
            }
        }
        Icon {
            visible: !Theme.large && !root.centred
            name: "chevron-right"
            size: Theme.mm(5.9)
            colour: Theme.primaryColour
        }
    }
    Shortcut {
        enabled: root.number > 0 && root.available && root.visible && root.enabled
        sequence: String(root.number)
        onActivated: root.fire()
    }
}
