// Where lines of the console's Japanese end: by the rule alone, and as Qt's own layout takes it.
#include "viewmodel/phrase_joints.hpp"

#include <gtest/gtest.h>

#include <QtCore/QStringList>
#include <QtGui/QFont>
#include <QtGui/QTextLayout>

namespace madoguchi::viewmodel {
namespace {

struct Sentence {
    const char* text;
    const char* phrases;  // with '|' wherever a line may end
};

class Joints : public testing::TestWithParam<Sentence> {};

TEST_P(Joints, LieBetweenPhrases) {
    QString marked;
    const QString joined = joinedPhrases(QString::fromUtf8(GetParam().text));
    for (qsizetype at = 0; at < joined.size(); ++at) {
        const bool joint = at > 0 && joined[at] != QChar{0x2060} && joined[at - 1] != QChar{0x2060} &&
                           !(joined[at].unicode() < 0x80 && joined[at - 1].unicode() < 0x80);
        marked += joint ? QStringLiteral("|") : QString{};
        marked += joined[at] == QChar{0x2060} ? QString{} : QString{joined[at]};
    }
    EXPECT_EQ(marked.toStdString(), GetParam().phrases);
}

INSTANTIATE_TEST_SUITE_P(
    OfTheConsole, Joints,
    testing::Values(Sentence{"電子証明書の期限が過ぎて、猶予の期間です。",
                             "電子証明書の|期限が|過ぎて、|猶予の|期間です。"},
                    Sentence{"連携アプリと回線を見てください。", "連携アプリと|回線を|見て|ください。"},
                    Sentence{"お名前とご本人の顔を見比べます。", "お名前とご本人の|顔を|見比べます。"},
                    Sentence{"申し込みを受け取る", "申し込みを|受け取る"},
                    Sentence{"「資格確認書」のページで調べる", "「資格確認書」の|ページで|調べる"},
                    Sentence{"新しい保険（会社の健保）に変わった", "新しい|保険|（会社の|健保）に|変わった"},
                    Sentence{"10時24分に来た番号　花子 様", "10時24分に|来た|番号　|花子 様"},
                    Sentence{"No line of English is touched.", "No line of English is touched."},
                    Sentence{"", ""}));

TEST(JointsInALayout, LinesBeginWithPhrases) {
    const QString text = QStringLiteral(
        "カードの電子証明書の期限が過ぎて、猶予の期間です。新しい証明書を市区町村の窓口で受け取ってください"
        "。");
    const QString joined = joinedPhrases(text);
    QFont font{QStringLiteral("BIZ UDPGothic")};
    font.setPixelSize(20);
    for (int width = 160; width < 600; width += 20) {
        QTextLayout layout{joined, font};
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const int start = line.textStart();
            EXPECT_TRUE(start == 0 || joined[start - 1] != QChar{0x2060}) << width << ' ' << start;
        }
        layout.endLayout();
    }
}

TEST(JointsInALayout, NothingIsLost) {
    const QString text = QStringLiteral("𠮷野　太郎 様（9:30）\n●は、名前の外字です。");
    QString back = joinedPhrases(text);
    back.remove(QChar{0x2060});
    EXPECT_EQ(back, text);
}

}  // namespace
}  // namespace madoguchi::viewmodel
