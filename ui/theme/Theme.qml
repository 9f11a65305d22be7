pragma Singleton

import QtQuick

// Sizes, type and colours of every window. Lengths are millimetres on the panel; colours are the design tokens
// named in third_party/design-tokens/README.md. The window's root sets the first block.
QtObject {
    id: root

    property real perMillimetre: 7.44
    property bool landscape: false
    property bool contrast: false
    property bool motion: true
    property real textScale: 1
    property bool low: false       // everything within the reach of somebody who sits
    property bool tall: false      // the panel is higher than that
    property real corner: 0        // pixels at the header's outer end (upright right, wide left) that 「職員用」 takes

    // The console's density, set where it has no mouse and no keyboard: pixels, 0 with them.
    property real target: 0        // no control is lower or narrower
    property real apart: 0         // nor nearer to the next
    property bool stacked: false   // the panel is too narrow for two columns
    readonly property bool byFinger: target > 0

    readonly property bool large: textScale > 1
    readonly property bool largest: textScale > 1.5

    // Lengths
    // A hand's reach above the panel's lower edge, from a wheelchair: what the smallest panel offers anyway.
    readonly property int reach: mm(landscape ? 150 : 200)
    readonly property int margin: mm(landscape ? 6.8 : 5.4)
    readonly property int gap: mm(landscape ? 3.4 : 3.23)
    readonly property int space1: mm(1.1)
    readonly property int space2: mm(2.2)
    readonly property int space3: mm(3.2)
    readonly property int space4: mm(4.3)
    readonly property int space5: mm(5.4)
    readonly property int topBar: mm(landscape ? 13.6 : 12.4)
    readonly property int shelfButton: mm(landscape ? 20.7 : 20.5)
    readonly property int answer: mm(23)
    readonly property int lastTryAnswer: mm(21)
    readonly property int primary: mm(22.6)
    readonly property int pinKey: mm(22.3)
    readonly property int widestColumn: mm(260)
    readonly property int radiusChip: mm(2.15)
    readonly property int radiusShelf: mm(2.7)
    readonly property int radiusAnswer: mm(3.2)
    readonly property int radiusPicture: mm(4.3)
    readonly property int border: Math.max(1, mm(landscape ? 0.62 : 0.54))
    readonly property int shelfBorder: Math.max(1, mm(landscape ? 0.5 : 0.4))
    readonly property int hairline: Math.max(1, mm(0.27))

    // Type: the token sizes 16, 18, 20, 24, 28 … at the root size of the class (2 × upright, 1.6 × wide)
    readonly property string family: "BIZ UDPGothic"
    readonly property int small: type(landscape ? 4.34 : 4.3)
    readonly property int meaning: type(landscape ? 5.42 : 4.84)
    readonly property int body: type(landscape ? 5.42 : 5.38)
    readonly property int answerType: type(landscape ? 7.59 : 6.45)
    readonly property int method: type(landscape ? 8.67 : 8.06)
    readonly property int heading: type(landscape ? 8.67 : 7.53)
    readonly property int headingSmall: type(landscape ? 7.59 : 7.26)
    readonly property int name: type(landscape ? 8.67 : 8.6)
    readonly property int digit: type(landscape ? 12.2 : 11.3)

    // Colours
    readonly property color ground: contrast ? "#000000" : "#fdfaf0"
    readonly property color panel: contrast ? "#000000" : "#fbf5e0"
    readonly property color panelEdge: contrast ? "#ffffff" : "#e8d9a8"
    readonly property color table: contrast ? "#1a1a1a" : "#f3e4bf"
    readonly property color surface: contrast ? "#000000" : "#ffffff"
    readonly property color surfaceDown: contrast ? "#333333" : "#dcf0ff"
    readonly property color text: contrast ? "#ffffff" : "#1a1a1a"
    readonly property color quiet: contrast ? "#ffffff" : "#4d4d4d"
    readonly property color line: contrast ? "#b3b3b3" : "#b3b3b3"
    readonly property color primaryColour: contrast ? "#ffd43d" : "#00428c"
    readonly property color primaryText: contrast ? "#000000" : "#ffffff"
    readonly property color frame: contrast ? "#ffffff" : "#00428c"
    readonly property color shelfFrame: contrast ? "#ffffff" : "#4d4d4d"
    readonly property color eraseSurface: contrast ? "#000000" : "#f0f9ff"
    readonly property color eraseText: contrast ? "#ffffff" : "#00428c"
    readonly property color help: contrast ? "#000000" : "#fff0b3"
    readonly property color helpDown: contrast ? "#333333" : "#ffe380"
    readonly property color helpFrame: contrast ? "#ffd43d" : "#604b00"
    readonly property color helpText: contrast ? "#ffd43d" : "#1a1a1a"
    readonly property color good: contrast ? "#ffffff" : "#115a36"
    readonly property color goodPanel: contrast ? "#000000" : "#e6f5ec"
    readonly property color goodFill: contrast ? "#ffd43d" : "#115a36"
    readonly property color goodMark: contrast ? "#000000" : "#ffffff"
    readonly property color warning: contrast ? "#ffffff" : "#6d2700"
    readonly property color warningPanel: contrast ? "#000000" : "#ffeee2"
    readonly property color down: "#850000"
    readonly property color downPanel: "#fdeeee"
    readonly property color selected: "#00316a"
    readonly property color selectedPanel: "#dcf0ff"
    readonly property color hintPanel: contrast ? "#ffffff" : "#1a1a1a"
    readonly property color hintText: contrast ? "#000000" : "#ffffff"
    readonly property color track: contrast ? "#4d4d4d" : "#dcf0ff"
    readonly property color segmentRest: contrast ? "#767676" : "#c0e4ff"
    readonly property color focusInner: "#ffd43d"
    readonly property color focusOuter: contrast ? "#ffffff" : "#1a1a1a"
    readonly property color veil: contrast ? "#d9000000" : "#b31a1a1a"

    function mm(length: real) : int {
        return Math.round(length * root.perMillimetre);
    }

    // A control's height or width in the console, and the room between two.
    function touch(length: real) : real {
        return Math.max(length, root.target);
    }
    function between(length: real) : real {
        return Math.max(length, root.apart);
    }

    // Small text grows fully; large text grows up to 10.75 mm and stays there.
    function type(length: real) : int {
        const limit = 10.75;
        const grown = length >= limit ? length : Math.min(length * root.textScale, limit);
        return Math.max(1, Math.round(grown * root.perMillimetre));
    }

    // The colour as the address of an icon wants it.
    function hex(colour: color) : string {
        return String(colour).slice(-6);
    }
}
