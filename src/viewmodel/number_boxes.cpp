#include "viewmodel/number_boxes.hpp"

#include <QtGui/QPainter>
#include <algorithm>

namespace madoguchi::viewmodel {
namespace {

using staff::NumberBPad;

// In units of the window's text size.
constexpr qreal kBoxWidth = 2.6;
constexpr qreal kBoxHeight = 3.4;
constexpr qreal kStep = 3.0;
constexpr qreal kDigitSize = 1.9;
const QColor kInk{0x1a, 0x1a, 0x1a};
const QColor kFrame{0x76, 0x76, 0x76};
const QColor kCursor{0x00, 0x42, 0x8c};

}  // namespace

NumberBoxes::NumberBoxes(QQuickItem* parent) : QQuickPaintedItem{parent} {
    setAntialiasing(true);
}

void NumberBoxes::setEntry(NumberEntryViewModel* entry) {
    if (entry == entry_) {
        return;
    }
    if (entry_ != nullptr) {
        entry_->disconnect(this);
    }
    entry_ = entry;
    if (entry_ != nullptr) {
        connect(entry_, &NumberEntryViewModel::changed, this, [this] { update(); });
        connect(entry_, &QObject::destroyed, this, [this] { entry_ = nullptr; });
    }
    emit entryChanged();
    update();
}

void NumberBoxes::setField(int field) {
    field_ = std::clamp(field, 0, static_cast<int>(NumberBPad::kFields.size()) - 1);
    resize();
    emit fieldChanged();
}

void NumberBoxes::setRem(qreal rem) {
    rem_ = rem;
    resize();
    emit remChanged();
}

void NumberBoxes::setFamily(const QString& family) {
    family_ = family;
    update();
    emit familyChanged();
}

void NumberBoxes::resize() {
    const int boxes = NumberBPad::lengthOf(NumberBPad::kFields.at(static_cast<std::size_t>(field_)));
    setImplicitSize(rem_ * (kStep * (boxes - 1) + kBoxWidth), rem_ * kBoxHeight);
    update();
}

void NumberBoxes::paint(QPainter* painter) {
    if (entry_ == nullptr) {
        return;
    }
    const auto field = NumberBPad::kFields.at(static_cast<std::size_t>(field_));
    const NumberBPad& pad = entry_->pad();
    const bool typed = entry_->typing() && pad.current() == field && !pad.complete();
    QFont font{family_};
    font.setPixelSize(static_cast<int>(rem_ * kDigitSize));
    font.setBold(true);
    painter->setFont(font);
    painter->setRenderHint(QPainter::Antialiasing);
    for (int place = 0; place < NumberBPad::lengthOf(field); ++place) {
        const bool next = typed && place == pad.count(field);
        const qreal edge = std::max<qreal>(1, rem_ * (next ? 0.22 : 0.1));
        const QRectF box = QRectF{rem_ * kStep * place, 0, rem_ * kBoxWidth, rem_ * kBoxHeight}.adjusted(
            edge / 2, edge / 2, -edge / 2, -edge / 2);
        painter->setBrush(Qt::white);
        painter->setPen(QPen{next ? kCursor : kFrame, edge});
        painter->drawRoundedRect(box, rem_ * 0.4, rem_ * 0.4);
        if (const auto digit = pad.digit(field, place)) {
            painter->setPen(kInk);
            painter->drawText(box, Qt::AlignCenter, QString{QChar{u'0' + *digit}});
        }
    }
}

}  // namespace madoguchi::viewmodel
