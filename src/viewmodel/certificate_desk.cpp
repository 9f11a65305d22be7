#include "viewmodel/certificate_desk.hpp"

#include <QtCore/QCoreApplication>
#include <mutex>
#include <utility>

#include "domain/era.hpp"
#include "domain/kana.hpp"
#include "domain/same_person.hpp"
#include "session/line_down.hpp"
#include "viewmodel/certificate_fields.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {
namespace {

struct Words {
    const char* tone;
    const char* heading;
    const char* advice;
};

Words wordsOf(domain::Eligibility eligibility) {
    switch (eligibility) {
        case domain::Eligibility::Valid:
            return {"good", "certificate-valid", "certificate-valid-do"};
        case domain::Eligibility::Invalid:
            return {"warning", "certificate-invalid", "certificate-invalid-do"};
        case domain::Eligibility::InvalidNewInsurer:
            return {"warning", "certificate-new-insurer", "certificate-new-insurer-do"};
        case domain::Eligibility::NotFound:
            return {"warning", "certificate-not-found", "certificate-not-found-do"};
        case domain::Eligibility::Several:
        case domain::Eligibility::Unknown:
        case domain::Eligibility::Unregistered:
            return {"warning", "certificate-several", "certificate-several-do"};
    }
    return {"warning", "certificate-several", "certificate-several-do"};
}

QString day(domain::Date date) {
    return QString::fromStdString(domain::dayInWords(date));
}

}  // namespace

struct CertificateDesk::Door {
    std::mutex mutex;
    CertificateDesk* desk = nullptr;

    // From any thread; runs on the desk's, or never once the desk is gone.
    void pass(std::function<void(CertificateDesk&)> what) {
        const std::lock_guard lock{mutex};
        if (desk != nullptr) {
            QMetaObject::invokeMethod(
                desk, [target = desk, what = std::move(what)] { what(*target); }, Qt::QueuedConnection);
        }
    }
};

CertificateDesk::CertificateDesk(Parts parts, QObject* parent)
    : QObject{parent}, parts_{std::move(parts)}, door_{std::make_shared<Door>()} {
    door_->desk = this;
}

CertificateDesk::~CertificateDesk() {
    const std::lock_guard lock{door_->mutex};
    door_->desk = nullptr;
}

QStringList CertificateDesk::fields() {
    return certificateFields();
}

void CertificateDesk::refresh() {
    if (!asker_.empty() && parts_.whoMayLookUp() != asker_) {
        clear();
    }
}

void CertificateDesk::lookUp(const QVariantMap& typed) {
    if (busy_) {
        return;
    }
    const std::string who = parts_.whoMayLookUp();
    if (who.empty()) {
        emit signInNeeded();
        return;
    }
    forget();
    const auto checked = domain::checkCertificate(typedCertificate(typed), jstDay(parts_.clock.utc()));
    if (!checked) {
        complaints_ = wordsOf(checked.error());
        emit changed();
        return;
    }
    asked_ = *checked;
    asker_ = who;
    busy_ = true;
    emit changed();
    parts_.gateway.lookUp(asked_.numbers, [door = door_, question = question_, who](auto answer) {
        door->pass([question, who, answer = std::move(answer)](CertificateDesk& desk) {
            desk.answered(question, who, answer);
        });
    });
}

// The log has it first: who asked, and what came of it; for whom is not written.
void CertificateDesk::answered(std::uint64_t question, const std::string& who,
                               Expected<ports::NumberLookupAnswer> answer) {
    ports::AuditEntry entry;
    entry.actor = who;
    entry.event = "qualification.looked-up";
    entry.outcome = std::string{answer ? domain::toText(answer->eligibility) : toText(answer.error().code)};
    entry.details = {{"paper", "qualification-certificate"}};
    parts_.log.append(std::move(entry), [door = door_, question, answer = std::move(answer)](auto written) {
        door->pass([question, answer,
                    failed = written ? std::nullopt : std::optional{written.error()}](CertificateDesk& desk) {
            if (desk.question_ == question && desk.busy_) {
                desk.show(failed ? Expected<ports::NumberLookupAnswer>{std::unexpected(*failed)} : answer);
            }
        });
    });
}

