// Breaks a sentence into lines at phrases, never inside a word. Japanese texts carry the mark '|' where a
// line may end; other languages break at spaces. Lines of one sentence come out about equally long. A word
// wider than the line is broken anywhere: a clipped word would be worse. Threads: the GUI thread only (font
// metrics).
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtGui/QFont>

namespace madoguchi::viewmodel {

class Phrases : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    // The text with line feeds in place of the marks that were used; `width` in pixels, 0 or less: no
    // breaking.
    Q_INVOKABLE static QString wrap(const QString& text, const QFont& font, qreal width);
    // The same in one line, for accessible names and logs.
    Q_INVOKABLE static QString plain(const QString& text);
    // Running text without marks, for Text.Wrap: see phrase_joints.hpp.
    Q_INVOKABLE static QString joined(const QString& text);
};

}  // namespace madoguchi::viewmodel
