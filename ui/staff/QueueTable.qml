pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// Today's visits, newest first.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property NumberEntryViewModel entry
    required property real rem
    readonly property list<real> columns: [0.075, 0.19, 0.18, 0.075, 0.48]

    signal explain(string cause, string session)

    radius: rem * 1.1
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    component Cell: Text {
        color: Theme.text
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
    }

    Row {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: root.rem * 1.7
        anchors.rightMargin: root.rem * 1.7
        height: root.rem * 3.4

        Repeater {
            model: [qsTrId("staff-column-time"), qsTrId("staff-column-name"), qsTrId("staff-column-where"), qsTrId("staff-column-elapsed"), qsTrId("staff-column-cause")]

            delegate: Cell {
                required property int index
                required property string modelData

                width: header.width * root.columns[index]
                height: header.height
                text: modelData
                color: Theme.quiet
                font.pixelSize: root.rem
            }
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.leftMargin: root.rem * 0.5
        anchors.rightMargin: root.rem * 0.5
        height: Theme.hairline * 2
        color: Theme.line
    }
    Text {
        anchors.centerIn: parent
        visible: list.count === 0
        text: qsTrId("staff-nobody-yet")
        color: Theme.quiet
        font.family: Theme.family
        font.pixelSize: root.rem * 1.25
    }
    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.hairline * 2
        anchors.margins: root.rem * 0.5
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.staff

        delegate: Rectangle {
            id: row

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
            readonly property real inner: width - root.rem * 2.4
            // The newest line is the patient at the kiosk; who calls has the button in the call above.
            readonly property bool entryOffered: index === 0 && !calling && root.entry.possible

            width: ListView.view.width
            height: Math.max(root.rem * (row.entryOffered ? 4.4 : 3.4), sayings.implicitHeight + root.rem * 1.2)
            color: calling ? "#f0f9ff" : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: row.time + " " + row.name + " " + row.where + " " + row.cause + " " + Array.from(row.notes).join(" ")

            Rectangle {
                visible: row.calling
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                width: root.rem * 0.35
                color: Theme.primaryColour
            }
            Row {
                x: root.rem * 1.2
                height: parent.height

                Cell {
                    width: row.inner * root.columns[0]
                    height: row.height
                    text: row.time
                    font.pixelSize: root.rem * 1.2
                }
                Cell {
                    width: row.inner * root.columns[1]
                    height: row.height
                    rightPadding: root.rem
                    text: row.name !== "" ? qsTrId("staff-name").arg(row.name) : qsTrId("staff-name-unknown")
                    color: row.name !== "" ? Theme.text : Theme.quiet
                    font.bold: row.calling
                }
                Item {
                    width: row.inner * root.columns[2]
                    height: row.height

                    StateTag {
                        anchors.verticalCenter: parent.verticalCenter
                        tag: row.tag
                        words: row.where
                        rem: root.rem
                    }
                }
                Cell {
                    width: row.inner * root.columns[3]
                    height: row.height
                    text: row.elapsed
                }
                Column {
                    id: sayings

                    width: row.inner * root.columns[4] - buttons.width - root.rem
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: root.rem * 0.2

                    Cell {
                        width: parent.width
                        visible: row.cause !== ""
                        text: row.cause
                    }
                    Cell {
                        width: parent.width
                        visible: row.advice !== "" && row.notes.length === 0  // notes say it in full
                        text: row.advice
                        color: Theme.quiet
                        font.pixelSize: root.rem
                    }
                    Repeater {
                        model: row.notes

                        delegate: Cell {
                            required property string modelData

                            width: sayings.width
                            text: modelData
                            wrapMode: Text.Wrap
                            font.pixelSize: root.rem
                        }
                    }
                }
            }
            Row {
                id: buttons

                anchors.right: parent.right
                anchors.rightMargin: root.rem * 0.8
                anchors.verticalCenter: parent.verticalCenter
                spacing: root.rem * 0.6

                StaffButton {
                    visible: row.entryOffered
                    height: root.rem * 2.6
                    label: qsTrId("number-b-begin")
                    explanation: qsTrId("number-b-begin-more")
                    icon: "id"
                    rem: root.rem
                    onActivated: root.entry.begin()
                }
                StaffButton {
                    visible: row.causeId !== ""
                    height: root.rem * 2.6
                    label: qsTrId("staff-explain")
                    explanation: row.cause
                    rem: root.rem
                    onActivated: root.explain(row.causeId, row.session)
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
    }
}
