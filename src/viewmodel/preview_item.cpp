#include "viewmodel/preview_item.hpp"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>

namespace madoguchi::viewmodel {

PreviewItem::PreviewItem(QQuickItem* parent) : QQuickItem{parent} {
    setFlag(ItemHasContents);
}

PreviewItem::~PreviewItem() {
    if (feed_ != nullptr) {
        feed_->setTarget({});
    }
}

void PreviewItem::setFeed(QObject* feed) {
    auto* const next = qobject_cast<PreviewFeed*>(feed);
    if (next == feed_) {
        return;
    }
    if (feed_ != nullptr) {
        feed_->setTarget({});
        feed_->disconnect(this);
    }
    feed_ = next;
    if (feed_ != nullptr) {
        connect(feed_, &PreviewFeed::arrived, this, &PreviewItem::onArrived, Qt::QueuedConnection);
        connect(feed_, &QObject::destroyed, this, [this] { feed_ = nullptr; });
    }
    tellTarget();
    emit feedChanged();
}

void PreviewItem::tellTarget() {
    if (feed_ == nullptr) {
        return;
    }
    const bool shown = isVisible() && window() != nullptr;
    const qreal ratio = shown ? window()->effectiveDevicePixelRatio() : 1;
    feed_->setTarget(shown ? (QSizeF{width(), height()} * ratio).toSize() : QSize{});
}

void PreviewItem::onArrived() {
    fresh_ = true;
    update();
    if (!live_) {
        live_ = true;
        emit liveChanged();
    }
}

void PreviewItem::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    tellTarget();
}

void PreviewItem::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged || change == ItemSceneChange ||
        change == ItemDevicePixelRatioHasChanged) {
        tellTarget();
    }
}

QSGNode* PreviewItem::updatePaintNode(QSGNode* old, UpdatePaintNodeData* /*data*/) {
    auto* node = static_cast<QSGImageNode*>(old);
    const QImage picture = feed_ != nullptr ? feed_->newest() : QImage{};
    if (picture.isNull()) {
        delete node;
        return nullptr;
    }
    if (node == nullptr) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
        fresh_ = true;
    }
    if (fresh_) {
        node->setTexture(window()->createTextureFromImage(picture, QQuickWindow::TextureHasAlphaChannel));
        fresh_ = false;
    }
    node->setRect(boundingRect());
    return node;
}

}  // namespace madoguchi::viewmodel
