#include "viewmodel/information.hpp"

#include <algorithm>
#include <chrono>

namespace madoguchi::viewmodel {
namespace {

constexpr std::chrono::seconds kStaysOpen{120};
constexpr std::chrono::seconds kWarnsBefore{20};
constexpr int kLooksAtClockMs = 500;
constexpr std::string_view kScheme = "https://";

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

const InformationTopic* find(const QString& id) {
    const auto* const found = std::ranges::find_if(
        kInformationTopics, [&](const InformationTopic& topic) { return id == text(topic.id); });
    return found == kInformationTopics.end() ? nullptr : found;
}

}  // namespace

Information::Information(const ports::Clock& clock, QObject* parent) : QObject{parent}, clock_{clock} {
    connect(&watch_, &QTimer::timeout, this, &Information::tick);
}

QStringList Information::topics() {
    QStringList ids;
    for (const InformationTopic& topic : kInformationTopics) {
        ids.append(text(topic.id));
    }
    return ids;
}

QString Information::topic() const {
    return topic_ == nullptr ? QString{} : text(topic_->id);
}

QString Information::address() const {
    return topic_ == nullptr ? QString{} : text(topic_->address);
}

// A line may end behind a slash and before a dot, as style books break addresses; a person types no scheme.
QString Information::addressInWords() const {
    QString words = address();
    if (words.startsWith(text(kScheme))) {
        words.remove(0, static_cast<qsizetype>(kScheme.size()));
    }
    if (words.endsWith(u'/')) {
        words.chop(1);
    }
    return words.replace(u'/', QStringLiteral("/|")).replace(u'.', QStringLiteral("|."));
}

QString Information::iconOf(const QString& topic) {
    const InformationTopic* const found = find(topic);
    return found == nullptr ? QString{} : text(found->icon);
}

void Information::noteActivity() {
    lastTouch_ = clock_.now();
    if (warned_) {
        warned_ = false;
        emit changed();
    }
}

void Information::tick() {
    const auto still = clock_.now() - lastTouch_;
    if (open_ && still >= kStaysOpen * factor_) {
        close();
    } else if (open_ && !warned_ && still >= kStaysOpen * factor_ - kWarnsBefore) {
        warned_ = true;
        emit changed();
    }
}

void Information::show() {
    open_ = true;
    topic_ = nullptr;
    point_ = 0;
    lastTouch_ = clock_.now();
    watch_.start(kLooksAtClockMs);
    emit changed();
}

void Information::choose(const QString& topic) {
    topic_ = open_ ? find(topic) : nullptr;
    point_ = 0;
    emit changed();
}

void Information::turnTo(int point) {
    point_ = std::clamp(point, 0, points());
    emit changed();
}

void Information::leaveTopic() {
    topic_ = nullptr;
    point_ = 0;
    emit changed();
}

void Information::close() {
    if (!open_) {
        return;
    }
    open_ = false;
    warned_ = false;
    topic_ = nullptr;
    point_ = 0;
    watch_.stop();
    emit changed();
}

}  // namespace madoguchi::viewmodel
