pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The continuing patients in rows: who, what was agreed, how long it holds, what the service said last. On a narrow panel
// a row has lines instead of columns.
Rectangle {
    id: root

    required property ContinuingCareViewModel care
    required property real rem
    readonly property list<real> columns: [0.185, 0.095, 0.155, 0.22, 0.165, 0.18]

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
        height: Theme.stacked ? 0 : Math.round(root.rem * 3)  // or the line below is drawn now thin, now thick
        visible: list.count > 0 && !Theme.stacked

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
        visible: header.visible
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
        spacing: Theme.apart
        onHeightChanged: {
            if (currentIndex >= 0) {
                positionViewAtIndex(currentIndex, ListView.Contain);  // what is open takes room below
            }
        }

        delegate: ContinuingRow {
            width: ListView.view.width
            columns: root.columns
            care: root.care
            rem: root.rem
        }
        ScrollMark {
            view: list
            rem: root.rem
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
        StaffText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            words: root.care.locked ? qsTrId("continuing-locked") : root.care.showsEnded ? qsTrId("continuing-none-ended") : qsTrId("continuing-none")
            wrapMode: Text.Wrap
            color: Theme.quiet
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
