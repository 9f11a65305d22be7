pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The reception's window: who needs somebody now, who is where and why, how the devices stand.
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
    property string page: "today"
    required property NumberEntryViewModel entry
    readonly property real rem: Math.max(12, Math.min(width / 90, height / 56.25))

    // The first start asks for an administrator: never over a patient's call.
    readonly property bool covered: signIn.panel !== "" && !(signIn.panel === "first" && staff.calling)
    readonly property bool busy: check.open || check.consent.open || entry.open  // one patient has the whole window

    color: Theme.ground

    function openCause(cause: string, session: string) {
        root.board.search = "";
        root.board.open(cause);
        root.ladder.openFor(session);
        root.page = "board";
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
        height: root.rem * 4.5
        staff: root.staff
        signIn: root.signIn
        rem: root.rem
    }
    SideMenu {
        id: menu

        anchors.left: parent.left
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        width: root.rem * 14.5
        enabled: !root.covered && !root.busy
        visible: !root.busy
        rem: root.rem
        page: root.page
        entries: [
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
        onChosen: page => {
            if (page === "board") {
                root.ladder.resume();
            }
            root.page = page;
        }
    }
    ColumnLayout {
        enabled: !root.covered && !root.busy
        visible: !root.busy && root.page === "today"

        anchors.left: menu.right
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        anchors.margins: root.rem * 2.2
        anchors.topMargin: root.rem * 1.6
        spacing: root.rem * 1.4

        RowLayout {
            spacing: root.rem * 1.5

            Text {
                text: qsTrId("staff-today")
                color: Theme.text
                font.family: Theme.family
                font.bold: true
                font.pixelSize: root.rem * 1.75
                Accessible.role: Accessible.Heading
            }
            Text {
                Layout.alignment: Qt.AlignBaseline
                text: qsTrId("staff-counts").arg(root.staff.completed).arg(root.staff.underWay)
                color: Theme.quiet
                font.family: Theme.family
                font.pixelSize: root.rem
            }
        }
        CallCard {
            Layout.fillWidth: true
            visible: root.staff.calling
            staff: root.staff
            check: root.check
            entry: root.entry
            rem: root.rem
            onExplain: root.openCause(root.staff.callCauseId, root.staff.callSession)
        }
        ConsentOffer {
            Layout.fillWidth: true
            visible: root.check.consent.offered
            consent: root.check.consent
            rem: root.rem
        }
        QueueTable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            staff: root.staff
            entry: root.entry
            rem: root.rem
            onExplain: (cause, session) => root.openCause(cause, session)
        }
    }
    CauseBoard {
        enabled: !root.covered && !root.busy
        visible: !root.busy && root.page === "board"
        anchors.left: menu.right
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        anchors.margins: root.rem * 2.2
        anchors.topMargin: root.rem * 1.6
        board: root.board
        ladder: root.ladder
        rem: root.rem
    }
    FollowUps {
        enabled: !root.covered && !root.busy
        visible: !root.busy && root.page === "follow-ups"
        anchors.left: menu.right
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        anchors.margins: root.rem * 2.2
        anchors.topMargin: root.rem * 1.6
        followUps: root.followUps
        rem: root.rem
    }
    Declaration {
        enabled: !root.covered && !root.busy
        visible: !root.busy && root.page === "declaration"
        anchors.left: menu.right
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        anchors.margins: root.rem * 2.2
        anchors.topMargin: root.rem * 1.6
        declaration: root.declaration
        rem: root.rem
        onBack: root.page = "follow-ups"
    }
    Connections {
        target: root.declaration
        function onOpened() {
            root.page = "declaration";
        }
    }
    CertificatePage {
        enabled: !root.covered && !root.busy
        visible: root.certificates !== null && !root.busy && root.page === "certificate"
        anchors.left: menu.right
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        anchors.margins: root.rem * 2.2
        anchors.topMargin: root.rem * 1.6
        desk: root.certificates
        rem: root.rem
        onSignInNeeded: root.signIn.open()
    }
    Loader {
        id: continuingPage

        enabled: !root.covered && !root.busy
        visible: !root.busy && root.page === "continuing"
        anchors.left: menu.right
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Math.round(root.rem * 2.2)
        anchors.topMargin: Math.round(root.rem * 1.6)
        Component.onCompleted: {
            if (root.continuing !== null) {
                setSource("ContinuingCare.qml", {
                    care: root.continuing,
                    rem: Qt.binding(() => root.rem)
                });
            }
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
