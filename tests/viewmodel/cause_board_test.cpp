// The reception's cause board: every cause once, every step code found, and found the way people type.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <algorithm>

#include "viewmodel/cause_board_view_model.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"
#include "viewmodel/patient_cause.hpp"

namespace madoguchi::viewmodel {
namespace {

class CauseBoard : public testing::Test {
protected:
    [[nodiscard]] QStringList found(const char* typed) {
        board_.setSearch(QString::fromUtf8(typed));
        QStringList ids;
        for (const QVariant& row : board_.rows()) {
            ids.append(row.toMap().value(QStringLiteral("id")).toString());
        }
        return ids;
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    CauseBoardViewModel board_{kiosk_};
};

TEST_F(CauseBoard, HasEachCauseOnceAndSaysWhereItCanBeSeen) {
    for (const StaffCause cause : kStaffCauses) {
        SCOPED_TRACE(idOf(cause));
        ASSERT_EQ(std::ranges::count(causeRows(), cause, &CauseRow::cause), 1);
        const CauseRow& row = causeRow(cause);
        EXPECT_FALSE(row.scenario.empty()) << idOf(row.cause);
        board_.open(QString::fromLatin1(idOf(cause)));
        for (const QString& text : {board_.title(), board_.meaning(), board_.say(), board_.press()}) {
            EXPECT_FALSE(text.isEmpty());
            EXPECT_FALSE(text.startsWith(QStringLiteral("staff-"))) << text.toStdString();
        }
        EXPECT_LE(board_.say().size(), 60) << "too long to be said at a counter";
        EXPECT_EQ(board_.codes().isEmpty(), codesOf(cause).empty());
    }
}

TEST_F(CauseBoard, EveryStepCodeIsFoundByItsText) {
    for (const StepCode code : allStepCodes()) {
        const std::string text{toText(code)};
        EXPECT_TRUE(found(text.c_str()).contains(QString::fromLatin1(idOf(staffCause(code))))) << text;
    }
}

struct Typed {
    const char* text;
    const char* id;
};

class CauseSearch : public CauseBoard, public testing::WithParamInterface<Typed> {};

TEST_P(CauseSearch, Finds) {
    EXPECT_TRUE(found(GetParam().text).contains(QString::fromLatin1(GetParam().id)))
        << GetParam().text << ": " << found(GetParam().text).join(u' ').toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    AsPeopleType, CauseSearch,
    testing::Values(Typed{"しかくむこう", "invalid"}, Typed{"シカクムコウ", "invalid"},
                    Typed{"ｼｶｸﾑｺｳ", "invalid"}, Typed{"資格無効", "new-insurer"},
                    Typed{"資格が無効", "invalid"}, Typed{"●", "black-dot"}, Typed{"くろまる", "black-dot"},
                    Typed{"処方箋", "black-dot"}, Typed{"領収書", "black-dot"},
                    Typed{"きげんぎれ", "certificate-expired"}, Typed{"期限切れ", "certificate-grace"},
                    Typed{"リーダー", "reader"}, Typed{"ルーター", "network"}, Typed{"ＤＮＳ", "network"},
                    Typed{"ろっく", "pin-locked"}, Typed{"GATEWAY.TIMED-OUT", "line"},
                    Typed{"かお にんしょう", "face-no-match"}, Typed{"負担割合", "share-differs"}));

TEST_F(CauseBoard, OneRowLeftIsOpenedAndNothingFoundIsEmpty) {
    EXPECT_EQ(found("reader.access-denied"), QStringList{QStringLiteral("reader-service")});
    EXPECT_EQ(board_.selected(), QStringLiteral("reader-service"));
    EXPECT_TRUE(found("ありえないことば").isEmpty());
    EXPECT_EQ(board_.selected(), QStringLiteral("reader-service"));
    EXPECT_EQ(found(" 　").size(), static_cast<qsizetype>(kStaffCauses.size()));
}

TEST_F(CauseBoard, CountsTodaysVisitsAndKnowsTheDotInAName) {
    const auto line = [](const char* name, const char* cause) {
        session::StaffLine made;
        made.name = name;
        made.stateName = "ended";
        made.cause = cause;
        return made;
    };
    kiosk_.lines = {line("バンゴウ　ハナコ", "gateway.unreachable"), line("渡●　一郎", ""),
                    line("サンプル　タロウ", "")};
    board_.refresh();
    EXPECT_EQ(causeOf(kiosk_.lines[0]), StaffCause::Line);
    EXPECT_EQ(causeOf(kiosk_.lines[1]), StaffCause::BlackDot);
    EXPECT_EQ(causeOf(kiosk_.lines[2]), std::nullopt);
    int counted = 0;
    for (const QVariant& row : board_.rows()) {
        counted += row.toMap().value(QStringLiteral("today")).toString().isEmpty() ? 0 : 1;
    }
    EXPECT_EQ(counted, 2);
}

// 「全額負担にはなりません」: only where every code of the row is a fault that isn't the patient's; and then
// always.
TEST_F(CauseBoard, DeniesFullCostOnFaultsOnly) {
    for (const CauseRow& row : causeRows()) {
        SCOPED_TRACE(idOf(row.cause));
        board_.open(QString::fromLatin1(idOf(row.cause)));
        const auto codes = codesOf(row.cause);
        const bool fault = !codes.empty() && std::ranges::all_of(codes, [](StepCode code) {
            return isFaultNotPatient(patientCause(code));
        });
        const bool denied =
            (board_.meaning() + board_.say() + board_.press()).contains(QStringLiteral("全額負担"));
        EXPECT_TRUE(!denied || fault);
        EXPECT_TRUE(denied || !fault || row.on != WayOn::Ladder);
    }
}

TEST_F(CauseBoard, TheDotNamesWhereItMustNotBeCopied) {
    board_.open(QStringLiteral("black-dot"));
    for (const char* paper : {"処方箋", "領収書", "証明書"}) {
        EXPECT_TRUE(board_.press().contains(QString::fromUtf8(paper))) << paper;
    }
}

// The detail is never of a row that the search has put away.
TEST_F(CauseBoard, WhatIsOpenIsOneOfTheRowsThatAreFound) {
    board_.open(QStringLiteral("face-no-match"));
    const QStringList ids = found("証明書");
    ASSERT_GT(ids.size(), 1);
    EXPECT_EQ(board_.selected(), ids.front());
    EXPECT_EQ(board_.selectedRow(), 0);
    board_.open(ids.back());
    EXPECT_TRUE(found("電子証明書").contains(ids.back()));
    EXPECT_EQ(board_.selected(), ids.back());  // still there: it stays open
    EXPECT_TRUE(found("このことばはない").isEmpty());
    EXPECT_EQ(board_.selectedRow(), -1);
}

}  // namespace
}  // namespace madoguchi::viewmodel
