// What the ladder of an outage binds to: where the way to the eligibility service ends, and the steps by
// which staff confirm an insurance without it, one button each. Contract: a step that is pressed is in the
// log with the name of who pressed it, before the screen says so; the visit stays on the 後日確認 list.
// Threads: GUI thread; the probe answers through `post`.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ports/line_probe_port.hpp"
#include "session/follow_up_round.hpp"
#include "session/presentation.hpp"
#include "viewmodel/follow_up_book.hpp"
#include "viewmodel/ladder_fit.hpp"

namespace madoguchi::viewmodel {

class LadderViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(
        bool chosen READ chosen NOTIFY changed FINAL)  // a patient is in hand; else one is begun here
    Q_PROPERTY(QString patient READ patient NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed
                   FINAL)  // {id, number, title, more, button, next, available, done}
    // The row of the cause board beside which it stands; it counts where nothing is known of who is in hand.
    Q_PROPERTY(QString shownCause READ shownCause WRITE setShownCause NOTIFY changed FINAL)
    // {name, level: ok|down|unknown, words}; what is known from the last inquiry alone has its age in the
    // name
    Q_PROPERTY(QVariantList hops READ hops NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(bool good READ good NOTIFY changed FINAL)  // the message says that something went well

public:
    struct Parts {
        FollowUpBook& book;
        session::FollowUpRound& round;
        ports::LineProbePort& probe;
        std::function<void(std::function<void()>)> post;
        // What the console knows of a visit of today; nothing: it is on no line any more.
        std::function<std::optional<session::StaffLine>(const std::string& session)> lineOf =
            [](const std::string&) { return std::optional<session::StaffLine>{}; };
    };

    explicit LadderViewModel(Parts parts, QObject* parent = nullptr);

    void setReader(std::optional<Failure> fault);  // how the card reader stands
    void refresh();                                // the round went on

    [[nodiscard]] bool forVisit() const { return visit() != nullptr; }  // one of the list
    [[nodiscard]] bool chosen() const { return forVisit() || !session_.empty(); }
    // What an entry of the list begins with for whom is in hand, as long as there is none.
    [[nodiscard]] domain::FollowUp begun() const;
    [[nodiscard]] QString patient() const;
    [[nodiscard]] QVariantList steps() const;
    [[nodiscard]] const QString& shownCause() const { return shownCause_; }
    void setShownCause(const QString& id);
    [[nodiscard]] QVariantList hops() const;
    [[nodiscard]] bool busy() const { return probing_ || parts_.round.running(); }
    [[nodiscard]] const QString& message() const { return message_; }
    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] std::int64_t visitId() const { return visitId_; }

public slots:
    void openFor(const QString& session);  // the visit of a line of today, on the list or not yet
    void openVisit(qint64 visit);          // one of the list
    void openNew();                        // nobody placed a card: the counter begins
    void resume();  // back from another page: what is in hand stays until it is confirmed or settled
    void press(const QString& step);
    void attach(qint64 visit);  // a 申立書 was kept with it: the visit, if it was begun here for it

signals:
    void changed();
    void declarationWanted(qint64 visit);  // 0: begun at the counter, not on the list yet

private:
    [[nodiscard]] std::vector<StepCode> causes() const;  // any of these it may have been
    [[nodiscard]] StepFit fit(domain::LadderStep step) const { return fitOf(step, causes()); }
    void onBook();  // the list has changed
    [[nodiscard]] const ports::KeptFollowUp* visit() const { return parts_.book.find(visitId_); }
    [[nodiscard]] std::optional<domain::LadderStep> confirmedBy() const;
    [[nodiscard]] const ports::LineFindings* findings() const;  // null: none, or too old to be true
    void tryAgain();
    void probed(ports::LineFindings findings, std::uint64_t hand);
    void lookAgain();
    void confirm(domain::LadderStep step);
    void say(QString message, bool good);

    Parts parts_;
    std::string session_;  // of whom is in hand, when a card began the visit
    std::int64_t visitId_ = 0;
    std::uint64_t hand_ = 0;           // counts who was in hand: answers of questions before are not theirs
    std::uint64_t declarationOf_ = 0;  // the hand for which the page of the 申立書 was opened
    std::set<domain::LadderStep> tried_;
    std::optional<ports::LineFindings> findings_;
    UtcTime foundAt_{};
    std::optional<Failure> reader_;
    QString shownCause_;
    bool probing_ = false;
    bool asking_ = false;  // the round asks about this visit
    QString message_;
    bool good_ = false;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::viewmodel
