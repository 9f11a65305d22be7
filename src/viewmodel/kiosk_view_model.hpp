// What the patient's screens bind to: the Presentation of the check-in as properties, touches as slots.
// Holds no state of the visit itself. Digits of the PIN never pass through here: a key's position goes in, a
// count comes out; the only digits are the faces of the ten keys. Threads: GUI thread. Text with '|' in it is
// broken at those marks by the screens (phrases.hpp).
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include "ports/clock.hpp"
#include "session/presentation.hpp"
#include "viewmodel/information.hpp"
#include "viewmodel/language.hpp"
#include "viewmodel/patient_cause.hpp"
#include "viewmodel/preview_feed.hpp"

namespace madoguchi::viewmodel {

struct KioskSettings {
    QString clinicName;
    QString language = QStringLiteral("ja");  // what Idle comes back to
    double textScale = 1;                     // 1 or 1.5 (more is taken as 1.5); the same
    bool highContrast = false;
    bool motion = true;
    bool maskName = false;  // Complete shows the first character of each name only
};

class KioskViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    // Which screen (the file ui/screens/<screen>Screen.qml) and how far the visit has come (0 … 3; 4: done;
    // -1: none); visit_steps.hpp says in which order.
    Q_PROPERTY(QString screen READ screen NOTIFY presentationChanged FINAL)
    Q_PROPERTY(int step READ step NOTIFY presentationChanged FINAL)
    // Where the kiosk is used: "outpatient", "home-visit" or "online".
    Q_PROPERTY(QString visitKind READ visitKind NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool atReception READ atReception NOTIFY presentationChanged FINAL)
    // The card reader is known to be out of order: a card that is put down would not be noticed.
    Q_PROPERTY(bool readerDown READ readerDown NOTIFY readerDownChanged FINAL)
    Q_PROPERTY(bool askStillThere READ askStillThere NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool faceOffered READ faceOffered NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool pinOffered READ pinOffered NOTIFY presentationChanged FINAL)

    Q_PROPERTY(int readingPercent READ readingPercent NOTIFY presentationChanged FINAL)

    Q_PROPERTY(QString expiryKind READ expiryKind NOTIFY presentationChanged FINAL)
    Q_PROPERTY(QString expiryDate READ expiryDate NOTIFY presentationChanged FINAL)
    Q_PROPERTY(QString expiryMonth READ expiryMonth NOTIFY presentationChanged FINAL)
    Q_PROPERTY(int expiryDay READ expiryDay NOTIFY presentationChanged FINAL)
    Q_PROPERTY(int expiryDaysLeft READ expiryDaysLeft NOTIFY presentationChanged FINAL)

    Q_PROPERTY(QString faceHint READ faceHint NOTIFY faceHintChanged FINAL)
    Q_PROPERTY(double faceFraction READ faceFraction NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool faceAlternatives READ faceAlternatives NOTIFY presentationChanged FINAL)
    Q_PROPERTY(QObject* preview READ preview CONSTANT FINAL)

    Q_PROPERTY(int pinDigits READ pinDigits NOTIFY presentationChanged FINAL)
    Q_PROPERTY(int pinTriesLeft READ pinTriesLeft NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool pinWrongBefore READ pinWrongBefore NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool pinBeingChecked READ pinBeingChecked NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool padFixed READ padFixed NOTIFY presentationChanged FINAL)  // a ten-key is in use
    Q_PROPERTY(bool pinLocked READ pinLocked NOTIFY presentationChanged
                   FINAL)  // in this visit: says where to unlock
    Q_PROPERTY(QStringList padFaces READ padFaces NOTIFY padChanged FINAL)

