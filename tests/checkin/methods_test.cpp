// docs/methods.md row by row: what each card in each situation is offered, and the reason for everything
// else. The page and this table hold each other: a row that one lacks, or that differs, fails.
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <sstream>

#include "checkin/flow.hpp"

namespace madoguchi::checkin {
namespace {

using domain::CardFacts;
using domain::CertificateState;
using domain::VisitKind;

struct Row {
    std::string name;
    std::function<void(CardFacts&)> card = [](CardFacts&) {};
    std::optional<StepCode> camera{};
    std::function<void(Flow&)> then = [](Flow&) {};  // after the card was read
    domain::VisitKind kind = domain::VisitKind::Outpatient;
};

void withoutPhoto(CardFacts& card, StepCode fault) {
    card.photo = false;
    card.photoless = fault == StepCode::CardWithoutPhoto;
    card.photoFault = fault;
}

std::vector<Row> rows() {
    const auto photoFault = [](StepCode fault) {
        return [fault](CardFacts& card) { withoutPhoto(card, fault); };
    };
    return {
        {.name = "standard"},
        {.name = "face-only", .card = [](CardFacts& card) { card.pinTriesLeft.reset(); }},
        {.name = "infant-without-photo", .card = photoFault(StepCode::CardWithoutPhoto)},
        {.name = "infant-pin-locked",
         .card =
             [](CardFacts& card) {
                 withoutPhoto(card, StepCode::CardWithoutPhoto);
                 card.pinTriesLeft = 0;
             }},
        {.name = "pin-locked", .card = [](CardFacts& card) { card.pinTriesLeft = 0; }},
        {.name = "pin-unknown", .then = [](Flow& flow) { flow.send(PinChosen{}).send(StaffCalled{}); }},
        {.name = "certificate-absent",
         .card = [](CardFacts& card) { card.certificate = CertificateState::Absent; }},
        {.name = "certificate-expired",
         .card = [](CardFacts& card) { card.certificate = CertificateState::Expired; }},
        {.name = "card-expired", .card = [](CardFacts& card) { card.card = domain::Validity::Expired; }},
        {.name = "number-b-missing", .card = photoFault(StepCode::CardNumberBMissing)},
        {.name = "number-b-wrong", .card = photoFault(StepCode::CardNumberBWrong)},
        {.name = "photo-unreadable", .card = photoFault(StepCode::FacePhotoUnreadable)},
        {.name = "camera-absent", .camera = StepCode::CameraAbsent},
        {.name = "camera-covered", .camera = StepCode::CameraCovered},
        {.name = "camera-absent-pin-locked",
         .card = [](CardFacts& card) { card.pinTriesLeft = 0; },
         .camera = StepCode::CameraAbsent},
        {.name = "home-visit",
         .card = photoFault(StepCode::CardNumberBMissing),
         .kind = VisitKind::HomeVisit},
        {.name = "home-visit-face-only",
         .card = [](CardFacts& card) { card.pinTriesLeft.reset(); },
         .kind = VisitKind::HomeVisit},
        {.name = "online", .card = photoFault(StepCode::CardNumberBMissing), .kind = VisitKind::Online},
        {.name = "online-face-only",
         .card = [](CardFacts& card) { card.pinTriesLeft.reset(); },
         .kind = VisitKind::Online},
        {.name = "online-pin-locked",
         .card = [](CardFacts& card) { card.pinTriesLeft = 0; },
         .kind = VisitKind::Online},
        {.name = "phone"},
    };
}

Flow visit(const Row& row) {
    Flow flow;
    flow.policy.kind = row.kind;
    if (row.kind != VisitKind::Outpatient) {
        flow.send(VisitBegun{}).send(ConsentToAll{});
    }
    if (row.camera) {
        flow.send(CameraLost{*row.camera});
    }
    flow.send(CardPlaced{});
    if (row.name == "phone") {
        return flow.send(CardReadFailed{StepCode::CardIsPhone});
    }
    CardFacts card = plainCard();
    row.card(card);
    flow.send(CardRead{card});
    row.then(flow);
    return flow;
}

std::string cell(bool offered, const std::optional<StepCode>& why) {
    EXPECT_NE(offered, why.has_value());
    return offered ? "○" : why ? "`" + std::string{toText(*why)} + "`" : "–";
}

// The page's rows: name, then the cells 画面, 顔認証, 暗証番号, 目視.
std::map<std::string, std::vector<std::string>> page() {
    std::ifstream file{MADOGUCHI_SOURCE_DIR "/docs/methods.md"};
    std::map<std::string, std::vector<std::string>> found;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("| `")) {
            continue;
        }
        std::vector<std::string> cells;
        std::istringstream stream{line.substr(2)};
        for (std::string each; std::getline(stream, each, '|');) {
            each.erase(0, each.find_first_not_of(' '));
            each.erase(each.find_last_not_of(' ') + 1);
            cells.push_back(each);
        }
        EXPECT_EQ(cells.size(), 8U) << line;
        for (const std::string& each : cells) {
            EXPECT_FALSE(each.empty()) << line;
        }
        EXPECT_TRUE(found.emplace(cells.front(), std::vector(cells.begin() + 2, cells.begin() + 6)).second)
            << line;
    }
    return found;
}

