// The page 継続中の患者 in words: who may see it, how each patient stands, what one button brings, and an end
// that is asked twice.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>

#include "viewmodel/continuing_words.hpp"
#include "viewmodel/fake_continuing_care.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::ContinuingEnd;
using domain::Eligibility;

class Continuing : public testing::Test {
protected:
    Continuing() { fake_.populate(); }
    [[nodiscard]] QVariantMap row(const char* name) {
        for (const QVariant& each : care().rows()) {
            if (each.toMap()["name"].toString().startsWith(QString::fromUtf8(name))) {
                return each.toMap();
            }
        }
        return {};
    }
    [[nodiscard]] std::string text(const char* name, const char* part) {
        return row(name)[QLatin1String{part}].toString().toStdString();
    }
    [[nodiscard]] std::string allFacts() {
        QString all;
        for (const QVariant& each : care().facts()) {
            all += each.toMap()["title"].toString() + u'=' + each.toMap()["value"].toString() + u'\n';
        }
        return all.toStdString();
    }
    ContinuingCareViewModel& care() { return *fake_.care; }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    std::string who_ = "受付　一郎";
    test::FakeContinuing fake_{clock_, [this] { return who_; }};
};

TEST_F(Continuing, EachRowSaysHowThePatientStands) {
    EXPECT_EQ(care().count(), 4);
    EXPECT_EQ(care().endedCount(), 1);
    ASSERT_EQ(care().rows().size(), 4);
    EXPECT_EQ(text("在宅", "standing"), "current");
    EXPECT_EQ(text("在宅", "until"), "令和9年3月31日");
    EXPECT_EQ(text("在宅", "left"), "あと127日");
    EXPECT_EQ(text("在宅", "result"), "有効");
    EXPECT_EQ(text("在宅", "tone"), "good");
    EXPECT_EQ(text("在宅", "kana"), "ザイタク　フミ");
    EXPECT_EQ(text("見本", "standing"), "soon");
    EXPECT_EQ(text("見本", "left"), "あと12日");
    EXPECT_EQ(text("例示", "standing"), "over");
    EXPECT_EQ(text("例示", "left"), "期限切れ");
    EXPECT_EQ(text("例示", "result"), "次の訪問でカードを");
    EXPECT_EQ(text("遠隔", "kind"), "オンライン");
    EXPECT_EQ(text("遠隔", "result"), "未照会");
    care().setShowsEnded(true);
    ASSERT_EQ(care().rows().size(), 1);
    EXPECT_EQ(text("終了", "left"), "同意の取り消し");
    EXPECT_EQ(text("終了", "until"), "令和8年11月12日");
}

TEST_F(Continuing, MarksAreWordsForTheEarToo) {
    const QVariantList marks = row("見本")["marks"].toList();
    ASSERT_EQ(marks.size(), 3);
    EXPECT_TRUE(marks[0].toMap()["agreed"].toBool());
    EXPECT_FALSE(marks[2].toMap()["agreed"].toBool());
    EXPECT_EQ(marks[2].toMap()["words"].toString(), QStringLiteral("健診"));
    EXPECT_EQ(text("見本", "spoken"), "訪問、手術、診療とお薬に同意（健診は同意なし）、あと12日、有効");
}

TEST_F(Continuing, AnOpenRowSaysWhatTheFirstConsentAllows) {
    care().select(2);
    EXPECT_EQ(care().name(), QStringLiteral("見本　次郎 様"));
    EXPECT_NE(allFacts().find("生年月日=1950"), std::string::npos) << allFacts();
    EXPECT_NE(allFacts().find("この施設の設定による"), std::string::npos);
    EXPECT_EQ(allFacts().find("102"), std::string::npos) << "an insurance number is of no use here";
    EXPECT_TRUE(care().allows().contains(QStringLiteral("手術、診療とお薬")))
        << care().allows().toStdString();
    EXPECT_FALSE(care().allows().contains(QStringLiteral("健診")));
    EXPECT_TRUE(care().advice().contains(QStringLiteral("まもなく")));
    care().select(4);
    EXPECT_TRUE(care().allows().contains(QStringLiteral("資格だけ")));
    care().select(3);
    EXPECT_EQ(care().allows(), QString{});
    EXPECT_TRUE(care().advice().contains(QStringLiteral("次の訪問でカードをお願い")));
    care().select(3);  // again: closed
    EXPECT_FALSE(care().anySelected());
}

