pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// Checked by eye, and now asked for consent at the kiosk: who can't reach it is asked from here. At a patient's home it
// is who can't touch the screen.
Rectangle {
    id: root

    required property StaffConsentViewModel consent
    required property real rem

    readonly property string how: root.consent.atHome ? qsTrId("staff-consent-offer-more-home") : qsTrId("staff-consent-offer-more")

    implicitHeight: content.implicitHeight + rem * 2
    radius: rem
    color: Theme.surface
    border.width: Math.max(1, rem * 0.12)
    border.color: Theme.frame
    Accessible.role: Accessible.Grouping
    Accessible.name: words.words

    component Begin: StaffButton {
        Layout.preferredHeight: root.rem * 3.6
        label: qsTrId("staff-consent-begin")
        explanation: root.how
        rem: root.rem
        onActivated: root.consent.begin()
    }

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.rem
        anchors.leftMargin: root.rem * 1.6
        anchors.rightMargin: root.rem * 1.6
        spacing: root.rem

        RowLayout {
            Layout.fillWidth: true
            spacing: root.rem * 1.3

            Icon {
                name: "user"
                size: root.rem * 2.2
                colour: Theme.primaryColour
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: root.rem * 0.3

                StaffText {
                    id: words

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    words: root.consent.atHome ? qsTrId("staff-consent-offer-home") : qsTrId("staff-consent-offer").arg(root.consent.name !== "" ? qsTrId("staff-name").arg(root.consent.name) : qsTrId("staff-at-the-kiosk"))
                    color: Theme.text
                    elide: Theme.stacked ? Text.ElideNone : Text.ElideRight
                    wrapMode: Theme.stacked ? Text.Wrap : Text.NoWrap
                    font.bold: true
                    font.pixelSize: root.rem * 1.25
                }
                StaffText {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    words: root.how
                    color: Theme.quiet
                    wrapMode: Text.Wrap
                    font.pixelSize: root.rem * 1.05
                }
            }
            Begin {
                visible: !Theme.stacked
            }
        }
        Begin {
            Layout.fillWidth: true
            visible: Theme.stacked
        }
    }
}
