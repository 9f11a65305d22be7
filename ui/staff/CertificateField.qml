import QtQuick
import Madoguchi

// One field of an insurance document, with the digits that it is typed with. 記号 and 番号 may hold kanji.
StaffField {
    id: root

    required property string field

    label: qsTrId("certificate-" + field)
    pad: ({
            insurer: "number",
            symbol: "mixed",
            number: "mixed",
            branch: "number",
            birth: "date",
            issued: "date",
            until: "date"
        })[field] ?? ""
}
