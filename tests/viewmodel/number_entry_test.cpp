// The console's entry of 照合番号B: for named staff, for one visit, and empty as soon as it need not hold
// anything.
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"
#include "viewmodel/number_entry_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

using domain::NumberB;

class NumberEntry : public testing::Test {
protected:
    struct Shown {
        checkin::At at = checkin::WaitingForStaff{};
        NumberB number = NumberB::Missing;
        int tries = 9;
        bool cardPresent = true;
        checkin::SessionNumber session = 1;
        domain::Identity identity = domain::Identity::None;
    };

    void show(Shown how) {
        session::Presentation shown = test::at(std::move(how.at));
        shown.state.cardPresent = how.cardPresent;
        shown.state.session->number = how.session;
        shown.state.session->identity = how.identity;
        shown.state.session->card.numberB = how.number;
        shown.state.session->card.numberBTriesLeft = how.tries;
        shown.state.session->card.photo = how.number == NumberB::Right;
        kiosk_.show(std::move(shown));
        entry_.refresh();
    }
    void type(std::string_view digits) {
        for (const char digit : digits) {
            entry_.pressDigit(digit - '0');
        }
    }
    void openAndType(std::string_view digits) {
        signedIn_ = "reception";
        show({});
        entry_.begin();
        type(digits);
    }
    [[nodiscard]] int typed() const {
        return entry_.birthDigits() + entry_.expiryDigits() + entry_.codeDigits();
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    std::string signedIn_;
    std::vector<std::string> delivered_;
    int forgotten_ = 0;
    NumberEntryViewModel entry_{kiosk_,
                                clock_,
                                {.whoMayType = [this] { return signedIn_; },
                                 .deliver =
                                     [this](const SecureBytes& number) {
                                         delivered_.emplace_back(number.bytes().begin(),
                                                                 number.bytes().end());
                                         return true;
                                     },
                                 .forget = [this] { ++forgotten_; }}};
};

TEST_F(NumberEntry, AsksToSignInFirst) {
    bool asked = false;
    QObject::connect(&entry_, &NumberEntryViewModel::signInNeeded, [&asked] { asked = true; });
    show({});
    EXPECT_TRUE(entry_.possible());
    entry_.begin();
    EXPECT_TRUE(asked);
    EXPECT_FALSE(entry_.open());
    entry_.pressDigit(1);
    EXPECT_EQ(typed(), 0) << "a closed entry takes no digits";
}

TEST_F(NumberEntry, SendsOnceAndIsEmptyAtOnce) {
    openAndType("0103312030123");
    entry_.send();
    EXPECT_TRUE(delivered_.empty()) << "13 digits are no number";
    type("4");
    entry_.send();
    EXPECT_EQ(delivered_, std::vector<std::string>{"01033120301234"});
    ASSERT_TRUE(kiosk_.lastWas<checkin::NumberBDelivered>());
    EXPECT_EQ(std::get<checkin::NumberBDelivered>(kiosk_.sent.back()).staff, "reception");
    EXPECT_EQ(typed(), 0);
    entry_.send();
    EXPECT_EQ(kiosk_.sent.size(), 1U);
}

TEST_F(NumberEntry, SpendsNoTryOnADoubt) {
    openAndType("01133120301234");
    EXPECT_FALSE(entry_.canSend());
    entry_.send();
    EXPECT_TRUE(delivered_.empty());
    EXPECT_FALSE(entry_.message().isEmpty());
}

TEST_F(NumberEntry, IsWipedWhenTheCardIsTaken) {
    openAndType("010331");
    show({.cardPresent = false});
    EXPECT_EQ(typed(), 0);
    EXPECT_TRUE(entry_.open());
    type("01033120301234");
    show({.cardPresent = false});
    EXPECT_EQ(typed(), 14) << "typed with the card in the hand";
    EXPECT_TRUE(entry_.canSend());
}

TEST_F(NumberEntry, ClosesAndIsWiped) {
    const std::vector<std::pair<const char*, std::function<void()>>> ways{
        {"signed out", [this] { signedIn_.clear(), entry_.refresh(); }},
        {"somebody else at the console", [this] { signedIn_ = "colleague", entry_.refresh(); }},
        {"put away", [this] { entry_.close(); }},
        {"the next patient", [this] { show({.session = 2}); }},
        {"identified", [this] { show({.identity = domain::Identity::Pin}); }},
        {"the photo is open", [this] { show({.at = checkin::ChooseMethod{}, .number = NumberB::Right}); }},
        {"a check by eye",
         [this] { show({.at = checkin::WaitingForStaff{.grant = checkin::VisualGrant{}}}); }},
        {"the patient types a PIN", [this] { show({.at = checkin::PinEntry{}}); }},
        {"the visit is over",
         [this] {
             kiosk_.show({});
             entry_.refresh();
         }},
    };
    for (const auto& [what, happen] : ways) {
        openAndType("0103312030123");
        ASSERT_TRUE(entry_.open()) << what;
        happen();
        EXPECT_FALSE(entry_.open()) << what;
        EXPECT_EQ(typed(), 0) << what;
    }
    EXPECT_TRUE(delivered_.empty());
}

TEST_F(NumberEntry, AWaitingNumberIsForgottenWhenItsMemberOfStaffLeaves) {
    openAndType("01033120301234");
    entry_.send();
    show({.at = checkin::WaitingForStaff{.numberWaits = true}, .cardPresent = false});
    EXPECT_EQ(entry_.phase(), "card-wanted");
    entry_.close();
    entry_.refresh();
    EXPECT_EQ(forgotten_, 0) << "the list is looked at meanwhile";
    signedIn_.clear();
    entry_.refresh();
    EXPECT_EQ(forgotten_, 1);
}

TEST_F(NumberEntry, StopsWithThreeTriesLeftAndSaysWhy) {
    openAndType("01033120301234");
    entry_.send();
    show({.number = NumberB::Wrong, .tries = 4});
    EXPECT_EQ(entry_.phase(), "typing");
    show({.number = NumberB::Wrong, .tries = 3});
    EXPECT_EQ(entry_.phase(), "over");
    const QString threeLeft = QStringLiteral("照合番号Bの残りが3回のため、この機械ではもう試しません。");
    EXPECT_TRUE(entry_.message().startsWith(QStringLiteral("番号が合いません。") + threeLeft));
    EXPECT_TRUE(entry_.whyNot().startsWith(threeLeft));
    type("01033120301234");
    EXPECT_EQ(typed(), 0);
    entry_.close();
    entry_.begin();
    EXPECT_FALSE(entry_.open());
}

}  // namespace
}  // namespace madoguchi::viewmodel
