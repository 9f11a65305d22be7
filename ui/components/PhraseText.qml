import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// Text whose lines end at phrases ('|' in the translation), never inside a word.
Text {
    id: root

    property string phrases
    property real leading: 1.4
    property real room: width

    text: visible && room > 0 ? Phrases.wrap(phrases, font, room) : Phrases.plain(phrases)
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.body
    lineHeight: leading * font.pixelSize
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: Phrases.plain(phrases)
}
