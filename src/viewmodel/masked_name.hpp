// A patient's name for a screen that a whole waiting room can see. Pure function of text.
#pragma once

#include <QtCore/QString>

namespace madoguchi::viewmodel {

// "見本　花子" → "見○　花○": enough for its owner to know it, not for the waiting room.
[[nodiscard]] QString maskedName(const QString& name);

}  // namespace madoguchi::viewmodel
