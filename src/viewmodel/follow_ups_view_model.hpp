// What the page 後日確認 binds to: the visits that wait, those that are settled, one of them open, and the
// one button that asks about all of them again. Threads: GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariantList>
#include <QtCore/QVariantMap>
#include <cstdint>
#include <memory>
#include <set>

#include "ports/card_numbers_port.hpp"
#include "session/follow_up_round.hpp"
#include "viewmodel/follow_up_book.hpp"

namespace madoguchi::viewmodel {

class FollowUpsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(bool locked READ locked NOTIFY changed FINAL)  // nobody who may see the list is signed in
    Q_PROPERTY(int openCount READ openCount NOTIFY changed FINAL)
    Q_PROPERTY(int settledCount READ settledCount NOTIFY changed FINAL)
    Q_PROPERTY(bool showsSettled READ showsSettled WRITE setShowsSettled NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY rowsChanged
                   FINAL)  // {id, when, name, way, cause, age, old, result}
    Q_PROPERTY(
        double selected READ selectedNumber NOTIFY changed FINAL)  // an id; QML knows no longer integer
    Q_PROPERTY(bool anySelected READ anySelected NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)  // {title, value} of the one that is open
    Q_PROPERTY(
        QString result READ result NOTIFY changed FINAL)  // what the service said, or why it said nothing
    Q_PROPERTY(bool resultGood READ resultGood NOTIFY changed FINAL)
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed FINAL)    // without the card
    Q_PROPERTY(bool canType READ canType NOTIFY changed FINAL)  // its numbers, for the card is no way
    Q_PROPERTY(QStringList numberFields READ numberFields CONSTANT FINAL)
    Q_PROPERTY(QVariantMap numbers READ numbers NOTIFY changed FINAL)        // field → what is known of it
    Q_PROPERTY(QVariantMap complaints READ complaints NOTIFY changed FINAL)  // field → words
    Q_PROPERTY(bool settled READ settled NOTIFY changed FINAL)
    // Whose card's numbers were found valid and can be remembered with it; empty: nobody's.
    Q_PROPERTY(QString linkName READ linkName NOTIFY changed FINAL)
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)  // of the last round

public:
    // `cards`: where the transport asks by number, to remember a card's; else nothing is offered.
    FollowUpsViewModel(FollowUpBook& book, session::FollowUpRound& round,
                       ports::CardNumbersPort* cards = nullptr, QObject* parent = nullptr);

    void refresh();  // the round went on, or somebody signed in or out

    [[nodiscard]] bool locked() const { return book_.who().empty(); }
    [[nodiscard]] int openCount() const { return book_.openCount(); }
    [[nodiscard]] int settledCount() const { return static_cast<int>(book_.visits().size()) - openCount(); }
    [[nodiscard]] bool showsSettled() const { return showsSettled_; }
    void setShowsSettled(bool shows);
    [[nodiscard]] const QVariantList& rows() const { return rows_; }
    [[nodiscard]] qint64 selected() const;
    [[nodiscard]] double selectedNumber() const { return static_cast<double>(selected()); }
    [[nodiscard]] bool anySelected() const { return selected() != 0; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] QString result() const;
    [[nodiscard]] bool resultGood() const;
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool canType() const;
    [[nodiscard]] static QStringList numberFields();
    [[nodiscard]] QVariantMap numbers() const;
    [[nodiscard]] QVariantMap complaints() const;
    [[nodiscard]] bool settled() const;
    [[nodiscard]] QString linkName() const;
    [[nodiscard]] bool running() const { return round_.running(); }
    [[nodiscard]] const QString& message() const { return message_; }

public slots:
    void signIn() { emit book_.signInNeeded(); }
    void select(qint64 id);
    void askAll();       // 「まとめて照会」
    void askSelected();  // 「もう一度照会する」
    void askByNumber(
        const QVariantMap& typed);  // 「番号で照会」: keeps the numbers with the visit, then asks
    void linkCard();                // 「このカードに番号を登録」
    void settle();                  // 「確認がすんだ」
    void declare();                 // 「申立書」

signals:
    void changed();
    void rowsChanged();  // only then: a list that is set anew loses its place and the keyboard's focus
    void declarationWanted(qint64 visit);

private:
    [[nodiscard]] const ports::KeptFollowUp* current() const;
    [[nodiscard]] bool canLink(const ports::KeptFollowUp& kept) const;
    [[nodiscard]] const ports::KeptFollowUp* toLink() const;
    void ask(std::vector<ports::KeptFollowUp> visits);
    [[nodiscard]] QVariantList rowsNow() const;
    void renewRows();

    FollowUpBook& book_;
    session::FollowUpRound& round_;
    ports::CardNumbersPort* cards_;
    QVariantList rows_;
    bool showsSettled_ = false;
    std::int64_t selected_ = 0;
    bool ours_ = false;  // the round was begun here
    QString message_;
    std::int64_t typed_ = 0;         // whose numbers were typed last: once valid, it leaves the list
    std::set<std::int64_t> linked_;  // since the program began
    bool linking_ = false;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
    std::set<std::int64_t> byNumber_;  // visits of the last round that were asked about so
    QVariantMap complaints_;
    std::int64_t complaintsOf_ = 0;  // the visit
};

}  // namespace madoguchi::viewmodel
