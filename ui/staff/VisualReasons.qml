pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// Why this patient is checked by eye: one of a few reasons, that goes into the record.
ColumnLayout {
    id: root

    required property VisualCheckViewModel check
    required property real rem
    property int columns: 1

    spacing: rem * 0.8

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.1
        wrapMode: Text.Wrap
    }

    Words {
        words: root.check.reason < 0 ? qsTrId("visual-reason-choose") : qsTrId("visual-reason-title")
        font.bold: true
        font.pixelSize: root.rem * 1.35
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.columns
        rowSpacing: Theme.between(root.rem * 0.8)
        columnSpacing: rowSpacing

        Repeater {
            model: root.check.reasons

            delegate: Touchable {
                id: choice

                required property int index
                required property string modelData
                readonly property bool chosen: root.check.reason === index

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.touch(root.rem * 2.1)
                label: modelData
                ringRadius: root.rem * 0.4
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onActivated: root.check.reason = index

                Rectangle {  // shows a finger how much of it can be touched
                    anchors.fill: parent
                    visible: Theme.byFinger
                    radius: root.rem * 0.6
                    color: choice.chosen ? Theme.selectedPanel : choice.down ? Theme.surfaceDown : Theme.surface
                    border.width: Theme.hairline
                    border.color: choice.chosen ? Theme.primaryColour : Theme.line
                }
                Rectangle {
                    id: dot

                    x: Theme.byFinger ? root.rem * 0.9 : 0
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.rem * 1.5
                    height: width
                    radius: width / 2
                    color: Theme.surface
                    border.width: Math.max(2, root.rem * 0.15)
                    border.color: Theme.primaryColour

                    Rectangle {
                        anchors.centerIn: parent
                        visible: choice.chosen
                        width: parent.width * 0.55
                        height: width
                        radius: width / 2
                        color: Theme.primaryColour
                    }
                }
                Words {
                    anchors.left: dot.right
                    anchors.leftMargin: root.rem * 0.8
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    words: choice.modelData
                    font.bold: choice.chosen
                    Accessible.ignored: true
                }
            }
        }
    }
}
