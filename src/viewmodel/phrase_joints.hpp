// Where a line of the console's Japanese may end. The patient's texts carry marks for that (phrases.hpp); the
// console's are many, long and made of parts (names, causes, times), so a rule decides: a line ends behind a
// mark of punctuation, before an opening bracket, and where a word in kanji, katakana or Latin follows
// hiragana, which is where most phrases (文節) begin. Not the grammar, and it need not be: where the rule is
// unsure it keeps letters together. Threads: pure function.
#pragma once

#include <QtCore/QString>

namespace madoguchi::viewmodel {

// The text with U+2060 WORD JOINER wherever no line may end; a phrase wider than the line still breaks where
// Text.Wrap must. For display only: what is searched, logged or read aloud is the text itself.
[[nodiscard]] QString joinedPhrases(const QString& text);

}  // namespace madoguchi::viewmodel
