pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// Who are you? One touch on a name; the code comes next.
ColumnLayout {
    id: root

    required property StaffSignInViewModel signIn
    required property real rem

    spacing: rem

    Text {
        text: root.signIn.unusable ? qsTrId("staff-cannot-sign-in") : qsTrId("staff-who")
        color: Theme.text
        font.family: Theme.family
        font.bold: true
        font.pixelSize: root.rem * 1.75
        Accessible.role: Accessible.Heading
    }
    StaffText {
        Layout.fillWidth: true
        words: root.signIn.unusable ? qsTrId("staff-accounts-unusable") : qsTrId("staff-who-more")
        color: root.signIn.unusable ? Theme.warning : Theme.quiet
        wrapMode: Text.Wrap
        lineHeight: 1.3
        font.pixelSize: root.rem * 1.1
    }
    GridView {
        id: grid

        Layout.fillWidth: true
        Layout.leftMargin: -Theme.between(root.rem * 0.8) / 2
        Layout.rightMargin: Layout.leftMargin
        Layout.preferredHeight: Math.min(6, Math.ceil(count / 2)) * cellHeight
        visible: count > 0
        cellWidth: width / 2
        cellHeight: Math.max(root.rem * 5, Theme.target + Theme.apart)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.signIn.people

        delegate: Item {
            id: person

            required property var modelData

            width: grid.cellWidth
            height: grid.cellHeight

            StaffButton {
                anchors.fill: parent
                anchors.margins: Theme.between(root.rem * 0.8) / 2
                label: person.modelData.name
                explanation: person.modelData.roleName
                more: person.modelData.roleName
                icon: "user"
                rem: root.rem
                onActivated: root.signIn.choose(person.modelData.id)
            }
        }
    }
    StaffButton {
        Layout.alignment: Qt.AlignRight
        visible: root.signIn.canManage
        label: qsTrId("staff-manage")
        icon: "users"
        rem: root.rem
        onActivated: root.signIn.manage()
    }
}
