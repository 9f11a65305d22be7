// When the information pages open and close: by touch, by time, by a card.
#include "viewmodel/information.hpp"

#include <gtest/gtest.h>

#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

using namespace std::chrono_literals;

class InformationPages : public testing::Test {
protected:
    InformationPages() {
        kiosk_.shown = test::at(checkin::Idle{});
        kiosk_.shown.state.session.reset();
        kiosk_.shown.state.cardPresent = false;
        model_ = std::make_unique<KioskViewModel>(kiosk_, clock_, KioskSettings{});
        pages_ = model_->information();
    }
    void wait(Milliseconds time) {
        clock_.advance(time);
        pages_->tick();
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    std::unique_ptr<KioskViewModel> model_;
    Information* pages_ = nullptr;
};

TEST_F(InformationPages, OpenOnTheListAndTurnWithinATopic) {
    EXPECT_EQ(model_->screen(), "Idle");
    pages_->show();
    EXPECT_EQ(model_->screen(), "Information");
    pages_->choose(QStringLiteral("register"));
    EXPECT_EQ(model_->screen(), "InformationPage");
    EXPECT_EQ(pages_->points(), 7);
    pages_->turnTo(4);
    EXPECT_EQ(pages_->point(), 4);
    pages_->turnTo(99);
    EXPECT_EQ(pages_->point(), 7);
    pages_->turnTo(-1);
    EXPECT_EQ(pages_->point(), 0);
    pages_->turnTo(4);
    pages_->leaveTopic();
    pages_->choose(QStringLiteral("lost"));
    EXPECT_EQ(pages_->point(), 0);
    EXPECT_TRUE(pages_->telephone());
    pages_->close();
    EXPECT_EQ(model_->screen(), "Idle");
}

TEST_F(InformationPages, AnUnknownTopicIsTheList) {
    pages_->choose(QStringLiteral("lost"));
    EXPECT_EQ(model_->screen(), "Idle");  // nothing was open
    pages_->show();
    pages_->choose(QStringLiteral("nothing"));
    EXPECT_EQ(model_->screen(), "Information");
    EXPECT_TRUE(pages_->address().isEmpty());
}

TEST_F(InformationPages, CloseByThemselvesAfterAWarning) {
    pages_->show();
    pages_->choose(QStringLiteral("what"));
    wait(99'999ms);
    EXPECT_FALSE(model_->askStillThere());
    wait(1ms);
    EXPECT_TRUE(model_->askStillThere());
    wait(19'999ms);
    EXPECT_EQ(model_->screen(), "InformationPage");
    wait(1ms);
    EXPECT_EQ(model_->screen(), "Idle");
    EXPECT_FALSE(model_->askStillThere());
    pages_->show();
    EXPECT_EQ(model_->screen(), "Information");  // the next reader begins at the list
}

TEST_F(InformationPages, ATouchGivesTheWholeTimeAgain) {
    pages_->show();
    wait(110s);
    EXPECT_TRUE(model_->askStillThere());
    model_->noteActivity();
    EXPECT_FALSE(model_->askStillThere());
    wait(99s);
    EXPECT_FALSE(model_->askStillThere());
    wait(21s);
    EXPECT_EQ(model_->screen(), "Idle");
}

TEST_F(InformationPages, AHelperDoublesTheTime) {
    kiosk_.shown.state.helperMode = true;
    kiosk_.changed();
    pages_->show();
    wait(219s);
    EXPECT_FALSE(model_->askStillThere());
    wait(1s);
    EXPECT_TRUE(model_->askStillThere());
    wait(20s);
    EXPECT_EQ(model_->screen(), "Idle");
    kiosk_.shown.state.helperMode = false;
    kiosk_.changed();
    pages_->show();
    wait(120s);
    EXPECT_EQ(model_->screen(), "Idle");
}

TEST_F(InformationPages, ACardLeadsToTheCheckIn) {
    pages_->show();
    pages_->choose(QStringLiteral("paper"));
    kiosk_.show(test::at(checkin::ReadingCard{}));
    EXPECT_EQ(model_->screen(), "ReadingCard");
    EXPECT_FALSE(pages_->open());
    session::Presentation idle = test::at(checkin::Idle{});
    idle.state.session.reset();
    kiosk_.show(idle);
    EXPECT_EQ(model_->screen(), "Idle");
}

// Only what the guide names; an address that is typed needs no scheme.
TEST_F(InformationPages, AddressesAreOfficial) {
    pages_->show();
    for (const QString& topic : Information::topics()) {
        pages_->choose(topic);
        const QString address = pages_->address();
        EXPECT_TRUE(address.startsWith(QStringLiteral("https://www.mhlw.go.jp/")) ||
                    address == QStringLiteral("https://myna.go.jp/") ||
                    address.startsWith(QStringLiteral("https://www.kojinbango-card.go.jp/")))
            << address.toStdString();
        EXPECT_FALSE(pages_->addressInWords().contains(QStringLiteral("://")));
        EXPECT_FALSE(Information::iconOf(topic).isEmpty());
    }
}

}  // namespace
}  // namespace madoguchi::viewmodel
