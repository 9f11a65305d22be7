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

    component Words: Text {
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: root.rem * 1.1
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: root.rem * 1.5

        Words {
            text: qsTrId("declaration")
            font.bold: true
            font.pixelSize: root.rem * 1.75
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            text: qsTrId("declaration-more")
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

        Flickable {
            anchors.fill: parent
            anchors.margins: root.rem * 1.4
            contentHeight: form.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: form

                width: parent.width
                spacing: root.rem * 0.4

                Repeater {
                    model: root.declaration.fields

                    delegate: RowLayout {
                        id: field

                        required property var modelData
                        property string chosen: field.modelData.value

                        Layout.fillWidth: true
                        spacing: root.rem

                        Words {
                            Layout.preferredWidth: root.rem * 15
                            text: field.modelData.label
                            color: Theme.quiet
                        }
                        StaffField {
                            id: written

                            Layout.fillWidth: true
                            Layout.preferredHeight: root.rem * 2.35
                            visible: field.modelData.kind === "text"
                            label: field.modelData.label
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
                        Row {
                            Layout.fillWidth: true
                            Layout.preferredHeight: root.rem * 2.35
                            visible: field.modelData.kind === "choice"
                            spacing: root.rem * 0.6

                            Repeater {
                                model: field.modelData.choices

                                delegate: StaffButton {
                                    required property string modelData
                                    readonly property bool isChosen: field.chosen === modelData

                                    height: root.rem * 2.35
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
    RowLayout {
        Layout.fillWidth: true
        spacing: root.rem

        Icon {
            visible: root.declaration.message !== ""
            name: root.declaration.good ? "check" : "alert-triangle"
            size: root.rem * 1.4
            colour: root.declaration.good ? Theme.good : Theme.warning
        }
        Words {
            Layout.fillWidth: true
            text: root.declaration.message
            wrapMode: Text.Wrap
            color: root.declaration.good ? Theme.good : Theme.warning
            font.bold: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Accessible.ignored: text === ""
        }
        StaffButton {
            Layout.preferredWidth: root.rem * 12
            Layout.preferredHeight: root.rem * 3.4
            label: qsTrId("declaration-save")
            icon: "file-text"
            available: root.declaration.usable
            rem: root.rem
            onActivated: root.declaration.save()
        }
        StaffButton {
            Layout.preferredWidth: root.rem * 12
            Layout.preferredHeight: root.rem * 3.4
            label: qsTrId("declaration-print")
            icon: "printer"
            primary: true
            available: root.declaration.usable
            rem: root.rem
            onActivated: root.declaration.print()
        }
    }
}
