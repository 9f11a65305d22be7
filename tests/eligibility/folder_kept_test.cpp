// Exchanges of the folder client that have a name: sent once, found again in a later run whatever became of
// the run that sent them, and gone once nobody needs them. The far side is played by hand.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <optional>
#include <thread>

#include "eligibility/codec.hpp"
#include "eligibility/folder_client.hpp"
#include "eligibility/folder_names.hpp"
#include "message_samples.hpp"
#include "support/manual_clock.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::eligibility {
namespace {

using namespace std::chrono_literals;

constexpr const char* kName = "ask-1";

class FolderKept : public testing::Test {
protected:
    FolderKept() {
        std::filesystem::create_directory(settings_.requests);
        std::filesystem::create_directory(settings_.answers);
        restart();
    }
    void restart() {
        client_.reset();
        client_ = FolderClient::open(settings_, clock_).value();
    }
    FolderClient::Errand errand(std::promise<std::string>& told) {
        return {.prefix = kHomeVisitPrefix,
                .request = [](const Asked& asked, domain::Date, Charset) -> Expected<SecureBytes> {
                    Message message = samples::minimalAnswer();
                    message.header.arbitraryFileIdentifier = asked.fileIdentifier;
                    return encode(message, Charset::Utf8);
                },
                .ours =
                    [](const Message& message, const Asked& asked) {
                        return message.header.arbitraryFileIdentifier == asked.fileIdentifier;
                    },
                .done =
                    [&told](const Expected<FolderClient::Received>& received) {
                        told.set_value(received ? received->message.header.arbitraryFileIdentifier
                                                : std::string{toText(received.error().code)});
                    },
                .keepAs = kName};
    }
    void send() { client_->exchange(errand(sent_)); }
    std::string find() {
        std::promise<std::string> told;
        client_->findAgain(errand(told), [&told] { told.set_value("never sent"); });
        return told.get_future().get();
    }
    // The same while the time on screen runs out.
    std::string findInVain() {
        std::promise<std::string> told;
        auto outcome = told.get_future();
        client_->findAgain(errand(told), [&told] { told.set_value("never sent"); });
        runOut(outcome);
        return outcome.get();
    }
    void runOut(std::future<std::string>& outcome) {
        // What is told at the end is what was seen last.
        const auto seen = client_->looks().count + 2;
        while (client_->looks().count < seen) {
            std::this_thread::yield();
        }
        while (outcome.wait_for(1ms) != std::future_status::ready) {
            clock_.advance(31s);
        }
    }
    std::string awaitRequest() {
        for (;;) {
            for (const auto& file : std::filesystem::directory_iterator{settings_.requests}) {
                if (const auto name = parseOqsFileName(file.path().filename().string())) {
                    return name->id;
                }
            }
            std::this_thread::yield();
        }
    }
    void take(const std::string& id) const {
        std::filesystem::remove(settings_.requests / exchangeNames(id, kHomeVisitPrefix).request);
    }
    void answer(const std::string& id) const {
        Message message = samples::minimalAnswer();
        message.header.arbitraryFileIdentifier = kName;
        const auto bytes = encode(message, Charset::Utf8);
        const std::string text{bytes.bytes().begin(), bytes.bytes().end()};
        std::ofstream{settings_.answers / exchangeNames(id, kHomeVisitPrefix).answer, std::ios::binary}
            << text;
    }
    [[nodiscard]] std::ptrdiff_t files() const {
        std::ptrdiff_t count = 0;
        for (const auto& folder : {settings_.requests, settings_.answers}) {
            count += std::distance(std::filesystem::directory_iterator{folder}, {});
        }
        return count;
    }

    test::TemporaryFolder folder_;
    test::ManualClock clock_;
    FolderSettings settings_{.requests = folder_.path() / "req",
                             .answers = folder_.path() / "res",
                             .ledger = folder_.path() / "state" / "folder.json",
                             .institutionCode = samples::kInstitution,
                             .publish = Publish::Rename,
                             .charset = Charset::Utf8,
                             .poll = Milliseconds{2},
                             .times = {}};
    std::promise<std::string> sent_;
    std::unique_ptr<FolderClient> client_;
};

TEST_F(FolderKept, ItsAnswerIsThereAsOftenAsItIsLookedFor) {
    send();
    const auto id = awaitRequest();
    take(id);
    answer(id);
    EXPECT_EQ(sent_.get_future().get(), kName);
    clock_.advance(5min);
    EXPECT_EQ(find(), kName);
    restart();
    EXPECT_EQ(find(), kName);
    client_->letGo(kName);
    EXPECT_EQ(find(), "never sent");  // nobody knows of it any more
    EXPECT_EQ(files(), 0);
}

TEST_F(FolderKept, ARequestThatNobodyTookWaitsForTheNextRun) {
    send();
    const auto id = awaitRequest();
    restart();
    EXPECT_EQ(sent_.get_future().get(), "gateway.unreachable");
    EXPECT_EQ(findInVain(), "folder.request-not-taken");
    EXPECT_EQ(files(), 1);
    take(id);
    answer(id);
    EXPECT_EQ(find(), kName);
}

TEST_F(FolderKept, ALateAnswerIsFoundByTheNextLook) {
    send();
    const auto id = awaitRequest();
    take(id);
    auto outcome = sent_.get_future();
    runOut(outcome);
    EXPECT_EQ(outcome.get(), "gateway.timed-out");
    EXPECT_EQ(findInVain(), "gateway.timed-out");
    clock_.advance(1h);
    answer(id);
    EXPECT_EQ(find(), kName);
}

TEST_F(FolderKept, AnswersThatCameWhileNobodyRanAreNoLeftovers) {
    send();
    const auto id = awaitRequest();
    take(id);
    client_.reset();
    answer(id);
    restart();
    EXPECT_EQ(find(), kName);
    EXPECT_EQ(files(), 1);
}

TEST_F(FolderKept, WhatNeverGotIntoTheFolderIsKnownNotToBe) {
    EXPECT_EQ(find(), "never sent");
    std::filesystem::remove(settings_.requests);
    send();
    EXPECT_EQ(sent_.get_future().get(), "folder.missing");
    EXPECT_EQ(find(), "never sent");
}

TEST_F(FolderKept, AShareThatIsGoneIsToldAtOnceAndChangesNothing) {
    send();
    const auto id = awaitRequest();
    take(id);
    const auto elsewhere = folder_.path() / "elsewhere";
    std::filesystem::rename(settings_.answers, elsewhere);
    restart();
    EXPECT_EQ(find(), "folder.missing");
    std::filesystem::rename(elsewhere, settings_.answers);
    answer(id);
    EXPECT_EQ(find(), kName);
}

TEST_F(FolderKept, LettingGoTakesARequestBack) {
    send();
    awaitRequest();
    client_->letGo(kName);
    restart();  // what was to be done is done
    EXPECT_EQ(files(), 0);
    EXPECT_EQ(find(), "never sent");
}

TEST_F(FolderKept, NothingIsKeptLongerThanTheLedgerRemembers) {
    send();
    const auto id = awaitRequest();
    take(id);
    answer(id);
    EXPECT_EQ(sent_.get_future().get(), kName);
    client_.reset();
    clock_.advance(72h);
    restart();
    EXPECT_EQ(find(), "never sent");
    EXPECT_EQ(files(), 0);
}

}  // namespace
}  // namespace madoguchi::eligibility
