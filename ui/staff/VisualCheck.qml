pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 目視: card photo beside the person, what to compare, why, and two answers. Closes by itself. At home neither picture is
// there: card and person are in front of whoever compares.
Rectangle {
    id: root

    required property VisualCheckViewModel check
    required property real rem

    color: "#fffbec"
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTrId("visual-title")

    component Words: Text {
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
        wrapMode: Text.Wrap
    }
    component Fact: ColumnLayout {
        id: fact

        required property string title
        required property string value

        Layout.fillWidth: true
        spacing: root.rem * 0.4

        Words {
            text: fact.title
            color: Theme.quiet
            font.pixelSize: root.rem
        }
        Words {
            Layout.fillWidth: true
            text: fact.value !== "" ? fact.value : qsTrId("visual-on-the-card")
            font.bold: fact.value !== ""
            font.pixelSize: root.rem * 1.25
        }
    }
    component Point: RowLayout {
        id: point

        required property string title
        required property string more
        required property string icon

        Layout.fillWidth: true
        spacing: root.rem

        Icon {
            name: point.icon
            size: root.rem * 1.9
            colour: Theme.primaryColour
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: root.rem * 0.35

            Words {
                text: point.title
                font.bold: true
                font.pixelSize: root.rem * 1.2
            }
            Words {
                Layout.fillWidth: true
                text: point.more
                color: Theme.quiet
                font.pixelSize: root.rem
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.rem * 2.2
        spacing: root.rem * 1.3

        RowLayout {
            spacing: root.rem * 1.3

            StaffButton {
                label: qsTrId("visual-back")
                icon: "arrow-left"
                rem: root.rem
                onActivated: root.check.close()
            }
            Words {
                Layout.fillWidth: true
                text: qsTrId("visual-title")
                font.bold: true
                font.pixelSize: root.rem * 1.75
                Accessible.role: Accessible.Heading
            }
            Words {
                text: root.check.name !== "" ? qsTrId("staff-name").arg(root.check.name) : qsTrId("staff-at-the-kiosk")
                color: Theme.quiet
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: root.rem * 2

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: root.rem * 46
                spacing: root.rem

                CompareByHand {
                    visible: root.check.byCardAlone
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    rem: root.rem
                }
                RowLayout {
                    visible: !root.check.byCardAlone
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    spacing: root.rem * 1.5

                    VisualPortrait {
                        rem: root.rem
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        icon: "id"
                        title: qsTrId("visual-card-photo")
                        more: qsTrId("visual-card-photo-more")
                        feed: root.check.photoFeed
                        shown: root.check.hasPhoto
                        instead: qsTrId("visual-no-photo")
                    }
                    VisualPortrait {
                        rem: root.rem
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        icon: "camera"
                        title: qsTrId("visual-live")
                        more: qsTrId("visual-live-more")
                        feed: root.check.liveFeed
                        shown: true
                        instead: root.check.noLive
                    }
                }
                Words {
                    Layout.fillWidth: true
                    visible: !root.check.byCardAlone
                    text: qsTrId("visual-not-kept")
                    color: Theme.quiet
                    font.pixelSize: root.rem
                }
                Rectangle {
                    visible: !root.check.byCardAlone  // nothing of it was read
                    Layout.fillWidth: true
                    Layout.preferredHeight: facts.implicitHeight + root.rem * 2
                    radius: root.rem
                    color: Theme.surface
                    border.width: Theme.hairline
                    border.color: Theme.line

                    RowLayout {
                        id: facts

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.margins: root.rem * 1.4
                        spacing: root.rem

                        Fact {
                            title: qsTrId("visual-name")
                            value: root.check.name
                        }
                        Fact {
                            title: qsTrId("visual-birth")
                            value: root.check.birth
                        }
                        Fact {
                            title: qsTrId("visual-expiry")
                            value: root.check.expiry
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.preferredWidth: root.rem * 25
                Layout.maximumWidth: root.rem * 25
                Layout.fillHeight: true
                spacing: root.rem * 0.8

                Words {
                    text: qsTrId("visual-check-three")
                    font.bold: true
                    font.pixelSize: root.rem * 1.35
                }
                Point {
                    title: qsTrId("visual-check-face")
                    more: qsTrId("visual-check-face-more")
                    icon: "face-id"
                }
                Point {
                    title: qsTrId("visual-check-name")
                    more: qsTrId("visual-check-name-more")
                    icon: "user"
                }
                Point {
                    title: qsTrId("visual-check-expiry")
                    more: qsTrId("visual-check-expiry-more")
                    icon: "clock"
                }
                Words {
                    Layout.topMargin: root.rem * 0.8
                    text: qsTrId("visual-reason-title")
                    font.bold: true
                    font.pixelSize: root.rem * 1.35
                }
                Repeater {
                    model: root.check.reasons

                    delegate: Touchable {
                        id: choice

                        required property int index
                        required property string modelData
                        readonly property bool chosen: root.check.reason === index

                        Layout.fillWidth: true
                        Layout.preferredHeight: root.rem * 2.1
                        label: modelData
                        ringRadius: root.rem * 0.4
                        Accessible.role: Accessible.RadioButton
                        Accessible.checkable: true
                        Accessible.checked: chosen
                        onActivated: root.check.reason = index

                        Rectangle {
                            id: dot

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
                            anchors.verticalCenter: parent.verticalCenter
                            text: choice.modelData
                            font.bold: choice.chosen
                            Accessible.ignored: true
                        }
                    }
                }
                Item {
                    Layout.fillHeight: true
                }
                Words {
                    Layout.fillWidth: true
                    text: root.check.waitsForCard ? qsTrId("visual-put-card-back") : qsTrId("visual-limits").arg(root.check.secondsLeft)
                    color: root.check.waitsForCard ? Theme.text : Theme.quiet
                    font.bold: root.check.waitsForCard
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTrId("visual-recorded").arg(root.check.staffName)
                    color: Theme.quiet
                    font.pixelSize: root.rem
                }
                RowLayout {
                    Layout.fillWidth: true
                    spacing: root.rem

                    StaffButton {
                        Layout.preferredHeight: root.rem * 4.6
                        Layout.preferredWidth: root.rem * 9
                        label: qsTrId("visual-refuse")
                        rem: root.rem
                        onActivated: root.check.refuse()
                    }
                    StaffButton {
                        Layout.fillWidth: true
                        Layout.preferredHeight: root.rem * 4.6
                        label: qsTrId("visual-confirm")
                        icon: "check"
                        primary: true
                        available: !root.check.waitsForCard
                        rem: root.rem
                        onActivated: root.check.confirm()
                    }
                }
            }
        }
    }
}
