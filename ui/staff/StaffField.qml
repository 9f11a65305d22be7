import QtQuick
import Madoguchi

// One line of text that staff type: a name.
Rectangle {
    id: root

    required property string label
    required property real rem
    property alias text: input.text
    property int longest: 21  // characters; a name is 64 bytes at most
    property bool hinted: true  // says its name while it is empty; else a caption stands above it
    property bool keeps: false  // else what was typed before is not shown to the next one

    signal accepted

    implicitHeight: rem * 3
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
        font.family: Theme.family
        font.pixelSize: root.rem * 1.25
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        onAccepted: root.accepted()
    }
    Text {
        anchors.fill: input
        visible: root.hinted && input.text === "" && input.preeditText === ""
        text: root.label
        verticalAlignment: Text.AlignVCenter
        color: Theme.quiet
        font.family: Theme.family
        font.pixelSize: root.rem * 1.15
        Accessible.ignored: true
    }
}
