#include "viewmodel/icon_provider.hpp"

#include <QtCore/QFile>
#include <QtCore/QUrlQuery>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace madoguchi::viewmodel {

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize) {
    const QString name = id.section(u'?', 0, 0);
    QFile file{QStringLiteral(":/madoguchi/icons/%1.svg").arg(name)};
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("icon %s is missing", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    for (const auto& [from, to] : QUrlQuery{id.section(u'?', 1)}.queryItems()) {
        const QByteArray colour = '#' + to.toLatin1();
        if (from == QLatin1String{"ink"}) {
            svg.replace("currentColor", colour);
        } else {
            svg.replace('#' + from.toLatin1(), colour);
        }
    }
    QSvgRenderer renderer{svg};
    if (!renderer.isValid()) {
        qWarning("icon %s is not readable", qPrintable(name));
        return {};
    }
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    const QSize wanted = requestedSize.isEmpty() ? renderer.defaultSize() : requestedSize;
    QImage image{wanted, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    QPainter painter{&image};
    renderer.render(&painter);
    if (size != nullptr) {
        *size = wanted;
    }
    return image;
}

}  // namespace madoguchi::viewmodel
