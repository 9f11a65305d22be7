pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The certificate (or the card) ends soon, is over but still good today, or is over.
Screen {
    id: root

    readonly property string kind: kiosk.expiryKind
    readonly property bool usable: kind !== "expired"

    topSpace: Theme.mm(Theme.large ? 0 : 3)
    questionSpacing: Theme.large ? Theme.space2 : Theme.space3
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("expiry-" + root.kind + "-heading")
            leading: Theme.large ? 1.15 : 1.35
        },
        Rectangle {
            visible: root.kiosk.expiryDate !== ""
            Layout.fillWidth: true
            Layout.preferredHeight: dates.implicitHeight + 2 * Theme.mm(Theme.large ? 2 : 4.4)
            radius: Theme.radiusPicture
            color: Theme.panel
            border.width: Theme.contrast ? Theme.shelfBorder : 0
            border.color: Theme.quiet

            RowLayout {
                id: dates

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: Theme.mm(Theme.large ? 4 : 6.4)
                anchors.rightMargin: Theme.space3
                spacing: Theme.mm(6.4)

                CalendarLeaf {
                    visible: !Theme.large
                    month: root.kiosk.expiryMonth
                    day: root.kiosk.expiryDay
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.mm(0.8)

                    PhraseText {
                        Layout.fillWidth: true
                        phrases: root.kind === "grace" ? qsTrId("expiry-usable-until") : qsTrId("expiry-valid-until")
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                        leading: 1.25
                    }
                    PhraseText {
                        Layout.fillWidth: true
                        phrases: root.kiosk.expiryDate
                        font.bold: true
                        font.pixelSize: Theme.answerType
                        leading: 1.3
                    }
                    PhraseText {
                        Layout.fillWidth: true
                        visible: root.usable && root.kiosk.expiryDaysLeft >= 0 && !Theme.large
                        phrases: root.kiosk.expiryDaysLeft === 1 ? qsTrId("expiry-one-day-left") : qsTrId("expiry-days-left").arg(root.kiosk.expiryDaysLeft)
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                        leading: 1.25
                    }
                }
            }
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: Shelf {
        kiosk: root.kiosk
    }

    Note {
        visible: root.usable
        phrases: Theme.large ? qsTrId("expiry-fine-today-short") : qsTrId("expiry-fine-today")
    }
    PhraseText {
        Layout.fillWidth: true
        phrases: Theme.large ? qsTrId("expiry-" + root.kind + "-more-short") : qsTrId("expiry-" + root.kind + "-more")
        leading: Theme.large ? 1.22 : 1.5
    }
    Item {
        Layout.fillHeight: true
    }
    PrimaryButton {
        objectName: "proceed"
        label: qsTrId("proceed")
        onActivated: root.kiosk.proceed()
    }
}
