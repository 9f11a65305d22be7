pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Madoguchi
import Madoguchi.ViewModel

// 被保険者資格申立書: what is known stands in it, the rest is filled in with the patient; then paper or PDF.
ColumnLayout {
    id: root

    required property DeclarationViewModel declaration
    required property real rem

    signal back

    spacing: rem * 1.2

    component Words: StaffText {
        color: Theme.text
        font.pixelSize: root.rem * 1.1
    }

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.stacked ? 2 : 3
        columnSpacing: root.rem * 1.5

        Words {
            Layout.fillWidth: Theme.stacked
            words: qsTrId("declaration")
            font.bold: true
            font.pixelSize: root.rem * 1.75
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            visible: !Theme.stacked
            words: qsTrId("declaration-more")
            color: Theme.quiet
            elide: Text.ElideRight
            font.pixelSize: root.rem
        }
        StaffButton {
            label: qsTrId("declaration-back")
            icon: "arrow-left"
            rem: root.rem
            onActivated: root.back()
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: root.rem * 1.1
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        SignInFirst {
            anchors.centerIn: parent
            width: parent.width - root.rem * 2
            visible: root.declaration.locked
            rem: root.rem
            onActivated: root.declaration.signIn()
        }
        Flickable {
            id: sheet

            anchors.fill: parent
            anchors.margins: root.rem * 1.4
            contentHeight: form.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollMark {
                view: sheet
                rem: root.rem
            }
            ColumnLayout {
                id: form

                width: sheet.width - (Theme.byFinger ? root.rem * 0.8 : 0)
                spacing: Theme.between(root.rem * 0.4)

                Repeater {
                    model: root.declaration.fields

                    delegate: GridLayout {
                        id: field

                        required property var modelData
                        property string chosen: field.modelData.value

                        Layout.fillWidth: true
                        columns: Theme.stacked ? 1 : 2
                        columnSpacing: root.rem
                        rowSpacing: root.rem * 0.3

                        Words {
                            Layout.preferredWidth: root.rem * 15
                            words: field.modelData.label
                            color: Theme.quiet
                        }
                        StaffField {
                            id: written

                            Layout.fillWidth: true
                            Layout.preferredHeight: root.rem * 2.35
                            visible: field.modelData.kind === "text"
                            label: field.modelData.label
                            hinted: !Theme.stacked
                            pad: ({
                                    telephone: "number",
                                    birth: "date"
                                })[field.modelData.id] ?? ""
                            longest: 60
                            keeps: true
                            text: field.modelData.kind === "text" ? field.modelData.value : ""
                            rem: root.rem
                            onTextChanged: {
                                if (field.modelData.kind === "text") {
                                    root.declaration.setValue(field.modelData.id, text);
                                }
                            }
                        }
                        Flow {
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            visible: field.modelData.kind === "choice"
                            spacing: Theme.between(root.rem * 0.6)

                            Repeater {
                                model: field.modelData.choices

                                delegate: StaffButton {
                                    required property string modelData
                                    readonly property bool isChosen: field.chosen === modelData

                                    height: Theme.touch(root.rem * 2.35)
                                    label: modelData
                                    explanation: field.modelData.label
                                    icon: isChosen ? "check" : ""
                                    primary: isChosen
                                    rem: root.rem
                                    Accessible.role: Accessible.RadioButton
                                    Accessible.checked: isChosen
                                    onActivated: {
                                        field.chosen = modelData;
                                        root.declaration.setValue(field.modelData.id, modelData);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: Theme.stacked ? 2 : 4
        columnSpacing: root.rem
        rowSpacing: root.rem * 0.8

        Icon {
            visible: root.declaration.message !== "" && !Theme.stacked
            name: root.declaration.good ? "check" : "alert-triangle"
            size: root.rem * 1.4
            colour: root.declaration.good ? Theme.good : Theme.warning
        }
        Words {
            Layout.fillWidth: true
            Layout.columnSpan: Theme.stacked ? 2 : 1
            visible: !Theme.stacked || words !== ""
            words: root.declaration.message
            wrapMode: Text.Wrap
            color: root.declaration.good ? Theme.good : Theme.warning
            font.bold: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Accessible.ignored: text === ""
        }
        StaffButton {
            Layout.fillWidth: Theme.stacked
            Layout.preferredWidth: root.rem * 12
            Layout.preferredHeight: root.rem * 3.4
            label: qsTrId("declaration-save")
            icon: "file-text"
            available: root.declaration.usable && !root.declaration.locked
            rem: root.rem
            onActivated: root.declaration.save()
        }
        StaffButton {
            Layout.fillWidth: Theme.stacked
            Layout.preferredWidth: root.rem * 12
            Layout.preferredHeight: root.rem * 3.4
            label: qsTrId("declaration-print")
            icon: "printer"
            primary: true
            available: root.declaration.usable && !root.declaration.locked
            rem: root.rem
            onActivated: root.declaration.print()
        }
    }
}
