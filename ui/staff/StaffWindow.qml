pragma ComponentBehavior: Bound

import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The reception's window: who needs somebody now, who is where and why, how the devices stand. With mouse and keyboard
// it grows with its window; under a finger its lengths are those of the panel, and an upright panel has the menu below.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property StaffSignInViewModel signIn
    required property VisualCheckViewModel check
    required property CauseBoardViewModel board
    property CertificateDesk certificates: null
    property ContinuingCareViewModel continuing: null
    required property LadderViewModel ladder
    required property FollowUpsViewModel followUps
    required property DeclarationViewModel declaration
    property ConsoleDoor door: null
    readonly property ConsoleDoor way: door !== null && door.shared ? door : null  // to the patient's window
    property string page: "today"
    required property NumberEntryViewModel entry
    readonly property real rem: Math.max(12, Theme.target / 5, Math.min(width / 90, height / 56.25))
    readonly property bool menuBelow: Theme.stacked && height > width

    // The first start asks for an administrator: never over a patient's call.
    readonly property bool covered: signIn.panel !== "" && !(signIn.panel === "first" && staff.calling)
    readonly property bool busy: check.open || check.consent.open || entry.open  // one patient has the whole window

    color: Theme.ground

    function openCause(cause: string, session: string) {
        root.board.search = "";
        root.board.open(cause);
        root.ladder.openFor(session);
        root.page = "board";
        causes.reading = true;
    }
    function turnTo(page: string) {
        if (page === "board") {
            root.ladder.resume();
            causes.reading = false;
        }
        root.page = page;
    }

    Binding {
        target: Theme
        property: "perMillimetre"
        value: root.rem / 4.3
    }
    Binding {
        target: Theme
        property: "textScale"
        value: 1
    }
    Binding {
        target: Theme
        property: "landscape"
        value: true
    }
    Binding {
        target: Theme
        property: "contrast"
        value: false
    }

    StaffTopBar {
        id: topBar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        staff: root.staff
        signIn: root.signIn
        bare: root.busy
        door: Theme.stacked && !root.busy && !root.covered ? root.way : null
        rem: root.rem
    }
    SideMenu {
        id: menu

        y: root.menuBelow ? root.height - implicitHeight : topBar.height
        width: root.menuBelow ? root.width : implicitWidth
        height: root.menuBelow ? implicitHeight : root.height - y
        enabled: !root.covered && !root.busy
        visible: !root.busy && !(pad.open && Theme.stacked)
        below: root.menuBelow
        rem: root.rem
        page: root.page
        pages: [
            {
                page: "today",
                words: qsTrId("staff-today"),
                icon: "list",
                count: root.staff.calling ? 1 : 0
            },
            {
                page: "board",
                words: qsTrId("staff-board"),
                icon: "message-report",
                count: 0
            },
            {
                page: "follow-ups",
                words: qsTrId("staff-follow-ups"),
                icon: "folder",
                count: root.followUps.openCount
            },
            {
                page: "certificate",
                words: qsTrId("certificate-page"),
                icon: "id",
                count: 0
            },
            {
                page: "continuing",
                words: qsTrId("continuing-page"),
                icon: "users",
                count: 0,
                missing: root.continuing === null
            }
        ]
        onChosen: page => root.turnTo(page)
    }
    DigitPad {
        id: pad

        x: Theme.stacked ? 0 : menu.width
        y: root.height - height
        width: root.width - x
        rem: root.rem
    }
    ConsoleLeave {
        x: root.rem * 0.9
        y: root.height - height - root.rem * 1.2
        width: root.rem * 12.7
        visible: !Theme.stacked && root.way !== null && !root.busy && !root.covered
        door: root.way
        rem: root.rem
    }
    Item {
        id: pages

        anchors.fill: parent
        anchors.leftMargin: (root.menuBelow ? 0 : menu.width) + Math.round(root.rem * (Theme.stacked ? 1.2 : 2.2))
        anchors.rightMargin: Math.round(root.rem * (Theme.stacked ? 1.2 : 2.2))
        anchors.topMargin: topBar.height + Math.round(root.rem * (Theme.stacked ? 1.2 : 1.6))
        anchors.bottomMargin: (pad.open ? pad.height : root.menuBelow ? menu.height : 0) + Math.round(root.rem * (Theme.stacked ? 1.2 : 2.2))
        enabled: !root.covered && !root.busy
        visible: !root.busy

        TodayPage {
            anchors.fill: parent
            visible: root.page === "today"
            staff: root.staff
            check: root.check
            entry: root.entry
            rem: root.rem
            onExplain: (cause, session) => root.openCause(cause, session)
        }
        CauseBoard {
            id: causes

            anchors.fill: parent
            visible: root.page === "board"
            board: root.board
            ladder: root.ladder
            rem: root.rem
            onCertificateWanted: root.turnTo("certificate")
        }
        FollowUps {
            anchors.fill: parent
            visible: root.page === "follow-ups"
            followUps: root.followUps
            rem: root.rem
        }
        Declaration {
            anchors.fill: parent
            visible: root.page === "declaration"
            declaration: root.declaration
            rem: root.rem
            onBack: root.page = "follow-ups"
        }
        CertificatePage {
            anchors.fill: parent
            visible: root.certificates !== null && root.page === "certificate"
            desk: root.certificates
            rem: root.rem
            onSignInNeeded: root.signIn.open()
            onOtherWays: (cause, visit) => {
                root.openCause(cause, "");
                root.ladder.openVisit(visit);
            }
        }
        Loader {
            anchors.fill: parent
            visible: root.page === "continuing"
            Component.onCompleted: {
                if (root.continuing !== null) {
                    setSource("ContinuingCare.qml", {
                        care: root.continuing,
                        rem: Qt.binding(() => root.rem)
                    });
                }
            }
        }
    }
    Connections {
        target: root.declaration
        function onOpened() {
            root.page = "declaration";
        }
    }
    Connections {
        target: root.continuing
        function onSignInNeeded() {
            root.signIn.open();
        }
    }
    VisualCheck {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        visible: root.check.open
        enabled: !root.covered
        check: root.check
        rem: root.rem
    }
    StaffConsent {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        visible: root.check.consent.open
        enabled: !root.covered
        consent: root.check.consent
        rem: root.rem
    }
    NumberEntry {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        visible: root.entry.open && !root.check.open
        enabled: !root.covered
        entry: root.entry
        rem: root.rem
    }
    Connections {
        target: root.staff
        function onSignInNeeded() {
            root.signIn.open();
        }
    }
    Connections {
        target: root.check
        function onSignInNeeded() {
            root.signIn.open();
        }
    }
    Connections {
        target: root.entry
        function onSignInNeeded() {
            root.signIn.open();
        }
    }
    StaffOverlay {
        anchors.fill: parent
        anchors.topMargin: topBar.height
        visible: root.covered
        callText: root.staff.calling ? (root.staff.callName !== "" ? qsTrId("staff-name").arg(root.staff.callName) : qsTrId("staff-at-the-kiosk")) + "　" + root.staff.callCause : ""
        signIn: root.signIn
        rem: root.rem
    }
}
