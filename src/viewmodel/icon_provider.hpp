// Draws the SVG files of resources/icons in the colours of the theme, at exactly the asked size.
// Address: image://icon/NAME?RRGGBB=RRGGBB&… ; each pair replaces one colour of the file; `ink=RRGGBB` stands
// for currentColor. Unknown names give an empty picture and a line in Qt's log.
#pragma once

#include <QtQuick/QQuickImageProvider>

namespace madoguchi::viewmodel {

class IconProvider : public QQuickImageProvider {
public:
    IconProvider() : QQuickImageProvider{QQuickImageProvider::Image} {}
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

}  // namespace madoguchi::viewmodel
