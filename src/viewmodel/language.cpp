#include "viewmodel/language.hpp"

#include <QtCore/QCoreApplication>

namespace madoguchi::viewmodel {

Language::Language() {
    if (!staff_.load(QStringLiteral(":/madoguchi/translations/staff_ja.qm"))) {
        qWarning("the staff texts are missing from the program");
    }
    QCoreApplication::installTranslator(&staff_);
    use(available().first());
}

Language::~Language() {
    QCoreApplication::removeTranslator(&patient_);
    QCoreApplication::removeTranslator(&staff_);
}

QStringList Language::available() {
    return {QStringLiteral("ja"), QStringLiteral("en")};
}

bool Language::use(const QString& code) {
    if (!available().contains(code)) {
        return false;
    }
    if (code == code_) {
        return true;
    }
    QCoreApplication::removeTranslator(&patient_);
    const bool loaded = patient_.load(QStringLiteral(":/madoguchi/translations/patient_%1.qm").arg(code));
    QCoreApplication::installTranslator(&patient_);
    if (loaded) {
        code_ = code;
    }
    return loaded;
}

}  // namespace madoguchi::viewmodel
