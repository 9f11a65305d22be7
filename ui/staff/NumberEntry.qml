pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 照合番号B off the printed card: where it stands, three fields, one touch to send. Key presses go to the view
// model; the digits never come here.
FocusScope {
    id: root

    required property NumberEntryViewModel entry
    required property real rem
    readonly property bool typing: entry.phase === "typing"

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTrId("number-b-title")
    onVisibleChanged: {
        if (visible) {
            keys.forceActiveFocus();
        }
    }

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.1
        wrapMode: Text.Wrap
    }
    component Field: Touchable {
        id: field

        required property int index
        required property string title
        required property string more
        required property int digits
        required property int wanted
        readonly property bool chosen: root.typing && root.entry.field === index

        Layout.fillWidth: true
        Layout.preferredHeight: lines.implicitHeight + root.rem * 1.6
        label: qsTrId("number-b-field").arg(title).arg(wanted).arg(digits)
        explanation: more
        available: root.typing
        ringRadius: root.rem * 0.8
        onActivated: root.entry.chooseField(index)

        Rectangle {
            anchors.fill: parent
            radius: root.rem * 0.8
            color: field.chosen ? "#f0f9ff" : Theme.surface
            border.width: field.chosen ? Math.max(2, root.rem * 0.2) : Theme.hairline
            border.color: field.chosen ? Theme.primaryColour : Theme.line
        }
        RowLayout {
            id: lines

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: root.rem
            anchors.rightMargin: root.rem
            spacing: root.rem

            NumberMark {
                Layout.alignment: Qt.AlignTop
                number: field.index + 1
                filled: true
                size: root.rem * 2.2
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: root.rem * 0.5

                Words {
                    Layout.fillWidth: true
                    words: field.title
                    font.bold: true
                    font.pixelSize: root.rem * 1.25
                    Accessible.ignored: true
                }
                NumberBoxes {
                    entry: root.entry
                    field: field.index
                    rem: root.rem
                    family: Theme.family
                    opacity: root.typing ? 1 : 0.5
                }
                Words {
                    Layout.fillWidth: true
                    visible: !Theme.byFinger || field.chosen
                    words: field.more
                    color: Theme.quiet
                    font.pixelSize: root.rem
                    lineHeight: 1.2
                    Accessible.ignored: true
                }
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "#fffbec"
    }
    Item {
        id: keys

        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
                root.entry.pressDigit(event.key - Qt.Key_0);
            } else if (event.key === Qt.Key_Backspace) {
                root.entry.eraseDigit();
            } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                root.entry.send();
            } else if (event.key === Qt.Key_Escape) {
                root.entry.close();
            } else {
                return;
            }
            event.accepted = true;
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.rem * (Theme.stacked ? 1.2 : 2.2)
        spacing: root.rem * 1.3

        RowLayout {
            spacing: root.rem * 1.3

            StaffButton {
                label: qsTrId("visual-back")
                icon: "arrow-left"
                rem: root.rem
                onActivated: root.entry.close()
            }
            Words {
                Layout.fillWidth: true
                words: qsTrId("number-b-title")
                font.bold: true
                font.pixelSize: root.rem * 1.75
                Accessible.role: Accessible.Heading
            }
            Words {
                words: root.entry.name !== "" ? qsTrId("staff-name").arg(root.entry.name) : qsTrId("staff-at-the-kiosk")
                color: Theme.quiet
            }
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            rem: root.rem

            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                columnSpacing: root.rem * 2.4
                rowSpacing: root.rem * 1.3

                ColumnLayout {
                    Layout.row: Theme.stacked ? 1 : 0
                    Layout.column: 0
                    Layout.minimumWidth: Theme.stacked ? 0 : root.rem * 38
                    Layout.maximumWidth: Theme.stacked ? -1 : root.rem * 38
                    Layout.fillWidth: Theme.stacked
                    Layout.fillHeight: !Theme.stacked
                    spacing: root.rem * 1.1

                    Words {
                        Layout.fillWidth: true
                        words: qsTrId("number-b-intro")
                        lineHeight: 1.25
                    }
                    CardFrontSketch {
                        Layout.fillWidth: true
                        Layout.maximumWidth: root.rem * (Theme.byFinger ? 29 : 38)
                        Layout.alignment: Qt.AlignHCenter
                        rem: root.rem
                        field: root.typing ? root.entry.field : -1
                    }
                    NumberKeys {
                        Layout.fillWidth: true
                        visible: !Theme.stacked
                        entry: root.entry
                        rem: root.rem
                    }
                    Item {
                        Layout.fillHeight: true
                    }
                    Words {
                        Layout.fillWidth: true
                        words: qsTrId("number-b-not-kept")
                        color: Theme.quiet
                        font.pixelSize: root.rem
                        lineHeight: 1.2
                    }
                }
                ColumnLayout {
                    Layout.row: 0
                    Layout.column: Theme.stacked ? 0 : 1
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.fillHeight: !Theme.stacked
                    spacing: Theme.between(root.rem * 0.9)

                    Field {
                        index: 0
                        title: qsTrId("number-b-birth")
                        more: qsTrId("number-b-birth-more")
                        digits: root.entry.birthDigits
                        wanted: 6
                    }
                    Field {
                        index: 1
                        title: qsTrId("number-b-expiry")
                        more: qsTrId("number-b-expiry-more")
                        digits: root.entry.expiryDigits
                        wanted: 4
                    }
                    Field {
                        index: 2
                        title: qsTrId("number-b-code")
                        more: qsTrId("number-b-code-more")
                        digits: root.entry.codeDigits
                        wanted: 4
                    }
                    Item {
                        Layout.fillHeight: true
                    }
                    NumberSend {
                        Layout.fillWidth: true
                        visible: !Theme.stacked
                        entry: root.entry
                        rem: root.rem
                    }
                }
            }
        }
        GridLayout {
            Layout.fillWidth: true
            visible: Theme.stacked
            columns: root.width > root.rem * 58 ? 2 : 1
            columnSpacing: root.rem * 1.3
            rowSpacing: root.rem * 1.3

            NumberKeys {
                Layout.fillWidth: true
                entry: root.entry
                rem: root.rem
            }
            NumberSend {
                Layout.fillWidth: true
                Layout.preferredWidth: root.rem * 22
                entry: root.entry
                rem: root.rem
            }
        }
    }
}
