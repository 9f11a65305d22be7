pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// The patient sees their own picture, the oval and one hint. After eight seconds the other ways become large.
Screen {
    id: root

    readonly property bool alternatives: kiosk.faceAlternatives

    topSpace: Theme.mm(Theme.large ? 1 : 2.6)
    questionShare: 0.5
    banner: CameraBar {
        width: parent ? parent.width : 0
    }
    question: [
        Heading {
            Layout.fillWidth: true
            phrases: Theme.large && !Theme.landscape ? qsTrId("face-heading-short") : qsTrId("face-heading")
            horizontalAlignment: Theme.landscape ? Text.AlignLeft : Text.AlignHCenter
            leading: 1.3
        },
        Hint {
            visible: Theme.landscape
            Layout.fillWidth: true
            Layout.topMargin: Theme.mm(Theme.large ? 0 : 4)
            hint: root.kiosk.faceHint
        },
        PhraseText {
            visible: Theme.landscape && !Theme.large
            Layout.fillWidth: true
            phrases: qsTrId("face-not-kept")
            color: Theme.quiet
        },
        Item {
            Layout.fillHeight: true
            visible: Theme.landscape
        },
        PrimaryWay {
            objectName: "usePin"
            visible: Theme.landscape && root.alternatives && root.kiosk.pinOffered
            icon: "keypad"
            label: qsTrId("use-pin")
            onActivated: root.kiosk.choosePin()
        },
        HelpButton {
            visible: Theme.landscape && root.alternatives
            Layout.topMargin: Theme.gap - root.questionSpacing
            onActivated: root.kiosk.callStaff()
        }
    ]
    shelf: Shelf {
        visible: !root.alternatives
        height: visible ? implicitHeight : 0
        kiosk: root.kiosk
        wayOut: root.kiosk.pinOffered ? qsTrId("use-pin") : ""
        wayOutIcon: "keypad"
        wayOutName: "usePin"
        onWayOutTaken: root.kiosk.choosePin()
    }

    FaceOval {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.topMargin: Theme.landscape ? 0 : Theme.space2
        kiosk: root.kiosk
    }
    Hint {
        visible: !Theme.landscape
        Layout.fillWidth: true
        hint: root.kiosk.faceHint
    }
    PhraseText {
        visible: !Theme.landscape && !Theme.large
        Layout.fillWidth: true
        Layout.bottomMargin: root.alternatives || Theme.large ? 0 : Theme.space4
        phrases: qsTrId("face-not-kept")
        color: Theme.quiet
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
    }
    PrimaryWay {
        objectName: "usePin"
        visible: !Theme.landscape && root.alternatives && root.kiosk.pinOffered
        icon: "keypad"
        label: qsTrId("use-pin")
        onActivated: root.kiosk.choosePin()
    }
    HelpButton {
        visible: !Theme.landscape && root.alternatives
        onActivated: root.kiosk.callStaff()
    }
}
