// The language of the patient's screens. Staff texts are Japanese always and come from a catalogue of their
// own, so that the staff window does not change with the patient. Threads: GUI thread.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>

namespace madoguchi::viewmodel {

class Language {
public:
    Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;
    ~Language();

    [[nodiscard]] static QStringList available();  // codes, Japanese first
    // False when there is no such language; then the one in use stays.
    bool use(const QString& code);
    [[nodiscard]] const QString& code() const { return code_; }

private:
    QTranslator staff_;
    QTranslator patient_;
    QString code_;
};

}  // namespace madoguchi::viewmodel
