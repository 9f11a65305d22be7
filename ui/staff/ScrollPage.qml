import QtQuick
import QtQuick.Layouts
import Madoguchi

// One page of the console. On a panel too small for it the finger moves it; else it is as high as its place.
Flickable {
    id: root

    required property real rem
    default property alias parts: column.data
    property alias spacing: column.spacing
    readonly property real wanted: column.implicitHeight
    readonly property Item focused: Window.activeFocusItem

    contentWidth: width
    contentHeight: column.height
    interactive: Theme.byFinger && contentHeight > height + 1
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds
    onFocusedChanged: root.reveal()
    onHeightChanged: root.reveal()

    // Whoever types sees where, also when the digits have taken the page's lower part.
    function reveal() {
        if (!root.interactive) {
            root.contentY = 0;
            return;
        }
        for (let item = root.focused; item !== null; item = item.parent) {
            if (item === column) {
                const top = root.focused.mapToItem(column, 0, 0).y - root.rem * 2;
                const bottom = top + root.focused.height + root.rem * 4;
                root.contentY = Math.max(0, Math.min(top, Math.max(root.contentY, bottom - root.height)));
                return;
            }
        }
    }

    ColumnLayout {
        id: column

        width: root.width - (root.interactive ? root.rem * 0.6 : 0)
        height: Theme.byFinger ? Math.max(root.height, implicitHeight) : root.height
    }
    ScrollMark {
        view: root
        rem: root.rem
    }
}
