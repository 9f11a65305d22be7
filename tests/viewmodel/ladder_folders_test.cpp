// The ladder where the way goes over shared folders: what only an inquiry can tell is never claimed.
#include <QtCore/QStringList>

#include "counter_fixture.hpp"

namespace madoguchi::viewmodel {
namespace {

// Over shared folders only an inquiry tells whether anybody takes and answers it.
TEST_F(Counter, WithFoldersNobodyClaimsAnAnswerThatNobodyGave) {
    counter_.probe.folders = true;
    counter_.ladder->openNew();
    const auto levels = [this] {
        QStringList all;
        for (const QVariant& hop : counter_.ladder->hops()) {
            all.append(hop.toMap()["level"].toString());
        }
        return all.join(u' ');
    };
    const auto words = [this](qsizetype at) {
        return counter_.ladder->hops().at(at).toMap()["words"].toString();
    };
    EXPECT_EQ(levels(), "ok unknown unknown unknown unknown");
    press(LadderStep::TryAgain);
    EXPECT_EQ(levels(), "ok ok ok unknown unknown");
    EXPECT_EQ(words(4), QStringLiteral("連携アプリの返事：照会すると分かります"));
    EXPECT_EQ(
        counter_.ladder->message(),
        QStringLiteral(
            "共有フォルダーまではつながっています。その先は、もう一度カードを置いてもらうと分かります。"));
    counter_.probe.lastTime = std::chrono::minutes{3};
    press(LadderStep::TryAgain);
    EXPECT_EQ(levels(), "ok ok ok ok ok");
    EXPECT_EQ(words(4), QStringLiteral("連携アプリの返事（3分前）：照会できていました"));
    EXPECT_TRUE(counter_.ladder->message().startsWith(QStringLiteral("つながっています")));
    counter_.probe.broken = ports::Hop::Taken;
    counter_.probe.code = StepCode::FolderRequestNotTaken;
    press(LadderStep::TryAgain);
    EXPECT_EQ(levels(), "ok ok ok down unknown");
    EXPECT_EQ(words(3), QStringLiteral("連携アプリの受け取り（3分前）：照会がここで止まりました"));
    EXPECT_TRUE(counter_.ladder->message().startsWith(QStringLiteral("3分前の照会：")))
        << counter_.ladder->message().toStdString();
    EXPECT_FALSE(counter_.ladder->good());
}

// What failed a while ago keeps nobody from asking now.
TEST_F(Counter, AFaultOfTheLastInquiryDoesNotStopTheNext) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.probe.folders = true;
    counter_.probe.lastTime = std::chrono::seconds{20};
    counter_.probe.broken = ports::Hop::Answered;
    counter_.probe.code = StepCode::GatewayTimedOut;
    counter_.ladder->openFor(QStringLiteral("s-1"));
    press(LadderStep::TryAgain);
    ASSERT_EQ(counter_.eligibility.challenges.size(), 1U);
    EXPECT_TRUE(counter_.ladder->busy());
    EXPECT_FALSE(counter_.ladder->message().startsWith(QStringLiteral("つながりました")));
    const int asked = counter_.probe.asked;
    counter_.probe.broken.reset();
    counter_.eligibility.challenges.back()(ports::Challenge{"c", {1}});
    counter_.eligibility.registrations.back()(ports::Registration{true, "t"});
    counter_.eligibility.answers.back()(ports::EligibilityAnswer{domain::Eligibility::Valid, {}, {}, {}});
    EXPECT_EQ(counter_.probe.asked, asked + 1) << "what the inquiry tells of the hops";
    EXPECT_EQ(counter_.ladder->hops().back().toMap()["level"], "ok");
    EXPECT_TRUE(counter_.ladder->good());
}

}  // namespace
}  // namespace madoguchi::viewmodel
