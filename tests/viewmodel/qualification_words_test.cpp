// What the reception reads of a qualification: 限度額 in words with its dates, ●, 医療扶助, notes.
#include "viewmodel/qualification_words.hpp"

#include <gtest/gtest.h>

#include "fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"
#include "viewmodel/staff_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

using namespace std::chrono_literals;
using domain::LimitCertificate;
using domain::QualificationFacts;

constexpr domain::Date kToday{2026y / 11 / 26};

class QualificationWords : public testing::Test {
protected:
    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
};

LimitCertificate limit(std::optional<domain::Date> from, std::optional<domain::Date> until) {
    return {"限度額適用認定証", "区分ウ", from, until, {}};
}

TEST_F(QualificationWords, SayTheLimitWithItsDates) {
    const domain::Date begin{2026y / 8 / 1};
    const domain::Date end{2027y / 7 / 31};
    struct Row {
        std::optional<domain::Date> from;
        std::optional<domain::Date> until;
        const char* words;
    };
    for (const Row& row : {
             Row{begin, end, "限度額適用認定証　区分ウ（2026年8月1日から2027年7月31日まで）"},
             Row{begin, kToday, "限度額適用認定証　区分ウ（2026年8月1日から2026年11月26日まで）"},
             Row{kToday, end, "限度額適用認定証　区分ウ（2026年11月26日から2027年7月31日まで）"},
             Row{begin, {}, "限度額適用認定証　区分ウ（2026年8月1日から）"},
             Row{{}, end, "限度額適用認定証　区分ウ（2027年7月31日まで）"},
             Row{{}, {}, "限度額適用認定証　区分ウ"},
             Row{{}, 2026y / 11 / 25, "限度額適用認定証　区分ウ（期限切れ：2026年11月25日まで）"},
             Row{2026y / 11 / 27, end, "限度額適用認定証　区分ウ（まだ使えません：2026年11月27日から）"},
         }) {
        EXPECT_EQ(limitWords(limit(row.from, row.until), kToday).toStdString(), row.words);
    }
    LimitCertificate longTerm{"", "", {}, {}, 2026y / 9 / 1};
    EXPECT_EQ(limitWords(longTerm, kToday).toStdString(),
              "限度額　区分の記載なし　長期入院に該当（2026年9月1日から）");
}

TEST_F(QualificationWords, PutThePressingFirst) {
    QualificationFacts facts;
    EXPECT_TRUE(notesOf(facts, kToday).empty());
    facts.revocation = domain::Revocation::Good;
    EXPECT_TRUE(notesOf(facts, kToday).empty());
    facts = {.limit = limit({}, {}),
             .blackDot = true,
             .medicalAid = true,
             .ticketMissing = true,
             .note = "証明書の期限が近づいています。",
             .revocation = domain::Revocation::Unchecked};
    const QStringList notes = notesOf(facts, kToday);
    ASSERT_EQ(notes.size(), 5);
    EXPECT_TRUE(notes[0].contains(QStringLiteral("医療券")));
    EXPECT_TRUE(notes[1].contains(QStringLiteral("処方箋")));
    EXPECT_TRUE(notes[2].startsWith(QStringLiteral("限度額適用認定証")));
    EXPECT_TRUE(notes[3].endsWith(QStringLiteral("証明書の期限が近づいています。")));
    EXPECT_TRUE(notes[4].contains(QStringLiteral("失効")));
    facts.ticketMissing = false;
    EXPECT_TRUE(notesOf(facts, kToday)[0].startsWith(QStringLiteral("医療扶助")));
}

TEST_F(QualificationWords, StandOnThePatientsRow) {
    session::StaffLine line;
    line.name = "見本　花子";
    line.stateName = "ended";
    line.outcome = "completed";
    line.facts.limit = limit({}, {});
    kiosk_.lines = {line};
    StaffViewModel staff{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
    const auto notes = staff.data(staff.index(0), StaffViewModel::Notes).toStringList();
    EXPECT_EQ(notes, QStringList{QStringLiteral("限度額適用認定証　区分ウ")});
    // Nothing to do about it: the row still says done.
    EXPECT_EQ(staff.data(staff.index(0), StaffViewModel::Tag).toString(), QStringLiteral("done"));
    kiosk_.lines[0].facts.blackDot = true;
    staff.refresh();
    EXPECT_EQ(staff.data(staff.index(0), StaffViewModel::Notes).toStringList().size(), 2);
}

}  // namespace
}  // namespace madoguchi::viewmodel
