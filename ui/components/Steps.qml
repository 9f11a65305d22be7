pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi

// カード・本人確認・同意・完了, or away from the reception 同意・本人確認・資格確認・完了: said by words and shape (tick, dot, ring), then by colour.
Item {
    id: root

    required property int step
    property bool consentFirst: false
    property bool compact: Theme.large  // only where we are
    property bool brief: false          // all marks, but words only where we are

    readonly property list<string> names: root.consentFirst ? [qsTrId("step-consent"), qsTrId("step-identity"), qsTrId("step-qualification"), qsTrId("step-done")] : [qsTrId("step-card"), qsTrId("step-identity"), qsTrId("step-consent"), qsTrId("step-done")]
    readonly property int current: Math.max(0, Math.min(root.step, root.names.length - 1))

    implicitHeight: Theme.topBar
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTrId("step-position").arg(root.names[root.current]).arg(root.current + 1).arg(root.names.length)

    Row {
        visible: root.compact
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space2

        StepMark {
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.mm(7)
            done: root.step > root.current
            here: root.step === root.current
        }
        PhraseText {
            anchors.verticalCenter: parent.verticalCenter
            phrases: root.names[root.current]
            room: 0
            font.bold: true
            font.pixelSize: Math.min(Theme.small, Theme.mm(7.6))
            leading: 1.15
        }
        PhraseText {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.space2
            phrases: (root.current + 1) + " / " + root.names.length
            room: 0
            color: Theme.quiet
            font.pixelSize: Math.min(Theme.small, Theme.mm(7.6))
            leading: 1.15
        }
    }

    RowLayout {
        visible: !root.compact
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(1.4)

        Repeater {
            model: root.names.length

            delegate: RowLayout {
                id: item

                required property int index
                readonly property bool done: root.step > item.index
                readonly property bool here: root.step === item.index

                Layout.fillWidth: item.index > 0
                spacing: Theme.mm(1.4)

                Rectangle {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Theme.mm(2)
                    Layout.preferredHeight: Theme.mm(0.54)
                    visible: item.index > 0
                    radius: height / 2
                    color: item.done || item.here ? Theme.primaryColour : Theme.line
                }
                StepMark {
                    size: Theme.mm(5.9)
                    done: item.done
                    here: item.here
                }
                PhraseText {
                    visible: !root.brief || item.here || (item.done && item.index === root.names.length - 1)
                    phrases: root.names[item.index]
                    room: 0
                    font.pixelSize: Theme.small
                    font.bold: item.here
                    color: item.here ? Theme.text : Theme.quiet
                }
            }
        }
    }
}
