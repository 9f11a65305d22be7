pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The digits of a console without a keyboard: there while a field for numbers is typed in. Its keys never take the focus.
Rectangle {
    id: root

    required property real rem
    readonly property TextInput input: Window.activeFocusItem as TextInput
    readonly property StaffField field: root.input === null ? null : root.input.parent as StaffField
    readonly property bool open: root.field !== null && root.field.byPad
    readonly property string kind: root.open ? root.field.pad : ""
    readonly property bool narrow: width < rem * 58
    readonly property var keys: root.narrow ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", ".", "-"] : ["1", "2", "3", "4", "5", ".", "6", "7", "8", "9", "0", "-"]

    visible: open
    implicitHeight: column.implicitHeight + rem * 1.8
    color: Theme.table

    function put(text: string) {
        root.input.insert(root.input.cursorPosition, text);
    }
    function erase() {
        const at = root.input.cursorPosition;
        if (root.input.selectedText !== "") {
            root.input.remove(root.input.selectionStart, root.input.selectionEnd);
        } else if (at > 0) {
            root.input.remove(at - 1, at);
        }
    }
    function next() {
        const follower = root.input.nextItemInFocusChain() as TextInput;
        if (follower === null) {
            root.close();
        } else {
            follower.forceActiveFocus();
        }
    }
    function close() {
        root.input.focus = false;
    }

    MouseArea {  // nothing below it is meant
        anchors.fill: parent
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Theme.hairline
        color: Theme.line
    }
    component Key: StaffButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: Theme.target
        rem: root.rem
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: root.rem * 0.9
        spacing: Theme.apart

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.apart

            StaffText {
                Layout.fillWidth: true
                visible: root.kind !== "date" || !root.narrow  // the eras need the room
                words: root.open ? root.field.label : ""
                color: Theme.text
                wrapMode: Text.Wrap
                font.bold: true
                font.pixelSize: root.rem * 1.15
            }
            Repeater {
                model: root.kind === "date" ? [qsTrId("pad-taisho"), qsTrId("pad-showa"), qsTrId("pad-heisei"), qsTrId("pad-reiwa")] : []

                delegate: Key {
                    required property string modelData

                    Layout.maximumWidth: root.rem * 8
                    label: modelData
                    onActivated: root.put(modelData)
                }
            }
            Key {
                Layout.preferredWidth: implicitWidth
                Layout.fillWidth: false
                visible: root.kind === "mixed"
                label: qsTrId("pad-letters")
                onActivated: root.field.typeWords()
            }
            Key {
                Layout.preferredWidth: implicitWidth
                Layout.fillWidth: false
                label: qsTrId("staff-close")
                onActivated: root.close()
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 5 : 7
            rowSpacing: Theme.apart
            columnSpacing: Theme.apart

            Repeater {
                model: root.keys.slice(0, root.narrow ? 12 : 6)

                delegate: Key {
                    required property string modelData

                    label: modelData
                    onActivated: root.put(modelData)
                }
            }
            Key {
                label: qsTrId("staff-code-erase")
                onActivated: root.erase()
            }
            Repeater {
                model: root.keys.slice(root.narrow ? 12 : 6)

                delegate: Key {
                    required property string modelData

                    label: modelData
                    onActivated: root.put(modelData)
                }
            }
            Key {
                Layout.columnSpan: root.narrow ? 2 : 1
                label: qsTrId("pad-next")
                primary: true
                onActivated: root.next()
            }
        }
    }
}
