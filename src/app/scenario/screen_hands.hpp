// Fingers on the real screens: finds a control by its accessible name, as assistive technology would, and
// touches it. Threads: GUI thread. Touches are queued to the window; their effect comes with the event loop.
#pragma once

#include <QtCore/QString>
#include <QtGui/QPointingDevice>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include "app/kiosk/clocks.hpp"
#include "app/scenario/card_slot.hpp"
#include "app/scenario/hands.hpp"

namespace madoguchi::scenario {

class ScreenHands final : public Hands {
public:
    ScreenHands(QQuickWindow& patient, QQuickWindow& staff, CardSlot& slot, app::AdjustableClock& clock);

    [[nodiscard]] bool press(Control control) override;
    [[nodiscard]] bool pressDigit(int digit) override;
    [[nodiscard]] bool signInReception() override;
    [[nodiscard]] bool receptionSignedIn() override;
    [[nodiscard]] bool typeNumberB(std::string_view digits) override;
    [[nodiscard]] bool leaveNumberEntry() override;
    // For walks: the control of the patient's window that is called so in the language that is shown.
    [[nodiscard]] bool touchText(const char* textId) { return touch(patient_, nameOf(textId)); }
    // The same of the staff's window, at once: a button, and a line of text that an input method fills.
    [[nodiscard]] bool pressOnConsole(const char* textId) { return activate(nameOf(textId)); }
    [[nodiscard]] bool typeOnConsole(const char* labelId, const QString& text);
    [[nodiscard]] static QString nameOf(const char* textId);
    // The control of the staff's window with that name, pressed as assistive technology presses it.
    [[nodiscard]] bool pressConsole(const QString& accessibleName) { return activate(accessibleName); }
    void placeCard() override { slot_.placeCard(); }
    void takeCard() override { slot_.removeCard(); }
    void loseReader() override { slot_.loseReader(); }
    void loseResultFolder() override { slot_.loseResultFolder(); }
    void wait(Milliseconds time) override { clock_.advance(time); }

private:
    [[nodiscard]] bool activate(const QString& accessibleName);  // of the staff's window, at once
    [[nodiscard]] bool typeAtConsole(std::string_view digits);
    [[nodiscard]] bool touch(QQuickWindow& window, const QString& accessibleName);

    QQuickWindow& patient_;
    QQuickWindow& staff_;
    CardSlot& slot_;
    app::AdjustableClock& clock_;
    QPointingDevice* finger_;
};

// The visible, enabled control of the window with that accessible name; nullptr when there is none.
[[nodiscard]] QQuickItem* controlNamed(QQuickWindow& window, const QString& accessibleName);

}  // namespace madoguchi::scenario