TEST(MethodsTable, ThePageSaysWhatTheFlowDoes) {
    auto written = page();
    for (const Row& row : rows()) {
        SCOPED_TRACE(row.name);
        const Flow flow = visit(row);
        const Methods methods = methodsFor(flow.state);
        const Withheld withheld = withheldFor(flow.state);
        const bool known = flow.state.session && flow.state.session->cardKnown;
        const auto word = [known](bool offered, const std::optional<StepCode>& why) {
            return known ? cell(offered, why) : std::string{"–"};
        };
        const std::vector<std::string> expected{
            "`" + std::string{nameOf(flow.state.at)} + "`", word(methods.face, withheld.face),
            word(methods.pin, withheld.pin), word(methods.visual, withheld.visual)};
        EXPECT_EQ(written["`" + row.name + "`"], expected);
        written.erase("`" + row.name + "`");
    }
    for (const auto& [name, cells] : written) {
        ADD_FAILURE() << name << " stands on the page and is no row of this test";
    }
}

// What a row offers can be taken, and what it withholds can't, from every place that offers it.
TEST(MethodsTable, WithheldMethodsCanNotBeTaken) {
    for (const Row& row : rows()) {
        SCOPED_TRACE(row.name);
        const Flow start = visit(row);
        const Methods methods = methodsFor(start.state);
        Flow called = start;
        called.send(StaffCalled{});
        ASSERT_TRUE(called.in<WaitingForStaff>());
        Flow face = called;
        face.send(FaceChosen{});
        EXPECT_EQ(face.in<FaceVerification>() != nullptr, methods.face);
        Flow pin = called;
        pin.send(PinChosen{});
        EXPECT_EQ(pin.in<PinEntry>() != nullptr, methods.pin);
        called.send(VisualCheckOpened{"reception"});
        EXPECT_EQ(called.in<WaitingForStaff>()->grant.has_value(), methods.visual);
    }
}

TEST(MethodsTable, TheCallSaysWhatWasTheMatter) {
    const auto causeOf = [](std::string_view name) {
        for (const Row& row : rows()) {
            if (row.name == name) {
                Flow flow = visit(row);
                const auto* waiting = flow.in<WaitingForStaff>();
                return waiting != nullptr ? waiting->cause : StepCode::KioskInternal;
            }
        }
        return StepCode::KioskInternal;
    };
    EXPECT_EQ(causeOf("pin-unknown"), StepCode::PatientPinUnknown);
    EXPECT_EQ(causeOf("infant-pin-locked"), StepCode::PatientNoMethodLeft);
    EXPECT_EQ(causeOf("camera-absent-pin-locked"), StepCode::PatientNoMethodLeft);
}

TEST(MethodsTable, AWrongPinIsNoUnknownOne) {
    Flow flow = visit({.name = "standard"});
    flow.send(PinChosen{}).send(PinSubmitted{}).send(PinWrong{2}).send(StaffCalled{});
    EXPECT_EQ(flow.in<WaitingForStaff>()->cause, StepCode::CardPinWrong);
}

// The lens is wiped while the keypad is open: 顔認証 is there again, and nobody is torn from what they do.
TEST(MethodsTable, ACameraThatSeesAgainOffersTheFaceAgain) {
    Flow flow = visit({.name = "camera-covered", .camera = StepCode::CameraCovered});
    ASSERT_TRUE(flow.in<PinEntry>());
    flow.send(CameraBack{});
    ASSERT_TRUE(flow.in<PinEntry>());
    EXPECT_TRUE(methodsFor(flow.state).face);
    flow.send(FaceChosen{});
    EXPECT_TRUE(flow.in<FaceVerification>());
}

}  // namespace
}  // namespace madoguchi::checkin
