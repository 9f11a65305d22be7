// Where the patient's window and the console stand in full screen, also when a monitor goes or comes while
// the program runs: the patient's window fills the system's primary screen; the console fills one of its own,
// or else shares that one behind its door. A console whose screen is lost is signed out, since what is left
// is the patient's; one that gets its screen back keeps whoever is signed in. Threads: GUI thread. Both
// windows and the door outlive it.
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtGui/QScreen>
#include <QtQuick/QQuickView>
#include <functional>
#include <optional>

#include "viewmodel/console_door.hpp"

namespace madoguchi::viewmodel {

// Which of the screens, the patient's being the first, shows the console in full screen; nothing: it shares
// the patient's. `wanted` is "auto" (the second one, if there is one), "shared", or a screen's name; one that
// is not there is shared.
[[nodiscard]] std::optional<qsizetype> consoleScreen(const QStringList& screens, const QString& wanted);

// The dots per inch that make a window of this size the panel of its class: 8 inch upright, 10 inch wide.
[[nodiscard]] double dotsPerInchOfPanel(QSize size);

// Of a screen that a window fills: `told` by the settings if above 0, else what the screen says of itself,
// else of the panel of its size.
[[nodiscard]] double dotsPerInchOf(const QScreen& screen, double told);

class ScreenPlaces : public QObject {
public:
    struct Parts {
        QQuickView& patient;
        QQuickView& console;
        ConsoleDoor& door;
        QString wanted = QStringLiteral("auto");
        double dotsPerInch = 0;  // of the patient's panel; 0: what its screen says
        // The primary one first, as Qt tells them; a test tells others.
        std::function<QList<QScreen*>()> screens = &systemScreens;
    };
    explicit ScreenPlaces(Parts parts);

    void arrange();  // puts both in place now, shown

private:
    static QList<QScreen*> systemScreens();
    void arrangeSoon();
    void followDoor();
    void watch(QScreen* screen);
    void place(QScreen& patients, QScreen* consoles);

    Parts parts_;
    bool soon_ = false;
    bool arranging_ = false;  // the door tells of what is done to it here
};

}  // namespace madoguchi::viewmodel
