pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// The first start: nobody has an account yet. A name here, the code twice after it.
ColumnLayout {
    id: root

    required property StaffSignInViewModel signIn
    required property real rem

    spacing: rem

    Text {
        text: qsTrId("staff-first-heading")
        color: Theme.text
        font.family: Theme.family
        font.bold: true
        font.pixelSize: root.rem * 1.75
        Accessible.role: Accessible.Heading
    }
    StaffText {
        Layout.fillWidth: true
        words: qsTrId("staff-first-more")
        color: Theme.quiet
        wrapMode: Text.Wrap
        lineHeight: 1.35
        font.pixelSize: root.rem * 1.1
    }
    StaffField {
        id: field

        Layout.fillWidth: true
        label: qsTrId("staff-name-field")
        rem: root.rem
        onAccepted: root.signIn.beginFirst(text)
        Component.onCompleted: takeIfShown()
        onVisibleChanged: takeIfShown()

        function takeIfShown() {
            if (visible) {
                field.take();
            }
        }
    }
    StaffNote {
        Layout.fillWidth: true
        visible: text !== ""
        words: root.signIn.message
        rem: root.rem
    }
    StaffButton {
        Layout.alignment: Qt.AlignRight
        label: qsTrId("staff-choose-code")
        rem: root.rem
        primary: true
        available: field.text !== ""
        onActivated: root.signIn.beginFirst(field.text)
    }
}
