// What the console's entry of 照合番号B binds to: whether the patient at the kiosk needs it, which field is
// typed, how many digits there are, and what became of the last one. The digits stay in a NumberBPad: QML
// passes key presses, NumberBoxes draws them; they are wiped on sending, when the card is taken away, when
// the visit goes on or ends, and when the one who opened the entry leaves the console. Threads: GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <functional>
#include <string>

#include "core/secure_bytes.hpp"
#include "ports/clock.hpp"
#include "session/presentation.hpp"
#include "staff/number_b_pad.hpp"

namespace madoguchi::viewmodel {

class NumberEntryViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(bool possible READ possible NOTIFY changed FINAL)  // the patient's card waits for it
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed FINAL)   // in words, when too few tries are left
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)
    Q_PROPERTY(QString phase READ phase NOTIFY changed FINAL)  // typing, card-wanted, reading, over
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(int field READ field NOTIFY changed FINAL)  // that is typed now: 0 birth, 1 expiry, 2 code
    Q_PROPERTY(int birthDigits READ birthDigits NOTIFY changed FINAL)
    Q_PROPERTY(int expiryDigits READ expiryDigits NOTIFY changed FINAL)
    Q_PROPERTY(int codeDigits READ codeDigits NOTIFY changed FINAL)
    Q_PROPERTY(int triesLeft READ triesLeft NOTIFY changed FINAL)  // of the card; -1: not known
    Q_PROPERTY(bool canSend READ canSend NOTIFY changed FINAL)

public:
    struct Hooks {
        // Empty: nobody who may is signed in.
        std::function<std::string()> whoMayType = [] { return std::string{}; };
        // Keeps it for one reading; false: that is no number.
        std::function<bool(SecureBytes)> deliver = [](const SecureBytes&) { return false; };
        std::function<void()> forget = [] {};  // what was delivered and not used
    };

    NumberEntryViewModel(session::KioskControl& control, const ports::Clock& clock, Hooks hooks,
                         QObject* parent = nullptr);

    void refresh();  // the presentation, or who is signed in, has changed

    [[nodiscard]] bool possible() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] bool open() const { return open_; }
    [[nodiscard]] QString phase() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] int field() const { return static_cast<int>(pad_.current()); }
    [[nodiscard]] int birthDigits() const { return pad_.count(staff::NumberBPad::Field::Birth); }
    [[nodiscard]] int expiryDigits() const { return pad_.count(staff::NumberBPad::Field::Expiry); }
    [[nodiscard]] int codeDigits() const { return pad_.count(staff::NumberBPad::Field::Code); }
    [[nodiscard]] int triesLeft() const;
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] bool typing() const { return open_ && phase() == QLatin1String{"typing"}; }
    [[nodiscard]] const staff::NumberBPad& pad() const { return pad_; }  // for NumberBoxes alone

public slots:
    void begin();                 // 「照合番号Bを入力」
    void close();                 // a number that waits for its card goes on waiting
    void chooseField(int field);  // typed anew when it was full
    void pressDigit(int digit);
    void eraseDigit();
    void send();  // 「送信」

signals:
    void changed();
    void signInNeeded();

private:
    enum class Last { Nothing, Sent, CardTaken };

    [[nodiscard]] const domain::CardFacts* card() const;
    [[nodiscard]] bool waitsForCard() const;
    [[nodiscard]] bool reading() const;
    [[nodiscard]] bool stillConcerned()
        const;  // the visit at the kiosk is the one it was opened for, unopened

    session::KioskControl& control_;
    const ports::Clock& clock_;
    Hooks hooks_;
    staff::NumberBPad pad_;
    bool open_ = false;
    std::string who_;
    checkin::SessionNumber session_ = 0;
    bool cardPresent_ = false;
    bool waiting_ = false;  // a number was delivered and waits for the card
    Last last_ = Last::Nothing;
};

}  // namespace madoguchi::viewmodel
