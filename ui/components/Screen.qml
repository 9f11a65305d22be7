import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The frame of every patient screen. Upright: question, then answers, then shelf, one below the other.
// Wide: question and shelf on the left, answers on the right. 21 inch: the same millimetres, centred.
Item {
    id: root

    required property KioskViewModel kiosk
    default property alias answers: answerColumn.data
    property alias question: questionColumn.data
    property alias shelf: shelfSlot.data
    property real questionShare: 0.47      // of the width, wide panels
    property bool pictureFirst: false      // wide: answers left, question right, shelf across the bottom
    property real topSpace: Theme.mm(1.2)  // above the heading, upright
    property real questionSpacing: Theme.space2
    property real answerSpacing: Theme.gap
    property alias banner: bannerSlot.data // in place of header and steps
    readonly property real lowTop: Theme.low ? root.height - Theme.reach : 0  // nothing to touch above
    readonly property real barBottom: bannerSlot.children.length > 0 ? bannerSlot.height : topBar.y + topBar.height
    readonly property bool wide: Theme.landscape
    readonly property bool shelfAcross: !root.wide || root.pictureFirst
    readonly property real inner: body.width - 2 * Theme.margin
    readonly property real questionWidth: root.wide ? (root.inner - Theme.mm(6.8)) * root.questionShare : root.inner
    // What 「職員用」 leaves of the header: nothing is taken where the window is wider than the column.
    readonly property real cornerTaken: Math.max(0, Theme.corner - body.x - Theme.margin)
    readonly property real answerWidth: answerColumn.width
    readonly property real answerHeight: answerColumn.height
    readonly property real shelfTop: shelfBack.visible ? shelfBack.y - root.lowTop : shelfSlot.y

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Rectangle {
        id: shelfBack

        visible: root.shelfAcross
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: shelfSlot.height + Theme.space4 + Theme.mm(root.wide ? 4 : 3.2)
        color: Theme.panel

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            height: Theme.contrast ? Theme.border : Theme.hairline
            color: Theme.panelEdge
        }
    }
    Rectangle {
        id: above

        visible: Theme.low
        width: parent.width
        height: root.lowTop
        color: Theme.panel

        Column {
            anchors.centerIn: parent
            spacing: Theme.space4

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "mark"
                size: Theme.mm(24)
                colour: Theme.primaryColour
            }
            PhraseText {
                phrases: root.kiosk.clinicName
                room: 0
                font.bold: true
                font.pixelSize: Theme.heading
            }
        }
    }
    Item {
        id: bannerSlot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.lowTop
        height: childrenRect.height
    }
    Item {
        id: body

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: root.lowTop
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Theme.widestColumn)

        Item {
            id: topBar

            x: Theme.margin + (root.wide ? root.cornerTaken : 0)
            width: root.inner - root.cornerTaken - (sign.visible ? sign.width + Theme.space2 : 0)
            height: Theme.topBar
            visible: bannerSlot.children.length === 0

            Header {
                anchors.fill: parent
                visible: root.kiosk.step < 0
                kiosk: root.kiosk
            }
            Steps {
                anchors.fill: parent
                visible: root.kiosk.step >= 0
                step: root.kiosk.step
                consentFirst: !root.kiosk.atReception
                compact: Theme.large || (root.kiosk.helperMode && !Theme.landscape)
                brief: root.cornerTaken > 0 && !root.wide
            }
        }
        Chip {  // on every screen of the visit; the shelf, or Idle, switches it off
            id: sign

            readonly property string word: qsTrId("helper-mode-short")

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin + (root.wide ? 0 : root.cornerTaken)
            y: (Theme.topBar - height) / 2
            z: 1
            visible: root.kiosk.helperMode
            icon: "users"
            phrases: Theme.landscape || (root.kiosk.step >= 0 && root.cornerTaken === 0 && word.length <= 3) ? word : ""  // a longer one has no room
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTrId("helper-mode-sign")
        }
        ColumnLayout {
            id: questionColumn

            spacing: root.questionSpacing
            x: root.wide && root.pictureFirst ? body.width - Theme.margin - width : Theme.margin
            width: root.questionWidth
            y: root.barBottom + (root.wide ? Theme.mm(2.4) : root.topSpace)
            height: root.wide ? root.shelfTop - y - Theme.space3 : implicitHeight
        }
        ColumnLayout {
            id: answerColumn

            spacing: root.answerSpacing
            x: root.wide && !root.pictureFirst ? body.width - Theme.margin - width : Theme.margin
            width: root.wide ? root.inner - root.questionWidth - Theme.mm(6.8) : root.inner
            y: root.wide ? root.barBottom + Theme.mm(root.pictureFirst ? 1 : 3.4) : questionColumn.y + questionColumn.height + Theme.space3
            height: (root.shelfAcross ? root.shelfTop - Theme.mm(root.wide ? 4.2 : Theme.large ? 3.2 : 5) : body.height - Theme.mm(5.4)) - y
        }
        Item {
            id: shelfSlot

            x: Theme.margin
            width: root.shelfAcross ? root.inner : root.questionWidth
            height: childrenRect.height
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.mm(root.wide ? 5 : 4)
        }
    }
}
