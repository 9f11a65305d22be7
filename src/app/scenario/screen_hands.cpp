#include "app/scenario/screen_hands.hpp"

#include <QtCore/QCoreApplication>
#include <QtGui/QAccessible>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QTest>
#include <algorithm>
#include <vector>

#include "app/scenario/scripted_staff.hpp"

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
        case Control::HelperMode:
            return {"helper-mode"};
        case Control::BeginVisit:
            return {"begin-visit"};
        case Control::EnrolmentApply:
            return {"enrolment-apply"};
        case Control::EnrolmentDecline:
            return {"enrolment-decline"};
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
        case Control::VisualBegin:
            return {"visual-begin"};
        case Control::VisualConfirm:
            return {"visual-confirm"};
        case Control::VisualRefuse:
            return {"visual-refuse"};
        case Control::StaffConsentBegin:
            return {"staff-consent-begin"};
        case Control::StaffConsentAll:
            return {"staff-consent-all"};
        case Control::StaffConsentNone:
            return {"staff-consent-none"};
        case Control::StaffConsentOneByOne:
            return {"staff-consent-one-by-one"};
        case Control::StaffConsentAgree:
            return {"staff-consent-agree"};
        case Control::StaffConsentDecline:
            return {"staff-consent-decline"};
        case Control::StaffSignIn:
            return {"staff-sign-in", "staff-switch"};
        case Control::StaffSignOut:
            return {"staff-sign-out"};
        case Control::StaffCodeSubmit:
            return {"staff-code-submit"};
    }
    return {};
}

bool isButton(QAccessible::Role role) {
    return role == QAccessible::Button || role == QAccessible::PushButton || role == QAccessible::PageTab ||
           role == QAccessible::RadioButton;
}

bool isText(QAccessible::Role role) {
    return role == QAccessible::EditableText;
}

QQuickItem* search(QQuickItem& item, const QString& name, bool (*fits)(QAccessible::Role)) {
    if (!item.isVisible() || !item.isEnabled()) {
        return nullptr;
    }
    if (QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&item)) {
        if (fits(accessible->role()) && accessible->text(QAccessible::Name) == name) {
            return &item;
        }
    }
    for (QQuickItem* const child : item.childItems()) {
        if (QQuickItem* const found = search(*child, name, fits)) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

QQuickItem* controlNamed(QQuickWindow& window, const QString& accessibleName) {
    return search(*window.contentItem(), accessibleName, isButton);
}

// The '|' in a text marks where a line may break; it is not part of the name.
QString ScreenHands::nameOf(const char* textId) {
    return qtTrId(textId).remove(QLatin1Char('|'));
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

// The console's controls are pressed as assistive technology presses them: what opens is there at once.
bool ScreenHands::activate(const QString& accessibleName) {
    static_cast<void>(staff_.grabWindow());  // lays out what has just opened
    QQuickItem* const item = controlNamed(staff_, accessibleName);
    QAccessibleInterface* const accessible =
        item == nullptr ? nullptr : QAccessible::queryAccessibleInterface(item);
    QAccessibleActionInterface* const actions =
        accessible == nullptr ? nullptr : accessible->actionInterface();
    if (actions == nullptr) {
        return false;
    }
    actions->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

bool ScreenHands::signInReception() {
    const auto pressOne = [this](Control control) {
        const auto ids = textIdsOf(control);
        return std::ranges::any_of(ids, [this](const char* id) { return activate(nameOf(id)); });
    };
    if (!pressOne(Control::StaffSignIn) ||
        !activate(QString::fromUtf8(kScriptedReception.name.data(), kScriptedReception.name.size()))) {
        return false;
    }
    return typeAtConsole(kScriptedReception.code) && pressOne(Control::StaffCodeSubmit);
}

bool ScreenHands::receptionSignedIn() {
    static_cast<void>(staff_.grabWindow());  // lays out what has just come
    return controlNamed(staff_, nameOf("staff-sign-out")) != nullptr;
}

bool ScreenHands::typeAtConsole(std::string_view digits) {
    return std::ranges::all_of(digits, [this](char digit) { return activate(QString{QLatin1Char{digit}}); });
}

bool ScreenHands::typeNumberB(std::string_view digits) {
    static_cast<void>(activate(nameOf("number-b-begin")));  // after a wrong number the page is still open
    return typeAtConsole(digits) && activate(nameOf("number-b-send"));
}

bool ScreenHands::leaveNumberEntry() {
    const bool left = activate(nameOf("staff-today"));
    static_cast<void>(staff_.grabWindow());  // lays out what is touched next
    return left;
}

bool ScreenHands::typeOnConsole(const char* labelId, const QString& text) {
    QQuickItem* const field = search(*staff_.contentItem(), nameOf(labelId), isText);
    if (field == nullptr) {
        return false;
    }
    field->forceActiveFocus();
    QMetaObject::invokeMethod(field, "selectAll");
    QInputMethodEvent event;
    event.setCommitString(text);
    return QCoreApplication::sendEvent(field, &event);
}

bool ScreenHands::press(Control control) {
    const bool console = control == Control::StaffHandled || control == Control::StaffSignIn ||
                         control == Control::StaffSignOut || control == Control::StaffCodeSubmit ||
                         control == Control::VisualBegin || control == Control::VisualConfirm ||
                         control == Control::VisualRefuse || control == Control::StaffConsentBegin ||
                         control == Control::StaffConsentAll || control == Control::StaffConsentOneByOne ||
                         control == Control::StaffConsentNone || control == Control::StaffConsentAgree ||
                         control == Control::StaffConsentDecline;
    QQuickWindow& window = console ? staff_ : patient_;
    if (console) {
        static_cast<void>(staff_.grabWindow());  // lays out what has just come: no picture was taken of it
    }
    if (control == Control::VisualConfirm) {
        // Only the list of a visit at home has it; there no reason is chosen beforehand.
        const QString reason = nameOf("visual-reason-other-at-home");
        if (controlNamed(staff_, reason) != nullptr && !activate(reason)) {
            return false;
        }
    }
    const auto ids = textIdsOf(control);
    return std::ranges::any_of(ids, [&](const char* id) { return touch(window, nameOf(id)); });
}

bool ScreenHands::pressDigit(int digit) {
    return touch(patient_, QString::number(digit));
}

}  // namespace madoguchi::scenario
