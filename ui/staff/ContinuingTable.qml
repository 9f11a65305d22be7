pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The continuing patients in rows: who, what was agreed, how long it holds, what the service said last.
Rectangle {
    id: root

    required property ContinuingCareViewModel care
    required property real rem
    readonly property list<real> columns: [0.185, 0.095, 0.155, 0.22, 0.165, 0.18]
    readonly property var marks: ({
            "good": ["check", Theme.good],
            "attention": ["alert-triangle", Theme.warning],
            "quiet": ["clock", Theme.quiet]
        })

    radius: rem * 1.1
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    component Words: Text {
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    Row {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: root.rem * 1.7
        anchors.rightMargin: root.rem * 1.7
        height: Math.round(root.rem * 3)  // or the line below is drawn now thin, now thick
        visible: list.count > 0

        Repeater {
            model: [qsTrId("staff-column-name"), qsTrId("continuing-column-kind"), qsTrId("continuing-since"), qsTrId("continuing-column-marks"), root.care.showsEnded ? qsTrId("continuing-column-ended") : qsTrId("continuing-column-until"), qsTrId("continuing-column-asked")]

            delegate: Words {
                required property int index
                required property string modelData

                width: header.width * root.columns[index]
                height: header.height
                verticalAlignment: Text.AlignVCenter
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
        visible: list.count > 0
        height: Theme.hairline * 2
        color: Theme.line
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
        model: root.care.rows
        currentIndex: root.care.selectedRow
        highlightMoveDuration: 0
        onHeightChanged: {
            if (currentIndex >= 0) {
                positionViewAtIndex(currentIndex, ListView.Contain);  // what is open takes room below
            }
        }

        delegate: Touchable {
            id: row

            required property var modelData
            readonly property bool current: row.modelData.id === root.care.selected
            readonly property bool open: row.modelData.standing === "current" || row.modelData.standing === "soon"
            readonly property real inner: width - root.rem * 2.4
            readonly property color ink: row.open ? Theme.text : Theme.quiet

            width: ListView.view.width
            height: root.rem * 4
            ringRadius: root.rem * 0.4
            label: row.modelData.name
            explanation: row.modelData.spoken
            onActivated: root.care.select(row.modelData.id)

            Rectangle {
                anchors.fill: parent
                color: row.current ? "#f0f9ff" : row.down ? Theme.surfaceDown : row.open ? "transparent" : "#f7f7f7"
            }
            Rectangle {
                visible: row.current
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                width: root.rem * 0.35
                color: Theme.primaryColour
            }
            Row {
                x: root.rem * 1.2
                height: parent.height

                Column {
                    width: row.inner * root.columns[0]
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: root.rem * 0.15

                    Words {
                        width: parent.width - root.rem
                        text: row.modelData.name
                        color: row.ink
                        font.bold: true
                    }
                    Words {
                        width: parent.width - root.rem
                        visible: text !== ""
                        text: row.modelData.kana
                        color: Theme.quiet
                        font.pixelSize: root.rem * 0.9
                    }
                }
                Words {
                    width: row.inner * root.columns[1]
                    height: row.height
                    verticalAlignment: Text.AlignVCenter
                    text: row.modelData.kind
                    color: row.ink
                }
                Words {
                    width: row.inner * root.columns[2]
                    height: row.height
                    verticalAlignment: Text.AlignVCenter
                    text: row.modelData.since
                    color: row.ink
                }
                Item {
                    width: row.inner * root.columns[3]
                    height: row.height

                    Row {
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: root.rem * 0.7

                        Repeater {
                            model: row.modelData.marks

                            delegate: ConsentMark {
                                required property var modelData

                                words: modelData.words
                                agreed: modelData.agreed
                                rem: root.rem
                            }
                        }
                    }
                }
                Column {
                    width: row.inner * root.columns[4]
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: root.rem * 0.15

                    Words {
                        width: parent.width
                        text: row.modelData.until
                        color: row.ink
                    }
                    Words {
                        width: parent.width
                        text: row.modelData.left
                        color: row.modelData.standing === "soon" || row.modelData.standing === "over" ? Theme.warning : Theme.quiet
                        font.bold: row.modelData.standing === "soon" || row.modelData.standing === "over"
                        font.pixelSize: root.rem * 0.95
                    }
                }
                Row {
                    width: row.inner * root.columns[5]
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: root.rem * 0.5

                    Icon {
                        id: sign

                        anchors.verticalCenter: parent.verticalCenter
                        name: row.modelData.standing === "over" ? "id" : root.marks[row.modelData.tone][0]
                        size: root.rem * 1.3
                        colour: root.marks[row.modelData.tone][1]
                    }
                    Column {
                        width: parent.width - sign.width - parent.spacing
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: root.rem * 0.15

                        Words {
                            width: parent.width
                            text: row.modelData.result
                            color: root.marks[row.modelData.tone][1]
                            font.bold: row.modelData.tone !== "quiet"
                        }
                        Words {
                            width: parent.width
                            visible: text !== ""
                            text: row.modelData.when
                            color: Theme.quiet
                            font.pixelSize: root.rem * 0.9
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
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - root.rem * 6
        visible: list.count === 0
        spacing: root.rem * 1.5

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "users"
            size: root.rem * 3
            colour: Theme.quiet
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.care.locked ? qsTrId("continuing-locked") : root.care.showsEnded ? qsTrId("continuing-none-ended") : qsTrId("continuing-none")
            wrapMode: Text.Wrap
            color: Theme.quiet
            font.family: Theme.family
            font.pixelSize: root.rem * 1.25
        }
        StaffButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.care.locked
            label: qsTrId("staff-sign-in")
            icon: "user"
            primary: true
            rem: root.rem
            onActivated: root.care.signIn()
        }
    }
}
