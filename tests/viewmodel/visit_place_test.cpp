// What changes on the patient's screens with the place of the visit: the order of the steps, the first
// screen, the words.
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"
#include "viewmodel/visit_steps.hpp"

namespace madoguchi::viewmodel {
namespace {

using namespace checkin;
using domain::VisitKind;

struct Row {
    const char* name;
    At where;
    int reception;
    int away;  // 同意 0, 本人確認 1, 資格確認 2
};

const std::array kRows{
    Row{"idle", Idle{}, kNoStep, kNoStep},
    Row{"consent", Consent{}, 2, 0},
    Row{"item", Consent{.item = domain::ConsentItem::Checkup}, 2, 0},
    Row{"place-card", PlaceCard{}, 0, 1},
    Row{"reading", ReadingCard{}, 0, 1},
    Row{"expiry", ExpiryNotice{}, 0, 1},
    Row{"pin", PinEntry{}, 1, 1},
    Row{"last-try", PinEntry{.phase = PinEntry::Phase::AskLastTry}, 1, 1},
    Row{"waiting", WaitingForStaff{}, 1, 1},
    Row{"waiting-in-consent", WaitingForStaff{.back = Consent{}}, 1, 0},
    Row{"registration", Confirming{.phase = Confirming::Phase::Registration}, 1, 2},
    Row{"qualification", Confirming{.phase = Confirming::Phase::Qualification}, 3, 2},
    Row{"recording", Confirming{.phase = Confirming::Phase::Recording}, 3, 2},
    Row{"offer", EnrolmentOffer{}, 2, 2},
    Row{"enrolling", Enrolling{}, 2, 2},
    Row{"put-back-consent", PutCardBack{.resume = Consent{}}, 2, 0},
    Row{"put-back-pin", PutCardBack{.resume = PinEntry{}}, 1, 1},
    Row{"put-back-offer", PutCardBack{.resume = EnrolmentOffer{}}, 2, 2},
    Row{"complete", Complete{}, kAllSteps, kAllSteps},
    Row{"remove", RemoveCard{}, kNoStep, kNoStep},
    Row{"guidance", Guidance{}, kNoStep, kNoStep},
};

TEST(VisitSteps, FollowTheGuidesOrderOfTheirPlace) {
    for (const Row& row : kRows) {
        SCOPED_TRACE(row.name);
        const State state = test::at(row.where).state;
        EXPECT_EQ(stepOf(state, VisitKind::Outpatient), row.reception);
        EXPECT_EQ(stepOf(state, VisitKind::HomeVisit), row.away);
        EXPECT_EQ(stepOf(state, VisitKind::Online), row.away);
    }
}

TEST(VisitSteps, ACallAfterTheIdentityStaysBehindIt) {
    State state = test::at(WaitingForStaff{}).state;
    state.session->identity = domain::Identity::Pin;
    EXPECT_EQ(stepOf(state, VisitKind::Outpatient), 2);
    EXPECT_EQ(stepOf(state, VisitKind::HomeVisit), 2);
    state.session.reset();  // somebody called before any visit
    EXPECT_EQ(stepOf(state, VisitKind::HomeVisit), kNoStep);
}

class VisitPlace : public testing::Test {
protected:
    void go(VisitKind kind, At where) {
        session::Presentation shown = test::at(std::move(where));
        shown.kind = kind;
        kiosk_.show(std::move(shown));
    }
    std::string words(const char* id) {
        return qtTrId(model_.here(QString::fromLatin1(id)).toUtf8().constData()).toStdString();
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel model_{kiosk_, clock_, {}};
};

TEST_F(VisitPlace, BeginsWithATouchAwayFromTheReceptionOnly) {
    go(VisitKind::Outpatient, Idle{});
    EXPECT_EQ(model_.screen(), "Idle");
    for (const VisitKind kind : {VisitKind::HomeVisit, VisitKind::Online}) {
        go(kind, Idle{});
        EXPECT_EQ(model_.screen(), "VisitStart");
        model_.information()->show();
        EXPECT_EQ(model_.screen(), "Information");
        model_.information()->close();
    }
    model_.beginVisit();
    EXPECT_TRUE(kiosk_.lastWas<VisitBegun>());
}

TEST_F(VisitPlace, ChoosesTheWordsOfThePlaceThenOfAllPlacesAwayThenTheCommonOnes) {
    go(VisitKind::HomeVisit, Complete{});
    EXPECT_EQ(model_.here(QStringLiteral("waiting-heading")), "waiting-heading-home");
    EXPECT_EQ(model_.here(QStringLiteral("complete-done")), "complete-done-away");
    EXPECT_EQ(model_.here(QStringLiteral("confirming-heading")), "confirming-heading");
    go(VisitKind::Online, Complete{});
    EXPECT_EQ(model_.here(QStringLiteral("waiting-heading")), "waiting-heading-online");
    go(VisitKind::Outpatient, Complete{});
    EXPECT_EQ(model_.here(QStringLiteral("waiting-heading")), "waiting-heading");
}

// Nobody at home is sent to a waiting room or to a counter; online nobody is told to show the screen to
// somebody beside.
TEST_F(VisitPlace, SendsNobodyToTheReception) {
    std::vector<std::string> ids{
        "waiting-heading",       "waiting-told",           "waiting-card-may-stay",
        "waiting-please-wait",   "complete-done",          "complete-take-card",
        "complete-wait",         "complete-no-need",       "complete-counter",
        "complete-counter-more", "header-reception",       "consent-operation-heading",
        "consent-drug-heading",  "consent-checkup-heading"};
    for (const PatientCause cause : kPatientCauses) {
        for (const char* part : {"heading", "next", "heading-short", "next-short"}) {
            ids.push_back(std::string{"guidance-"} + idOf(cause) + "-" + part);
        }
        if (cause != PatientCause::StaffHelps) {
            ids.push_back(std::string{"waiting-"} + idOf(cause));
        }
    }
    for (const VisitKind kind : {VisitKind::HomeVisit, VisitKind::Online}) {
        go(kind, Complete{});
        for (const std::string& id : ids) {
            const std::string said = QString::fromStdString(words(id.c_str())).remove(u'|').toStdString();
            for (const char* wrong :
                 {"待合室", "受付へ", "窓口", "受付の職員", "当機関", "お越し", "まいります"}) {
                EXPECT_EQ(said.find(wrong), std::string::npos) << id << ": " << said;
            }
            if (kind == VisitKind::Online) {
                EXPECT_EQ(said.find("訪問"), std::string::npos) << id << ": " << said;
            }
        }
    }
}

}  // namespace
}  // namespace madoguchi::viewmodel
