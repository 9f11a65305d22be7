import QtQuick
import Madoguchi
import Madoguchi.ViewModel

// What every control shares: one touch, Enter or Space; a name for assistive technology; a visible focus.
Item {
    id: root

    property string label
    property string explanation
    property bool available: true
    property real ringRadius: Theme.radiusAnswer
    readonly property bool down: area.pressed && root.available

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
    MouseArea {
        id: area

        anchors.fill: parent
        z: 3
        onClicked: root.fire()
    }
}
