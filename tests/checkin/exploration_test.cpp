// Every state that any order of events can reach, and the invariants of the check-in on every single step.
#include <gtest/gtest.h>

#include <deque>
#include <iostream>
#include <string>
#include <unordered_set>

#include "checkin/flow.hpp"
#include "explored_events.hpp"
#include "invariants.hpp"

namespace madoguchi::checkin {
namespace {

class CheckinExploration : public ::testing::TestWithParam<domain::VisitKind> {};

// What no way leads to, by where the kiosk is used.
bool unreachable(domain::VisitKind kind, const At& at) {
    if (kind == domain::VisitKind::Outpatient) {
        return std::holds_alternative<PlaceCard>(at);
    }
    return std::holds_alternative<FaceVerification>(at);
}

TEST_P(CheckinExploration, EveryReachableStateKeepsTheInvariants) {
    Policy policy;
    policy.kind = GetParam();
    // Ten minutes would only repeat the ring's states, and one length for ring and grant makes alike what
    // behaves alike.
    policy.staff = policy.staffRingAgain = policy.visualGrant = policy.staffConsent =
        std::chrono::seconds{60};
    std::unordered_set<std::string> seen;
    std::deque<Node> open{Node{}};
    seen.insert(keyOf(open.front()));
    std::size_t steps = 0;
    std::vector<int> visits(std::variant_size_v<At>, 0);
    while (!open.empty()) {
        const Node node = std::move(open.front());
        open.pop_front();
        ++visits[node.state.at.index()];
        const auto take = [&](const Event& event, Instant now) {
            Step result = step(node.state, event, now, policy);
            Node next{{}, node.monitor};
            const std::string broken = judge(node, event, result, next.monitor);
            ASSERT_EQ(broken, "") << "in " << nameOf(node.state.at) << " on event " << event.index() << " → "
                                  << nameOf(result.next.at);
            next.state = std::move(result.next);
            normalise(next.state, now);
            ++steps;
            if (seen.insert(keyOf(next)).second) {
                open.push_back(std::move(next));
            }
        };
        for (const Event& event : eventsFor(node.state)) {
            take(event, kNow);
            if (HasFatalFailure()) {
                return;
            }
        }
        if (const auto deadline = nextDeadline(node.state)) {
            take(Tick{}, std::max(kNow, *deadline));
            if (HasFatalFailure()) {
                return;
            }
        }
    }
    for (const At& at : {At{Idle{}}, At{ReadingCard{}}, At{ExpiryNotice{}}, At{ChooseMethod{}},
                         At{FaceVerification{}}, At{PinEntry{}}, At{WaitingForStaff{}}, At{EnrolmentOffer{}},
                         At{Enrolling{}}, At{Consent{}}, At{Confirming{}}, At{Complete{}}, At{RemoveCard{}},
                         At{PutCardBack{}}, At{Guidance{}}, At{PlaceCard{}}}) {
        EXPECT_EQ(visits[at.index()] == 0, unreachable(GetParam(), at)) << nameOf(at);
    }
    RecordProperty("states", static_cast<int>(seen.size()));
    std::cout << "explored " << seen.size() << " states, " << steps << " steps\n";
}

INSTANTIATE_TEST_SUITE_P(, CheckinExploration,
                         ::testing::Values(domain::VisitKind::Outpatient, domain::VisitKind::HomeVisit,
                                           domain::VisitKind::Online),
                         [](const auto& each) {
                             const std::string name{domain::toText(each.param)};
                             return name == "home-visit" ? std::string{"HomeVisit"} : name;
                         });

// Time alone leads from every state to Idle or RemoveCard, and a card taken away to Idle: no dead end (5).
TEST(CheckinTime, AloneLeadsToASafeState) {
    std::vector<Flow> starts;
    for (const auto& card : cards()) {
        Flow flow;
        flow.send(CardPlaced{}).send(CardRead{card});
        starts.push_back(flow);
        for (const auto& touch :
             {Event{FaceChosen{}}, Event{PinChosen{}}, Event{StaffCalled{}}, Event{Proceed{}}}) {
            Flow further = flow;
            std::visit([&further](const auto& event) { further.send(event); }, touch);
            starts.push_back(further);
            further.send(FaceMatched{});
            starts.push_back(further);
        }
    }
    for (Flow flow : starts) {
        Flow removed = flow;
        flow.wait(std::chrono::minutes{20});
        EXPECT_TRUE(flow.in<Idle>() || flow.in<RemoveCard>()) << nameOf(flow.state.at);
        EXPECT_EQ(flow.count<EndSession>(), 1);
        removed.send(CardRemoved{}).wait(std::chrono::minutes{20});
        EXPECT_TRUE(removed.in<Idle>()) << nameOf(removed.state.at);
        EXPECT_EQ(removed.count<EndSession>(), 1);
    }
}

}  // namespace
}  // namespace madoguchi::checkin
