#include "viewmodel/ladder_view_model.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariantMap>
#include <algorithm>
#include <chrono>
#include <utility>

#include "viewmodel/cause_board.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::LadderStep;
using ports::Hop;

constexpr std::chrono::minutes kFindingsLast{10};  // a line that was down then may be whole by now

QString text(std::string_view ascii) {
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

QString stepWords(const char* kind, LadderStep step) {
    return qtTrId(
        QByteArray{"ladder-"}.append(kind).append('-').append(text(toText(step)).toLatin1()).constData());
}

const char* hopId(Hop hop) {
    switch (hop) {
        case Hop::ThisMachine:
            return "hop-this-machine";
        case Hop::Name:
            return "hop-name";
        case Hop::Connection:
            return "hop-connection";
        case Hop::Tls:
            return "hop-tls";
        case Hop::Service:
            return "hop-service";
        case Hop::SharedFolder:
            return "hop-shared-folder";
        case Hop::Taken:
            return "hop-taken";
        case Hop::Answered:
            return "hop-answered";
    }
    return "";
}

// `words`: hop-level-…, `level` itself where it says no more.
QVariantMap hopRow(const QString& name, const char* level, const char* words) {
    return {{QStringLiteral("name"), name},
            {QStringLiteral("level"), QString::fromLatin1(level)},
            {QStringLiteral("words"), qtTrId(QByteArray{"hop-level-"}.append(words).constData()).arg(name)}};
}

QString ago(Milliseconds age) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(age).count();
    return minutes < 1 ? qtTrId("hop-just-now") : qtTrId("hop-minutes-ago").arg(minutes);
}

QVariantMap hopRow(const ports::HopFinding& finding, bool reached) {
    const QString name = qtTrId(hopId(finding.hop));
    if (!finding.tried) {
        return hopRow(name, "unknown", reached ? "untold" : "unknown");
    }
    const char* level = finding.failure ? "down" : "ok";
    if (!finding.age) {
        return hopRow(name, level, level);
    }
    return hopRow(qtTrId("hop-with-age").arg(name, ago(*finding.age)), level,
                  finding.failure ? "was-down" : "was-ok");
}

const ports::HopFinding* firstFault(const ports::LineFindings& findings) {
    const auto fault =
        std::ranges::find_if(findings, [](const auto& each) { return each.failure.has_value(); });
    return fault == findings.end() ? nullptr : &*fault;
}

bool allKnown(const ports::LineFindings& findings) {
    return std::ranges::all_of(findings, &ports::HopFinding::tried);
}

QString causeOf(StepCode code) {
    return qtTrId(QByteArray{"staff-cause-"}.append(idOf(staffCause(code))).constData());
}

}  // namespace

LadderViewModel::LadderViewModel(Parts parts, QObject* parent) : QObject{parent}, parts_{std::move(parts)} {
    connect(&parts_.book, &FollowUpBook::changed, this, &LadderViewModel::onBook);
}

// The visit in hand may have come onto the list only now.
void LadderViewModel::onBook() {
    if (const auto* found = parts_.book.visitOf(session_); visitId_ == 0 && found != nullptr) {
        visitId_ = found->id;
    }
    emit changed();
}

void LadderViewModel::openFor(const QString& session) {
    const std::string wanted = session.toStdString();
    if (!wanted.empty() && wanted == session_) {
        return;
    }
    openNew();
    session_ = wanted;
    onBook();
}

void LadderViewModel::openVisit(qint64 visit) {
    openNew();
    visitId_ = visit;
    emit changed();
}

void LadderViewModel::openNew() {
    ++hand_;
    session_.clear();
    visitId_ = 0;
    tried_.clear();
    findings_.reset();
    message_.clear();
    asking_ = false;
    emit changed();
}

domain::FollowUp LadderViewModel::begun() const {
    domain::FollowUp visit;
    visit.session = session_;
    const auto line = session_.empty() ? std::nullopt : parts_.lineOf(session_);
    const auto* const found = findings() != nullptr ? firstFault(*findings()) : nullptr;
    if (line) {
        visit.name = line->name;
        visit.cause = stepCodeFromText(line->cause);
    }
    if (!visit.cause && found != nullptr) {
        visit.cause = found->failure->code;
    } else if (!visit.cause && reader_) {
        visit.cause = reader_->code;
    }
    return visit;
}

