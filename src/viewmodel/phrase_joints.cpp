#include "viewmodel/phrase_joints.hpp"

#include <QtCore/QStringView>

namespace madoguchi::viewmodel {
namespace {

constexpr QChar kJoiner{0x2060};

bool isHiragana(QChar c) {
    return c >= QChar{0x3041} && c <= QChar{0x309F};
}

bool isKatakana(QChar c) {
    return (c >= QChar{0x30A1} && c <= QChar{0x30FF} && c != QChar{u'・'}) ||
           (c >= QChar{0xFF66} && c <= QChar{0xFF9F});
}

bool isKanji(QChar c) {
    return (c >= QChar{0x4E00} && c <= QChar{0x9FFF}) || (c >= QChar{0x3400} && c <= QChar{0x4DBF}) ||
           c == QChar{u'々'} || c == QChar{u'〇'} || c == QChar{u'●'} || c.isSurrogate();
}

bool isWord(QChar c) {
    return isKanji(c) || isKatakana(c) || (c.isLetterOrNumber() && !isHiragana(c));
}

bool ends(QChar c) {
    return QStringView{u"、。，．！？：；）」』】〉》…,.!?:;)]"}.contains(c) || c.isSpace();
}

bool opens(QChar c) {
    return QStringView{u"（「『【〈《(["}.contains(c);
}

// 「申し込み」「受け取る」: one verb made of two, joined by a single hiragana.
bool insideVerb(QChar before, QChar a) {
    return isKanji(before) && QStringView{u"しりけきみいちえれげめべせび"}.contains(a);
}

// May a line end between text[at - 1] and text[at]?
bool mayEnd(QStringView text, qsizetype at) {
    const QChar a = text[at - 1];
    const QChar b = text[at];
    if (opens(a) || ends(b)) {
        return false;
    }
    const bool particle = isHiragana(b) && QStringView{u"）」』】〉》)]"}.contains(a);  // 「…」の
    if (ends(a) || opens(b)) {
        return !particle && !(a.isSpace() && b == u'様');
    }
    const QChar before = at >= 2 ? text[at - 2] : QChar{u' '};
    if (a == u'を') {
        return true;  // always the particle
    }
    if (isHiragana(a) && text.mid(at).startsWith(u"ください")) {
        return a == u'て' || a == u'で';
    }
    if (!isHiragana(a) || !isWord(b)) {
        return false;
    }
    const bool honorific = (a == u'お' || a == u'ご');  // 「お名前」「ご本人」
    return !honorific && !(isKanji(b) && insideVerb(before, a));
}

}  // namespace

QString joinedPhrases(const QString& text) {
    QString joined;
    joined.reserve(text.size() * 2);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool halfOfOne = c.isLowSurrogate();
        // Latin words and numbers end where Unicode has them end.
        const bool plain = at > 0 && c.unicode() < 0x80 && text[at - 1].unicode() < 0x80;
        if (at > 0 && !halfOfOne && !plain && c != u'\n' && !mayEnd(text, at)) {
            joined.append(kJoiner);
        }
        joined.append(c);
    }
    return joined;
}

}  // namespace madoguchi::viewmodel
