// Two shapes that Qt Quick's rectangle can't draw, antialiased in every renderer: an arc and a dashed frame.
// Units: pixels and degrees (0° = 3 o'clock, counter-clockwise, as QPainter). Threads: GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

namespace madoguchi::viewmodel {

// Part of an ellipse that fills the item, with round ends.
class Arc : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal thickness MEMBER thickness_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal startAngle MEMBER startAngle_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal spanAngle MEMBER spanAngle_ NOTIFY changed FINAL)

public:
    explicit Arc(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QColor color_{Qt::black};
    qreal thickness_ = 1;
    qreal startAngle_ = 0;
    qreal spanAngle_ = 360;
};

// The dashed ring of segments around the face: `filled` of `segments` are thick and dark, from the top
// clockwise.
class SegmentRing : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor restColor MEMBER restColor_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal thickness MEMBER thickness_ NOTIFY changed FINAL)
    Q_PROPERTY(int segments MEMBER segments_ NOTIFY changed FINAL)
    Q_PROPERTY(int filled MEMBER filled_ NOTIFY changed FINAL)

public:
    explicit SegmentRing(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QColor color_{Qt::black};
    QColor restColor_{Qt::gray};
    qreal thickness_ = 1;
    int segments_ = 12;
    int filled_ = 0;
};

// A rounded frame with a dashed border: "not yet".
class DashedFrame : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor fill MEMBER fill_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal thickness MEMBER thickness_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal radius MEMBER radius_ NOTIFY changed FINAL)

public:
    explicit DashedFrame(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QColor color_{Qt::black};
    QColor fill_{Qt::transparent};
    qreal thickness_ = 1;
    qreal radius_ = 0;
};

}  // namespace madoguchi::viewmodel
