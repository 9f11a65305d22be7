import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// The console's running text. Its lines end between phrases, as far as a rule can tell.
Text {
    property string words

    text: Phrases.joined(words)
    color: Theme.text
    font.family: Theme.family
    Accessible.name: words
}