TEST_F(Continuing, MidnightEndsConsentsOnAScreenThatNobodyTouches) {
    clock_.advance(std::chrono::days{12});
    care().refreshClock();
    EXPECT_EQ(text("見本", "left"), "今日まで");
    int changes = 0;
    QObject::connect(&care(), &ContinuingCareViewModel::changed, [&changes] { ++changes; });
    care().refreshClock();
    EXPECT_EQ(changes, 0) << "on the same day there is nothing to draw";
    clock_.advance(std::chrono::days{1});
    care().refreshClock();
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(text("見本", "standing"), "over");
}

TEST_F(Continuing, NobodyWhoMayNotLookUpSeesAnybody) {
    care().select(1);
    who_.clear();
    fake_.care->refresh();
    EXPECT_TRUE(care().locked());
    EXPECT_TRUE(care().rows().isEmpty());
    EXPECT_TRUE(care().facts().isEmpty());
    EXPECT_FALSE(care().canAsk());
    int asked = 0;
    QObject::connect(&care(), &ContinuingCareViewModel::signInNeeded, [&asked] { ++asked; });
    care().askAll();
    care().askEnd(QStringLiteral("revoked"));
    care().confirmEnd();
    EXPECT_EQ(asked, 2);
    EXPECT_TRUE(fake_.service.questions.empty());
    EXPECT_TRUE(fake_.list.entries.empty());
    who_ = "somebody else";
    fake_.care->refresh();
    EXPECT_FALSE(care().anySelected()) << "what one opened is not the next one's";
}

TEST_F(Continuing, OneButtonAsksAboutAllAndSaysWhatCame) {
    EXPECT_TRUE(care().canAsk());
    care().askAll();
    EXPECT_TRUE(care().running());
    EXPECT_FALSE(care().canAsk());
    fake_.service.answers.back()(
        {{fake_.person(1, Eligibility::Valid), fake_.person(2, Eligibility::InvalidNewInsurer)}});
    fake_.service.answers.back()({{fake_.person(4, Eligibility::Valid)}});
    EXPECT_FALSE(care().running());
    EXPECT_EQ(care().message().toStdString(),
              "3名に照会し、2名の資格が有効でした。1名は窓口で確認が必要です。");
    EXPECT_FALSE(care().messageGood());
    EXPECT_EQ(text("見本", "result"), "新しい保険者");
    EXPECT_EQ(text("見本", "tone"), "attention");
    EXPECT_EQ(text("遠隔", "result"), "有効");
    EXPECT_EQ(fake_.log.entries.front().actor, "受付　一郎");
    care().select(2);
    EXPECT_TRUE(care().advice().contains(QStringLiteral("保険者が変わりました")));
}

TEST_F(Continuing, WhatDidNotComeIsSaid) {
    care().askAll();
    fake_.service.answers.back()(fail(StepCode::ReinquiryPending));
    fake_.service.answers.back()({{fake_.person(4, Eligibility::Valid)}});
    const std::string said = care().message().toStdString();
    EXPECT_NE(said.find("1名に照会し、1名の資格が有効でした。2名は照会できませんでした。"), std::string::npos)
        << said;
    EXPECT_NE(said.find("結果がまだ届いていません。少し待って"), std::string::npos) << said;
    EXPECT_FALSE(care().messageGood());
    care().askAll();
    fake_.service.answers.back()(fail(StepCode::GatewayUnreachable));
    EXPECT_EQ(care().message().toStdString().find("名に照会し"), std::string::npos);
    EXPECT_FALSE(care().message().isEmpty());
}

// Nobody is signed in when the restarted kiosk fetches what was open: whoever comes next is told, once.
TEST_F(Continuing, WhatCameByItselfIsToldToTheNextWhoSignsIn) {
    care().askAll();
    fake_.service.answers.back()(fail(StepCode::ReinquiryPending));
    fake_.service.answers.back()({{fake_.person(4, Eligibility::Valid)}});
    who_.clear();
    care().refresh();
    fake_.round.resume();
    fake_.service.answers.back()(
        {{fake_.person(1, Eligibility::Valid), fake_.person(2, Eligibility::Valid)}});
    EXPECT_TRUE(care().message().isEmpty());
    who_ = "受付　二郎";
    care().refresh();
    EXPECT_EQ(care().message().toStdString(), "2名に照会し、2名の資格が有効でした。");
    EXPECT_TRUE(care().messageGood());
    EXPECT_EQ(text("見本", "result"), "有効");
    who_ = "受付　三郎";
    care().refresh();
    EXPECT_TRUE(care().message().isEmpty());
}

