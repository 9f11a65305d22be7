pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The card went away too early: put it back and go on where it was.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 1 : 4.6)
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: root.kiosk.cardBeingCompared ? qsTrId("put-back-checking") : qsTrId("put-back-heading")
        },
        PhraseText {
            Layout.fillWidth: true
            phrases: root.kiosk.cardBeingCompared ? qsTrId("reading-keep-still") : qsTrId("put-back-more")
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
        scene: root.kiosk.cardBeingCompared ? "reading" : "back"
        Layout.topMargin: Theme.landscape ? 0 : Theme.space3
        Layout.bottomMargin: Theme.landscape || Theme.large ? 0 : Theme.space5
    }
}
