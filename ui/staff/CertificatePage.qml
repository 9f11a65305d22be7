pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 資格確認書: what staff type off the paper, and what is known online about it. What was typed and what was answered
// leave with the page.
ScrollPage {
    id: root

    property CertificateDesk desk: null  // null where the program has none: the page stays hidden then
    readonly property bool busy: root.desk?.busy ?? false
    readonly property string tone: root.desk?.tone ?? ""
    readonly property var complaints: root.desk?.complaints ?? ({})
    readonly property var lines: root.desk?.lines ?? []
    readonly property string dates: root.desk?.dates ?? ""

    signal signInNeeded
    signal otherWays(cause: string, visit: double)  // the ladder, for a visit of the 後日確認 list

    spacing: rem * 1.4
    onVisibleChanged: root.empty()
    onToneChanged: root.turn(root.tone !== "" && Theme.stacked)
    onComplaintsChanged: {
        if (Object.keys(root.complaints).length > 0) {
            root.turn(false);
        }
    }

    // To what was answered, or to the first field.
    function turn(down: bool) {
        root.contentY = down && root.interactive ? Math.max(0, Math.min(answer.y, root.contentHeight - root.height)) : 0;
    }

    function empty() {
        for (let i = 0; i < fields.count; ++i) {
            fields.itemAt(i).take("");
        }
        root.desk?.clear();
    }
    function ask() {
        const typed = {};
        for (let i = 0; i < fields.count; ++i) {
            typed[fields.itemAt(i).modelData] = fields.itemAt(i).typed;
        }
        root.desk?.lookUp(typed);
    }

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.15
        lineHeight: 1.25
        wrapMode: Text.Wrap
    }

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.stacked ? 1 : 2
        columnSpacing: root.rem * 1.5
        rowSpacing: root.rem * 0.3

        Words {
            words: qsTrId("certificate-page")
            font.bold: true
            font.pixelSize: root.rem * 1.75
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            words: qsTrId("certificate-more")
            color: Theme.quiet
            font.pixelSize: root.rem
        }
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: Theme.stacked ? 1 : 2
        columnSpacing: root.rem * 2.4
        rowSpacing: root.rem * 1.4

        ColumnLayout {
            Layout.preferredWidth: root.rem * 31
            Layout.maximumWidth: Theme.stacked ? -1 : root.rem * 31
            Layout.fillWidth: Theme.stacked
            Layout.alignment: Qt.AlignTop
            spacing: Theme.between(root.rem * 0.8)

            Repeater {
                id: fields

                model: root.desk?.fields ?? []

                delegate: ColumnLayout {
                    id: line

                    required property string modelData
                    property alias typed: field.text

                    Layout.fillWidth: true
                    spacing: root.rem * 0.2

                    function take(text: string) {
                        field.text = text;
                    }

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: root.rem

                        Words {
                            Layout.preferredWidth: root.rem * 7.5
                            words: qsTrId("certificate-short-" + line.modelData)
                            font.bold: true
                            Accessible.ignored: true  // the field says its name
                        }
                        CertificateField {
                            id: field

                            Layout.fillWidth: true
                            field: line.modelData
                            rem: root.rem
                            onAccepted: root.ask()
                        }
                    }
                    StaffNote {
                        Layout.fillWidth: true
                        Layout.leftMargin: root.rem * 8.5
                        visible: text !== ""
                        words: root.complaints[line.modelData] ?? ""
                        rem: root.rem * 0.9
                    }
                }
            }
            RowLayout {
                Layout.topMargin: root.rem * 0.6
                spacing: root.rem

                StaffButton {
                    Layout.fillWidth: Theme.stacked
                    primary: true
                    available: !root.busy
                    icon: "search"
                    label: root.busy ? qsTrId("certificate-busy") : qsTrId("certificate-look-up")
                    rem: root.rem
                    onActivated: root.ask()
                }
                StaffButton {
                    label: qsTrId("certificate-clear")
                    rem: root.rem
                    onActivated: root.empty()
                }
            }
        }
        Rectangle {
            id: answer

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.byFinger ? found.implicitHeight + root.rem * 4 : 0
            radius: root.rem * 1.1
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line

            Words {
                anchors.fill: parent
                anchors.margins: root.rem * 2
                visible: root.tone === ""
                words: root.busy ? qsTrId("certificate-busy") : qsTrId("certificate-empty")
                color: Theme.quiet
            }
            ColumnLayout {
                id: found

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: root.rem * (Theme.stacked ? 1.4 : 2)
                visible: root.tone !== ""
                spacing: root.rem * 1.2

                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: verdict.implicitHeight + root.rem * 2
                    radius: root.rem * 0.6
                    color: root.tone === "good" ? Theme.goodPanel : Theme.warningPanel

                    RowLayout {
                        id: verdict

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.margins: root.rem * 1.4
                        spacing: root.rem * 1.2

                        Icon {
                            name: root.tone === "good" ? "circle-check" : "alert-triangle"
                            size: root.rem * 2.6
                            colour: root.tone === "good" ? Theme.good : Theme.warning
                        }
                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: root.rem * 0.3

                            Words {
                                Layout.fillWidth: true
                                words: root.desk?.heading ?? ""
                                color: root.tone === "good" ? Theme.good : Theme.warning
                                font.bold: true
                                font.pixelSize: root.rem * 1.5
                                Accessible.role: Accessible.AlertMessage
                                Accessible.name: text
                            }
                            Words {
                                Layout.fillWidth: true
                                words: root.desk?.advice ?? ""
                            }
                        }
                    }
                }
                StaffButton {
                    Layout.preferredHeight: root.rem * 3.2
                    visible: (root.desk?.canKeep ?? false) || (root.desk?.keptVisit ?? 0) > 0
                    label: root.desk?.canKeep ? qsTrId("certificate-keep") : qsTrId("certificate-other-ways")
                    icon: root.desk?.canKeep ? "folder" : "list"
                    primary: true
                    rem: root.rem
                    onActivated: root.desk.canKeep ? root.desk.keep() : root.otherWays(root.desk.causeId, root.desk.keptVisit)
                }
                GridLayout {
                    Layout.fillWidth: true
                    columns: 2
                    columnSpacing: root.rem * 2
                    rowSpacing: root.rem * 0.7

                    Repeater {
                        model: root.lines.length * 2

                        delegate: Words {
                            required property int index
                            readonly property var line: root.lines[Math.floor(index / 2)]

                            Layout.fillWidth: index % 2 === 1
                            text: line === undefined ? "" : index % 2 === 0 ? line.label : line.value
                            color: index % 2 === 0 ? Theme.quiet : Theme.text
                            font.bold: index % 2 === 1
                        }
                    }
                }
                Words {
                    visible: root.dates !== ""
                    words: qsTrId("certificate-dates")
                    font.bold: true
                    font.pixelSize: root.rem * 1.25
                }
                Words {
                    Layout.fillWidth: true
                    Layout.topMargin: -root.rem * 0.6
                    visible: root.dates !== ""
                    words: root.dates
                }
            }
        }
    }
    Connections {
        target: root.desk
        function onSignInNeeded() {
            root.signInNeeded();
        }
    }
}
