pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 後日確認: the visits whose insurance waits for an answer, and the button that asks about all of them again.
ColumnLayout {
    id: root

    required property FollowUpsViewModel followUps
    required property real rem
    readonly property list<real> columns: [0.22, 0.22, 0.19, 0.28, 0.09]

    spacing: rem * 1.2

    component Words: Text {
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
        elide: Text.ElideRight
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: root.rem * 1.5

        Words {
            text: qsTrId("staff-follow-ups")
            font.bold: true
            font.pixelSize: root.rem * 1.75
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            text: qsTrId("follow-up-counts").arg(root.followUps.openCount).arg(root.followUps.settledCount)
            color: Theme.quiet
            font.pixelSize: root.rem
        }
        StaffButton {
            Layout.preferredHeight: root.rem * 3.2
            label: qsTrId("follow-up-ask-all")
            explanation: qsTrId("follow-up-ask-all-more")
            icon: "refresh"
            primary: true
            available: root.followUps.openCount > 0 && !root.followUps.running
            rem: root.rem
            onActivated: root.followUps.askAll()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: root.rem * 0.7

        Repeater {
            model: [
                {
                    words: qsTrId("follow-up-open").arg(root.followUps.openCount),
                    settled: false
                },
                {
                    words: qsTrId("follow-up-settled").arg(root.followUps.settledCount),
                    settled: true
                }
            ]

            delegate: StaffButton {
                required property var modelData

                Layout.preferredHeight: root.rem * 2.8
                label: modelData.words
                primary: root.followUps.showsSettled === modelData.settled
                rem: root.rem
                onActivated: root.followUps.showsSettled = modelData.settled
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: root.rem
            text: root.followUps.running ? qsTrId("follow-up-running") : root.followUps.message
            lineHeight: 1.15
            font.bold: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Accessible.ignored: text === ""
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: root.rem * 1.1
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        Row {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.leftMargin: root.rem * 1.7
            anchors.rightMargin: root.rem * 1.7
            height: root.rem * 3

            Repeater {
                model: [qsTrId("follow-up-when"), qsTrId("staff-column-name"), qsTrId("follow-up-way"), qsTrId("follow-up-cause"), qsTrId("follow-up-age")]

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
            height: Theme.hairline * 2
            color: Theme.line
        }
        Words {
            anchors.centerIn: parent
            visible: list.count === 0
            text: root.followUps.showsSettled ? qsTrId("follow-up-none-settled") : qsTrId("follow-up-none")
            color: Theme.quiet
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
            model: root.followUps.rows

            delegate: Touchable {
                id: row

                required property var modelData
                readonly property bool current: row.modelData.id === root.followUps.selected
                readonly property real inner: width - root.rem * 2.4

                width: ListView.view.width
                height: root.rem * 3.4
                ringRadius: root.rem * 0.4
                label: row.modelData.when + " " + row.modelData.name
                explanation: row.modelData.cause
                onActivated: root.followUps.select(row.modelData.id)

                Rectangle {
                    anchors.fill: parent
                    color: row.current ? "#f0f9ff" : row.down ? Theme.surfaceDown : "transparent"
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

                    Repeater {
                        model: [row.modelData.when, row.modelData.name, row.modelData.way, row.modelData.cause, row.modelData.age]

                        delegate: Words {
                            required property int index
                            required property string modelData

                            width: row.inner * root.columns[index]
                            height: row.height
                            rightPadding: root.rem
                            verticalAlignment: Text.AlignVCenter
                            text: modelData
                            color: index === 4 && row.modelData.old || index === 3 && row.modelData.answered ? Theme.warning : Theme.text
                            font.bold: index === 1 || index === 4 && row.modelData.old
                            Accessible.ignored: true
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
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: panel.implicitHeight + root.rem * 2.8
        visible: root.followUps.anySelected
        radius: root.rem * 1.1
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        ColumnLayout {
            id: panel

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: root.rem * 1.9
            anchors.rightMargin: root.rem * 1.9
            spacing: root.rem * 1.2

            RowLayout {
                id: detail

                Layout.fillWidth: true
                spacing: root.rem * 2

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: root.rem * 0.65

                    Words {
                        Layout.fillWidth: true
                        text: root.followUps.name
                        font.bold: true
                        font.pixelSize: root.rem * 1.6
                    }
                    Repeater {
                        model: root.followUps.facts

                        delegate: RowLayout {
                            id: fact

                            required property var modelData

                            Layout.fillWidth: true
                            spacing: root.rem

                            Words {
                                Layout.preferredWidth: root.rem * 8
                                text: fact.modelData.title
                                color: Theme.quiet
                            }
                            Words {
                                Layout.fillWidth: true
                                text: fact.modelData.value
                            }
                        }
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        visible: root.followUps.result !== ""
                        spacing: root.rem * 0.6

                        Icon {
                            name: root.followUps.resultGood ? "check" : "alert-triangle"
                            size: root.rem * 1.4
                            colour: root.followUps.resultGood ? Theme.good : Theme.warning
                        }
                        Words {
                            Layout.fillWidth: true
                            text: root.followUps.result
                            wrapMode: Text.Wrap
                            lineHeight: 1.2
                            color: root.followUps.resultGood ? Theme.good : Theme.warning
                            font.bold: true
                        }
                    }
                }
                ColumnLayout {
                    Layout.minimumWidth: root.rem * 18  // long words beside it wrap instead
                    Layout.preferredWidth: root.rem * 22
                    Layout.alignment: Qt.AlignTop
                    visible: !root.followUps.settled
                    spacing: root.rem * 0.7

                    StaffButton {
                        Layout.fillWidth: true
                        Layout.preferredHeight: root.rem * 3.4
                        label: qsTrId("follow-up-ask")
                        primary: root.followUps.canAsk
                        available: root.followUps.canAsk && !root.followUps.running
                        rem: root.rem
                        onActivated: root.followUps.askSelected()
                    }
                    StaffButton {
                        Layout.fillWidth: true
                        label: qsTrId("follow-up-declare")
                        icon: "file-text"
                        rem: root.rem
                        onActivated: root.followUps.declare()
                    }
                    StaffButton {
                        Layout.fillWidth: true
                        label: qsTrId("follow-up-settle")
                        explanation: qsTrId("follow-up-settle-more")
                        icon: "check"
                        available: !root.followUps.running
                        rem: root.rem
                        onActivated: root.followUps.settle()
                    }
                }
            }
            NumberStrip {
                Layout.fillWidth: true
                visible: root.followUps.canType
                followUps: root.followUps
                rem: root.rem
            }
        }
    }
}
