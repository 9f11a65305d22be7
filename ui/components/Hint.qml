import QtQuick
import QtQuick.Layouts
import Madoguchi

// The one thing to do now, cross-faded.
Rectangle {
    id: root

    required property string hint
    readonly property var icons: ({
            "hold-on": "check",
            "no-face": "user",
            "one-face": "users",
            "closer": "arrows-minimize",
            "back": "arrows-maximize",
            "centre": "focus-centered",
            "straight": "eye",
            "more-light": "bulb",
            "less-light": "sun",
            "still": "hand-stop",
            "eyes": "eye",
            "hat": "hat",
            "glasses": "glasses",
            "mask": "face-mask",
            "turn": "face-turn"
        })

    implicitHeight: Math.max(Theme.mm(13.9), words.implicitHeight + 2 * Theme.space2)
    radius: Theme.radiusAnswer
    color: Theme.hintPanel
    onHintChanged: {
        if (Theme.motion) {
            appear.restart();
        }
    }

    RowLayout {
        id: content

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(3)
        anchors.rightMargin: Theme.mm(3)
        spacing: Theme.space3

        Item {
            Layout.fillWidth: true
        }
        Icon {
            name: root.icons[root.hint] ?? "user"
            size: Theme.mm(Theme.landscape ? 7.6 : 7.2)
            colour: Theme.hintText
        }
        PhraseText {
            id: words

            Layout.maximumWidth: root.width - Theme.mm(18)
            phrases: qsTrId("face-hint-" + root.hint)
            room: root.width - Theme.mm(18)
            color: Theme.hintText
            font.bold: true
            font.pixelSize: Theme.landscape ? Theme.type(6.5) : Theme.answerType
            leading: 1.25
        }
        Item {
            Layout.fillWidth: true
        }
    }
    NumberAnimation {
        id: appear

        target: content
        property: "opacity"
        from: 0.2
        to: 1
        duration: 150
    }
}
