import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 今日の受付: who calls, who can be asked for consent from here, and the day's visits.
ScrollPage {
    id: root

    required property StaffViewModel staff
    required property VisualCheckViewModel check
    required property NumberEntryViewModel entry

    signal explain(string cause, string session)

    spacing: rem * 1.4

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
        onExplain: root.explain(root.staff.callCauseId, root.staff.callSession)
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
        Layout.minimumHeight: Theme.stacked ? implicitHeight : Theme.byFinger ? root.rem * 16 : 0
        staff: root.staff
        entry: root.entry
        rem: root.rem
        onExplain: (cause, session) => root.explain(cause, session)
    }
}
