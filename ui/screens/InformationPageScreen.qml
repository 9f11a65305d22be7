pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// One topic, a few points at a time; as many leaves as the size of the text needs. Where text is large, the
// official page has a leaf of its own behind the points.
Screen {
    id: root

    readonly property Information information: root.kiosk.information
    readonly property string topic: root.information.topic
    readonly property bool codeApart: Theme.large
    readonly property int perLeaf: Theme.large ? 2 : 4
    readonly property int pointLeaves: Math.max(1, Math.ceil(root.information.points / root.perLeaf))
    readonly property int leaves: root.pointLeaves + (root.codeApart ? 1 : 0)
    readonly property int leaf: root.information.point >= root.information.points ? root.leaves - 1 : Math.floor(root.information.point / root.perLeaf)
    readonly property bool showsCode: !root.codeApart || root.leaf === root.leaves - 1
    readonly property int first: root.leaf * root.perLeaf
    readonly property int shownPoints: root.codeApart && root.showsCode ? 0 : Math.max(0, Math.min(root.perLeaf, root.information.points - root.first))

    function turn(leaf: int) {
        root.information.turnTo(leaf * root.perLeaf);
    }

    topSpace: 0
    questionSpacing: Theme.space3
    questionShare: 0.45
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: qsTrId("info-" + root.topic)
            leading: Theme.large ? 1.15 : 1.35
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        },
        OfficialPage {
            visible: Theme.landscape && !root.codeApart
            address: root.information.address
            addressInWords: root.information.addressInWords
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: RowLayout {
        width: parent ? parent.width : 0
        spacing: Theme.gap
        layoutDirection: Theme.landscape ? Qt.RightToLeft : Qt.LeftToRight

        ShelfButton {
            objectName: "back"
            label: qsTrId("back")
            icon: "arrow-left"
            onActivated: root.leaf > 0 ? root.turn(root.leaf - 1) : root.information.leaveTopic()
        }
        ShelfButton {
            objectName: "informationNext"
            visible: root.leaf < root.leaves - 1
            label: qsTrId("info-next")
            caption: Theme.large ? qsTrId("info-next-short") : ""
            icon: "chevron-right"
            onActivated: root.turn(root.leaf + 1)
        }
        ShelfButton {
            objectName: "callStaff"
            help: true
            icon: "bell-ringing"
            label: qsTrId("call-staff")
            onActivated: root.kiosk.callStaff()
        }
    }

    PhoneNumber {
        visible: root.information.telephone && root.leaf === 0
        number: qsTrId("info-number")
        caption: qsTrId("info-number-whose")
    }
    Repeater {
        model: root.shownPoints

        delegate: ReadingPoint {
            id: point

            required property int index

            phrases: qsTrId("info-" + root.topic + "-" + (root.first + point.index + 1))
        }
    }
    PhraseText {
        visible: root.leaves > 1 && root.shownPoints > 0
        Layout.alignment: Qt.AlignRight
        room: 0
        phrases: qsTrId("info-leaf").arg(root.leaf + 1).arg(root.leaves)
        color: Theme.quiet
        font.pixelSize: Theme.small
        leading: 1.2
    }
    Item {
        Layout.fillHeight: true
    }
    OfficialPage {
        visible: root.showsCode && (root.codeApart || !Theme.landscape)
        stacked: root.codeApart
        address: root.information.address
        addressInWords: root.information.addressInWords
    }
    Item {
        visible: root.codeApart && root.showsCode
        Layout.fillHeight: true
    }
}
