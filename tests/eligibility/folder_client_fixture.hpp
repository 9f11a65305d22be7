// What the tests of the folder client share: real folders and threads, a clock that the test moves, so that
// nothing waits longer than a few looks, and the far side played by hand, file by file.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <iterator>
#include <mutex>
#include <optional>

#include "eligibility/codec.hpp"
#include "eligibility/folder_client.hpp"
#include "eligibility/folder_lookup.hpp"
#include "eligibility/folder_names.hpp"
#include "message_samples.hpp"
#include "support/manual_clock.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::eligibility {

using namespace std::chrono_literals;
using domain::Eligibility;

inline constexpr auto kPatience = 20s;

// The one outcome of a call, awaited.
class Outcome {
public:
    FolderClient::Done done() {
        return [this](Expected<NumberAnswer> answer) {
            const std::lock_guard lock{mutex_};
            ++count_;
            answer_ = std::move(answer);
            changed_.notify_all();
        };
    }
    const Expected<NumberAnswer>& get() {
        std::unique_lock lock{mutex_};
        EXPECT_TRUE(changed_.wait_for(lock, kPatience, [this] { return answer_.has_value(); }));
        return *answer_;
    }
    std::string_view code() {
        const auto& answer = get();
        return answer ? std::string_view{"ok"} : toText(answer.error().code);
    }
    int count() {
        const std::lock_guard lock{mutex_};
        return count_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Expected<NumberAnswer>> answer_;
    int count_ = 0;
};

class FolderClientTest : public testing::Test {
protected:
    FolderClientTest() {
        std::filesystem::create_directory(settings_.requests);
        std::filesystem::create_directory(settings_.answers);
    }

    void open() {
        client_.reset();
        client_ = FolderClient::open(
                      settings_, clock_,
                      [this, done = late_.done()](const std::string& session, Expected<NumberAnswer> answer) {
                          lateSession_ = session;  // read after late_ has its answer
                          done(std::move(answer));
                      })
                      .value();
    }

    void ask(Outcome& outcome) {
        if (!client_) {
            open();
        }
        client_->ask({.numbers = {.insurer = "06999999",
                                  .symbol = "試験１２",
                                  .number = "3456",
                                  .branch = "01",
                                  .birth = std::chrono::year{1953} / 8 / 15},
                      .limitCertificate = false,
                      .session = "s-7"},
                     outcome.done());
    }

    // Waits until it is so; false when it takes too long.
    bool eventually(const std::function<bool()>& isSo) {
        const auto end = std::chrono::steady_clock::now() + kPatience;
        std::unique_lock lock{pause_};
        while (!isSo()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            pauseChanged_.wait_for(lock, 1ms);
        }
        return true;
    }

    // Waits until the far side could find a request, and gives its id.
    std::string awaitRequest() {
        std::string id;
        EXPECT_TRUE(eventually([&] {
            for (const auto& file : std::filesystem::directory_iterator{settings_.requests}) {
                if (const auto name = parseOqsFileName(file.path().filename().string())) {
                    id = name->id;
                }
            }
            return !id.empty();
        }));
        return id;
    }

    // Until the client has looked so many times again; only while an exchange lives.
    void awaitLooks(std::uint64_t count) {
        const auto target = client_->looks().count + count;
        EXPECT_TRUE(eventually([&] { return client_->looks().count >= target; }));
    }

    // What the 連携アプリ does with a request; returns it.
    Message take(const std::string& id) {
        const auto file = settings_.requests / exchangeNames(id).request;
        std::ifstream stream{file, std::ios::binary};
        const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>{stream}, {}};
        std::filesystem::remove(file);
        return decode(bytes).value().message;
    }

    std::string answerTo(const Message& request, Charset charset = Charset::Utf8) {
        Message message = samples::minimalAnswer();
        message.header.medicalInstitutionCode = request.header.medicalInstitutionCode;
        message.header.arbitraryFileIdentifier = request.header.arbitraryFileIdentifier;
        message.header.referenceClassification = "2";
        for (auto& group : message.records.front().consents) {
            group = {};
        }
        const auto bytes = encode(message, charset);
        return {bytes.bytes().begin(), bytes.bytes().end()};
    }

    void put(const std::string& name, const std::string& content) {
        std::ofstream{settings_.answers / name, std::ios::binary} << content;
    }
    [[nodiscard]] bool hasAnswer(const std::string& id) const {
        return std::filesystem::exists(settings_.answers / exchangeNames(id).answer);
    }
    [[nodiscard]] std::ptrdiff_t filesIn(const std::filesystem::path& folder) const {
        return std::distance(std::filesystem::directory_iterator{folder}, {});
    }

    test::TemporaryFolder folder_;
    test::ManualClock clock_;
    FolderSettings settings_{.requests = folder_.path() / "req",
                             .answers = folder_.path() / "res",
                             .ledger = folder_.path() / "state" / "folder.json",
                             .institutionCode = samples::kInstitution,
                             .publish = Publish::Rename,
                             .charset = Charset::Cp932,
                             .poll = Milliseconds{2},
                             .times = {}};
    Outcome late_;
    std::string lateSession_;
    std::unique_ptr<FolderClient> client_;
    std::mutex pause_;
    std::condition_variable pauseChanged_;
};

}  // namespace madoguchi::eligibility
