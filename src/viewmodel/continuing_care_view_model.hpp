// What the page 継続中の患者 binds to: the patients under continuing home visits or visits online, those that
// have ended, one of them open, the one button that asks about all of them, and the two ways to end one.
// Contract: the list is shown to a signed-in member of staff who may look up, and to nobody else; an end is
// asked once more before it is made. Threads: GUI thread; answers of the list come through `post`.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ports/clock.hpp"
#include "ports/continuing_care_port.hpp"
#include "session/reinquiry_round.hpp"

namespace madoguchi::viewmodel {

class ContinuingCareViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(bool locked READ locked NOTIFY changed FINAL)  // nobody who may see the list is signed in
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)     // under treatment
    Q_PROPERTY(int endedCount READ endedCount NOTIFY changed FINAL)
    Q_PROPERTY(bool showsEnded READ showsEnded WRITE setShowsEnded NOTIFY changed FINAL)
    // As continuingRow() makes them. A list that is set anew loses its place and the keyboard's focus: only
    // when it is another one.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY rowsChanged FINAL)
    Q_PROPERTY(
        double selected READ selectedNumber NOTIFY changed FINAL)      // an id; QML knows no longer integer
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY changed FINAL)  // -1: none
    Q_PROPERTY(bool anySelected READ anySelected NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString kana READ kana NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)  // {title, value}
    Q_PROPERTY(QString allows READ allows NOTIFY changed FINAL)     // under the first consent
    Q_PROPERTY(QString advice READ advice NOTIFY changed FINAL)     // what to do; empty: nothing
    Q_PROPERTY(bool canEnd READ canEnd NOTIFY changed FINAL)
    // The end that waits for a second yes: "", "institution" or "revoked".
    Q_PROPERTY(QString ending READ ending NOTIFY changed FINAL)
    Q_PROPERTY(
        bool canAsk READ canAsk NOTIFY changed FINAL)  // there is somebody to ask about, or an end to tell
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)  // of the last round or end
    Q_PROPERTY(bool messageGood READ messageGood NOTIFY changed FINAL)

public:
    struct Parts {
        ports::ContinuingCarePort& list;
        session::ReinquiryRound& round;
        const ports::Clock& clock;
        std::function<void(std::function<void()>)> post;  // runs it on the GUI thread; from any thread
        std::function<std::string()> whoMayLookUp;        // empty: nobody who may is signed in
    };

    explicit ContinuingCareViewModel(Parts parts, QObject* parent = nullptr);

    void refresh();       // the list has changed, the round went on, or somebody signed in or out
    void refreshClock();  // from time to time: at midnight consents end, and old entries go

    [[nodiscard]] bool locked() const { return parts_.whoMayLookUp().empty(); }
    [[nodiscard]] int count() const;
    [[nodiscard]] int endedCount() const { return static_cast<int>(patients_.size()) - count(); }
    [[nodiscard]] bool showsEnded() const { return showsEnded_; }
    void setShowsEnded(bool shows);
    [[nodiscard]] const QVariantList& rows() const { return rows_; }
    [[nodiscard]] qint64 selected() const;
    [[nodiscard]] double selectedNumber() const { return static_cast<double>(selected()); }
    [[nodiscard]] int selectedRow() const;
    [[nodiscard]] bool anySelected() const { return current() != nullptr; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString kana() const;
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] QString allows() const;
    [[nodiscard]] QString advice() const;
    [[nodiscard]] bool canEnd() const;
    [[nodiscard]] QString ending() const;
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool running() const { return parts_.round.running(); }
    [[nodiscard]] const QString& message() const { return message_; }
    [[nodiscard]] bool messageGood() const { return messageGood_; }

public slots:
    void select(qint64 id);  // again: closes it
    void askAll();           // 「まとめて再照会」
    void signIn() { emit signInNeeded(); }
    void askEnd(const QString& why);  // 「同意を取り消す」 revoked, 「継続を終える」 institution
    void confirmEnd();
    void keepOn();  // no end after all

signals:
    void changed();
    void rowsChanged();
    void signInNeeded();

private:
    [[nodiscard]] const ports::KeptPatient* current() const;
    [[nodiscard]] domain::Date today() const;
    void reload();
    void show();  // what there is now
    void say(const QString& text, bool good);
    void sayWhenNotTold();

    Parts parts_;
    std::vector<ports::KeptPatient> patients_;
    QVariantList rows_;
    bool showsEnded_ = false;
    std::int64_t selected_ = 0;
    std::optional<domain::ContinuingEnd> ending_;
    int heard_ = 0;       // of the rounds' news
    bool ended_ = false;  // an end was made here, and nothing said yet of whether the service knows
    QString message_;
    bool messageGood_ = true;
    std::string who_;
    domain::Date shownDay_{};
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::viewmodel
