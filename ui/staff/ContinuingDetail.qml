pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// One continuing patient: what is known, what the first consent allows, what to do, and the two ways to end it, each
// asked once more.
Rectangle {
    id: root

    required property ContinuingCareViewModel care
    required property real rem

    implicitHeight: detail.implicitHeight + rem * 2.8
    radius: rem * 1.1
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.1
        elide: Theme.byFinger ? Text.ElideNone : Text.ElideRight
        wrapMode: Theme.byFinger ? Text.Wrap : Text.NoWrap
    }

    GridLayout {
        id: detail

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.rem * (Theme.stacked ? 1.4 : 1.9)
        anchors.rightMargin: root.rem * (Theme.stacked ? 1.4 : 1.9)
        columns: Theme.stacked ? 1 : 2
        columnSpacing: root.rem * 2
        rowSpacing: root.rem * 1.4

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: root.rem * 0.8

            RowLayout {
                Layout.fillWidth: true
                spacing: root.rem

                Words {
                    words: root.care.name
                    font.bold: true
                    font.pixelSize: root.rem * 1.6
                }
                Words {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignBaseline
                    words: root.care.kana
                    color: Theme.quiet
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: Theme.stacked ? 1 : 2
                columnSpacing: root.rem * 2
                rowSpacing: root.rem * 0.5

                Repeater {
                    model: root.care.facts

                    delegate: RowLayout {
                        id: fact

                        required property var modelData

                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignTop
                        spacing: root.rem * 0.8

                        Words {
                            Layout.preferredWidth: root.rem * 5.8
                            Layout.alignment: Qt.AlignTop
                            words: fact.modelData.title
                            color: Theme.quiet
                        }
                        Words {
                            Layout.fillWidth: true
                            words: fact.modelData.value
                            wrapMode: Text.Wrap
                            maximumLineCount: Theme.byFinger ? 99 : 3
                            lineHeight: 1.15
                        }
                    }
                }
            }
            Words {
                Layout.fillWidth: true
                visible: words !== ""
                words: root.care.allows
                color: Theme.quiet
                wrapMode: Text.Wrap
                lineHeight: 1.15
            }
            RowLayout {
                Layout.fillWidth: true
                visible: root.care.advice !== ""
                spacing: root.rem * 0.6

                Icon {
                    name: "alert-triangle"
                    size: root.rem * 1.4
                    colour: Theme.warning
                }
                Words {
                    Layout.fillWidth: true
                    words: root.care.advice
                    color: Theme.warning
                    font.bold: true
                    wrapMode: Text.Wrap
                    lineHeight: 1.15
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: Theme.stacked
            Layout.preferredWidth: root.rem * 17.5
            Layout.maximumWidth: Theme.stacked ? -1 : root.rem * 17.5
            Layout.alignment: Qt.AlignTop
            visible: root.care.canEnd && root.care.ending === ""
            spacing: Theme.between(root.rem * 0.7)

            StaffButton {
                Layout.fillWidth: true
                label: qsTrId("continuing-revoke")
                more: qsTrId("continuing-revoke-more")
                explanation: more
                icon: "hand-stop"
                rem: root.rem
                onActivated: root.care.askEnd("revoked")
            }
            StaffButton {
                Layout.fillWidth: true
                label: qsTrId("continuing-finish")
                more: qsTrId("continuing-finish-more")
                explanation: more
                icon: "check"
                rem: root.rem
                onActivated: root.care.askEnd("institution")
            }
        }
        ColumnLayout {
            Layout.fillWidth: Theme.stacked
            Layout.preferredWidth: root.rem * 17.5
            Layout.maximumWidth: Theme.stacked ? -1 : root.rem * 17.5
            Layout.alignment: Qt.AlignTop
            visible: root.care.ending !== ""
            spacing: root.rem * 0.8

            Words {
                Layout.fillWidth: true
                words: root.care.ending === "revoked" ? qsTrId("continuing-really-revoked") : qsTrId("continuing-really-institution")
                font.bold: true
                font.pixelSize: root.rem * 1.25
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
                Accessible.ignored: !visible
            }
            Words {
                Layout.fillWidth: true
                words: qsTrId("continuing-really-more")
                wrapMode: Text.Wrap
                lineHeight: 1.2
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.between(root.rem * 0.8)

                StaffButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    label: qsTrId("continuing-no")
                    rem: root.rem
                    onActivated: root.care.keepOn()
                }
                StaffButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    label: root.care.ending === "revoked" ? qsTrId("continuing-yes-revoked") : qsTrId("continuing-yes-institution")
                    explanation: root.care.name
                    primary: true
                    rem: root.rem
                    onActivated: root.care.confirmEnd()
                }
            }
        }
    }
}
