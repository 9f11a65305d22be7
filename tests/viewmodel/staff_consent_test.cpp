// The console's entry of spoken answers: offered where staff are with the patient, and never sent without a
// name.
#include <gtest/gtest.h>

#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/staff_consent_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::Identity;
using domain::VisitKind;

class StaffConsent : public testing::Test {
protected:
    void show(VisitKind kind, Identity identity, checkin::Consent consent) {
        session::Presentation shown = test::at(std::move(consent));
        shown.kind = shown.state.session->kind = kind;
        shown.state.session->identity = identity;
        kiosk_.show(std::move(shown));
        consent_.refresh();
    }

    test::FakeKiosk kiosk_;
    std::string signedIn_;
    StaffConsentViewModel consent_{kiosk_, [this] { return signedIn_; }};
};

TEST_F(StaffConsent, IsOfferedWhereStaffAreWithThePatient) {
    struct Row {
        VisitKind kind;
        Identity identity;
        bool offered;
    };
    for (const Row row :
         {Row{VisitKind::Outpatient, Identity::Visual, true},
          Row{VisitKind::Outpatient, Identity::Face, false}, Row{VisitKind::Outpatient, Identity::Pin, false},
          Row{VisitKind::HomeVisit, Identity::None, true}, Row{VisitKind::Online, Identity::None, false}}) {
        SCOPED_TRACE(testing::Message() << domain::toText(row.kind) << ' ' << domain::toText(row.identity));
        show(row.kind, row.identity, {});
        EXPECT_EQ(consent_.offered(), row.offered);
        EXPECT_FALSE(consent_.open());
        EXPECT_EQ(consent_.atHome(), row.kind == VisitKind::HomeVisit);
    }
    kiosk_.show(test::at(checkin::ChooseMethod{}));
    EXPECT_FALSE(consent_.offered());
}

TEST_F(StaffConsent, AtHomeEveryAnswerGoesInTheNameOfWhoIsSignedIn) {
    bool asked = false;
    QObject::connect(&consent_, &StaffConsentViewModel::signInNeeded, [&asked] { asked = true; });
    show(VisitKind::HomeVisit, Identity::None, {});
    consent_.begin();
    EXPECT_TRUE(asked);
    EXPECT_TRUE(kiosk_.sent.empty());
    signedIn_ = "nurse";
    consent_.begin();
    ASSERT_TRUE(kiosk_.lastWas<checkin::ConsentTakenByStaff>());
    show(VisitKind::HomeVisit, Identity::None, {.staff = "nurse"});
    EXPECT_TRUE(consent_.open());
    EXPECT_EQ(consent_.item(), -1);
    consent_.oneByOne();
    EXPECT_EQ(std::get<checkin::ConsentOneByOne>(kiosk_.sent.back()).staff, "nurse");
    show(VisitKind::HomeVisit, Identity::None,
         {.item = domain::ConsentItem::DiagnosisAndDrug, .staff = "nurse"});
    consent_.answer(true);
    EXPECT_TRUE(std::get<checkin::ConsentAnswered>(kiosk_.sent.back()).agreed);
    EXPECT_EQ(std::get<checkin::ConsentAnswered>(kiosk_.sent.back()).staff, "nurse");
    consent_.back();
    EXPECT_EQ(std::get<checkin::BackPressed>(kiosk_.sent.back()).staff, "nurse");
}

TEST_F(StaffConsent, NobodysAnswerIsNeverTakenForThePatients) {
    const auto answerAll = [this] {
        consent_.agreeToAll();
        consent_.agreeToNone();
        consent_.oneByOne();
        consent_.answer(true);
        consent_.back();
    };
    show(VisitKind::HomeVisit, Identity::None, {});  // the patient's own screen asks
    answerAll();
    signedIn_ = "nurse";
    answerAll();
    EXPECT_TRUE(kiosk_.sent.empty());
    show(VisitKind::HomeVisit, Identity::None, {.staff = "nurse"});
    signedIn_.clear();
    answerAll();
    EXPECT_TRUE(kiosk_.sent.empty());
    consent_.refresh();
    EXPECT_TRUE(kiosk_.lastWas<checkin::ConsentLeftByStaff>()) << "who asked has signed out";
}

}  // namespace
}  // namespace madoguchi::viewmodel
