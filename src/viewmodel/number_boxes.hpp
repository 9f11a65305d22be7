// One field of 照合番号B on the console, a box a digit: draws what was typed straight from the pad, so that
// the digits never become a QML string. Threads: GUI thread (and the scene graph's while Qt holds the GUI
// thread).
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtQuick/QQuickPaintedItem>

#include "viewmodel/number_entry_view_model.hpp"

namespace madoguchi::viewmodel {

class NumberBoxes : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        madoguchi::viewmodel::NumberEntryViewModel* entry READ entry WRITE setEntry NOTIFY entryChanged FINAL)
    Q_PROPERTY(int field READ field WRITE setField NOTIFY fieldChanged FINAL)
    Q_PROPERTY(qreal rem READ rem WRITE setRem NOTIFY remChanged FINAL)
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY familyChanged FINAL)

public:
    explicit NumberBoxes(QQuickItem* parent = nullptr);

    [[nodiscard]] NumberEntryViewModel* entry() const { return entry_; }
    void setEntry(NumberEntryViewModel* entry);
    [[nodiscard]] int field() const { return field_; }
    void setField(int field);
    [[nodiscard]] qreal rem() const { return rem_; }
    void setRem(qreal rem);
    [[nodiscard]] const QString& family() const { return family_; }
    void setFamily(const QString& family);

    void paint(QPainter* painter) override;

signals:
    void entryChanged();
    void fieldChanged();
    void remChanged();
    void familyChanged();

private:
    void resize();

    NumberEntryViewModel* entry_ = nullptr;
    int field_ = 0;
    qreal rem_ = 16;
    QString family_;
};

}  // namespace madoguchi::viewmodel
