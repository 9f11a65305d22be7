pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// What will happen in a visit whose consent comes first: its four steps, one below the other, joined by a line.
Rectangle {
    id: root

    readonly property list<string> steps: [qsTrId("start-consent"), qsTrId("start-identity"), qsTrId("start-qualification"), qsTrId("start-done")]
    readonly property list<string> shortSteps: [qsTrId("start-consent-short"), qsTrId("start-identity-short"), qsTrId("start-qualification-short"), qsTrId("start-done-short")]
    readonly property real markSize: Theme.mm(Theme.landscape ? 9.4 : 8)

    Layout.fillWidth: true
    Layout.fillHeight: true
    radius: Theme.radiusPicture
    color: Theme.panel
    border.width: Theme.contrast ? Theme.shelfBorder : 0
    border.color: Theme.quiet

    Rectangle {  // the road, behind the numbers
        x: rows.x + (root.markSize - width) / 2
        y: rows.y + rows.height / 8
        width: Theme.mm(0.54)
        height: rows.height * 3 / 4
        color: Theme.primaryColour
    }
    ColumnLayout {
        id: rows

        anchors.fill: parent
        anchors.leftMargin: Theme.mm(Theme.landscape ? 8 : 5)
        anchors.rightMargin: Theme.space2
        anchors.topMargin: Theme.space2
        anchors.bottomMargin: Theme.space2
        spacing: 0

        Repeater {
            model: root.steps.length

            delegate: RowLayout {
                id: row

                required property int index

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 1  // all alike: the line meets each number's middle
                spacing: Theme.space4

                NumberMark {
                    number: row.index + 1
                    filled: true
                    size: root.markSize
                }
                PhraseText {
                    Layout.fillWidth: true
                    phrases: Theme.large ? root.shortSteps[row.index] : root.steps[row.index]
                    leading: Theme.large ? 1.15 : 1.3
                }
            }
        }
    }
}
