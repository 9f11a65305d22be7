// What the cause board of the reception binds to: the rows that fit what was typed, how often each happened
// today, and the row that is open. Contract: what is open stays open while the list is searched. Threads: GUI
// thread.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <map>
#include <optional>

#include "session/presentation.hpp"
#include "viewmodel/cause_board.hpp"

namespace madoguchi::viewmodel {

// The cause of a visit's line, when there is one to look up: its step code's, or ● in the name.
[[nodiscard]] std::optional<StaffCause> causeOf(const session::StaffLine& line);

class CauseBoardViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY rowsChanged FINAL)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY rowsChanged FINAL)  // {id, title, icon, today}
    Q_PROPERTY(QString selected READ selected NOTIFY selectedChanged FINAL)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY selectedChanged FINAL)  // among `rows`; -1: not there
    Q_PROPERTY(QString title READ title NOTIFY selectedChanged FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY selectedChanged FINAL)
    Q_PROPERTY(QString meaning READ meaning NOTIFY selectedChanged FINAL)
    Q_PROPERTY(QString say READ say NOTIFY selectedChanged FINAL)
    Q_PROPERTY(QString press READ press NOTIFY selectedChanged FINAL)
    Q_PROPERTY(bool ladder READ ladder NOTIFY selectedChanged FINAL)
    Q_PROPERTY(bool certificate READ certificate NOTIFY selectedChanged FINAL)
    Q_PROPERTY(QString codes READ codes NOTIFY selectedChanged FINAL)
    Q_PROPERTY(QString scenario READ scenario NOTIFY selectedChanged FINAL)

public:
    explicit CauseBoardViewModel(const session::KioskControl& control, QObject* parent = nullptr);

    void refresh();  // today's visits may have changed

    [[nodiscard]] const QString& search() const { return search_; }
    void setSearch(const QString& text);
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] QString selected() const;
    [[nodiscard]] int selectedRow() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] QString say() const;
    [[nodiscard]] QString press() const;
    [[nodiscard]] bool ladder() const { return causeRow(selected_).on == WayOn::Ladder; }
    [[nodiscard]] bool certificate() const { return causeRow(selected_).on == WayOn::Certificate; }
    [[nodiscard]] QString codes() const;
    [[nodiscard]] QString scenario() const;

public slots:
    void open(const QString& id);

signals:
    void rowsChanged();
    void selectedChanged();

private:
    [[nodiscard]] bool fits(StaffCause cause) const;

    const session::KioskControl& control_;
    QString search_;
    StaffCause selected_;
    std::map<StaffCause, int> today_;
};

}  // namespace madoguchi::viewmodel
