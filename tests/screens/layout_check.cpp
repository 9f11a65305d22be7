#include "screens/layout_check.hpp"

#include <QtCore/QRectF>
#include <QtQuick/QQuickItem>

namespace madoguchi::test {
namespace {

constexpr double kTarget = 20;   // mm, any target
constexpr double kPinKey = 22;   // mm
constexpr double kGap = 3;       // mm between targets
constexpr double kSlack = 1.5;   // px: rounding of a glyph's edge
constexpr double kMilli = 0.15;  // mm: rounding to whole pixels

struct Found {
    QQuickItem* item;
    QRectF where;  // of what is painted, in the window
    std::string name;
};

bool is(const QQuickItem& item, const char* type) {
    const QByteArray name{item.metaObject()->className()};
    return name.startsWith(QByteArray{type} + "_QML") || name == type;
}

bool derives(const QQuickItem& item, const char* type) {
    for (const QMetaObject* meta = item.metaObject(); meta != nullptr; meta = meta->superClass()) {
        const QByteArray name{meta->className()};
        if (name.startsWith(QByteArray{type} + "_QML") || name == type) {
            return true;
        }
    }
    return false;
}

bool isInside(const QQuickItem* item, const QQuickItem* ancestor) {
    for (; item != nullptr; item = item->parentItem()) {
        if (item == ancestor) {
            return true;
        }
    }
    return false;
}

// What a Text really paints: its box may be larger, its content may be larger than its box.
QRectF painted(QQuickItem& text) {
    const double width = text.property("contentWidth").toDouble();
    const double height = text.property("contentHeight").toDouble();
    const int alignment = text.property("effectiveHorizontalAlignment").toInt();
    double x = 0;
    if ((alignment & Qt::AlignHCenter) != 0) {
        x = (text.width() - width) / 2;
    } else if ((alignment & Qt::AlignRight) != 0) {
        x = text.width() - width;
    }
    const double y = (text.property("verticalAlignment").toInt() & Qt::AlignVCenter) != 0
                         ? (text.height() - height) / 2
                         : 0;
    return text.mapRectToScene({x, y, width, height});
}

std::string describe(const QQuickItem& item) {
    QString words = item.property("text").toString();
    if (words.isEmpty()) {
        words = item.property("label").toString();
    }
    std::string text = item.metaObject()->className();
    text = text.substr(0, text.find("_QML"));
    return text + " \"" + words.replace(u'\n', u'/').toStdString() + "\"";
}

std::string text(const QRectF& where) {
    return "(" + std::to_string(static_cast<int>(where.x())) + "," +
           std::to_string(static_cast<int>(where.y())) + " " +
           std::to_string(static_cast<int>(where.width())) + "x" +
           std::to_string(static_cast<int>(where.height())) + ")";
}

// A line may end only where the phrases have a mark, a space or a line feed.
bool breaksInsideWord(const QString& shown, const QString& phrases) {
    qsizetype at = 0;
    for (const QChar c : shown) {
        if (c == u'\n') {
            const bool mark =
                at < phrases.size() && (phrases[at] == u'|' || phrases[at] == u' ' || phrases[at] == u'\n');
            const bool after =
                at > 0 && at <= phrases.size() && (phrases[at - 1] == u' ' || phrases[at - 1] == u'\u3000');
            if (!mark && !after) {
                return true;
            }
            at += mark ? 1 : 0;
            continue;
        }
        if (at < phrases.size() && phrases[at] == u'|') {
            ++at;
        }
        ++at;
    }
    return false;
}

class Checker {
public:
    Checker(QQuickWindow& window, double pixelsPerMillimetre)
        : perMm_{pixelsPerMillimetre},
          page_{0, 0, static_cast<double>(window.width()), static_cast<double>(window.height())} {
        gather(window.contentItem());
    }

    [[nodiscard]] double highest() const {
        double top = page_.height();
        for (const Found& target : targets_) {
            top = std::min(top, target.where.top());
        }
        return top;
    }