void LadderViewModel::resume() {
    const auto* at = visit();
    if (!chosen() || (at != nullptr && (at->settled || at->visit.confirmedBy))) {
        openNew();
    } else {
        emit changed();  // what was found may have become old
    }
}

void LadderViewModel::setReader(std::optional<Failure> fault) {
    if (fault != reader_) {
        reader_ = std::move(fault);
        emit changed();
    }
}

void LadderViewModel::attach(qint64 visit) {
    if (declarationOf_ == hand_ && visitId_ == 0) {
        visitId_ = visit;
        emit changed();
    }
}

const ports::LineFindings* LadderViewModel::findings() const {
    return findings_ && parts_.book.clock().utc() - foundAt_ <= kFindingsLast ? &*findings_ : nullptr;
}

std::optional<LadderStep> LadderViewModel::confirmedBy() const {
    const auto* at = visit();
    return at == nullptr ? std::nullopt : at->visit.confirmedBy;
}

QString LadderViewModel::patient() const {
    const auto* at = visit();
    return QString::fromStdString(at != nullptr ? at->visit.name : begun().name);
}

void LadderViewModel::setShownCause(const QString& id) {
    if (id != shownCause_) {
        shownCause_ = id;
        emit changed();
    }
}

// What happened to who is in hand; else what the page beside it is about.
std::vector<StepCode> LadderViewModel::causes() const {
    const auto* at = visit();
    if (const auto known = at != nullptr ? at->visit.cause : chosen() ? begun().cause : std::nullopt) {
        return {*known};
    }
    const auto row = std::ranges::find(kStaffCauses, shownCause_.toStdString(),
                                       [](StaffCause cause) { return std::string{idOf(cause)}; });
    return row == kStaffCauses.end() ? std::vector<StepCode>{} : codesOf(*row);
}

QVariantList LadderViewModel::steps() const {
    QVariantList list;
    const bool settled = visit() != nullptr && visit()->settled;
    const auto next = std::ranges::find_if(domain::kLadder, [this](LadderStep step) {
        return !tried_.contains(step) && fit(step) != StepFit::SameCard;
    });
    for (const LadderStep step : domain::kLadder) {
        const StepFit fits = fit(step);
        const QString more = fits == StepFit::SameCard     ? qtTrId("ladder-not-same-card")
                             : fits == StepFit::LogInFails ? qtTrId("ladder-note-log-in")
                                                           : stepWords("more", step);
        list.append(QVariantMap{{QStringLiteral("id"), text(toText(step))},
                                {QStringLiteral("number"), static_cast<int>(step) + 1},
                                {QStringLiteral("title"), stepWords("title", step)},
                                {QStringLiteral("more"), more},
                                {QStringLiteral("button"), stepWords("button", step)},
                                {QStringLiteral("next"), !settled && !confirmedBy() &&
                                                             next != domain::kLadder.end() && *next == step},
                                {QStringLiteral("available"), !settled && fits != StepFit::SameCard},
                                {QStringLiteral("done"), confirmedBy() == step}});
    }
    return list;
}

QVariantList LadderViewModel::hops() const {
    const char* reader = reader_ ? "down" : "ok";
    QVariantList list{hopRow(qtTrId("staff-light-reader"), reader, reader)};
    const ports::LineFindings* const found = findings();
    if (found == nullptr) {
        for (const Hop hop : parts_.probe.hops()) {
            list.append(hopRow(qtTrId(hopId(hop)), "unknown", "unknown"));
        }
        return list;
    }
    bool reached = true;
    for (const ports::HopFinding& finding : *found) {
        list.append(hopRow(finding, reached));
        reached = reached && !finding.failure;
    }
    return list;
}

void LadderViewModel::press(const QString& step) {
    const auto at =
        std::ranges::find_if(domain::kLadder, [&](LadderStep each) { return text(toText(each)) == step; });
    if (at == domain::kLadder.end() || busy() || (visit() != nullptr && visit()->settled) ||
        fit(*at) == StepFit::SameCard) {
        return;
    }
    if (parts_.book.who().empty()) {
        emit parts_.book.signInNeeded();
        return;
    }
    switch (*at) {
        case LadderStep::TryAgain:
            tryAgain();
            return;
        case LadderStep::Declaration:
            declarationOf_ = hand_;
            emit declarationWanted(visitId_);
            return;
        case LadderStep::HandHeld:
        case LadderStep::MyPortal:
        case LadderStep::OralCheck:
        case LadderStep::NoticeWithCard:
            confirm(*at);
            return;
    }
}