TEST_F(Continuing, AGivenUpRequestIsTold) {
    care().askAll();
    fake_.service.answers.back()(fail(StepCode::ReinquiryPending));
    fake_.service.answers.back()({{fake_.person(4, Eligibility::Valid)}});
    clock_.advance(std::chrono::hours{25});
    fake_.round.resume();
    EXPECT_EQ(care().message().toStdString(),
              "前の照会は、24時間たっても結果が届かないため打ち切りました。"
              "もう一度「まとめて再照会」を押してください。");
    EXPECT_FALSE(care().messageGood());
    EXPECT_EQ(fake_.service.handedIn.size(), 2U);
    care().askAll();
    EXPECT_EQ(fake_.service.handedIn.size(), 3U);
}

TEST_F(Continuing, AnEndIsAskedOnceMoreAndThenMade) {
    care().select(1);
    care().askEnd(QStringLiteral("revoked"));
    EXPECT_EQ(care().ending(), QStringLiteral("revoked"));
    care().keepOn();
    EXPECT_EQ(care().ending(), QString{});
    care().confirmEnd();  // nothing to confirm
    EXPECT_EQ(care().count(), 4);
    care().askEnd(QStringLiteral("revoked"));
    care().select(2);  // another one: the question is gone
    care().confirmEnd();
    EXPECT_EQ(care().count(), 4);
    care().askEnd(QStringLiteral("institution"));
    care().confirmEnd();
    EXPECT_EQ(care().count(), 3);
    EXPECT_EQ(care().message().toStdString(), "見本　次郎 様の継続を終えました。");
    EXPECT_TRUE(care().messageGood());
    ASSERT_EQ(fake_.list.entries.size(), 1U);
    EXPECT_EQ(fake_.list.entries[0].actor, "受付　一郎");
    EXPECT_EQ(fake_.list.entries[0].outcome, "institution");
    fake_.service.told.back()(fail(StepCode::ReinquiryEndNotTold));
    EXPECT_FALSE(care().messageGood());
    EXPECT_TRUE(care().message().contains(QStringLiteral("センターに伝わっていません")))
        << care().message().toStdString();
    care().setShowsEnded(true);
    EXPECT_EQ(text("見本", "result"), "センターへ未通知");
    EXPECT_EQ(text("見本", "tone"), "attention");
    care().select(2);
    EXPECT_TRUE(care().advice().contains(QStringLiteral("もう一度伝えます")));
    EXPECT_FALSE(care().canEnd());
    care().askEnd(QStringLiteral("revoked"));
    EXPECT_EQ(care().ending(), QString{});
}

TEST_F(Continuing, AnEndThatCantBeKeptIsSaid) {
    care().select(1);
    care().askEnd(QStringLiteral("revoked"));
    fake_.list.writable = false;
    care().confirmEnd();
    EXPECT_EQ(care().count(), 4);
    EXPECT_FALSE(care().messageGood());
    EXPECT_FALSE(care().message().isEmpty());
}

struct Answered {
    Eligibility answer;
    const char* row;
    const char* advice;
};

class ContinuingAnswer : public Continuing, public testing::WithParamInterface<Answered> {};

TEST_P(ContinuingAnswer, HasAWordAndAnAdvice) {
    fake_.list.kept.front().patient.answer = GetParam().answer;
    care().refresh();
    care().select(1);
    EXPECT_EQ(text("在宅", "result"), GetParam().row);
    EXPECT_TRUE(care().advice().contains(QString::fromUtf8(GetParam().advice)))
        << care().advice().toStdString();
    EXPECT_EQ(care().advice().isEmpty(), GetParam().answer == Eligibility::Valid);
    EXPECT_FALSE(care().advice().contains(QStringLiteral("%")));
}

INSTANTIATE_TEST_SUITE_P(Every, ContinuingAnswer,
                         testing::Values(Answered{Eligibility::Valid, "有効", ""},
                                         Answered{Eligibility::Unknown, "回答になし", "次の訪問でカード"},
                                         Answered{Eligibility::Invalid, "資格なし", "資格が切れています"},
                                         Answered{Eligibility::InvalidNewInsurer, "新しい保険者",
                                                  "次の訪問でカード"},
                                         Answered{Eligibility::NotFound, "該当なし", "次の訪問でカード"},
                                         Answered{Eligibility::Several, "複数の資格", "どの保険"},
                                         Answered{Eligibility::Unregistered, "利用登録なし", "ご本人"}));

TEST_F(Continuing, ADamagedRecordSaysWhatToDo) {
    const auto id = fake_.keep({});
    EXPECT_EQ(text("記録を読めない", "standing"), "over");
    care().select(id);
    EXPECT_TRUE(care().advice().contains(QStringLiteral("継続を終えて")));
    care().askEnd(QStringLiteral("institution"));
    care().confirmEnd();
    EXPECT_TRUE(fake_.service.ends.empty()) << "nobody can say who it was";
    EXPECT_EQ(care().endedCount(), 2);
}

}  // namespace
}  // namespace madoguchi::viewmodel
