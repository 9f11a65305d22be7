#include "viewmodel/masked_name.hpp"

#include <QtCore/QList>

namespace madoguchi::viewmodel {

QString maskedName(const QString& name) {
    QString masked;
    bool first = true;
    for (const uint character : name.toUcs4()) {
        const bool space = QChar::isSpace(character);
        masked += first || space ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1)
                                 : QStringLiteral("○");
        first = space;
    }
    return masked;
}

}  // namespace madoguchi::viewmodel
