// A QR code: dark squares on a white plate in every theme, with the quiet zone of four modules that readers
// need (ISO/IEC 18004, clause 6.3.8). Modules are whole pixels, so that none is blurred. The plate is square,
// centred in the item; a text that no code can hold leaves it white. Threads: GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QString>
#include <QtQuick/QQuickPaintedItem>

namespace madoguchi::viewmodel {

class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER text_ NOTIFY changed FINAL)

public:
    explicit QrCode(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QString text_;
};

}  // namespace madoguchi::viewmodel
