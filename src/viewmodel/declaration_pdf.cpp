// The 申立書 as a page of a PDF: frames, labels, what was written, choices with the chosen one ticked.
#include <QtCore/QBuffer>
#include <QtCore/QMarginsF>
#include <QtCore/QSaveFile>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <algorithm>

#include "viewmodel/declaration_form.hpp"

namespace madoguchi::viewmodel {
namespace {

constexpr int kDotsPerInch = 300;
constexpr double kPerMillimetre = kDotsPerInch / 25.4;
constexpr double kLabelWidth = 42;
constexpr double kPadding = 2;
constexpr double kLabelPoints = 9.5;
constexpr double kValuePoints = 12;
constexpr double kSmallestPoints = 5;

QRectF inDots(const QRectF& millimetres) {
    return {millimetres.x() * kPerMillimetre, millimetres.y() * kPerMillimetre,
            millimetres.width() * kPerMillimetre, millimetres.height() * kPerMillimetre};
}

class Page {
public:
    explicit Page(QPainter& painter) : painter_{painter} {}

    void setType(double points, bool bold = false) {
        QFont font{QStringLiteral("BIZ UDPGothic")};
        font.setPointSizeF(points);
        font.setBold(bold);
        painter_.setFont(font);
    }

    // As large as `points` where it fits into the place, else smaller.
    void write(const QRectF& place, const QString& text, double points, Qt::Alignment alignment) {
        const int flags = static_cast<int>(alignment) | Qt::TextWordWrap | Qt::TextWrapAnywhere;
        const QRectF room = inDots(place);
        for (double size = points;; size -= 0.5) {
            setType(size);
            const QRectF taken = painter_.boundingRect(room, flags, text);
            if (size <= kSmallestPoints ||
                (taken.height() <= room.height() && taken.width() <= room.width())) {
                painter_.drawText(room, flags, text);
                return;
            }
        }
    }

    void text(const DeclarationText& text) {
        setType(text.points, text.bold);
        painter_.drawText(inDots({text.place.x(), text.place.y(), text.place.width(), 40}),
                          static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text.text);
    }

    void field(const DeclarationField& field, const QString& value) {
        painter_.setPen(QPen{Qt::black, 0.2 * kPerMillimetre});
        painter_.drawRect(inDots(field.place));
        const double label = std::min(kLabelWidth, field.place.width() * 0.45);
        const QRectF left{field.place.x() + kPadding, field.place.y(), label - kPadding,
                          field.place.height()};
        const QRectF right{field.place.x() + label, field.place.y(), field.place.width() - label - kPadding,
                           field.place.height()};
        write(left, field.label, kLabelPoints, Qt::AlignLeft | Qt::AlignVCenter);
        if (field.kind != DeclarationField::Kind::Choice) {
            write(right, value, kValuePoints, Qt::AlignLeft | Qt::AlignVCenter);
            return;
        }
        QStringList marks;
        for (const QString& each : field.choices) {
            marks.append((each == value ? QStringLiteral("■ ") : QStringLiteral("□ ")) + each);
        }
        write(right, marks.join(QStringLiteral("　")), kValuePoints - 1, Qt::AlignLeft | Qt::AlignVCenter);
    }

private:
    QPainter& painter_;
};

}  // namespace

Expected<void> writeDeclarationPdf(const DeclarationForm& form, const DeclarationValues& values,
                                   const std::filesystem::path& file) {
    QByteArray bytes;
    {
        QBuffer buffer{&bytes};
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer{&buffer};
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize{QPageSize::A4});
        writer.setPageMargins(QMarginsF{});
        writer.setTitle(form.title);  // never a name
        writer.setCreator(QStringLiteral("Madoguchi"));
        QPainter painter;
        if (!painter.begin(&writer)) {
            return fail(StepCode::FileUnwritable, file.filename().string());
        }
        Page page{painter};
        page.setType(20, true);
        painter.drawText(inDots({20, 18, 170, 16}), Qt::AlignHCenter | Qt::AlignVCenter, form.title);
        for (const DeclarationText& text : form.texts) {
            page.text(text);
        }
        for (const DeclarationField& field : form.fields) {
            const auto value = values.find(field.id.toStdString());
            page.field(field, value == values.end() ? QString{} : QString::fromStdString(value->second));
        }
        page.write({20, 278, 170, 8}, form.footer, 8, Qt::AlignLeft | Qt::AlignVCenter);
        painter.end();
    }
    QSaveFile target{QString::fromStdString(file.string())};
    if (!target.open(QIODevice::WriteOnly) ||
        !target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        target.write(bytes) != bytes.size() || !target.commit()) {
        return fail(StepCode::FileUnwritable, file.filename().string());
    }
    return {};
}

}  // namespace madoguchi::viewmodel
