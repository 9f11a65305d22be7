// The folder client against the simulated 連携アプリ: real folders, real threads, each trouble by its name.
#include "simulation/folder_service.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <fstream>
#include <future>
#include <memory>

#include "eligibility/folder_client.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::simulation {
namespace {

using namespace std::chrono_literals;
using domain::Eligibility;
using eligibility::FolderClient;
using eligibility::NumberAnswer;

class MachineClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::steady_clock::now());
    }
    [[nodiscard]] UtcTime utc() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
    }
};

class FolderServiceTest : public testing::Test {
protected:
    FolderServiceTest() {
        const auto today = jstDay(clock_.utc());
        for (const char* name : {"adult.json"}) {
            auto persona =
                loadPersona(std::string{MADOGUCHI_SOURCE_DIR "/resources/personas/"} + name, today);
            if (persona) {
                personas_.push_back(std::move(*persona));
            }
        }
        // Everything a hundred times quicker than life, in the same order.
        service_ = FolderService::start({.folder = folder_.path(),
                                         .personas = personas_,
                                         .poll = Milliseconds{2},
                                         .delay = Milliseconds{5},
                                         .late = Milliseconds{2500},
                                         .pause = Milliseconds{60}},
                                        clock_)
                       .value();
        settings_ = {.requests = service_->requests(),
                     .answers = service_->answers(),
                     .ledger = folder_.path() / "state" / "folder.json",
                     .institutionCode = "9919999990",
                     .publish = eligibility::Publish::Rename,
                     .charset = eligibility::Charset::Utf8,
                     .poll = Milliseconds{3},
                     .times = {.onScreen = Milliseconds{2000},
                               .background = Milliseconds{9000},
                               .settle = Milliseconds{20},
                               .keep = Milliseconds{30}}};
        open();
    }

    void open() {
        client_.reset();
        client_ =
            FolderClient::open(settings_, clock_,
                               [this](const std::string&, const Expected<NumberAnswer>& answer) {
                                   late_.set_value(answer ? "ok" : std::string{toText(answer.error().code)});
                               })
                .value();
    }

    [[nodiscard]] domain::InsuranceNumbers adult() const {
        const auto& record = personas_.front().eligibility->records.front();
        return {record.insurerNumber, record.symbol, record.number, record.branch, record.birth};
    }

    Expected<NumberAnswer> ask(const domain::InsuranceNumbers& numbers) {
        const auto promise = std::make_shared<std::promise<Expected<NumberAnswer>>>();
        auto future = promise->get_future();
        client_->ask({.numbers = numbers, .limitCertificate = false},
                     [promise](Expected<NumberAnswer> answer) { promise->set_value(std::move(answer)); });
        if (future.wait_for(20s) != std::future_status::ready) {
            return fail(StepCode::KioskInternal, "no outcome");
        }
        return future.get();
    }
    std::string outcome() {
        const auto answer = ask(adult());
        return answer ? std::string{domain::toText(answer->verdict.eligibility)}
                      : std::string{toText(answer.error().code)};
    }

    test::TemporaryFolder folder_;
    MachineClock clock_;
    std::vector<Persona> personas_;
    std::unique_ptr<FolderService> service_;
    std::promise<std::string> late_;
    eligibility::FolderSettings settings_;
    std::unique_ptr<FolderClient> client_;
};

TEST_F(FolderServiceTest, AnswersForAPersonaAsACardNumberAnswer) {
    const auto answer = ask(adult());
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->verdict.eligibility, Eligibility::Valid);
    EXPECT_EQ(answer->verdict.patientName, "窓口　太郎");
    EXPECT_EQ(answer->message.header.referenceClassification, "2");
    for (const auto& group : answer->message.records.front().consents) {
        EXPECT_EQ(group, eligibility::ConsentGroup{});
    }
    EXPECT_EQ(service_->taken(), 1U);
}

TEST_F(FolderServiceTest, FindsThePersonWhateverTheWidthOfTheNumbers) {
    auto numbers = adult();
    numbers.symbol = "3141";
    numbers.number = "5926";
    numbers.branch = "0";
    const auto answer = ask(numbers);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->verdict.eligibility, Eligibility::Valid);
    numbers.birth = domain::addDays(numbers.birth, 1);
    EXPECT_EQ(ask(numbers)->verdict.eligibility, Eligibility::NotFound);
}

