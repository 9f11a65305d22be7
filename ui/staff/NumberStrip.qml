pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The insurance numbers of the visit that is open on 後日確認, for those whom no certificate can ask about again.
ColumnLayout {
    id: root

    required property FollowUpsViewModel followUps
    required property real rem
    readonly property double visit: root.followUps.selected
    readonly property var complaints: root.followUps.complaints
    readonly property var shares: ({
            insurer: 10,
            symbol: 10,
            number: 11,
            branch: 5,
            birth: 11
        })

    spacing: rem * 0.8
    onVisibleChanged: root.fill()
    onVisitChanged: root.fill()

    // What is known of the visit; another visit's fields never keep what was typed for the one before.
    function fill() {
        const known = root.followUps.numbers;
        for (let i = 0; i < fields.count; ++i) {
            fields.itemAt(i).take(known[fields.itemAt(i).modelData] ?? "");
        }
    }
    function ask() {
        const typed = {};
        for (let i = 0; i < fields.count; ++i) {
            typed[fields.itemAt(i).modelData] = fields.itemAt(i).typed;
        }
        root.followUps.askByNumber(typed);
    }

    StaffText {
        Layout.fillWidth: true
        visible: root.followUps.result === ""
        words: qsTrId("follow-up-by-number-more")
        color: Theme.quiet
        wrapMode: Text.Wrap
        font.pixelSize: root.rem
    }
    GridLayout {
        Layout.fillWidth: true
        columns: Theme.stacked ? 2 : 6
        columnSpacing: Theme.between(root.rem * 0.8)
        rowSpacing: columnSpacing

        Repeater {
            id: fields

            model: root.followUps.numberFields

            delegate: ColumnLayout {
                id: cell

                required property string modelData
                property alias typed: field.text

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: root.rem * root.shares[cell.modelData]
                spacing: root.rem * 0.35

                function take(text: string) {
                    field.text = text;
                }

                Text {
                    text: qsTrId("certificate-short-" + cell.modelData)
                    color: Theme.text
                    font.family: Theme.family
                    font.bold: true
                    font.pixelSize: root.rem
                    Accessible.ignored: true  // the field says its name
                }
                CertificateField {
                    id: field

                    Layout.fillWidth: true
                    field: cell.modelData
                    hinted: false
                    keeps: true
                    rem: root.rem
                    onAccepted: root.ask()
                }
                StaffNote {
                    Layout.fillWidth: true
                    visible: text !== ""
                    words: root.complaints[cell.modelData] ?? ""
                    rem: root.rem * 0.9
                }
            }
        }
        ColumnLayout {
            Layout.alignment: Theme.stacked ? Qt.AlignBottom : Qt.AlignTop
            spacing: root.rem * 0.35

            Text {
                visible: !Theme.stacked
                text: " "  // as high as the fields' captions
                font.family: Theme.family
                font.bold: true
                font.pixelSize: root.rem
                Accessible.ignored: true
            }
            StaffButton {
                Layout.preferredWidth: root.rem * 13
                Layout.fillWidth: Theme.stacked
                Layout.preferredHeight: root.rem * 3
                label: qsTrId("follow-up-by-number")
                icon: "search"
                primary: true
                available: !root.followUps.running
                rem: root.rem
                onActivated: root.ask()
            }
        }
    }
}
