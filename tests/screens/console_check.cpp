#include "screens/console_check.hpp"

#include <QtCore/QRectF>
#include <QtQuick/QQuickItem>
#include <algorithm>
#include <cmath>

namespace madoguchi::test {
namespace {

constexpr double kSlack = 1.5;   // px: rounding of a glyph's edge
constexpr double kMilli = 0.15;  // mm: rounding to whole pixels
constexpr double kFar = 1e6;     // px: further than any page goes

bool derives(const QQuickItem& item, const char* type) {
    for (const QMetaObject* meta = item.metaObject(); meta != nullptr; meta = meta->superClass()) {
        const QByteArray name{meta->className()};
        if (name.startsWith(QByteArray{type} + "_QML") || name == type) {
            return true;
        }
    }
    return false;
}

QRectF boxOf(const QQuickItem& item) {
    return item.mapRectToScene({0, 0, item.width(), item.height()});
}

QRectF painted(const QQuickItem& text) {
    const double width = text.property("contentWidth").toDouble();
    const double height = text.property("contentHeight").toDouble();
    const int across = text.property("effectiveHorizontalAlignment").toInt();
    const int down = text.property("verticalAlignment").toInt();
    const double x = (across & Qt::AlignHCenter) != 0 ? (text.width() - width) / 2
                     : (across & Qt::AlignRight) != 0 ? text.width() - width
                                                      : 0;
    const double y = (down & Qt::AlignVCenter) != 0  ? (text.height() - height) / 2
                     : (down & Qt::AlignBottom) != 0 ? text.height() - height
                                                     : 0;
    return text.mapRectToScene({x, y, width, height});
}

std::string describe(const QQuickItem& item) {
    QString words = item.property("text").toString();
    if (words.isEmpty() || derives(item, "Touchable")) {
        words = item.property("label").toString();
    }
    std::string kind = item.metaObject()->className();
    return kind.substr(0, kind.find("_QML")) + " \"" + words.replace(u'\n', u'/').left(24).toStdString() +
           "\"";
}

std::string text(const QRectF& where) {
    return "(" + std::to_string(std::lround(where.x())) + "," + std::to_string(std::lround(where.y())) + " " +
           std::to_string(std::lround(where.width())) + "x" + std::to_string(std::lround(where.height())) +
           ")";
}

struct Found {
    QQuickItem* item;
    QRectF whole;
    QRectF seen;  // what no ancestor cuts off
};

class ConsoleChecker {
public:
    ConsoleChecker(QQuickWindow& window, double perMm) : perMm_{perMm} {
        const QRectF whole{0, 0, static_cast<double>(window.width()), static_cast<double>(window.height())};
        gather(window.contentItem(), {.room = whole, .fixed = whole});
    }

    ConsoleComplaints run() {
        for (const Found& target : targets_) {
            const double wide = target.whole.width() / perMm_;
            const double high = target.whole.height() / perMm_;
            if (std::min(wide, high) < kConsoleTarget - kMilli) {
                complain(describe(*target.item) + " is too small to touch: " + std::to_string(wide) + " x " +
                         std::to_string(high) + " mm");
            }
        }
        for (std::size_t i = 0; i < targets_.size(); ++i) {
            for (std::size_t j = i + 1; j < targets_.size(); ++j) {
                checkGap(targets_[i], targets_[j]);
            }
        }
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            for (std::size_t j = i + 1; j < texts_.size(); ++j) {
                const QRectF common = texts_[i].seen.intersected(texts_[j].seen);
                if (common.width() > kSlack && common.height() > kSlack) {
                    complain(describe(*texts_[i].item) + " " + text(texts_[i].seen) + " lies on " +
                             describe(*texts_[j].item) + " " + text(texts_[j].seen));
                }
            }
        }
        return {std::move(complaints_), static_cast<int>(targets_.size())};
    }

private:
    struct Place {
        QRectF room;   // what the ancestors leave to be seen
        QRectF fixed;  // what they cut off for good: nothing, up and down, inside something that the finger
                       // moves
        bool covered = false;
    };

    void gather(QQuickItem* item, Place place) {
        if (!item->isVisible() || item->opacity() == 0) {
            return;
        }
        if (item->clip()) {
            const QRectF box = boxOf(*item);
            place.room = place.room.intersected(box);
            place.fixed = item->property("interactive").toBool() ? box.adjusted(0, -kFar, 0, kFar)
                                                                 : place.fixed.intersected(box);
        }
        place.covered = place.covered || !item->isEnabled();
        if (derives(*item, "QQuickText") && !item->property("text").toString().isEmpty()) {
            takeText(item, place);
        } else if (!place.covered && (derives(*item, "Touchable") || derives(*item, "StaffField"))) {
            const QRectF whole = boxOf(*item);
            if (!place.fixed.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(whole)) {
                complain(describe(*item) + " can't be reached whole " + text(whole) + " of " +
                         text(place.fixed));
            }
            if (const QRectF seen = whole.intersected(place.room); !seen.isEmpty()) {
                targets_.push_back({item, whole, seen});
            }
        }
        for (QQuickItem* child : item->childItems()) {
            gather(child, place);
        }
    }

    void takeText(QQuickItem* item, const Place& place) {
        const QRectF whole = painted(*item);
        const QPointF along = item->mapToScene({1, 0}) - item->mapToScene({0, 0});
        if (std::abs(along.y()) > 0.01 || along.x() < 0) {
            complain(describe(*item) + " doesn't stand upright");
        }
        if (item->property("truncated").toBool()) {
            complain(describe(*item) + " is cut short");
        }
        if (whole.width() > item->width() + kSlack) {
            complain(describe(*item) + " is wider than its place");
        }
        if (!place.fixed.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(whole)) {
            complain(describe(*item) + " is cut off " + text(whole) + " by " + text(place.fixed));
        }
        checkHolder(*item, whole);
        if (const QRectF seen = whole.intersected(place.room); !place.covered && !seen.isEmpty()) {
            texts_.push_back({item, whole, seen});
        }
    }

    // Words stay inside the button that they name.
    void checkHolder(const QQuickItem& item, const QRectF& whole) {
        for (const QQuickItem* holder = item.parentItem(); holder != nullptr; holder = holder->parentItem()) {
            if (derives(*holder, "Touchable") &&
                !boxOf(*holder).adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(whole)) {
                complain(describe(item) + " leaves " + describe(*holder));
            }
        }
    }

    void checkGap(const Found& a, const Found& b) {
        const double x = std::max(a.seen.left(), b.seen.left()) - std::min(a.seen.right(), b.seen.right());
        const double y = std::max(a.seen.top(), b.seen.top()) - std::min(a.seen.bottom(), b.seen.bottom());
        if (std::max(x, y) / perMm_ < kConsoleGap - kMilli) {
            complain(describe(*a.item) + " " + text(a.seen) + " and " + describe(*b.item) + " " +
                     text(b.seen) + " are too close");
        }
    }

    void complain(std::string what) { complaints_.push_back(std::move(what)); }

    double perMm_;
    std::vector<Found> texts_;
    std::vector<Found> targets_;
    std::vector<std::string> complaints_;
};

}  // namespace

ConsoleComplaints complaintsAboutConsole(QQuickWindow& window, double pixelsPerMillimetre) {
    return ConsoleChecker{window, pixelsPerMillimetre}.run();
}

}  // namespace madoguchi::test