    std::vector<std::string> run() {
        for (const Found& found : texts_) {
            checkText(found);
        }
        for (const Found& target : targets_) {
            checkTarget(target);
        }
        for (std::size_t i = 0; i < targets_.size(); ++i) {
            for (std::size_t j = i + 1; j < targets_.size(); ++j) {
                checkGap(targets_[i], targets_[j]);
            }
        }
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            for (std::size_t j = i + 1; j < texts_.size(); ++j) {
                checkApart(texts_[i], texts_[j]);
            }
            for (const Found& box : boxes_) {
                checkApart(texts_[i], box);
            }
        }
        for (std::size_t i = 0; i < boxes_.size(); ++i) {
            for (std::size_t j = i + 1; j < boxes_.size(); ++j) {
                checkApart(boxes_[i], boxes_[j]);
            }
        }
        return complaints_;
    }

private:
    void gather(QQuickItem* item) {
        if (!item->isVisible() || item->opacity() == 0) {
            return;
        }
        if (is(*item, "StillHere")) {  // covers the screen on purpose: judged alone
            texts_.clear();
            boxes_.clear();
            targets_.clear();
        }
        if (derives(*item, "QQuickText") && !item->property("text").toString().isEmpty()) {
            texts_.push_back({item, painted(*item), describe(*item)});
        } else if (derives(*item, "Touchable")) {
            targets_.push_back(
                {item, item->mapRectToScene({0, 0, item->width(), item->height()}), describe(*item)});
            boxes_.push_back(targets_.back());
            // What is touched may be larger than what is seen; only the latter may hide something.
            if (auto* const seen = item->property("visiblePart").value<QQuickItem*>()) {
                boxes_.back().where = seen->mapRectToScene({0, 0, seen->width(), seen->height()});
            }
        } else if (is(*item, "Note") || is(*item, "ScenePanel") || is(*item, "Chip") || is(*item, "Hint") ||
                   is(*item, "TriesChip") || is(*item, "PinDots") || is(*item, "FaceOval") ||
                   is(*item, "DoneTick") || is(*item, "WaitRing") || is(*item, "ProgressLine") ||
                   is(*item, "NumberMark") || is(*item, "PhoneNumber") ||
                   QByteArray{item->metaObject()->className()}.endsWith("QrCode")) {
            boxes_.push_back(
                {item, item->mapRectToScene({0, 0, item->width(), item->height()}), describe(*item)});
        }
        for (QQuickItem* child : item->childItems()) {
            gather(child);
        }
    }

    void checkText(const Found& found) {
        if (!found.item->property("phrases").toString().isEmpty() &&
            breaksInsideWord(found.item->property("text").toString(),
                             found.item->property("phrases").toString())) {
            complain(found.name + " is broken inside a word");
        }
        if (found.item->property("truncated").toBool()) {
            complain(found.name + " is cut short");
        }
        if (!page_.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(found.where)) {
            complain(found.name + " leaves the window " + text(found.where));
        }
        if (found.item->width() > 0 && found.where.width() > found.item->width() + kSlack) {
            complain(found.name + " is wider than its place " + text(found.where));
        }
        for (const Found& box : boxes_) {
            if (isInside(found.item, box.item) &&
                !box.where.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(found.where)) {
                complain(found.name + " leaves " + box.name + " " + text(found.where) + " of " +
                         text(box.where));
            }
        }
    }

    void checkTarget(const Found& target) {
        const double need = (is(*target.item, "PinKey") || is(*target.item, "PinAction")) ? kPinKey : kTarget;
        if (target.where.width() / perMm_ < need - kMilli || target.where.height() / perMm_ < need - kMilli) {
            complain(target.name + " is too small to touch " + text(target.where));
        }
        if (!page_.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(target.where)) {
            complain(target.name + " leaves the window " + text(target.where));
        }
        if (target.item->property("label").toString().isEmpty()) {
            complain(target.name + " has no accessible name");
        }
    }

    void checkGap(const Found& a, const Found& b) {
        const double acrossX =
            std::max(a.where.left(), b.where.left()) - std::min(a.where.right(), b.where.right());
        const double acrossY =
            std::max(a.where.top(), b.where.top()) - std::min(a.where.bottom(), b.where.bottom());
        if (std::max(acrossX, acrossY) / perMm_ < kGap - kMilli) {
            complain(a.name + " and " + b.name + " are too close");
        }
    }

    void checkApart(const Found& a, const Found& b) {
        if (isInside(a.item, b.item) || isInside(b.item, a.item)) {
            return;
        }
        const QRectF common = a.where.intersected(b.where);
        if (common.width() > kSlack && common.height() > kSlack) {
            complain(a.name + " " + text(a.where) + " lies on " + b.name + " " + text(b.where));
        }
    }

    void complain(std::string what) { complaints_.push_back(std::move(what)); }

    double perMm_;
    QRectF page_;
    std::vector<Found> texts_;
    std::vector<Found> boxes_;
    std::vector<Found> targets_;
    std::vector<std::string> complaints_;
};

}  // namespace

std::vector<std::string> complaintsAbout(QQuickWindow& window, double pixelsPerMillimetre) {
    return Checker{window, pixelsPerMillimetre}.run();
}

double highestTarget(QQuickWindow& window) {
    return Checker{window, 1}.highest();
}

}  // namespace madoguchi::test
