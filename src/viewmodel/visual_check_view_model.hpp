// What the staff's check by eye (目視) binds to: whom it is about, the two pictures, the reason, yes and no.
// Open exactly while the flow has a grant for the visit at the kiosk; the pictures live no longer. Opening
// needs a named member of staff who may do it; without one the panel asks to sign in first.
// Threads: GUI thread; offerLive() from the camera's.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "ports/clock.hpp"
#include "session/presentation.hpp"
#include "viewmodel/preview_feed.hpp"
#include "viewmodel/staff_consent_view_model.hpp"

namespace madoguchi::viewmodel {

class VisualCheckViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(bool possible READ possible NOTIFY changed FINAL)  // the caller's card allows it
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed FINAL)   // in words, when it does not
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)
    Q_PROPERTY(
        bool waitsForCard READ waitsForCard NOTIFY changed FINAL)  // confirmed; the card must be put back
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString birth READ birth NOTIFY changed FINAL)
    Q_PROPERTY(QString expiry READ expiry NOTIFY changed FINAL)
    Q_PROPERTY(QString staffName READ staffName NOTIFY changed FINAL)
    // At home there is neither the chip's photo nor a camera: staff compare the printed photo with the
    // person.
    Q_PROPERTY(bool byCardAlone READ byCardAlone NOTIFY changed FINAL)
    Q_PROPERTY(bool hasPhoto READ hasPhoto NOTIFY changed FINAL)
    Q_PROPERTY(QString noLive READ noLive NOTIFY changed FINAL)  // why there is no live picture, in words
    Q_PROPERTY(int reason READ reason WRITE setReason NOTIFY reasonChanged FINAL)  // of `reasons`; -1: none yet
    Q_PROPERTY(QVariantList reasons READ reasons NOTIFY reasonsChanged FINAL)  // in words
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY clockChanged FINAL)
    // What follows for a patient who can't reach the kiosk.
    Q_PROPERTY(madoguchi::viewmodel::StaffConsentViewModel* consent READ consent CONSTANT FINAL)
    Q_PROPERTY(QObject* liveFeed READ liveFeed CONSTANT FINAL)
    Q_PROPERTY(QObject* photoFeed READ photoFeed CONSTANT FINAL)

public:
    VisualCheckViewModel(session::KioskControl& control, const ports::Clock& clock,
                         std::function<std::string()> whoMayCheck, QObject* parent = nullptr);

    void refresh();  // the presentation, or who is signed in, has changed
    void refreshClock();
    void offerLive(const ports::Frame& frame) { live_.offer(frame); }

    [[nodiscard]] bool possible() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] bool open() const { return grant() != nullptr; }
    [[nodiscard]] bool waitsForCard() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString birth() const;
    [[nodiscard]] QString expiry() const;
    [[nodiscard]] QString staffName() const;
    [[nodiscard]] bool byCardAlone() const;
    [[nodiscard]] bool hasPhoto() const { return control_.presentation().chipPhoto != nullptr; }
    [[nodiscard]] QString noLive() const;
    [[nodiscard]] int reason() const;
    void setReason(int reason);
    [[nodiscard]] QVariantList reasons() const;
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] StaffConsentViewModel* consent() { return &consent_; }
    [[nodiscard]] QObject* liveFeed() { return &live_; }
    [[nodiscard]] QObject* photoFeed() { return &photo_; }

public slots:
    void begin();    // 「目視で確認」
    void confirm();  // 「3つとも確認した」, with a reason
    void refuse();   // 「断る」
    void close();    // back to the list; the call stays open

signals:
    void changed();
    void reasonChanged();
    void reasonsChanged();
    void clockChanged();
    void signInNeeded();

private:
    [[nodiscard]] const checkin::WaitingForStaff* waiting() const;
    [[nodiscard]] const checkin::VisualGrant* grant() const;
    [[nodiscard]] std::optional<domain::VisualReason> likelyReason() const;

    session::KioskControl& control_;
    const ports::Clock& clock_;
    std::function<std::string()> whoMayCheck_;
    StaffConsentViewModel consent_{control_, whoMayCheck_};
    PreviewFeed live_{PreviewShape::AsItIs};
    PreviewFeed photo_{PreviewShape::AsItIs};
    std::optional<domain::VisualReason> reason_;
    domain::VisitKind kind_ = domain::VisitKind::Outpatient;  // for which the reasons are
    std::shared_ptr<const ports::Frame> shownPhoto_;
};

}  // namespace madoguchi::viewmodel
