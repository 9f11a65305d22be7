// 再照会 over real folders, against the simulated 連携アプリ: two exchanges, one receipt, nothing left
// behind.
#include "eligibility/folder_reinquiry.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <memory>

#include "eligibility/codec.hpp"
#include "eligibility/folder_names.hpp"
#include "gateway_world.hpp"
#include "simulation/folder_service.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::Eligibility;
using domain::VisitKind;
using simulation::FolderFault;
using People = std::vector<ports::ReinquiryPerson>;

class FolderReinquiryTest : public testing::Test {
protected:
    FolderReinquiryTest() {
        consent(VisitKind::HomeVisit, -30, 300);
        startService();
        settings_.requests = service_->requests();
        settings_.answers = service_->answers();
        settings_.ledger = folder_.path() / "folder.json";
        settings_.institutionCode = samples::kInstitution;
        settings_.poll = Milliseconds{2};
        settings_.times = {.onScreen = Milliseconds{2000},
                           .background = Milliseconds{2600},
                           .settle = Milliseconds{20},
                           .keep = Milliseconds{20}};
    }

    void startService() {
        service_.reset();
        service_ = simulation::FolderService::start({.folder = folder_.path() / "OQS",
                                                     .personas = {person_},
                                                     .poll = Milliseconds{2},
                                                     .delay = Milliseconds{2},
                                                     .pause = Milliseconds{30}},
                                                    clock_)
                       .value();
    }
    void consent(VisitKind kind, int since, int until) {
        person_.eligibility->continuing = {kind, domain::addDays(today(), since),
                                           domain::addDays(today(), until)};
        if (service_) {
            service_->setPersonas({person_});
        }
    }
    domain::Date today() const { return jstDay(clock_.utc()); }
    ports::Reinquiry question(VisitKind kind = VisitKind::HomeVisit, int from = -60) const {
        return {kind, domain::addDays(today(), from), today()};
    }
    FolderReinquiry& reinquiry() {
        if (!client_) {
            client_ = FolderClient::open(settings_, clock_).value();
            reinquiry_ =
                std::make_unique<FolderReinquiry>(*client_, settings_.institutionCode, times_, clock_);
        }
        return *reinquiry_;
    }
    Expected<People> ask(const ports::Reinquiry& question) {
        return await<People>([&](auto done) { reinquiry().askAgain(question, std::move(done)); });
    }
    std::string_view askUnder(FolderFault fault) {
        service_->setFault(fault);
        return codeOf(ask(question()));
    }
    std::string_view askUnder(ServiceFault fault) {
        service_->setFault(fault);
        return codeOf(ask(question()));
    }
    // The client ends first: what it owns in the folders goes with it.
    std::size_t leftovers() {
        client_.reset();
        reinquiry_.reset();
        std::size_t files = 0;
        for (const auto& folder : {settings_.requests, settings_.answers}) {
            for (const auto& file : std::filesystem::directory_iterator{folder}) {
                files += file.is_regular_file() ? 1 : 0;
            }
        }
        return files;
    }

    TestFolder folder_;
    TestClock clock_;
    simulation::Persona person_ =
        simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/adult.json", jstDay(clock_.utc()))
            .value();
    std::unique_ptr<simulation::FolderService> service_;
    FolderSettings settings_;
    FolderReinquiryTimes times_{.firstPause = Milliseconds{5}, .patience = Milliseconds{60}};
    std::unique_ptr<FolderReinquiry> reinquiry_;
    std::unique_ptr<FolderClient> client_;  // its threads end before the other
};

TEST_F(FolderReinquiryTest, AsksInTwoStepsAndLeavesNothing) {
    for (const auto kind : {VisitKind::HomeVisit, VisitKind::Online}) {
        consent(kind, -30, 300);
        const auto people = ask(question(kind));
        ASSERT_TRUE(people) << people.error().detail;
        ASSERT_EQ(people->size(), 1U);
        EXPECT_EQ(people->at(0).eligibility, Eligibility::Valid);
        EXPECT_EQ(people->at(0).name, "窓口　太郎");
    }
    EXPECT_EQ(service_->taken(), 4U);
    EXPECT_EQ(leftovers(), 0U);
}

TEST_F(FolderReinquiryTest, TheRequestsAreThoseOfTheInterface) {
    service_->setFault(FolderFault::Down);
    auto promise = std::make_shared<std::promise<std::string>>();
    reinquiry().askAgain(question(VisitKind::Online), [promise](const Expected<People>& outcome) {
        promise->set_value(std::string{codeOf(outcome)});
    });
    std::filesystem::path file;
    while (file.empty()) {
        for (const auto& entry : std::filesystem::directory_iterator{settings_.requests}) {
            file = parseOqsFileName(entry.path().filename().string()) ? entry.path() : file;
        }
        std::this_thread::yield();
    }
    EXPECT_TRUE(file.filename().string().starts_with("OQSmuonq01req_"));
    std::ifstream stream{file, std::ios::binary};
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>{stream}, {}};
    const auto request = decode(bytes);
    ASSERT_TRUE(request);
    EXPECT_EQ(request->message.header.medicalInstitutionCode, samples::kInstitution);
    ASSERT_EQ(request->message.searches.size(), 1U);
    EXPECT_EQ(request->message.searches[0].treatmentFlag, "3");
    EXPECT_EQ(request->message.searches[0].consentDateFrom,
              domain::toCompactDate(domain::addDays(today(), -60)));
    EXPECT_EQ(request->message.searches[0].consentDateTo, domain::toCompactDate(today()));
    client_->cancel();
    EXPECT_EQ(promise->get_future().get(), "gateway.unreachable");
    EXPECT_EQ(leftovers(), 0U);
}

