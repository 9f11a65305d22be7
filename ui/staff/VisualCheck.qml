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

    component Words: StaffText {
        color: Theme.text
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
            words: fact.title
            color: Theme.quiet
            font.pixelSize: root.rem
        }
        Words {
            Layout.fillWidth: true
            words: fact.value !== "" ? fact.value : qsTrId("visual-on-the-card")
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
                words: point.title
                font.bold: true
                font.pixelSize: root.rem * 1.2
            }
            Words {
                Layout.fillWidth: true
                words: point.more
                color: Theme.quiet
                font.pixelSize: root.rem
            }
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
                onActivated: root.check.close()
            }
            Words {
                Layout.fillWidth: true
                words: qsTrId("visual-title")
                font.bold: true
                font.pixelSize: root.rem * 1.75
                Accessible.role: Accessible.Heading
            }
            Words {
                words: root.check.name !== "" ? qsTrId("staff-name").arg(root.check.name) : qsTrId("staff-at-the-kiosk")
                color: Theme.quiet
            }
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: root.rem * 1.3
            rem: root.rem

            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                columns: Theme.stacked ? 1 : 2
                columnSpacing: root.rem * 2
                rowSpacing: root.rem * 1.3

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: root.rem * 46
                    spacing: root.rem

                    CompareByHand {
                        visible: root.check.byCardAlone
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: Theme.byFinger ? root.rem * (Theme.stacked ? 17 : 15) : 0
                        rem: root.rem
                    }
                    RowLayout {
                        visible: !root.check.byCardAlone
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: Theme.byFinger ? root.rem * 18 : 0
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
                        words: qsTrId("visual-not-kept")
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
                    Layout.maximumWidth: Theme.stacked ? -1 : root.rem * 25
                    Layout.fillWidth: Theme.stacked
                    Layout.fillHeight: !Theme.stacked
                    spacing: root.rem * 0.8

                    Words {
                        words: qsTrId("visual-check-three")
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
                    VisualReasons {
                        Layout.fillWidth: true
                        Layout.topMargin: root.rem * 0.8
                        visible: !Theme.byFinger
                        check: root.check
                        rem: root.rem
                    }
                    Item {
                        Layout.fillHeight: true
                    }
                    VisualAnswers {
                        Layout.fillWidth: true
                        visible: !Theme.byFinger
                        check: root.check
                        rem: root.rem
                    }
                }
            }
            VisualReasons {
                Layout.fillWidth: true
                visible: Theme.byFinger
                columns: Theme.stacked ? 2 : 3
                check: root.check
                rem: root.rem
            }
        }
        VisualAnswers {
            Layout.fillWidth: true
            visible: Theme.byFinger
            check: root.check
            rem: root.rem
        }
    }
}
