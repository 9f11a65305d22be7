#include "app/scenario/screen_hands.hpp"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <algorithm>
#include <vector>

namespace madoguchi::scenario {
namespace {

// Text ids of the controls (resources/translations): what the control is called in the language that is
// shown. Some have another name on some screens; the first that is there is touched.
std::vector<const char*> textIdsOf(Control control) {
    switch (control) {
        case Control::Proceed:
            return {"proceed"};
        case Control::ChooseFace:
            return {"choose-face"};
        case Control::ChoosePin:
            return {"choose-pin"};
        case Control::CallStaff:
            return {"last-try-staff", "call-staff"};
        case Control::PadSubmit:
            return {"pin-submit"};
        case Control::LastTryAccept:
            return {"last-try-accept"};
        case Control::ConsentAll:
            return {"consent-all"};
        case Control::ConsentOneByOne:
            return {"consent-one-by-one"};
        case Control::ConsentNone:
            return {"consent-none"};
        case Control::ConsentAgree:
            return {"consent-agree"};
        case Control::ConsentDecline:
            return {"consent-decline"};
        case Control::StaffHandled:
            return {"staff-handled"};
    }
    return {};
}

// The '|' in a text marks where a line may break; it is not part of the name.
QString nameOf(const char* textId) {
    return qtTrId(textId).remove(QLatin1Char('|'));
}

QQuickItem* search(QQuickItem& item, const QString& name) {
    if (!item.isVisible() || !item.isEnabled()) {
        return nullptr;
    }
    if (QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&item)) {
        const auto role = accessible->role();
        const bool control = role == QAccessible::Button || role == QAccessible::PushButton;
        if (control && accessible->text(QAccessible::Name) == name) {
            return &item;
        }
    }
    for (QQuickItem* const child : item.childItems()) {
        if (QQuickItem* const found = search(*child, name)) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

QQuickItem* controlNamed(QQuickWindow& window, const QString& accessibleName) {
    return search(*window.contentItem(), accessibleName);
}

ScreenHands::ScreenHands(QQuickWindow& patient, QQuickWindow& staff, CardSlot& slot,
                         app::AdjustableClock& clock)
    : patient_{patient}, staff_{staff}, slot_{slot}, clock_{clock}, finger_{QTest::createTouchDevice()} {}

bool ScreenHands::touch(QQuickWindow& window, const QString& accessibleName) {
    QQuickItem* const item = controlNamed(window, accessibleName);
    if (item == nullptr) {
        return false;
    }
    const QPoint middle = item->mapToScene(item->boundingRect().center()).toPoint();
    // commit(false): queued like a real touch, without a nested event loop.
    QTest::touchEvent(&window, finger_, false).press(0, middle, &window).commit(false);
    QTest::touchEvent(&window, finger_, false).release(0, middle, &window).commit(false);
    return true;
}

bool ScreenHands::press(Control control) {
    QQuickWindow& window = control == Control::StaffHandled ? staff_ : patient_;
    const auto ids = textIdsOf(control);
    return std::ranges::any_of(ids, [&](const char* id) { return touch(window, nameOf(id)); });
}

bool ScreenHands::pressDigit(int digit) {
    return touch(patient_, QString::number(digit));
}

}  // namespace madoguchi::scenario
