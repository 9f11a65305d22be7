pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The registration as insurance card is being applied for.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 1 : 4.6)
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("enrolling-heading")
        },
        PhraseText {
            Layout.fillWidth: true
            phrases: qsTrId("enrolling-leave-card")
            leading: Theme.large ? 1.25 : 1.5
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
    }

    Rectangle {
        id: panel

        opacity: height >= Theme.mm(16) ? 1 : 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: Theme.radiusPicture
        color: Theme.panel
        border.width: Theme.contrast ? Theme.shelfBorder : 0
        border.color: Theme.quiet
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTrId("enrolling-wait")

        WaitRing {
            anchors.centerIn: parent
            size: Math.min(Theme.mm(41), panel.height - Theme.mm(4))
        }
    }
    PhraseText {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.landscape || Theme.large ? 0 : Theme.space4
        phrases: qsTrId("enrolling-wait")
        horizontalAlignment: Text.AlignHCenter
        leading: Theme.large ? 1.2 : 1.4
    }
}
