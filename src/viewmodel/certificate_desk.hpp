// The desk for a 資格確認書: staff type its fields, this checks them, asks online by number, and says in
// words what the far side knows and how long the paper is good. While the line is down it keeps the numbers
// on the 後日確認 list, for the round. Contract: only a member of staff who may
// (Permission::LookUp) can ask; nothing is shown before the log has it; numbers and names are nowhere but
// here and leave with clear(), which also drops an answer that is under way. Threads: GUI thread; answers of
// the ports come from any.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariantList>
#include <QtCore/QVariantMap>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "domain/certificate_form.hpp"
#include "ports/audit_log_port.hpp"
#include "ports/clock.hpp"
#include "ports/number_lookup_port.hpp"
#include "viewmodel/follow_up_book.hpp"

namespace madoguchi::viewmodel {

class CertificateDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(QStringList fields READ fields CONSTANT FINAL)  // names, in the order of the paper
    Q_PROPERTY(QVariantMap complaints READ complaints NOTIFY changed FINAL)  // field → words
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    // What came of it: "" (nothing yet), "good", "warning" or "trouble"; a heading, what to do, and lines
    // {label, value}.
    Q_PROPERTY(QString tone READ tone NOTIFY changed FINAL)
    Q_PROPERTY(QString heading READ heading NOTIFY changed FINAL)
    Q_PROPERTY(QString advice READ advice NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)
    Q_PROPERTY(bool canKeep READ canKeep NOTIFY changed FINAL)  // the line was down: it can be asked later
    Q_PROPERTY(double keptVisit READ keptVisitNumber NOTIFY changed FINAL)  // on the 後日確認 list; 0: none
    Q_PROPERTY(QString causeId READ causeId NOTIFY changed FINAL)  // of the cause board, when it was a fault
    Q_PROPERTY(QString dates READ dates NOTIFY changed FINAL)  // the sentence on the last valid day

public:
    struct Parts {
        ports::NumberLookupPort& gateway;
        ports::AuditLogPort& log;
        const ports::Clock& clock;
        domain::InsuranceCardRules rules;
        std::function<std::string()> whoMayLookUp;  // empty: nobody who may is signed in
        FollowUpBook* book = nullptr;  // where what could not be asked waits; null: nowhere
    };

    explicit CertificateDesk(Parts parts, QObject* parent = nullptr);
    ~CertificateDesk() override;

    [[nodiscard]] static QStringList fields();
    [[nodiscard]] QVariantMap complaints() const { return complaints_; }
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] const QString& tone() const { return tone_; }
    [[nodiscard]] const QString& heading() const { return heading_; }
    [[nodiscard]] const QString& advice() const { return advice_; }
    [[nodiscard]] const QVariantList& lines() const { return lines_; }
    [[nodiscard]] const QString& dates() const { return dates_; }

    [[nodiscard]] bool canKeep() const { return parts_.book != nullptr && fault_ && kept_ == 0 && !keeping_; }
    [[nodiscard]] std::int64_t keptVisit() const { return kept_; }
    [[nodiscard]] double keptVisitNumber() const { return static_cast<double>(kept_); }
    [[nodiscard]] QString causeId() const;

    void refresh();  // somebody signed in or out: what another person asked for goes

public slots:
    void lookUp(const QVariantMap& typed);  // field → text
    void keep();  // 「後日確認に残す」
    void clear();

signals:
    void changed();
    void signInNeeded();

private:
    struct Door;  // lets answers of other threads in while this lives

    void answered(std::uint64_t question, const std::string& who, Expected<ports::NumberLookupAnswer> answer);
    void show(Expected<ports::NumberLookupAnswer> answer);
    void showAnswer(const ports::NumberLookupAnswer& answer);
    void showDates();
    void addLine(const char* labelId, const QString& value);
    void forget();

    Parts parts_;
    std::shared_ptr<Door> door_;
    domain::CheckedCertificate asked_;
    std::string asker_;
    std::uint64_t question_ = 0;
    std::optional<StepCode> fault_;  // of the line, when that is why there is no answer
    bool keeping_ = false;
    std::int64_t kept_ = 0;
    QVariantMap complaints_;
    bool busy_ = false;
    QString tone_;
    QString heading_;
    QString advice_;
    QVariantList lines_;
    QString dates_;
};

}  // namespace madoguchi::viewmodel
