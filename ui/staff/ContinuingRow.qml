pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// One continuing patient: name, kind of visit, first consent, what was agreed, until when, the last answer. In the
// table's columns, or with the last three below the name.
Touchable {
    id: root

    required property var modelData
    required property list<real> columns  // shares of the width
    required property ContinuingCareViewModel care
    required property real rem
    readonly property bool current: root.modelData.id === root.care.selected
    readonly property bool open: root.modelData.standing === "current" || root.modelData.standing === "soon"
    readonly property bool urgent: root.modelData.standing === "soon" || root.modelData.standing === "over"
    readonly property real inner: width - root.rem * 2.4
    readonly property color ink: root.open ? Theme.text : Theme.quiet
    readonly property var mark: ({
            "good": ["check", Theme.good],
            "attention": ["alert-triangle", Theme.warning],
            "quiet": ["clock", Theme.quiet]
        })[root.modelData.tone]

    implicitHeight: Theme.stacked ? parts.implicitHeight + rem * 1.4 : Theme.touch(rem * 4)
    ringRadius: root.rem * 0.4
    label: root.modelData.name
    explanation: root.modelData.spoken
    onActivated: root.care.select(root.modelData.id)

    component Words: Text {
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
        elide: Theme.stacked ? Text.ElideNone : Text.ElideRight
        wrapMode: Theme.stacked ? Text.Wrap : Text.NoWrap
        Accessible.ignored: true
    }
    // A place in the row, that holds one thing in the middle of its height.
    component Place: Item {
        property real share: 0

        Layout.preferredWidth: root.inner * share
        Layout.fillWidth: Theme.stacked
        implicitHeight: childrenRect.height
    }

    Rectangle {
        anchors.fill: parent
        color: root.current ? "#f0f9ff" : root.down ? Theme.surfaceDown : root.open ? "transparent" : "#f7f7f7"
    }
    Rectangle {
        visible: root.current
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: root.rem * 0.35
        color: Theme.primaryColour
    }
    GridLayout {
        id: parts

        x: root.rem * 1.2
        y: Theme.stacked ? root.rem * 0.7 : 0
        width: root.inner
        height: Theme.stacked ? implicitHeight : parent.height
        columnSpacing: 0
        rowSpacing: root.rem * 0.5

        Place {
            Layout.row: 0
            Layout.column: 0
            share: Theme.stacked ? 0.55 : root.columns[0]

            Column {
                width: parent.width - root.rem
                spacing: root.rem * 0.15

                Words {
                    width: parent.width
                    text: root.modelData.name
                    color: root.ink
                    font.bold: true
                }
                Words {
                    width: parent.width
                    visible: text !== ""
                    text: root.modelData.kana
                    color: Theme.quiet
                    font.pixelSize: root.rem * 0.9
                }
            }
        }
        Words {
            Layout.row: 0
            Layout.column: 1
            Layout.preferredWidth: root.inner * root.columns[1]
            visible: !Theme.stacked
            text: root.modelData.kind
            color: root.ink
        }
        Words {
            Layout.row: 0
            Layout.column: 2
            Layout.preferredWidth: root.inner * root.columns[2]
            visible: !Theme.stacked
            text: root.modelData.since
            color: root.ink
        }
        Place {
            Layout.row: Theme.stacked ? 1 : 0
            Layout.column: Theme.stacked ? 0 : 3
            Layout.columnSpan: Theme.stacked ? 6 : 1
            share: root.columns[3]

            Row {
                spacing: root.rem * 0.7

                Repeater {
                    model: root.modelData.marks

                    delegate: ConsentMark {
                        required property var modelData

                        words: modelData.words
                        agreed: modelData.agreed
                        rem: root.rem
                    }
                }
            }
        }
        Place {
            Layout.row: 0
            Layout.column: 4
            share: Theme.stacked ? 0.45 : root.columns[4]

            Column {
                width: parent.width
                spacing: root.rem * 0.15

                Words {
                    width: parent.width
                    text: root.modelData.until
                    color: root.ink
                }
                Words {
                    width: parent.width
                    text: root.modelData.left
                    color: root.urgent ? Theme.warning : Theme.quiet
                    font.bold: root.urgent
                    font.pixelSize: root.rem * 0.95
                }
            }
        }
        Place {
            Layout.row: Theme.stacked ? 2 : 0
            Layout.column: Theme.stacked ? 0 : 5
            Layout.columnSpan: Theme.stacked ? 6 : 1
            share: root.columns[5]

            Row {
                width: parent.width
                spacing: root.rem * 0.5

                Icon {
                    id: sign

                    anchors.verticalCenter: parent.verticalCenter
                    name: root.modelData.standing === "over" ? "id" : root.mark[0]
                    size: root.rem * 1.3
                    colour: root.mark[1]
                }
                Column {
                    width: parent.width - sign.width - parent.spacing
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: root.rem * 0.15

                    Words {
                        width: parent.width
                        text: root.modelData.result
                        color: root.mark[1]
                        font.bold: root.modelData.tone !== "quiet"
                    }
                    Words {
                        width: parent.width
                        visible: text !== ""
                        text: root.modelData.when
                        color: Theme.quiet
                        font.pixelSize: root.rem * 0.9
                    }
                }
            }
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: "#e6e6e6"
    }
}
