pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// What somebody may want to know about card and insurance: topics. Read on Idle; a card that is put down ends it.
Screen {
    id: root

    readonly property Information information: root.kiosk.information

    topSpace: 0
    questionShare: 0.4
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: Theme.large ? qsTrId("info-heading-short") : qsTrId("info-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        PhraseText {
            visible: Theme.landscape && !Theme.large
            Layout.fillWidth: true
            phrases: qsTrId("info-card-any-time")
            color: Theme.quiet
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: RowLayout {
        width: parent ? parent.width : 0
        spacing: Theme.gap
        layoutDirection: Theme.landscape ? Qt.RightToLeft : Qt.LeftToRight

        ShelfButton {
            objectName: "informationClose"
            label: qsTrId("info-close")
            icon: "arrow-left"
            onActivated: root.information.close()
        }
        ShelfButton {
            objectName: "textSize"
            label: qsTrId("text-size")
            caption: Theme.large ? qsTrId("text-size-short") : ""
            letters: true
            onActivated: root.kiosk.changeTextSize()
        }
        ShelfButton {
            objectName: "callStaff"
            help: true
            icon: "bell-ringing"
            label: qsTrId("call-staff")
            onActivated: root.kiosk.callStaff()
        }
    }

    GridLayout {
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        Repeater {
            model: root.information.topics

            delegate: TopicTile {
                id: tile

                required property string modelData

                objectName: "topic-" + tile.modelData
                label: qsTrId("info-" + tile.modelData)
                icon: root.information.iconOf(tile.modelData)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onActivated: root.information.choose(tile.modelData)
            }
        }
    }
}