    Q_PROPERTY(int consentItem READ consentItem NOTIFY presentationChanged FINAL)
    Q_PROPERTY(QString patientName READ patientName NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool counterNeeded READ counterNeeded NOTIFY presentationChanged FINAL)
    // 「介助者といっしょに」: large text and twice the time until this visit ends.
    Q_PROPERTY(bool helperMode READ helperMode NOTIFY presentationChanged FINAL)
    // Everything within the reach of somebody who sits; chosen in helper mode, ends with it.
    Q_PROPERTY(bool lowLayout READ lowLayout NOTIFY preferencesChanged FINAL)
    // WaitingForStaff: staff compare card and person; they said yes and the card has to come back.
    Q_PROPERTY(bool beingCompared READ beingCompared NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool cardWanted READ cardWanted NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool cardPresent READ cardPresent NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY presentationChanged FINAL)
    Q_PROPERTY(bool cardBeingCompared READ cardBeingCompared NOTIFY presentationChanged FINAL)
    Q_PROPERTY(QString cause READ cause NOTIFY presentationChanged
                   FINAL)  // part of the text ids (patient_cause.hpp)
    Q_PROPERTY(QString causeCode READ causeCode NOTIFY presentationChanged FINAL)  // docs/failure-codes.md
    Q_PROPERTY(bool faultNotPatient READ faultNotPatient NOTIFY presentationChanged FINAL)

    // The pages that are read on Idle; `screen` names theirs while they are open.
    Q_PROPERTY(madoguchi::viewmodel::Information* information READ information CONSTANT FINAL)

    Q_PROPERTY(QString clinicName READ clinicName CONSTANT FINAL)
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged FINAL)
    Q_PROPERTY(QString language READ language NOTIFY preferencesChanged FINAL)
    Q_PROPERTY(double textScale READ textScale NOTIFY preferencesChanged FINAL)
    Q_PROPERTY(bool highContrast READ highContrast CONSTANT FINAL)
    Q_PROPERTY(bool motion READ motion CONSTANT FINAL)

public:
    KioskViewModel(session::KioskControl& control, const ports::Clock& clock, KioskSettings settings,
                   QObject* parent = nullptr);

    [[nodiscard]] QString screen() const;
    [[nodiscard]] int step() const;
    [[nodiscard]] QString visitKind() const;
    [[nodiscard]] bool readerDown() const { return readerDown_; }
    void setReaderDown(bool down);
    [[nodiscard]] bool atReception() const { return shown().kind == domain::VisitKind::Outpatient; }
    // The id of a text as it is said where the kiosk is used: the id with "-home" or "-online", or "-away"
    // for both, where there is such a text; else the id itself.
    [[nodiscard]] Q_INVOKABLE QString here(const QString& id) const;
    [[nodiscard]] bool askStillThere() const { return shown().state.warned || information_.warned(); }
    [[nodiscard]] bool faceOffered() const;
    [[nodiscard]] bool pinOffered() const;
    [[nodiscard]] int readingPercent() const { return shown().readingPercent; }
    [[nodiscard]] QString expiryKind() const;
    [[nodiscard]] QString expiryDate() const;
    [[nodiscard]] QString expiryMonth() const;
    [[nodiscard]] int expiryDay() const;
    [[nodiscard]] int expiryDaysLeft() const;
    [[nodiscard]] QString faceHint() const;
    [[nodiscard]] double faceFraction() const { return shown().face.fraction; }
    [[nodiscard]] bool faceAlternatives() const;
    [[nodiscard]] QObject* preview() { return &preview_; }
    [[nodiscard]] int pinDigits() const { return shown().pinDigits; }
    [[nodiscard]] int pinTriesLeft() const { return shown().pinTriesLeft; }
    [[nodiscard]] bool pinWrongBefore() const;
    [[nodiscard]] bool pinBeingChecked() const;
    [[nodiscard]] bool padFixed() const { return shown().padFixed; }
    [[nodiscard]] bool pinLocked() const;
    [[nodiscard]] QStringList padFaces() const;
    [[nodiscard]] int consentItem() const;
    [[nodiscard]] QString patientName() const;
    [[nodiscard]] bool counterNeeded() const;
    [[nodiscard]] bool helperMode() const { return shown().state.helperMode; }
    [[nodiscard]] bool lowLayout() const { return lowLayout_; }
    [[nodiscard]] bool beingCompared() const;
    [[nodiscard]] bool cardWanted() const;
    [[nodiscard]] bool cardPresent() const { return shown().state.cardPresent; }
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool cardBeingCompared() const;
    [[nodiscard]] QString cause() const;
    [[nodiscard]] QString causeCode() const;
    [[nodiscard]] bool faultNotPatient() const;
    [[nodiscard]] Information* information() { return &information_; }
    [[nodiscard]] const QString& clinicName() const { return settings_.clinicName; }
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] const QString& language() const { return language_.code(); }
    [[nodiscard]] double textScale() const { return textScale_; }
    [[nodiscard]] bool highContrast() const { return settings_.highContrast; }
    [[nodiscard]] bool motion() const { return settings_.motion; }

    // A key of a ten-key or keyboard; true when it served the keypad. No slot: digits stay out of QML.
    [[nodiscard]] bool takeKey(int key);

    // For the camera's adapter: call offer() on it with every frame.
    [[nodiscard]] PreviewFeed& previewFeed() { return preview_; }

