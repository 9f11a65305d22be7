#include "viewmodel/drawing.hpp"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <cmath>

namespace madoguchi::viewmodel {
namespace {

constexpr int kSixteenths = 16;  // QPainter counts angles in sixteenths of a degree

QRectF inside(const QQuickPaintedItem& item, qreal margin) {
    return item.boundingRect().adjusted(margin, margin, -margin, -margin);
}

}  // namespace

Arc::Arc(QQuickItem* parent) : QQuickPaintedItem{parent} {
    setAntialiasing(true);
    connect(this, &Arc::changed, this, [this] { update(); });
}

void Arc::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{color_, thickness_, Qt::SolidLine, Qt::RoundCap});
    painter->drawArc(inside(*this, thickness_ / 2), static_cast<int>(std::lround(startAngle_ * kSixteenths)),
                     static_cast<int>(std::lround(spanAngle_ * kSixteenths)));
}

SegmentRing::SegmentRing(QQuickItem* parent) : QQuickPaintedItem{parent} {
    setAntialiasing(true);
    connect(this, &SegmentRing::changed, this, [this] { update(); });
}

void SegmentRing::paint(QPainter* painter) {
    if (segments_ < 1) {
        return;
    }
    constexpr qreal kTop = 90;
    constexpr qreal kWholeTurn = 360;
    constexpr qreal kShareDrawn = 0.56;  // the rest is gap and round ends
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF bounds = inside(*this, thickness_ / 2);
    const qreal turn = kWholeTurn / segments_;
    for (int i = 0; i < segments_; ++i) {
        const bool full = i < filled_;
        painter->setPen(QPen{full ? color_ : restColor_, full ? thickness_ : thickness_ * 0.7, Qt::SolidLine,
                             Qt::RoundCap});
        const qreal start = kTop - turn * (i + (1 - kShareDrawn) / 2);
        painter->drawArc(bounds, static_cast<int>(std::lround(start * kSixteenths)),
                         static_cast<int>(std::lround(-turn * kShareDrawn * kSixteenths)));
    }
}

DashedFrame::DashedFrame(QQuickItem* parent) : QQuickPaintedItem{parent} {
    setAntialiasing(true);
    connect(this, &DashedFrame::changed, this, [this] { update(); });
}

void DashedFrame::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen{color_, thickness_};
    pen.setDashPattern({2.2, 1.8});
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    painter->setBrush(fill_);
    painter->drawRoundedRect(inside(*this, thickness_ / 2), radius_, radius_);
}

}  // namespace madoguchi::viewmodel
