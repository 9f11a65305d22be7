import QtQuick
import QtQuick.Layouts
import Madoguchi

// 「職員を呼ぶ」 as the main thing to do.
Touchable {
    id: root

    property string caption

    objectName: "callStaff"
    label: qsTrId("call-staff")
    explanation: root.caption
    implicitHeight: Math.max(Theme.lastTryAnswer, content.implicitHeight + 2 * Theme.space1)
    Layout.fillWidth: true
    Layout.minimumHeight: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusAnswer
        color: root.down ? Theme.helpDown : Theme.help
        border.width: Theme.border
        border.color: Theme.helpFrame
    }
    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.space4

        Icon {
            // The words matter more where both don't fit.
            visible: words.implicitWidth + width + content.spacing <= root.width - 2 * Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            name: "bell-ringing"
            size: Theme.mm(8)
            colour: Theme.helpText
        }
        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter

            PhraseText {
                phrases: root.label
                room: 0
                color: Theme.helpText
                font.bold: true
                font.pixelSize: root.caption === "" ? Theme.heading : Theme.answerType
                leading: 1.3
                Accessible.ignored: true
            }
            PhraseText {
                visible: root.caption !== "" && !Theme.largest
                phrases: root.caption
                room: 0
                color: Theme.helpText
                font.pixelSize: Theme.small
                leading: 1.3
                Accessible.ignored: true
            }
        }
    }
}