void LadderViewModel::say(QString message, bool good) {
    message_ = std::move(message);
    good_ = good;
    emit changed();
}

// First where the way ends; when it is whole, the question itself.
void LadderViewModel::tryAgain() {
    tried_.insert(LadderStep::TryAgain);
    probing_ = true;
    say(qtTrId("ladder-looking"), true);
    const std::string step{toText(LadderStep::TryAgain)};
    if (const auto* at = visit()) {
        parts_.book.change(at->id, at->visit, false, "ladder.step", step,
                           [](const Expected<std::int64_t>&) {});
    } else {
        parts_.book.note("ladder.step", step, session_);
    }
    parts_.probe.probe([this, weak = std::weak_ptr<int>{alive_}, post = parts_.post,
                        hand = hand_](ports::LineFindings findings) {
        post([this, weak, hand, findings = std::move(findings)] {
            if (!weak.expired()) {
                probed(findings, hand);
            }
        });
    });
}

// The line is everybody's; the question about a visit is of the one for whom it was pressed.
void LadderViewModel::probed(ports::LineFindings findings, std::uint64_t hand) {
    probing_ = false;
    findings_ = std::move(findings);
    foundAt_ = parts_.book.clock().utc();
    if (hand != hand_) {
        emit changed();
        return;
    }
    const auto* at = visit();
    const auto* fault = firstFault(*findings_);
    // A fault of the last inquiry may be gone: where there is somebody to ask about, asking tells.
    if (fault != nullptr && !fault->age) {
        say(causeOf(fault->failure->code), false);
    } else if (at != nullptr && domain::canBeAskedAgain(at->visit) &&
               parts_.round.start({*at}, parts_.book.who())) {
        asking_ = parts_.round.running();  // of its card nothing more is needed, with or without a reader
        say(qtTrId(fault == nullptr && allKnown(*findings_) ? "ladder-asking" : "ladder-asking-anyhow"),
            true);
        refresh();
    } else if (reader_) {
        say(causeOf(reader_->code), false);
    } else if (fault != nullptr) {
        say(qtTrId("ladder-last-time").arg(ago(*fault->age), causeOf(fault->failure->code)), false);
    } else {
        say(qtTrId(allKnown(*findings_) ? "ladder-place-card-again" : "ladder-place-card-to-see"), true);
    }
}

// An inquiry has ended: what it tells of the hops.
void LadderViewModel::lookAgain() {
    parts_.probe.probe(
        [this, weak = std::weak_ptr<int>{alive_}, post = parts_.post](ports::LineFindings findings) {
            post([this, weak, findings = std::move(findings)] {
                if (!weak.expired() && !probing_) {
                    findings_ = findings;
                    foundAt_ = parts_.book.clock().utc();
                    emit changed();
                }
            });
        });
}

void LadderViewModel::refresh() {
    if (asking_ && !parts_.round.running()) {
        asking_ = false;
        const auto result = parts_.round.results().find(visitId_);
        if (result != parts_.round.results().end()) {
            const bool valid = result->second && *result->second == domain::Eligibility::Valid;
            const QString words = result->second
                                      ? qtTrId(QByteArray{"follow-up-answer-"}
                                                   .append(text(toText(*result->second)).toLatin1())
                                                   .constData())
                                      : causeOf(result->second.error().code);
            say(words, valid);
        }
        lookAgain();
    }
    emit changed();
}

void LadderViewModel::confirm(LadderStep step) {
    const auto then = [this, weak = std::weak_ptr<int>{alive_}, hand = hand_,
                       step](const Expected<std::int64_t>& id) {
        if (weak.expired() || hand != hand_) {
            return;
        }
        if (!id) {
            say(causeOf(id.error().code), false);
            return;
        }
        visitId_ = *id;
        tried_.insert(step);
        say(qtTrId("ladder-confirmed"), true);
    };
    const auto* at = visit();
    domain::FollowUp kept = at != nullptr ? at->visit : begun();
    kept.confirmedBy = step;
    const std::string outcome{toText(step)};
    if (at != nullptr) {
        parts_.book.change(at->id, std::move(kept), false, "ladder.step", outcome, then);
    } else {
        parts_.book.add(std::move(kept), "ladder.step", outcome, then);
    }
}

}  // namespace madoguchi::viewmodel
