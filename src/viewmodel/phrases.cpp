#include "viewmodel/phrases.hpp"

#include <QtCore/QStringList>
#include <QtGui/QFontMetricsF>
#include <cmath>

#include "viewmodel/phrase_joints.hpp"

namespace madoguchi::viewmodel {
namespace {

constexpr QChar kMark = u'|';

qreal widthOf(const QFontMetricsF& metrics, const QString& line) {
    QString end = line;
    while (end.endsWith(u' ')) {
        end.chop(1);
    }
    return metrics.horizontalAdvance(end);
}

// The pieces of one paragraph that must stay together; a Latin piece keeps the space that follows it.
QStringList piecesOf(const QString& paragraph, const QFontMetricsF& metrics, qreal width) {
    QStringList pieces;
    QString piece;
    const auto close = [&] {
        if (!piece.isEmpty()) {
            pieces.append(piece);
            piece.clear();
        }
    };
    for (const QChar c : paragraph) {
        if (c == kMark) {
            close();
            continue;
        }
        piece.append(c);
        if (c == u' ' || c == u'\u3000') {
            close();
        }
    }
    close();
    QStringList fitting;
    for (const QString& whole : pieces) {
        QString part;
        for (const QChar c : whole) {
            if (!part.isEmpty() && widthOf(metrics, part + c) > width) {
                fitting.append(part);
                part.clear();
            }
            part.append(c);
        }
        fitting.append(part);
    }
    return fitting;
}

QStringList fill(const QStringList& pieces, const QFontMetricsF& metrics, qreal width) {
    QStringList lines;
    for (const QString& piece : pieces) {
        if (!lines.isEmpty() && widthOf(metrics, lines.last() + piece) <= width) {
            lines.last() += piece;
        } else {
            lines.append(piece);
        }
    }
    return lines;
}

}  // namespace

QString Phrases::wrap(const QString& text, const QFont& font, qreal width) {
    if (width <= 0) {
        return plain(text);
    }
    const QFontMetricsF metrics{font};
    QStringList result;
    for (const QString& paragraph : text.split(u'\n')) {
        const QStringList pieces = piecesOf(paragraph, metrics, width);
        QStringList best = fill(pieces, metrics, width);
        // The narrowest column that needs no more lines makes the lines even.
        qreal low = width / 3;
        qreal high = width;
        while (best.size() > 1 && high - low > 1) {
            const qreal middle = (low + high) / 2;
            QStringList tried = fill(pieces, metrics, middle);
            if (tried.size() <= best.size()) {
                best = std::move(tried);
                high = middle;
            } else {
                low = middle;
            }
        }
        for (QString& line : best) {
            while (line.endsWith(u' ')) {
                line.chop(1);
            }
        }
        result.append(best.isEmpty() ? QStringList{QString{}} : best);
    }
    return result.join(u'\n');
}

QString Phrases::plain(const QString& text) {
    QString result = text;
    result.remove(kMark);
    result.replace(u'\n', u' ');
    return result;
}

QString Phrases::joined(const QString& text) {
    return joinedPhrases(text);
}

}  // namespace madoguchi::viewmodel
