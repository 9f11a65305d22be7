// The way between the patient's window and the staff's console where both share one screen. The console comes
// to the front by a touch on 「職員用」 and shows nothing of a patient before somebody has signed in; whoever
// goes back to the patient's window is signed out, since the device is then in the patient's hands. While
// the console has a screen of its own there is nothing to go through. Threads: GUI thread. The sign-in and
// the clock outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>

#include "ports/clock.hpp"
#include "viewmodel/staff_sign_in_view_model.hpp"

namespace madoguchi::viewmodel {

class ConsoleDoor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(bool shared READ shared NOTIFY changed FINAL)  // both on one screen: only then is there a door
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)      // the console is in front
    Q_PROPERTY(
        bool curtain READ curtain NOTIFY changed FINAL)  // nobody is signed in: the console hides its pages

public:
    ConsoleDoor(StaffSignInViewModel& signIn, const ports::Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] bool shared() const { return shared_; }
    [[nodiscard]] bool open() const { return open_; }
    [[nodiscard]] bool curtain() const { return !signIn_.signedIn(); }

    // A monitor came (false: who is signed in stays so) or went (true: closed, and everybody is signed out).
    void setShared(bool shared);

    void noteActivity() { lastTouch_ = clock_.now(); }  // every touch and key of the console
    void tick();                                        // the program calls it about once in ten seconds

public slots:
    void enter();
    void leave();

signals:
    void changed();

private:
    void onSignInChanged();

    StaffSignInViewModel& signIn_;
    const ports::Clock& clock_;
    bool shared_ = true;
    bool open_ = false;
    bool somebody_ = false;  // has signed in since the door opened
    bool leaving_ = false;
    Instant lastTouch_{};
};

}  // namespace madoguchi::viewmodel
