pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// A code of four to eight digits, by keyboard, mouse or finger. It passes key presses on and shows how many there are.
FocusScope {
    id: root

    required property StaffSignInViewModel signIn
    required property real rem

    readonly property real keyHeight: Theme.touch(rem * (Theme.byFinger ? 4.6 : 3))

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    onVisibleChanged: {
        if (visible) {
            keys.forceActiveFocus();
        }
    }
    Component.onCompleted: {
        if (visible) {
            keys.forceActiveFocus();
        }
    }

    Item {
        id: keys

        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
                root.signIn.pressDigit(event.key - Qt.Key_0);
            } else if (event.key === Qt.Key_Backspace) {
                root.signIn.eraseDigit();
            } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                root.signIn.submit();
            } else if (event.key === Qt.Key_Escape) {
                root.signIn.close();
            } else {
                return;
            }
            event.accepted = true;
        }
    }
    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: root.rem

        Text {
            Layout.fillWidth: true
            text: root.signIn.codeFor
            color: Theme.text
            elide: Text.ElideRight
            font.family: Theme.family
            font.bold: true
            font.pixelSize: root.rem * 1.75
            Accessible.role: Accessible.Heading
        }
        StaffText {
            Layout.fillWidth: true
            words: root.signIn.codePrompt
            color: Theme.quiet
            wrapMode: Text.Wrap
            lineHeight: 1.3
            font.pixelSize: root.rem * 1.1
        }
        Row {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: root.rem * 1.8
            spacing: root.rem * 0.9
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTrId("staff-code-digits").arg(root.signIn.digits)

            Repeater {
                model: Math.max(4, root.signIn.digits)

                delegate: Rectangle {
                    required property int index

                    width: root.rem * 1.5
                    height: width
                    radius: width / 2
                    color: index < root.signIn.digits ? Theme.text : Theme.surface
                    border.width: Math.max(1, root.rem * 0.15)
                    border.color: Theme.text
                }
            }
        }
        StaffNote {
            Layout.fillWidth: true
            Layout.minimumHeight: root.rem * 3
            words: root.signIn.message
            rem: root.rem
        }
        GridLayout {
            Layout.fillWidth: true
            columns: 3
            rowSpacing: Theme.between(root.rem * 0.6)
            columnSpacing: rowSpacing

            Repeater {
                model: 9

                delegate: StaffButton {
                    required property int index

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.preferredHeight: root.keyHeight
                    objectName: "codeKey" + (index + 1)
                    label: String(index + 1)
                    rem: root.rem
                    available: !root.signIn.busy
                    onActivated: root.signIn.pressDigit(index + 1)
                }
            }
            StaffButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: root.keyHeight
                label: qsTrId("staff-code-erase")
                rem: root.rem
                available: !root.signIn.busy
                onActivated: root.signIn.eraseDigit()
            }
            StaffButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: root.keyHeight
                objectName: "codeKey0"
                label: "0"
                rem: root.rem
                available: !root.signIn.busy
                onActivated: root.signIn.pressDigit(0)
            }
            StaffButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: root.keyHeight
                label: qsTrId("staff-code-submit")
                rem: root.rem
                primary: true
                available: root.signIn.canSubmit
                onActivated: root.signIn.submit()
            }
        }
    }
}
