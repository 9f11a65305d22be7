import QtQuick
import QtQuick.Layouts
import Madoguchi

// One line of text that staff type. Under a finger a number comes from the console's own digits (DigitPad); for words the
// system's input method is asked for, and told that it must remember nothing of a patient.
Rectangle {
    id: root

    required property string label
    required property real rem
    property alias text: input.text
    property string pad: ""  // number, date, mixed (a number that may hold letters); else words
    property bool letters: false  // of a mixed one: the digits did not do
    property int longest: 21  // characters; a name is 64 bytes at most
    property bool hinted: true  // says its name while it is empty; else a caption stands above it
    property bool keeps: false  // else what was typed before is not shown to the next one
    readonly property bool byPad: Theme.byFinger && pad !== "" && !letters

    signal accepted

    implicitHeight: Theme.touch(rem * 3)
    Layout.minimumHeight: Theme.target
    Layout.minimumWidth: Theme.target
    radius: rem * 0.6
    color: Theme.surface
    border.width: input.activeFocus ? Math.max(2, rem * 0.2) : Math.max(1, rem * 0.12)
    border.color: Theme.frame

    onVisibleChanged: {
        if (!root.keeps) {
            input.clear();
        }
    }

    function take() {
        input.forceActiveFocus();
    }
    function typeWords() {
        root.letters = true;
        InputMethod.show();
    }

    TapHandler {  // the whole field, and without the system's keyboard where the digits are ours
        enabled: Theme.byFinger
        onTapped: root.take()
    }
    TextInput {
        id: input

        anchors.fill: parent
        anchors.leftMargin: root.rem
        anchors.rightMargin: root.rem
        verticalAlignment: TextInput.AlignVCenter
        clip: true
        maximumLength: root.longest
        color: Theme.text
        selectByMouse: true
        activeFocusOnTab: true
        activeFocusOnPress: !root.byPad
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase | (root.pad === "" || root.letters ? Qt.ImhNone : Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText)
        font.family: Theme.family
        font.pixelSize: root.rem * 1.25
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        onAccepted: root.accepted()
        onActiveFocusChanged: {
            if (!activeFocus) {
                root.letters = false;
            }
        }
    }
    StaffText {
        anchors.fill: input
        visible: root.hinted && input.text === "" && input.preeditText === ""
        words: root.label
        verticalAlignment: Text.AlignVCenter
        color: Theme.quiet
        wrapMode: Theme.byFinger ? Text.Wrap : Text.NoWrap
        font.pixelSize: root.rem * 1.15
        Accessible.ignored: true
    }
}
