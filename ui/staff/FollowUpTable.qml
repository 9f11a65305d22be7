pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The visits without an answer in rows: when, who, how they were identified, why, for how long. On a narrow panel a row
// has two lines and no columns.
Rectangle {
    id: root

    required property FollowUpsViewModel followUps
    required property real rem
    readonly property list<real> columns: [0.22, 0.22, 0.19, 0.28, 0.09]

    signal chosen

    radius: root.rem * 1.1
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    component Words: Text {
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
        elide: Theme.byFinger ? Text.ElideNone : Text.ElideRight
        wrapMode: Theme.byFinger ? Text.Wrap : Text.NoWrap
    }

    Row {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: root.rem * 1.7
        anchors.rightMargin: root.rem * 1.7
        height: Theme.stacked ? 0 : root.rem * 3
        visible: !Theme.stacked

        Repeater {
            model: [qsTrId("follow-up-when"), qsTrId("staff-column-name"), qsTrId("follow-up-way"), qsTrId("follow-up-cause-or-answer"), qsTrId("follow-up-age")]

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
        visible: header.visible
        height: Theme.hairline * 2
        color: Theme.line
    }
    Words {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - root.rem * 2)
        visible: list.count === 0 && !root.followUps.locked
        text: root.followUps.showsSettled ? qsTrId("follow-up-none-settled") : qsTrId("follow-up-none")
        color: Theme.quiet
        font.pixelSize: root.rem * 1.25
    }
    SignInFirst {
        anchors.centerIn: parent
        width: parent.width - root.rem * 2
        visible: root.followUps.locked
        rem: root.rem
        onActivated: root.followUps.signIn()
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
        spacing: Theme.apart
        model: root.followUps.rows

        ScrollMark {
            view: list
            rem: root.rem
        }

        delegate: Touchable {
            id: row

            required property var modelData
            readonly property bool current: row.modelData.id === root.followUps.selected
            readonly property real inner: width - root.rem * 2.4
            readonly property color ink: row.modelData.doubtful ? Theme.warning : row.modelData.valid ? Theme.good : Theme.text

            width: ListView.view.width
            height: Math.max(Theme.touch(root.rem * 3.4), narrow.visible ? narrow.implicitHeight + root.rem * 1.2 : 0)
            ringRadius: root.rem * 0.4
            label: row.modelData.when + " " + row.modelData.name
            explanation: row.modelData.cause
            onActivated: {
                root.followUps.select(row.modelData.id);
                root.chosen();
            }

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
            GridLayout {
                id: narrow

                x: root.rem * 1.2
                anchors.verticalCenter: parent.verticalCenter
                width: row.inner
                visible: Theme.stacked
                columns: 2
                rowSpacing: root.rem * 0.3

                Words {
                    Layout.fillWidth: true
                    text: row.modelData.name
                    font.bold: true
                    Accessible.ignored: true
                }
                Words {
                    text: row.modelData.age
                    color: row.modelData.old ? Theme.warning : Theme.text
                    font.bold: row.modelData.old
                    Accessible.ignored: true
                }
                Words {
                    Layout.columnSpan: 2
                    Layout.fillWidth: true
                    text: row.modelData.when + "　" + row.modelData.way
                    color: Theme.quiet
                    font.pixelSize: root.rem
                    Accessible.ignored: true
                }
                Words {
                    Layout.columnSpan: 2
                    Layout.fillWidth: true
                    text: row.modelData.cause
                    color: row.ink
                    font.pixelSize: root.rem
                    Accessible.ignored: true
                }
            }
            Row {
                x: root.rem * 1.2
                height: parent.height
                visible: !Theme.stacked

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
                        color: index === 4 && row.modelData.old ? Theme.warning : index === 3 ? row.ink : Theme.text
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
