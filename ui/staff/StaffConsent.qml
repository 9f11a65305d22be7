pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The consent questions, read out by staff and answered by the patient's voice. Nothing is chosen beforehand and
// no answer is larger than another.
Rectangle {
    id: root

    required property StaffConsentViewModel consent
    required property real rem
    readonly property bool low: Theme.stacked && height < rem * 45  // all answers stand in view, or none is free
    readonly property string key: ["operation", "drug", "checkup"][Math.max(0, consent.item)]

    color: "#fffbec"
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTrId("staff-consent-title")

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.2
        lineHeight: 1.3
        wrapMode: Text.Wrap
    }
    component Answer: StaffButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: root.rem * 5
        rem: root.rem
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.rem * (Theme.stacked ? 1.2 : 2.2)
        spacing: root.rem * 1.3

        RowLayout {
            spacing: root.rem * 1.3

            StaffButton {
                label: root.consent.atHome ? qsTrId("staff-consent-close-home") : qsTrId("staff-consent-close")
                icon: "arrow-left"
                rem: root.rem
                onActivated: root.consent.close()
            }
            Words {
                Layout.fillWidth: true
                words: qsTrId("staff-consent-title")
                font.bold: true
                font.pixelSize: root.rem * 1.75
                Accessible.role: Accessible.Heading
            }
            Words {
                visible: !root.consent.atHome  // who it is, the card says afterwards
                words: root.consent.name !== "" ? qsTrId("staff-name").arg(root.consent.name) : qsTrId("staff-at-the-kiosk")
                color: Theme.quiet
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: root.rem
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line

            ScrollPage {
                anchors.centerIn: parent
                width: Math.min(parent.width - root.rem * (Theme.stacked ? 2.8 : 6), root.rem * 58)
                height: Theme.byFinger ? Math.min(parent.height - root.rem * 2, wanted) : wanted
                spacing: root.rem * (root.low ? 0.6 : 1.2)
                rem: root.rem

                Words {
                    Layout.fillWidth: true
                    words: qsTrId("staff-consent-read-out")
                    color: Theme.quiet
                }
                Words {
                    Layout.fillWidth: true
                    words: root.consent.item < 0 ? qsTrId("staff-consent-question") : qsTrId("staff-consent-question-" + root.key)
                    font.bold: true
                    font.pixelSize: root.rem * (root.low ? 1.7 : 1.9)
                }
                Words {
                    Layout.fillWidth: true
                    visible: root.consent.item < 0
                    words: qsTrId("staff-consent-items")
                }
                Words {
                    Layout.fillWidth: true
                    words: qsTrId("staff-consent-free")
                }
                GridLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: root.low ? 0 : root.rem
                    visible: root.consent.item < 0
                    columns: root.low ? 3 : 1
                    rowSpacing: root.rem
                    columnSpacing: root.rem

                    Answer {
                        objectName: "staffConsentAll"
                        label: qsTrId("staff-consent-all")
                        onActivated: root.consent.agreeToAll()
                    }
                    Answer {
                        objectName: "staffConsentOneByOne"
                        label: qsTrId("staff-consent-one-by-one")
                        onActivated: root.consent.oneByOne()
                    }
                    Answer {
                        objectName: "staffConsentNone"
                        label: qsTrId("staff-consent-none")
                        onActivated: root.consent.agreeToNone()
                    }
                }
                GridLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: root.low ? 0 : root.rem
                    visible: root.consent.item >= 0
                    columns: root.low ? 3 : 2
                    columnSpacing: root.rem * 1.3
                    rowSpacing: root.rem * 1.2

                    Answer {
                        objectName: "staffConsentDecline"
                        label: qsTrId("staff-consent-decline")
                        onActivated: root.consent.answer(false)
                    }
                    Answer {
                        objectName: "staffConsentAgree"
                        label: qsTrId("staff-consent-agree")
                        onActivated: root.consent.answer(true)
                    }
                    StaffButton {
                        label: qsTrId("staff-consent-back")
                        icon: "arrow-left"
                        rem: root.rem
                        onActivated: root.consent.back()
                    }
                }
            }
        }
        Words {
            Layout.fillWidth: true
            words: qsTrId("staff-consent-recorded").arg(root.consent.staffName)
            color: Theme.quiet
            font.pixelSize: root.rem
        }
    }
}
