#include "viewmodel/preview_feed.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace madoguchi::viewmodel {
namespace {

constexpr int kMaxSide = 4096;
constexpr int kChannels = 3;
constexpr int kFraction = 256;  // fixed-point steps between two source pixels

// Where a target column or row comes from: the pixel before it and the weight of the one after.
struct Tap {
    int first = 0;
    int second = 0;
    int weight = 0;
};

std::vector<Tap> taps(int target, int offset, int span, int limit, bool mirrored) {
    std::vector<Tap> result(static_cast<std::size_t>(target));
    for (int i = 0; i < target; ++i) {
        const double at = std::clamp(offset + (i + 0.5) * span / target - 0.5, 0.0, limit - 1.0);
        const double whole = std::floor(at);
        const int first = std::clamp(static_cast<int>(whole), 0, limit - 1);
        const Tap tap{.first = first,
                      .second = std::min(first + 1, limit - 1),
                      .weight = std::clamp(static_cast<int>((at - whole) * kFraction), 0, kFraction - 1)};
        result[static_cast<std::size_t>(mirrored ? target - 1 - i : i)] = tap;
    }
    return result;
}

int mix(int a, int b, int weight) {
    return (a * (kFraction - weight) + b * weight) / kFraction;
}

QImage picture(const ports::Frame& frame, QSize size, PreviewShape shape, PictureCut cut) {
    const bool oval = shape == PreviewShape::MirroredOval;
    if (size.isEmpty() || size.width() > kMaxSide || size.height() > kMaxSide || frame.width <= 0 ||
        frame.height <= 0 || frame.width > kMaxSide || frame.height > kMaxSide || !frame.pixels) {
        return {};
    }
    const auto source = frame.pixels->bytes();
    const std::size_t stride = static_cast<std::size_t>(frame.width) * kChannels;
    if (source.size() != stride * static_cast<std::size_t>(frame.height)) {
        return {};
    }
    const double scale = std::max(static_cast<double>(size.width()) / frame.width,
                                  static_cast<double>(size.height()) / frame.height) *
                         std::max(1.0, cut.zoom);
    const int spanX = std::max(1, static_cast<int>(size.width() / scale));
    const int spanY = std::max(1, static_cast<int>(size.height() / scale));
    const auto offset = [](double middle, int whole, int span) {
        return std::clamp(static_cast<int>(std::lround(middle * whole - span / 2.0)), 0,
                          std::max(0, whole - span));
    };
    const auto columns = taps(size.width(), offset(cut.x, frame.width, spanX), spanX, frame.width, oval);
    const auto rows = taps(size.height(), offset(cut.y, frame.height, spanY), spanY, frame.height, false);

    auto owner = std::make_unique<SecureBytes>(static_cast<std::size_t>(size.width()) *
                                               static_cast<std::size_t>(size.height()) * sizeof(QRgb));
    auto* const pixels = owner->bytes().data();
    QImage image{pixels,
                 size.width(),
                 size.height(),
                 static_cast<qsizetype>(size.width()) * 4,
                 QImage::Format_ARGB32_Premultiplied,
                 [](void* held) { delete static_cast<SecureBytes*>(held); },
                 owner.get()};
    (void)owner.release();  // the image's clean-up function owns it now

    const double radiusX = size.width() / 2.0;
    const double radiusY = size.height() / 2.0;
    for (int y = 0; y < size.height(); ++y) {
        const double dy = (y + 0.5 - radiusY) / radiusY;
        const double half = oval ? radiusX * std::sqrt(std::max(0.0, 1.0 - dy * dy)) : radiusX + 1;
        const double left = radiusX - half;
        const double right = radiusX + half;
        const Tap& row = rows[static_cast<std::size_t>(y)];
        const std::uint8_t* const upper = source.data() + static_cast<std::size_t>(row.first) * stride;
        const std::uint8_t* const lower = source.data() + static_cast<std::size_t>(row.second) * stride;
        auto* const line = reinterpret_cast<QRgb*>(
            pixels + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) * sizeof(QRgb));
        const int from = std::max(0, static_cast<int>(left));
        const int to = std::min(size.width(), static_cast<int>(std::ceil(right)));
        for (int x = from; x < to; ++x) {
            const double cover = std::clamp(std::min(x + 1 - left, right - x), 0.0, 1.0);
            const Tap& column = columns[static_cast<std::size_t>(x)];
            const std::size_t a = static_cast<std::size_t>(column.first) * kChannels;
            const std::size_t b = static_cast<std::size_t>(column.second) * kChannels;
            const auto channel = [&](std::size_t c) {
                return mix(mix(upper[a + c], upper[b + c], column.weight),
                           mix(lower[a + c], lower[b + c], column.weight), row.weight);
            };
            const int alpha = static_cast<int>(cover * 255);
            line[x] =
                qRgba(channel(2) * alpha / 255, channel(1) * alpha / 255, channel(0) * alpha / 255, alpha);
        }
    }
    return image;
}

}  // namespace

QImage ovalPicture(const ports::Frame& frame, QSize size, PictureCut cut) {
    return picture(frame, size, PreviewShape::MirroredOval, cut);
}

QImage plainPicture(const ports::Frame& frame, QSize size) {
    return picture(frame, size, PreviewShape::AsItIs, {});
}

void PreviewFeed::offer(const ports::Frame& frame) {
    QSize target;
    PictureCut cut;
    {
        const QMutexLocker lock{&mutex_};
        target = target_;
        if (target.isEmpty()) {
            return;
        }
        cut = follower_.next();
    }
    QImage made = picture(frame, target, shape_, cut);
    if (made.isNull()) {
        return;
    }
    {
        const QMutexLocker lock{&mutex_};
        if (target_ != target) {
            return;  // hidden or resized meanwhile
        }
        newest_ = std::move(made);
    }
    emit arrived();
}

void PreviewFeed::follow(const std::optional<std::array<double, 4>>& face) {
    const QMutexLocker lock{&mutex_};
    follower_.see(face);
}

void PreviewFeed::setTarget(QSize size) {
    {
        const QMutexLocker lock{&mutex_};
        if (size == target_) {
            return;
        }
        if (size.isEmpty()) {
            follower_ = {};  // the next person begins with the whole picture
        }
        target_ = size;
        newest_ = {};
    }
    if (!size.isEmpty()) {
        emit wanted();
    }
}

QImage PreviewFeed::newest() const {
    const QMutexLocker lock{&mutex_};
    return newest_;
}

}  // namespace madoguchi::viewmodel