public slots:
    void beginVisit() { control_.send(checkin::VisitBegun{}); }
    void callStaff() { control_.send(checkin::StaffCalled{}); }
    void proceed() { control_.send(checkin::Proceed{}); }
    void chooseFace() { control_.send(checkin::FaceChosen{}); }
    void choosePin() { control_.send(checkin::PinChosen{}); }
    void pressPadKey(int position) { control_.pressPadKey(position); }
    void erasePadDigit() { control_.erasePadDigit(); }
    void submitPin();  // nothing happens before the fourth digit
    void acceptLastTry() { control_.send(checkin::LastTryAccepted{}); }
    void consentToAll() { control_.send(checkin::ConsentToAll{}); }
    void consentOneByOne() { control_.send(checkin::ConsentOneByOne{}); }
    void answerConsentHere() { control_.send(checkin::ConsentLeftByStaff{}); }
    void consentToNone() { control_.send(checkin::ConsentToNone{}); }
    void applyForEnrolment() { control_.send(checkin::EnrolmentApplied{}); }
    void declineEnrolment() { control_.send(checkin::EnrolmentDeclined{}); }
    void answerConsent(bool agreed) { control_.send(checkin::ConsentAnswered{agreed}); }
    void back() { control_.send(checkin::BackPressed{}); }
    void stillHere();
    void noteActivity();
    void toggleHelperMode();  // on Idle only
    void endHelperMode();     // in the middle of a visit too
    void toggleLowLayout();   // in helper mode, on Idle
    void changeTextSize();    // ×1 → ×1.5 → ×1
    void changeLanguage();    // the next one; on Idle only
    void refreshClock();      // the program calls it about once in ten seconds

signals:
    void presentationChanged();
    void readerDownChanged();
    void padChanged();
    void faceHintChanged();
    void clockChanged();
    void preferencesChanged();
    void languageChanged();

private:
    [[nodiscard]] const session::Presentation& shown() const { return control_.presentation(); }
    [[nodiscard]] std::optional<domain::Date> expiryDay_() const;
    [[nodiscard]] PatientCause patientCauseNow() const;
    [[nodiscard]] bool idle() const { return std::holds_alternative<checkin::Idle>(shown().state.at); }
    void onControlChange();
    void showNewestHint();
    void restorePreferences();

    session::KioskControl& control_;
    bool readerDown_ = false;
    const ports::Clock& clock_;
    KioskSettings settings_;
    Language language_;
    double textScale_ = 1;
    bool lowLayout_ = false;
    PreviewFeed preview_;
    Information information_;
    ports::FaceHint hint_ = ports::FaceHint::NoFace;
    QTimer hintPause_;  // a hint stands for 1.5 s at least
    std::vector<int> pad_;
    bool wasIdle_ = true;
    Instant lastTouch_{};
    QString lastClockText_;
};

}  // namespace madoguchi::viewmodel
