#include "viewmodel/qr_code.hpp"

#include <qrencode.h>

#include <QtGui/QPainter>
#include <algorithm>
#include <memory>

namespace madoguchi::viewmodel {
namespace {

constexpr int kQuietZone = 4;     // modules on each side
constexpr unsigned kDark = 0x01;  // the bit of a module's byte that says its colour

struct Freed {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

QrCode::QrCode(QQuickItem* parent) : QQuickPaintedItem{parent} {
    connect(this, &QrCode::changed, this, [this] { update(); });
}

void QrCode::paint(QPainter* painter) {
    const int side = static_cast<int>(std::min(width(), height()));
    const int left = static_cast<int>((width() - side) / 2);
    const int top = static_cast<int>((height() - side) / 2);
    painter->fillRect(left, top, side, side, Qt::white);
    // Level M survives a smeared panel; the smallest version that holds the text.
    const std::unique_ptr<QRcode, Freed> code{
        QRcode_encodeString8bit(text_.toUtf8().constData(), 0, QR_ECLEVEL_M)};
    if (!code) {
        return;
    }
    const int module = side / (code->width + 2 * kQuietZone);
    const int margin = (side - module * code->width) / 2;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & kDark) != 0) {
                painter->fillRect(left + margin + x * module, top + margin + y * module, module, module,
                                  Qt::black);
            }
        }
    }
}

}  // namespace madoguchi::viewmodel