TEST_F(FolderReinquiryTest, TroublesAreNamed) {
    EXPECT_EQ(askUnder(FolderFault::Returned), "folder.request-returned");
    EXPECT_EQ(askUnder(FolderFault::Foreign), "eligibility.malformed");
    EXPECT_EQ(askUnder(FolderFault::Spoiled), "eligibility.malformed");
    EXPECT_EQ(askUnder(FolderFault::Huge), "eligibility.malformed");
    EXPECT_EQ(askUnder(FolderFault::Partial), "ok");
    EXPECT_EQ(askUnder(FolderFault::Locked), "ok");
    EXPECT_EQ(askUnder(FolderFault::Duplicate), "ok");
    EXPECT_EQ(askUnder(FolderFault::Silent), "gateway.timed-out");
    EXPECT_EQ(askUnder(FolderFault::Down), "folder.request-not-taken");
    service_->setFault(FolderFault::None);
    EXPECT_EQ(askUnder(ServiceFault::Error9), "eligibility.error-answer");
    EXPECT_EQ(askUnder(ServiceFault::WrongInstitution), "eligibility.malformed");
    EXPECT_EQ(askUnder(ServiceFault::None), "ok");
    std::filesystem::remove_all(settings_.answers);
    EXPECT_EQ(codeOf(ask(question())), "folder.missing");
}

TEST_F(FolderReinquiryTest, WhatTakesItsTimeIsFetchedByTheSameReceipt) {
    EXPECT_EQ(askUnder(ServiceFault::Busy), "reinquiry.pending");
    const std::size_t before = service_->taken();
    EXPECT_GE(before, 2U);  // the request and what fetches
    EXPECT_EQ(askUnder(ServiceFault::None), "ok");
    EXPECT_EQ(service_->taken(), before + 1);
    EXPECT_EQ(askUnder(ServiceFault::None), "ok");
    EXPECT_EQ(service_->taken(), before + 3);
    EXPECT_EQ(leftovers(), 0U);
}

TEST_F(FolderReinquiryTest, FetchesAgainUntilTheResultsAreThere) {
    times_.patience = std::chrono::minutes{10};
    service_->setFault(ServiceFault::Busy);
    auto promise = std::make_shared<std::promise<std::string>>();
    reinquiry().askAgain(question(), [promise](const Expected<People>& outcome) {
        promise->set_value(std::string{codeOf(outcome)});
    });
    while (service_->taken() < 4) {  // the request and three that fetch
        std::this_thread::yield();
    }
    service_->setFault(ServiceFault::None);
    EXPECT_EQ(promise->get_future().get(), "ok");
    EXPECT_EQ(leftovers(), 0U);
}

TEST_F(FolderReinquiryTest, AReceiptThatIsGivenBackIsDroppedAndAskedForAnew) {
    EXPECT_EQ(askUnder(ServiceFault::Busy), "reinquiry.pending");
    startService();  // knows no receipts
    EXPECT_EQ(askUnder(ServiceFault::None), "ok");
    EXPECT_EQ(service_->taken(), 3U);
}

TEST_F(FolderReinquiryTest, PackedResultsAreNotReadAndNotLeftBehind) {
    service_->setFault(FolderFault::Down);
    auto promise = std::make_shared<std::promise<std::string>>();
    reinquiry().askAgain(question(), [promise](const Expected<People>& outcome) {
        promise->set_value(std::string{codeOf(outcome)});
    });
    std::string id;
    while (id.empty()) {
        for (const auto& entry : std::filesystem::directory_iterator{settings_.requests}) {
            const auto name = parseOqsFileName(entry.path().filename().string());
            id = name ? name->id : id;
        }
        std::this_thread::yield();
    }
    std::ofstream{settings_.answers / exchangeNames(id, kHomeVisitPrefix).archive} << "PK";
    EXPECT_EQ(promise->get_future().get(), "eligibility.malformed");
    EXPECT_EQ(leftovers(), 0U);
}

TEST_F(FolderReinquiryTest, HowToTellAnEndIsNotKnown) {
    EXPECT_EQ(codeOf(await<void>([&](auto done) {
                  reinquiry().tellEnd(VisitKind::HomeVisit, {}, domain::ContinuingEnd::Institution,
                                      std::move(done));
              })),
              "reinquiry.end-not-told");
    EXPECT_EQ(service_->taken(), 0U);
}

TEST_F(FolderReinquiryTest, LeftoversOfEveryKindAreSwept) {
    service_->setFault(FolderFault::Silent);
    reinquiry().askAgain(question(), [](const Expected<People>&) {});
    while (service_->taken() == 0) {
        std::this_thread::yield();
    }
    client_.reset();
    reinquiry_.reset();
    // The request was taken and may be answered.
    const std::string id = FolderLedger::open(settings_.ledger)->openIds().at(0);
    std::ofstream{settings_.answers / exchangeNames(id, kHomeVisitPrefix).answer} << "late";
    service_->setFault(FolderFault::None);
    EXPECT_EQ(codeOf(ask(question())), "ok");  // a new run has swept before its first question
    EXPECT_FALSE(std::filesystem::exists(settings_.answers / exchangeNames(id, kHomeVisitPrefix).answer));
}

}  // namespace
}  // namespace madoguchi::eligibility
