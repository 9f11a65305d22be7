pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// One visit of the day: when, who, where, why. In the table's columns, or with one thing below the other.
Rectangle {
    id: root

    required property int index
    required property string time
    required property string name
    required property string where
    required property string tag
    required property string elapsed
    required property string cause
    required property string advice
    required property string causeId
    required property string session
    required property bool calling
    required property list<string> notes
    required property list<real> columns  // shares of the width
    required property NumberEntryViewModel entry
    required property real rem
    readonly property real inner: width - root.rem * 2.4
    readonly property string who: name !== "" ? qsTrId("staff-name").arg(name) : qsTrId("staff-name-unknown")
    // The newest line is the patient at the kiosk; who calls has the button in the call above.
    readonly property bool entryOffered: index === 0 && !calling && root.entry.possible

    signal explain

    implicitHeight: Theme.stacked ? parts.implicitHeight + rem * 1.4 : Math.max(Theme.touch(rem * (entryOffered ? 4.4 : 3.4)), sayings.implicitHeight + rem * 1.2) + Theme.apart
    color: calling ? "#f0f9ff" : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.time + " " + root.name + " " + root.where + " " + root.cause + " " + Array.from(root.notes).join(" ")

    component Cell: Text {
        color: Theme.text
        elide: Theme.byFinger ? Text.ElideNone : Text.ElideRight
        wrapMode: Theme.byFinger ? Text.Wrap : Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
    }

    Rectangle {
        visible: root.calling
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

        RowLayout {
            Layout.row: 0
            Layout.column: 0
            Layout.columnSpan: 6
            visible: Theme.stacked
            spacing: root.rem

            Cell {
                text: root.time
                font.pixelSize: root.rem * 1.2
            }
            Cell {
                Layout.fillWidth: true
                text: root.who
                color: root.name !== "" ? Theme.text : Theme.quiet
                font.bold: true
            }
            Cell {
                text: root.elapsed
            }
        }
        Cell {
            Layout.row: 0
            Layout.column: 0
            Layout.preferredWidth: root.inner * root.columns[0]
            visible: !Theme.stacked
            text: root.time
            font.pixelSize: root.rem * 1.2
        }
        Cell {
            Layout.row: 0
            Layout.column: 1
            Layout.preferredWidth: root.inner * root.columns[1]
            visible: !Theme.stacked
            rightPadding: root.rem
            text: root.who
            color: root.name !== "" ? Theme.text : Theme.quiet
            font.bold: root.calling
        }
        Item {
            Layout.row: Theme.stacked ? 1 : 0
            Layout.column: Theme.stacked ? 0 : 2
            Layout.preferredWidth: Theme.stacked ? state.implicitWidth : root.inner * root.columns[2]
            implicitHeight: state.implicitHeight

            StateTag {
                id: state

                anchors.verticalCenter: parent.verticalCenter
                tag: root.tag
                words: root.where
                rem: root.rem
            }
        }
        Cell {
            Layout.row: 0
            Layout.column: 3
            Layout.preferredWidth: root.inner * root.columns[3]
            visible: !Theme.stacked
            text: root.elapsed
        }
        Column {
            id: sayings

            Layout.row: Theme.stacked ? 2 : 0
            Layout.column: Theme.stacked ? 0 : 4
            Layout.columnSpan: Theme.stacked ? 6 : 1
            Layout.fillWidth: true
            visible: !Theme.stacked || root.cause !== "" || root.notes.length > 0
            spacing: root.rem * 0.2

            Cell {
                width: parent.width
                visible: root.cause !== ""
                text: root.cause
            }
            Cell {
                width: parent.width
                visible: root.advice !== "" && root.notes.length === 0  // notes say it in full
                text: root.advice
                color: Theme.quiet
                font.pixelSize: root.rem
            }
            Repeater {
                model: root.notes

                delegate: Cell {
                    required property string modelData

                    width: sayings.width
                    text: modelData
                    wrapMode: Text.Wrap
                    font.pixelSize: root.rem
                }
            }
        }
        Row {
            Layout.row: Theme.stacked ? 1 : 0
            Layout.column: Theme.stacked ? 1 : 5
            Layout.columnSpan: Theme.stacked ? 5 : 1
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            Layout.leftMargin: root.rem
            visible: root.entryOffered || root.causeId !== ""
            spacing: Theme.between(root.rem * 0.6)

            StaffButton {
                visible: root.entryOffered
                height: Theme.touch(root.rem * 2.6)
                label: qsTrId("number-b-begin")
                explanation: qsTrId("number-b-begin-more")
                icon: "id"
                rem: root.rem
                onActivated: root.entry.begin()
            }
            StaffButton {
                visible: root.causeId !== ""
                height: Theme.touch(root.rem * 2.6)
                label: qsTrId("staff-explain")
                explanation: root.cause
                rem: root.rem
                onActivated: root.explain()
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
