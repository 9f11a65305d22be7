pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Nothing of the visit is left but the card itself.
Screen {
    id: root

    topSpace: Theme.mm(Theme.large ? 1 : 3)
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("remove-heading")
        },
        PhraseText {
            Layout.fillWidth: true
            phrases: qsTrId("remove-more")
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
        scene: "take"
        Layout.topMargin: Theme.landscape ? 0 : Theme.space3
        Layout.bottomMargin: Theme.landscape || Theme.large ? 0 : Theme.space5
    }
}
