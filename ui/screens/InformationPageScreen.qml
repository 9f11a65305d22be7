pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// One topic; as many leaves as its words need in this size of text, about equally full. Where text is large,
// the official page has a leaf of its own behind the points.
Screen {
    id: root

    readonly property Information information: root.kiosk.information
    readonly property string topic: root.information.topic
    readonly property bool codeApart: Theme.large
    readonly property list<int> starts: root.leavesOf(root.information.points)  // the first point of each leaf
    readonly property int leaves: root.starts.length + (root.codeApart ? 1 : 0)
    readonly property int leaf: root.leafOf(root.information.point)
    readonly property bool showsCode: !root.codeApart || root.leaf === root.leaves - 1
    readonly property int first: root.starts[root.leaf] ?? root.information.points
    readonly property int shownPoints: (root.starts[root.leaf + 1] ?? root.information.points) - root.first

    function leafOf(point: int): int {
        if (point >= root.information.points) {
            return root.leaves - 1;
        }
        let leaf = 0;
        while (leaf + 1 < root.starts.length && root.starts[leaf + 1] <= point) {
            ++leaf;
        }
        return leaf;
    }

    function phrasesOf(point: int): string {
        return qsTrId("info-" + root.topic + "-" + (point + 1));
    }

    function startsWithin(heights: list<real>, most: real): list<int> {
        const starts = [0];
        let filled = 0;
        for (let point = 0; point < heights.length; ++point) {
            if (filled > 0 && filled + heights[point] > most) {
                starts.push(point);
                filled = 0;
            }
            filled += heights[point] + root.answerSpacing;
        }
        return starts;
    }

    function leavesOf(points: int): list<int> {
        const heights = [];
        for (let point = 0; point < points; ++point) {
            heights.push(gauge.heightOf(root.phrasesOf(point), root.answerWidth));
        }
        const phoneTakes = root.information.telephone ? phone.heightIn(root.answerWidth) + root.answerSpacing : 0;
        const pageTakes = root.codeApart || Theme.landscape ? 0 : page.implicitHeight + root.answerSpacing;
        const room = root.answerHeight - phoneTakes - pageTakes;
        const numbered = room - leafNumber.leading * leafNumber.font.pixelSize - root.answerSpacing;
        const fewest = root.startsWithin(heights, room);
        if (fewest.length === 1 && !root.codeApart) {
            return fewest;
        }
        const packed = root.startsWithin(heights, numbered);
        const whole = heights.reduce((sum, height) => sum + height + root.answerSpacing, 0);
        let even = packed;
        for (let most = whole / packed.length; most < numbered; most += root.answerSpacing) {
            even = root.startsWithin(heights, most);
            if (even.length === packed.length) {
                return even;
            }
        }
        return packed;
    }

    function turn(leaf: int) {
        root.information.turnTo(root.starts[leaf] ?? root.information.points);
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

    ReadingPoint {
        id: gauge

        visible: false
    }
    PhoneNumber {
        id: phone

        visible: root.information.telephone && root.shownPoints > 0
        number: qsTrId("info-number")
        caption: qsTrId("info-number-whose")
    }
    Repeater {
        model: root.shownPoints

        delegate: ReadingPoint {
            id: point

            required property int index

            phrases: root.phrasesOf(root.first + point.index)
        }
    }
    PhraseText {
        id: leafNumber

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
        id: page

        visible: root.showsCode && (root.codeApart || !Theme.landscape)
        stacked: root.codeApart
        codeSize: root.codeApart ? Math.min(Theme.mm(56), root.answerHeight * 0.5) : Theme.mm(31)
        address: root.information.address
        addressInWords: root.information.addressInWords
    }
    Item {
        visible: root.codeApart && root.showsCode
        Layout.fillHeight: true
    }
}
