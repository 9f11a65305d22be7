// What the reception's window binds to: one row a visit of today (newest first), the open call, the device
// lights. It is also the StaffPort: the flow rings here. Staff texts are Japanese. Threads: GUI thread. Names
// are held only as long as the session shows them in its StaffLines.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QAbstractListModel>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "ports/clock.hpp"
#include "ports/staff_port.hpp"
#include "session/presentation.hpp"

namespace madoguchi::viewmodel {

// How a device stands. Set by the program whenever one changes.
enum class Light { Ok, Attention, Down };

struct DeviceLights {
    Light reader = Light::Down;
    std::optional<Light> camera =
        Light::Down;  // nothing: nobody is recognised by face where this kiosk stands
    Light line = Light::Down;
    Light resultFolder = Light::Down;
    std::optional<Milliseconds>
        clockSkew{};  // this machine's clock less the gateway's; a light only when set
    bool operator==(const DeviceLights&) const = default;
};

class StaffViewModel : public QAbstractListModel, public ports::StaffPort {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(bool calling READ calling NOTIFY callChanged FINAL)
    Q_PROPERTY(QString callName READ callName NOTIFY callChanged FINAL)
    Q_PROPERTY(QString callCause READ callCause NOTIFY callChanged FINAL)
    Q_PROPERTY(QString callAdvice READ callAdvice NOTIFY callChanged FINAL)
    Q_PROPERTY(QString callWhy READ callWhy NOTIFY callChanged FINAL)  // lines: why a method is not offered
    Q_PROPERTY(QString callCauseId READ callCauseId NOTIFY callChanged FINAL)  // of the cause board
    Q_PROPERTY(QString callSession READ callSession NOTIFY callChanged FINAL)
    Q_PROPERTY(QString callSince READ callSince NOTIFY callChanged FINAL)
    Q_PROPERTY(int callMinutes READ callMinutes NOTIFY clockChanged FINAL)
    Q_PROPERTY(int completed READ completed NOTIFY linesChanged FINAL)
    Q_PROPERTY(int underWay READ underWay NOTIFY linesChanged FINAL)
    Q_PROPERTY(
        QVariantList lights READ lights NOTIFY lightsChanged FINAL)  // {name, level: ok|attention|down}
    Q_PROPERTY(QString clinicName READ clinicName CONSTANT FINAL)
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged FINAL)
    Q_PROPERTY(QString dateText READ dateText NOTIFY clockChanged FINAL)

public:
    enum Role {
        Time = Qt::UserRole + 1,
        Name,
        Where,
        Tag,
        Elapsed,
        Cause,
        Advice,
        CauseId,
        Session,
        Calling,
        Notes
    };

    StaffViewModel(session::KioskControl& control, const ports::Clock& clock, QString clinicName,
                   QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void ring(ports::StaffCall call) override;
    void stopRinging() override;
    void setLights(const DeviceLights& lights);

    // Who may say 「対応した」: a name, an empty one while nobody can have an account, or nothing: somebody
    // must sign in first. Asked at each press; unless told, an empty one.
    using WhoHandles = std::function<std::optional<std::string>()>;
    void askWho(WhoHandles who) { whoHandles_ = std::move(who); }
    void
    signInEnded();  // somebody signed in, or put the panel away: a press that waited for it is carried out

    // The program calls it when the session's lines changed (KioskControl has one listener, the patient's
    // screen).
    void refresh();
    void refreshClock();  // about once in ten seconds

    [[nodiscard]] bool calling() const { return call_.has_value(); }
    [[nodiscard]] QString callName() const;
    [[nodiscard]] QString callCause() const;
    [[nodiscard]] QString callAdvice() const;
    [[nodiscard]] QString callWhy() const;
    [[nodiscard]] QString callCauseId() const;
    [[nodiscard]] QString callSession() const;
    [[nodiscard]] QString callSince() const;
    [[nodiscard]] int callMinutes() const;
    [[nodiscard]] int completed() const;
    [[nodiscard]] int underWay() const;
    [[nodiscard]] QVariantList lights() const;
    [[nodiscard]] const QString& clinicName() const { return clinicName_; }
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString dateText() const;

public slots:
    void handled();  // 「対応した」: at once, or after signInNeeded

signals:
    void callChanged();
    void linesChanged();
    void lightsChanged();
    void clockChanged();
    void rang();  // the window comes to the front
    void signInNeeded();

private:
    struct Call {
        StepCode cause;
        UtcTime since;
    };
    [[nodiscard]] const session::StaffLine* callingLine() const;

    session::KioskControl& control_;
    const ports::Clock& clock_;
    QString clinicName_;
    std::vector<session::StaffLine> lines_;
    std::optional<Call> call_;
    WhoHandles whoHandles_ = [] { return std::optional{std::string{}}; };
    bool handledWaits_ = false;  // for somebody to sign in
    DeviceLights lights_;
};

}  // namespace madoguchi::viewmodel
