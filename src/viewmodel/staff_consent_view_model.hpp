// What the console binds to for taking a patient's spoken answers on the medical data: offered once staff
// have identified the person by eye, for those who can't reach the kiosk, and at a visit at home, for those
// who can't touch its screen (checkin::staffMayAskConsent). Open exactly while the flow says
// that a named member of staff asks the questions (checkin::Consent::staff); nothing is answered beforehand.
// Threads: GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <functional>
#include <string>

#include "session/presentation.hpp"

namespace madoguchi::viewmodel {

class StaffConsentViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(bool offered READ offered NOTIFY changed FINAL)  // the question is open at the kiosk
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)        // it is asked from here
    Q_PROPERTY(int item READ item NOTIFY changed FINAL)         // 0 … 2; -1: the question on all three
    Q_PROPERTY(bool atHome READ atHome NOTIFY changed FINAL)    // nothing is known of the patient yet
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString staffName READ staffName NOTIFY changed FINAL)

public:
    StaffConsentViewModel(session::KioskControl& control, std::function<std::string()> whoMayAsk,
                          QObject* parent = nullptr);

    void refresh();  // the presentation, or who is signed in, has changed

    [[nodiscard]] bool offered() const;
    [[nodiscard]] bool open() const;
    [[nodiscard]] int item() const;
    [[nodiscard]] bool atHome() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString staffName() const;

public slots:
    void begin();  // 「こちらで伺う」
    void agreeToAll();
    void oneByOne();
    void agreeToNone();
    void answer(bool agreed);
    void back();   // one item back
    void close();  // the patient answers at the kiosk after all

signals:
    void changed();
    void signInNeeded();

private:
    [[nodiscard]] const checkin::Consent* question() const;
    template <class Answer>
    void enter(Answer answer);  // in the name of who is signed in

    session::KioskControl& control_;
    std::function<std::string()> whoMayAsk_;
};

}  // namespace madoguchi::viewmodel
