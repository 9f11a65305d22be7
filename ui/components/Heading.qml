import QtQuick
import Madoguchi

// The one question of a screen.
PhraseText {
    id: root

    font.pixelSize: Theme.heading
    font.bold: true
    leading: Theme.large ? 1.22 : 1.35
    Accessible.role: Accessible.Heading
}
