import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// Whose kiosk this is, and the time.
Item {
    id: root

    required property KioskViewModel kiosk

    implicitHeight: Theme.topBar

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: "mark"
        size: Theme.mm(6.6)
        colour: Theme.primaryColour
    }
    PhraseText {
        anchors.left: mark.right
        anchors.leftMargin: Theme.space2
        anchors.right: clock.visible ? clock.left : parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        phrases: Theme.large ? root.kiosk.clinicName : qsTrId(root.kiosk.here("header-reception")).arg(root.kiosk.clinicName)
        room: 0
        font.pixelSize: Theme.large ? Math.min(Theme.meaning, Theme.mm(5.4)) : Theme.meaning
        font.bold: true
        elide: Text.ElideRight
    }
    PhraseText {
        id: clock

        // The sign of helper mode is there, or 「職員用」.
        visible: Theme.landscape || !((root.kiosk.helperMode && Theme.large) || Theme.corner > 0)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        phrases: root.kiosk.clockText
        room: 0
        color: Theme.quiet
        font.pixelSize: Theme.large ? Math.min(Theme.meaning, Theme.mm(6.5)) : Theme.meaning
    }
}
