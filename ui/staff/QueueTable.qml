pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// Today's visits, newest first: a table, or a card a visit where the panel is narrow.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property NumberEntryViewModel entry
    required property real rem
    readonly property list<real> columns: [0.075, 0.19, 0.18, 0.075, 0.48]

    signal explain(string cause, string session)

    implicitHeight: list.contentHeight + rem
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
        height: Theme.stacked ? 0 : root.rem * 3.4
        visible: !Theme.stacked

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
        visible: header.visible
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
        interactive: !Theme.stacked  // else the page is moved, with all of it
        model: root.staff

        delegate: QueueRow {
            width: ListView.view.width
            columns: root.columns
            entry: root.entry
            rem: root.rem
            onExplain: root.explain(causeId, session)
        }
        ScrollMark {
            view: list
            rem: root.rem
        }
    }
}
