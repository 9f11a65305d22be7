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
using Receipt = ports::ReinquiryPort::Receipt;
using Answer = ports::ReinquiryPort::Answer;
using State = ports::ReinquiryTrouble::Request;

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
        // Long enough for a busy machine; only silence takes so long.
        settings_.times = {.onScreen = Milliseconds{20'000},
                           .background = Milliseconds{26'000},
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
    Receipt handIn(const std::string& request, VisitKind kind = VisitKind::HomeVisit) {
        return awaited<Receipt>(
            [&](auto done) { reinquiry().handIn(question(kind), request, std::move(done)); });
    }
    Receipt find(const std::string& request) {
        return awaited<Receipt>(
            [&](auto done) { reinquiry().findReceipt(question(), request, std::move(done)); });
    }
    Answer fetch(const std::string& receipt, VisitKind kind = VisitKind::HomeVisit) {
        return awaited<Answer>(
            [&](auto done) { reinquiry().fetch(question(kind), receipt, std::move(done)); });
    }
    // A whole request.
    Expected<People> ask(const ports::Reinquiry& question) {
        const std::string request = reinquiry().newRequest();
        const Receipt receipt = handIn(request, question.kind);
        if (!receipt) {
            state_ = receipt.error().request;
            return std::unexpected(receipt.error().why);
        }
        reinquiry().forget(request);
        Answer answer = fetch(*receipt, question.kind);
        if (!answer) {
            state_ = answer.error().request;
            return std::unexpected(answer.error().why);
        }
        return std::move(*answer);
    }
    void restart() {
        client_.reset();
        reinquiry_.reset();
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
    State state_ = State::Open;  // of the last request without an answer
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
    std::promise<std::string> told;
    const std::string name = reinquiry().newRequest();
    reinquiry().handIn(question(VisitKind::Online), name, [&told](const Receipt& receipt) {
        told.set_value(std::string{toText(receipt.error().why.code)});
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
    EXPECT_EQ(request->message.header.arbitraryFileIdentifier, name);
    EXPECT_LE(name.size(), 50U);
    ASSERT_EQ(request->message.searches.size(), 1U);
    EXPECT_EQ(request->message.searches[0].treatmentFlag, "3");
    EXPECT_EQ(request->message.searches[0].consentDateFrom,
              domain::toCompactDate(domain::addDays(today(), -60)));
    EXPECT_EQ(request->message.searches[0].consentDateTo, domain::toCompactDate(today()));
    client_->cancel();
    EXPECT_EQ(told.get_future().get(), "gateway.unreachable");
    reinquiry().forget(name);
    EXPECT_EQ(leftovers(), 0U);
}

TEST_F(FolderReinquiryTest, TroublesAreNamed) {
    EXPECT_EQ(askUnder(FolderFault::Returned), "folder.request-returned");
    EXPECT_EQ(state_, State::Settled);
    for (const auto& [fault, code] : {std::pair{FolderFault::Foreign, "eligibility.malformed"},
                                      std::pair{FolderFault::Spoiled, "eligibility.malformed"},
                                      std::pair{FolderFault::Huge, "eligibility.malformed"}}) {
        EXPECT_EQ(askUnder(fault), code);
        EXPECT_EQ(state_, State::Open) << code;
    }
    EXPECT_EQ(askUnder(FolderFault::Partial), "ok");
    EXPECT_EQ(askUnder(FolderFault::Locked), "ok");
    EXPECT_EQ(askUnder(FolderFault::Duplicate), "ok");
    service_->setFault(FolderFault::None);
    EXPECT_EQ(askUnder(ServiceFault::WrongInstitution), "eligibility.malformed");
    EXPECT_EQ(askUnder(ServiceFault::None), "ok");
    // At once, and not file by file: the client is still clearing the last ones away.
    std::filesystem::rename(settings_.answers, folder_.path() / "gone");
    EXPECT_EQ(codeOf(ask(question())), "folder.missing");
}

TEST_F(FolderReinquiryTest, SilenceLeavesTheRequestOpen) {
    settings_.times.onScreen = Milliseconds{2000};
    settings_.times.background = Milliseconds{2600};
    EXPECT_EQ(askUnder(FolderFault::Silent), "gateway.timed-out");
    EXPECT_EQ(state_, State::Open);
    EXPECT_EQ(askUnder(FolderFault::Down), "folder.request-not-taken");
    EXPECT_EQ(state_, State::Open);
    EXPECT_EQ(fetch("R-1").error().request, State::Open);
}

TEST_F(FolderReinquiryTest, ResultsThatAreNoneSettleTheRequest) {
    const std::string receipt = handIn(reinquiry().newRequest()).value();
    service_->setFault(ServiceFault::Error9);
    EXPECT_EQ(fetch(receipt).error().request, State::Settled);
    service_->setFault(ServiceFault::Busy);
    EXPECT_EQ(fetch(receipt).error().request, State::Open);
    service_->setFault(ServiceFault::None);
    EXPECT_TRUE(fetch(receipt));
    EXPECT_TRUE(fetch(receipt));  // as often as it takes
    startService();               // knows no receipts
    EXPECT_EQ(fetch(receipt).error().request, State::NotThere);
}

TEST_F(FolderReinquiryTest, FetchesAgainUntilTheResultsAreThere) {
    times_.patience = std::chrono::minutes{10};
    const std::string request = reinquiry().newRequest();
    const std::string receipt = handIn(request).value();
    reinquiry().forget(request);
    service_->setFault(ServiceFault::Busy);
    std::promise<bool> told;
    reinquiry().fetch(question(), receipt,
                      [&told](const Answer& answer) { told.set_value(answer.has_value()); });
    while (service_->taken() < 4) {  // the request and three that fetch
        std::this_thread::yield();
    }
    service_->setFault(ServiceFault::None);
    EXPECT_TRUE(told.get_future().get());
    EXPECT_EQ(leftovers(), 0U);
}

// The kiosk ended, or was killed, while the request was out or its receipt lay there.
TEST_F(FolderReinquiryTest, TheReceiptOfARequestIsFoundInALaterRun) {
    const std::string request = reinquiry().newRequest();
    const Receipt receipt = handIn(request);
    ASSERT_TRUE(receipt);
    restart();
    EXPECT_EQ(find(request), receipt);
    EXPECT_EQ(service_->taken(), 1U) << "nothing was sent again";
    EXPECT_EQ(fetch(*receipt).value().size(), 1U);
    reinquiry().forget(request);
    EXPECT_EQ(leftovers(), 0U);
}

TEST_F(FolderReinquiryTest, ARequestThatWaitsIsAnsweredInALaterRun) {
    service_->setFault(FolderFault::Down);
    const std::string request = reinquiry().newRequest();
    reinquiry().handIn(question(), request, [](const Receipt&) {});
    while (std::filesystem::is_empty(settings_.requests)) {
        std::this_thread::yield();
    }
    restart();
    service_->setFault(FolderFault::None);
    EXPECT_TRUE(find(request));
    EXPECT_EQ(service_->taken(), 1U);
}

TEST_F(FolderReinquiryTest, WhatNeverGotThereIsKnownAndWhatALostLedgerKeptIsNot) {
    const std::string request = reinquiry().newRequest();
    EXPECT_EQ(find(request).error().request, State::NotThere);
    restart();
    std::filesystem::remove(settings_.ledger);
    EXPECT_EQ(find(request).error().request, State::Open);
}

TEST_F(FolderReinquiryTest, PackedResultsAreNotReadAndNotLeftBehind) {
    const std::string request = reinquiry().newRequest();
    const std::string receipt = handIn(request).value();
    reinquiry().forget(request);
    service_->setFault(FolderFault::Down);
    std::promise<ports::ReinquiryTrouble> told;
    reinquiry().fetch(question(), receipt, [&told](const Answer& answer) { told.set_value(answer.error()); });
    std::string id;
    while (id.empty()) {
        for (const auto& entry : std::filesystem::directory_iterator{settings_.requests}) {
            const auto name = parseOqsFileName(entry.path().filename().string());
            id = name && name->prefix == kHomeVisitFetchPrefix ? name->id : id;
        }
        std::this_thread::yield();
    }
    std::ofstream{settings_.answers / exchangeNames(id, kHomeVisitFetchPrefix).archive} << "PK";
    EXPECT_EQ(toText(told.get_future().get().why.code), "eligibility.malformed");
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
    const std::string receipt = handIn(reinquiry().newRequest()).value();
    service_->setFault(FolderFault::Silent);
    reinquiry().fetch(question(), receipt, [](const Answer&) {});
    while (service_->taken() < 2) {
        std::this_thread::yield();
    }
    restart();
    // The request was taken and may be answered, with everybody's data.
    const std::string id = FolderLedger::open(settings_.ledger)->entries().back().id;
    const auto late = settings_.answers / exchangeNames(id, kHomeVisitFetchPrefix).answer;
    std::ofstream{late} << "<XmlMsg>late</XmlMsg>";
    service_->setFault(FolderFault::None);
    EXPECT_EQ(codeOf(ask(question())), "ok");  // questions go first
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (std::filesystem::exists(late) && std::chrono::steady_clock::now() < end) {
        std::this_thread::yield();
    }
    EXPECT_FALSE(std::filesystem::exists(late));
}

}  // namespace
}  // namespace madoguchi::eligibility