TEST_F(FolderServiceTest, PlaysEachTroubleAndTheClientSaysWhatItIs) {
    struct Row {
        const char* fault;
        const char* outcome;
        const char* late;  // null: nothing comes late
    };
    for (const Row& row : {
             Row{"none", "valid", nullptr},
             Row{"down", "folder.request-not-taken", nullptr},
             Row{"silent", "gateway.timed-out", nullptr},
             Row{"late", "gateway.timed-out", "ok"},
             Row{"returned", "folder.request-returned", nullptr},
             Row{"partial", "valid", nullptr},
             Row{"locked", "valid", nullptr},
             Row{"duplicate", "valid", nullptr},
             Row{"foreign", "eligibility.malformed", nullptr},
             Row{"malformed-reply", "eligibility.malformed", nullptr},
             Row{"huge-reply", "eligibility.malformed", nullptr},
             Row{"purged", "gateway.timed-out", nullptr},
         }) {
        SCOPED_TRACE(row.fault);
        late_ = {};
        auto late = late_.get_future();
        service_->setFault(folderFaultFromName(row.fault).value());
        EXPECT_EQ(outcome(), row.outcome);
        if (row.late != nullptr) {
            ASSERT_EQ(late.wait_for(20s), std::future_status::ready);
            EXPECT_EQ(late.get(), row.late);
        }
        service_->setFault(FolderFault::None);
        open();
    }
}

TEST_F(FolderServiceTest, SaysTheTroublesOfTheServiceToo) {
    struct Row {
        ServiceFault fault;
        const char* outcome;
    };
    for (const Row& row : {
             Row{ServiceFault::NotFound, "not-found"},
             Row{ServiceFault::Several, "several"},
             Row{ServiceFault::Error9, "eligibility.error-answer"},
             Row{ServiceFault::PersonError, "eligibility.error-answer"},
             Row{ServiceFault::WrongInstitution, "eligibility.malformed"},
             Row{ServiceFault::WrongIdentifier, "eligibility.malformed"},
             Row{ServiceFault::Invalid, "invalid"},
             Row{ServiceFault::NewInsurer, "invalid-new-insurer"},
             Row{ServiceFault::NoRecord, "eligibility.malformed"},
             Row{ServiceFault::UnknownElements, "valid"},
         }) {
        service_->setFault(row.fault);
        EXPECT_EQ(outcome(), row.outcome);
    }
}

TEST_F(FolderServiceTest, TheFoldersAreCleanAfterwards) {
    EXPECT_EQ(outcome(), "valid");
    const auto isEmpty = [](const std::filesystem::path& folder) {
        return std::filesystem::is_empty(folder);
    };
    std::mutex mutex;
    std::condition_variable changed;
    std::unique_lock lock{mutex};
    for (int tries = 0; tries < 2000 && !isEmpty(service_->answers()); ++tries) {
        changed.wait_for(lock, 5ms);
    }
    EXPECT_TRUE(isEmpty(service_->answers()));
    EXPECT_TRUE(isEmpty(service_->requests()));
}

TEST_F(FolderServiceTest, GivesBackWhatItCanNotAnswer) {
    client_.reset();
    std::ofstream{service_->requests() / "OQSmuquc01req_202604010001.xml"} << "<XmlMsg></XmlMsg>";
    std::ofstream{service_->requests() / "OQSsiquc01req_202604010002.xml"} << "<XmlMsg></XmlMsg>";
    std::ofstream{service_->requests() / "note.txt"} << "of somebody else";
    std::mutex mutex;
    std::condition_variable changed;
    std::unique_lock lock{mutex};
    for (int tries = 0; tries < 2000 && service_->taken() < 2; ++tries) {
        changed.wait_for(lock, 5ms);
    }
    service_->stop();
    for (const char* name : {"OQSmuquc01req_202604010001", "OQSsiquc01req_202604010002"}) {
        EXPECT_TRUE(std::filesystem::exists(service_->answers() / (std::string{name} + ".xml"))) << name;
        EXPECT_TRUE(std::filesystem::exists(service_->answers() / (std::string{name} + ".err"))) << name;
    }
    EXPECT_TRUE(std::filesystem::exists(service_->requests() / "note.txt"));
}

TEST_F(FolderServiceTest, AnswersInEveryFormReadTheSame) {
    for (const ServiceFault fault :
         {ServiceFault::ShiftJis, ServiceFault::CaptureOrder, ServiceFault::ShuffledOrder}) {
        service_->setFault(fault);
        EXPECT_EQ(outcome(), "valid");
    }
}

}  // namespace
}  // namespace madoguchi::simulation
