pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 原因と対応: what a word on a screen means, what to say to the patient, what to press. A narrow panel shows the list or
// one cause.
ColumnLayout {
    id: root

    required property CauseBoardViewModel board
    required property LadderViewModel ladder
    required property real rem
    signal certificateWanted()

    property bool reading: false  // one cause is open; it matters where both have no room

    spacing: rem * 1.4

    Binding {
        target: root.ladder
        property: "shownCause"
        value: root.board.selected
    }

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.15
        lineHeight: 1.25
        wrapMode: Text.Wrap
    }

    StaffButton {
        visible: Theme.stacked && root.reading
        label: qsTrId("staff-board")
        icon: "arrow-left"
        rem: root.rem
        onActivated: root.reading = false
    }
    GridLayout {
        Layout.fillWidth: true
        visible: !Theme.stacked || !root.reading
        columns: Theme.stacked ? 1 : 3
        columnSpacing: root.rem * 1.5
        rowSpacing: root.rem

        Text {
            text: qsTrId("staff-board")
            color: Theme.text
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem * 1.75
            Accessible.role: Accessible.Heading
        }
        Text {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            visible: !Theme.stacked
            text: qsTrId("staff-board-more")
            color: Theme.quiet
            elide: Text.ElideRight
            font.family: Theme.family
            font.pixelSize: root.rem
        }
        StaffField {
            id: field

            Layout.fillWidth: Theme.stacked
            Layout.preferredWidth: root.rem * 22
            label: qsTrId("staff-board-search")
            rem: root.rem
            onTextChanged: root.board.search = text
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: root.rem * 1.6

        Rectangle {
            Layout.preferredWidth: root.rem * 23
            Layout.fillWidth: Theme.stacked
            Layout.fillHeight: true
            visible: !Theme.stacked || !root.reading
            radius: root.rem * 1.1
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line

            Words {
                anchors.fill: parent
                anchors.margins: root.rem * 1.6
                visible: list.count === 0
                words: qsTrId("staff-board-nothing")
                color: Theme.quiet
            }
            ListView {
                id: list

                anchors.fill: parent
                anchors.margins: root.rem * 0.5
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.board.rows
                currentIndex: root.board.selectedRow
                highlightFollowsCurrentItem: false
                spacing: Theme.apart
                onCurrentIndexChanged: list.positionViewAtIndex(Math.max(0, currentIndex), ListView.Contain)

                ScrollMark {
                    view: list
                    rem: root.rem
                }
                delegate: Touchable {
                    id: row

                    required property var modelData
                    readonly property bool current: row.modelData.id === root.board.selected
                    readonly property color ink: row.current ? Theme.primaryColour : Theme.text

                    width: ListView.view.width
                    height: Math.max(Theme.touch(root.rem * 3.4), title.implicitHeight + root.rem * 1.4)
                    ringRadius: root.rem * 0.6
                    label: row.modelData.title
                    explanation: row.modelData.today
                    onActivated: {
                        root.board.open(row.modelData.id);
                        root.reading = true;
                    }

                    Rectangle {
                        anchors.fill: parent
                        radius: root.rem * 0.6
                        color: row.current ? Theme.selectedPanel : row.down ? Theme.surfaceDown : "transparent"
                    }
                    Rectangle {
                        visible: row.current
                        anchors.left: parent.left
                        anchors.top: parent.top
                        anchors.bottom: parent.bottom
                        width: root.rem * 0.35
                        radius: width / 2
                        color: Theme.primaryColour
                    }
                    RowLayout {
                        anchors.fill: parent
                        anchors.leftMargin: root.rem
                        anchors.rightMargin: root.rem * 0.8
                        spacing: root.rem * 0.9

                        Icon {
                            name: row.modelData.icon
                            size: root.rem * 1.5
                            colour: row.ink
                        }
                        Words {
                            id: title

                            Layout.fillWidth: true
                            words: row.modelData.title
                            color: row.ink
                            font.bold: row.current
                            lineHeight: 1.1
                            Accessible.ignored: true
                        }
                        Words {
                            visible: words !== ""
                            words: row.modelData.today
                            color: Theme.quiet
                            font.pixelSize: root.rem
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !Theme.stacked || root.reading
            radius: root.rem * 1.1
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line

            Flickable {
                id: reader

                visible: list.count > 0
                anchors.fill: parent
                anchors.margins: root.rem * 1.4
                anchors.leftMargin: root.rem * (Theme.stacked ? 1.4 : 1.9)
                anchors.rightMargin: root.rem * (Theme.stacked ? 1.4 : 1.9)
                contentHeight: detail.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds

                ScrollMark {
                    view: reader
                    rem: root.rem
                    withMouse: true
                }
                ColumnLayout {
                    id: detail

                    width: reader.width - root.rem * 0.6
                    spacing: root.rem * (root.board.ladder ? 0.7 : 1.1)

                    RowLayout {
                        spacing: root.rem * 1.2

                        Icon {
                            name: root.board.icon
                            size: root.rem * 2.6
                            colour: Theme.text
                        }
                        Words {
                            Layout.fillWidth: true
                            words: root.board.title
                            font.bold: true
                            font.pixelSize: root.rem * 1.6
                            Accessible.role: Accessible.Heading
                        }
                    }
                    Words {
                        visible: !root.board.ladder  // the ladder needs the room
                        words: qsTrId("staff-board-meaning")
                        font.bold: true
                        font.pixelSize: root.rem * 1.25
                    }
                    Words {
                        Layout.fillWidth: true
                        Layout.topMargin: root.board.ladder ? 0 : -root.rem * 0.5
                        words: root.board.meaning
                    }
                    Words {
                        words: qsTrId("staff-board-say")
                        font.bold: true
                        font.pixelSize: root.rem * 1.25
                    }
                    Rectangle {
                        Layout.fillWidth: true
                        Layout.topMargin: -root.rem * 0.5
                        implicitHeight: spoken.implicitHeight + root.rem * (root.board.ladder ? 1 : 1.6)
                        radius: root.rem * 0.6
                        color: Theme.panel

                        Words {
                            id: spoken

                            anchors.left: parent.left
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            anchors.margins: root.rem * 1.4
                            words: qsTrId("staff-board-quote").arg(root.board.say.replace(/。(?!$)/g, "。\n"))
                            font.bold: true
                            font.pixelSize: root.rem * 1.2
                        }
                    }
                    Words {
                        visible: !root.board.ladder
                        words: qsTrId("staff-board-do")
                        font.bold: true
                        font.pixelSize: root.rem * 1.25
                    }
                    Words {
                        Layout.fillWidth: true
                        Layout.topMargin: root.board.ladder ? 0 : -root.rem * 0.5
                        words: root.board.press
                    }
                    StaffButton {
                        visible: root.board.certificate
                        label: qsTrId("staff-board-certificate")
                        icon: "id"
                        rem: root.rem
                        onActivated: root.certificateWanted()
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        visible: root.board.ladder
                        spacing: root.rem

                        Words {
                            Layout.fillWidth: true
                            words: root.ladder.patient !== "" ? qsTrId("ladder-for").arg(root.ladder.patient) : root.ladder.chosen ? qsTrId("ladder-for-nameless") : qsTrId("ladder-for-new")
                            font.bold: true
                            font.pixelSize: root.rem * 1.25
                        }
                        StaffButton {
                            visible: root.ladder.chosen
                            label: qsTrId("ladder-begin-new")
                            explanation: qsTrId("ladder-begin-new-more")
                            rem: root.rem
                            onActivated: root.ladder.openNew()
                        }
                    }
                    Ladder {
                        Layout.fillWidth: true
                        Layout.topMargin: -root.rem * 0.4
                        visible: root.board.ladder
                        ladder: root.ladder
                        rem: root.rem
                    }
                    Words {
                        Layout.fillWidth: true
                        Layout.topMargin: root.rem * 0.6
                        visible: root.board.codes !== "" || root.board.scenario !== ""
                        words: root.board.scenario === "" ? qsTrId("staff-board-codes").arg(root.board.codes) : root.board.codes === "" ? qsTrId("staff-board-practice").arg(root.board.scenario) : qsTrId("staff-board-codes").arg(root.board.codes) + "\n" + qsTrId("staff-board-practice").arg(root.board.scenario)
                        color: Theme.quiet
                        font.pixelSize: root.rem * 0.95
                    }
                }
            }
        }
    }
}
