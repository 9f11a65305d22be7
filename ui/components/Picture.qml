import QtQuick
import Madoguchi

// One drawing of resources/icons with several colours; in the high-contrast theme its light parts turn dark.
Image {
    id: root

    property string name
    property string swaps  // more colour pairs, "rrggbb=rrggbb&…"
    readonly property string contrastSwaps: "ffffff=000000&fdfaf0=000000&e0cfa4=1a1a1a&b9bfcd=4d4d4d&8590a4=ffffff&f0f9fe=1a1a1a&c0e4fe=b3b3b3&00428d=ffd43d&b3b3b1=b3b3b3&00428c=ffd43d&115a36=ffd43d"

    readonly property string colours: !Theme.contrast || !root.invertible ? root.swaps : root.swaps === "" ? root.contrastSwaps : root.contrastSwaps + "&" + root.swaps
    property bool invertible: true

    sourceSize.width: Math.round(width)
    sourceSize.height: Math.round(height)
    source: root.name === "" ? "" : "image://icon/" + root.name + (root.colours === "" ? "" : "?" + root.colours)
    fillMode: Image.PreserveAspectFit
}
