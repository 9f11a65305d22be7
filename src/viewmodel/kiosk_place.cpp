// The part of KioskViewModel that knows where the kiosk is used: the order of its steps and the words that
// differ.
#include "viewmodel/kiosk_view_model.hpp"
#include "viewmodel/visit_steps.hpp"

namespace madoguchi::viewmodel {

QString KioskViewModel::visitKind() const {
    const std::string_view kind = domain::toText(shown().kind);
    return QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size()));
}

int KioskViewModel::step() const {
    return stepOf(shown().state, shown().kind);
}

QString KioskViewModel::here(const QString& id) const {
    if (atReception()) {
        return id;
    }
    const bool home = shown().kind == domain::VisitKind::HomeVisit;
    for (const char* place : {home ? "-home" : "-online", "-away"}) {
        QString there = id + QLatin1String{place};
        if (qtTrId(there.toUtf8().constData()) != there) {  // Qt gives back the id of a text that it has not
            return there;
        }
    }
    return id;
}

}  // namespace madoguchi::viewmodel