void CertificateDesk::show(Expected<ports::NumberLookupAnswer> answer) {
    busy_ = false;
    if (answer) {
        showAnswer(*answer);
    } else {
        tone_ = QStringLiteral("trouble");
        const QByteArray cause{viewmodel::idOf(staffCause(answer.error().code))};
        heading_ = qtTrId("staff-cause-" + cause);
        fault_ = session::lineIsDown(answer.error().code) ? std::optional{answer.error().code} : std::nullopt;
        advice_ = canKeep() ? qtTrId("certificate-keep-do") : qtTrId("staff-do-" + cause);
    }
    showDates();
    emit changed();
}

QString CertificateDesk::causeId() const {
    return fault_ ? QString::fromLatin1(viewmodel::idOf(staffCause(*fault_))) : QString{};
}

void CertificateDesk::keep() {
    if (!canKeep()) {
        return;
    }
    if (parts_.book->who().empty()) {  // whoever may ask need not be who may put somebody on the list
        emit signInNeeded();
        return;
    }
    domain::FollowUp visit;
    visit.numbers = asked_.numbers;
    visit.birth = asked_.numbers.birth;
    visit.name = asked_.kana;
    visit.cause = fault_;
    keeping_ = true;
    parts_.book->add(
        std::move(visit), "follow-up.added", std::string{toText(*fault_)},
        [door = door_, question = question_](Expected<std::int64_t> id) {
            door->pass([question, id = std::move(id)](CertificateDesk& desk) {
                if (desk.question_ != question) {
                    return;
                }
                desk.keeping_ = false;
                desk.kept_ = id.value_or(0);
                desk.advice_ =
                    id ? qtTrId("certificate-kept")
                       : qtTrId(QByteArray{"staff-cause-"} + viewmodel::idOf(staffCause(id.error().code)));
                emit desk.changed();
            });
        });
    emit changed();
}

void CertificateDesk::showAnswer(const ports::NumberLookupAnswer& answer) {
    const Words words = wordsOf(answer.eligibility);
    tone_ = QString::fromLatin1(words.tone);
    heading_ = qtTrId(words.heading);
    advice_ = qtTrId(words.advice);
    addLine("certificate-name", QString::fromStdString(answer.name));
    addLine("certificate-name-kana", QString::fromStdString(domain::foldKana(answer.kana)));
    addLine("certificate-insurer-name", QString::fromStdString(answer.insurerName));
    addLine("certificate-share", answer.sharePercent
                                     ? qtTrId("certificate-share-value").arg(*answer.sharePercent / 10)
                                     : QString{});
    addLine("certificate-valid-until", answer.validUntil ? day(*answer.validUntil) : QString{});
    addLine("certificate-lost-on", answer.lostOn ? day(*answer.lostOn) : QString{});
    addLine("certificate-note", QString::fromStdString(answer.note));
    const std::string kana = domain::foldKana(answer.kana);
    if (!asked_.kana.empty() && !kana.empty() && !domain::sameKana(kana, asked_.kana)) {
        tone_ = QStringLiteral("warning");
        advice_ = qtTrId("certificate-other-name");
    }
}

void CertificateDesk::showDates() {
    if (!asked_.issued && !asked_.printedExpiry && !asked_.stayUntil) {
        return;
    }
    const auto end = domain::qualificationCertificateEnd({.birth = asked_.numbers.birth,
                                                          .issued = asked_.issued.value_or(domain::Date{}),
                                                          .printedExpiry = asked_.printedExpiry,
                                                          .stayUntil = asked_.stayUntil,
                                                          .scheme = asked_.scheme},
                                                         parts_.rules);
    dates_ = QString::fromStdString(end.explanation);
    if (end.lastValidDay < jstDay(parts_.clock.utc())) {
        dates_ = qtTrId("certificate-over").arg(day(end.lastValidDay)) + u'\n' + dates_;
        tone_ = tone_ == QLatin1String{"good"} ? QStringLiteral("warning") : tone_;
    }
}

void CertificateDesk::addLine(const char* labelId, const QString& value) {
    if (!value.isEmpty()) {
        lines_.append(
            QVariantMap{{QStringLiteral("label"), qtTrId(labelId)}, {QStringLiteral("value"), value}});
    }
}

void CertificateDesk::forget() {
    ++question_;
    asked_ = {};
    asker_.clear();
    fault_.reset();
    keeping_ = false;
    kept_ = 0;
    complaints_.clear();
    busy_ = false;
    tone_.clear();
    heading_.clear();
    advice_.clear();
    lines_.clear();
    dates_.clear();
}

void CertificateDesk::clear() {
    forget();
    emit changed();
}

}  // namespace madoguchi::viewmodel
