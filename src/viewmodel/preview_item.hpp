// Shows the newest picture of a PreviewFeed as a texture. Threads: GUI thread (and the scene graph's, as Qt
// calls it).
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtQuick/QQuickItem>

#include "viewmodel/preview_feed.hpp"

namespace madoguchi::viewmodel {

class PreviewItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* feed READ feed WRITE setFeed NOTIFY feedChanged FINAL)
    Q_PROPERTY(bool live READ live NOTIFY liveChanged FINAL)  // a picture has come

public:
    explicit PreviewItem(QQuickItem* parent = nullptr);
    ~PreviewItem() override;

    [[nodiscard]] QObject* feed() const { return feed_; }
    void setFeed(QObject* feed);
    [[nodiscard]] bool live() const { return live_; }

signals:
    void feedChanged();
    void liveChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    void tellTarget();
    void onArrived();

    PreviewFeed* feed_ = nullptr;
    bool live_ = false;
    bool fresh_ = false;
};

}  // namespace madoguchi::viewmodel
