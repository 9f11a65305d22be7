pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The card is being read: leave it where it is.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 1 : 4.6)
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("reading-heading")
        },
        PhraseText {
            Layout.fillWidth: true
            phrases: qsTrId("reading-keep-still")
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

    ScenePanel {
        scene: "reading"
        Layout.topMargin: Theme.landscape ? 0 : Theme.space3
    }
    ProgressLine {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        percent: root.kiosk.readingPercent
    }
    PhraseText {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.landscape || Theme.large ? 0 : Theme.space4
        phrases: qsTrId("reading-soon")
        color: Theme.quiet
        font.pixelSize: Theme.small
    }
}
