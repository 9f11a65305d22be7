pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// Nobody's visit is on, at home or online: what will happen, and the one touch that begins it. Upright: heading, road,
// button. Wide: the road on the left, heading and button beside it.
Screen {
    id: root

    readonly property bool home: kiosk.visitKind === "home-visit"

    pictureFirst: true
    topSpace: 0
    questionShare: 0.46
    question: [
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        },
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.landscape ? 1 : 2
            columnSpacing: Theme.space3
            rowSpacing: Theme.space3
            layoutDirection: Theme.landscape ? Qt.LeftToRight : Qt.RightToLeft

            Picture {
                readonly property real side: Theme.mm(Theme.landscape ? 50 : 30)

                visible: !Theme.large
                Layout.preferredWidth: side
                Layout.preferredHeight: side * 0.75
                name: root.home ? "visit-home" : "visit-online"
                Accessible.role: Accessible.Graphic
                Accessible.name: root.home ? qsTrId("start-picture-home") : qsTrId("start-picture-online")
            }
            Heading {
                Layout.fillWidth: true
                phrases: root.home ? qsTrId("start-heading-home") : qsTrId("start-heading-online")
                leading: Theme.large ? 1.15 : 1.35
            }
        },
        BeginButton {
            kiosk: root.kiosk
            visible: Theme.landscape
            Layout.topMargin: Theme.space3
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        }
    ]
    shelf: IdleShelf {
        kiosk: root.kiosk
    }

    VisitRoad {}
    BeginButton {
        kiosk: root.kiosk
        visible: !Theme.landscape
    }

    component BeginButton: PrimaryButton {
        id: begin

        required property KioskViewModel kiosk

        objectName: "beginVisit"
        label: qsTrId("begin-visit")
        oncePerTap: true
        onActivated: begin.kiosk.beginVisit()
    }
}
