import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// What every control shares: one touch, Enter or Space; a name for assistive technology; a visible focus.
Item {
    id: root

    property string label
    property string explanation
    property bool available: true
    property bool oncePerTap: false  // a double tap counts once: the second would answer the next question unread
    property real ringRadius: Theme.radiusAnswer
    readonly property bool down: tap.pressed && root.available

    signal activated

    activeFocusOnTab: root.available
    Accessible.role: Accessible.Button
    Accessible.name: Phrases.plain(root.label)
    Accessible.description: Phrases.plain(root.explanation)
    Accessible.focusable: true
    Accessible.onPressAction: root.fire()
    Keys.onReturnPressed: root.fire()
    Keys.onEnterPressed: root.fire()
    Keys.onSpacePressed: root.fire()

    function fire() {
        if (root.available && root.enabled) {
            root.activated();
        }
    }

    FocusRing {
        visible: root.activeFocus
        radius: root.ringRadius
        z: 2
    }
    // A TapHandler, since a MouseArea loses the second of two quick touches (the PIN 1224, typed fast).
    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: {
            if (!root.oncePerTap || tap.tapCount === 1) {
                root.fire();
            }
        }
    }
}
