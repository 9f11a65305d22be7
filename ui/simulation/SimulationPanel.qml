pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// Plays the card reader when there is none: put a persona's card down, take it away.
Rectangle {
    id: root

    required property var simulation
    readonly property real rem: Math.max(12, width / 26)
    property int chosen: 0

    color: Theme.ground

    Binding {
        target: Theme
        property: "perMillimetre"
        value: root.rem / 4.3
    }
    Binding {
        target: Theme
        property: "textScale"
        value: 1
    }
    Binding {
        target: Theme
        property: "landscape"
        value: true
    }
    Binding {
        target: Theme
        property: "contrast"
        value: false
    }

    component Key: Touchable {
        id: key

        property bool main: false

        Layout.fillWidth: true
        Layout.preferredHeight: root.rem * 3.6
        ringRadius: root.rem * 0.6
        opacity: key.available ? 1 : 0.45

        Rectangle {
            anchors.fill: parent
            radius: root.rem * 0.6
            color: key.main ? (key.down ? Theme.selected : Theme.primaryColour) : (key.down ? Theme.surfaceDown : Theme.surface)
            border.width: Math.max(1, root.rem * 0.12)
            border.color: Theme.primaryColour
        }
        Text {
            anchors.centerIn: parent
            text: key.label
            color: key.main ? Theme.primaryText : Theme.primaryColour
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem * 1.15
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.rem * 1.3
        spacing: root.rem * 0.9

        Text {
            Layout.fillWidth: true
            text: qsTrId("staff-simulation-title")
            color: Theme.text
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem * 1.3
            Accessible.role: Accessible.Heading
        }
        Text {
            Layout.fillWidth: true
            text: root.simulation.cardPresent ? qsTrId("staff-simulation-card-on") : qsTrId("staff-simulation-card-off")
            color: Theme.quiet
            wrapMode: Text.Wrap
            font.family: Theme.family
            font.pixelSize: root.rem
        }
        Key {
            objectName: "simulationPersona"
            available: !root.simulation.cardPresent && root.simulation.personas.length > 1
            label: qsTrId("staff-simulation-persona").arg(root.simulation.personas[root.chosen] ?? "")
            onActivated: root.chosen = (root.chosen + 1) % root.simulation.personas.length
        }
        RowLayout {
            spacing: root.rem * 0.9

            Key {
                objectName: "simulationPlace"
                main: true
                available: !root.simulation.cardPresent && root.simulation.personas.length > 0
                label: qsTrId("staff-simulation-place")
                onActivated: root.simulation.placeCard(root.chosen)
            }
            Key {
                objectName: "simulationRemove"
                available: root.simulation.cardPresent
                label: qsTrId("staff-simulation-remove")
                onActivated: root.simulation.removeCard()
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
