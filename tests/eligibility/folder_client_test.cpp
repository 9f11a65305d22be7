// The folder client with real folders and threads; the far side is played by hand, file by file. Times are on
// a clock that the tests move, so nothing waits longer than a few looks.
#include "eligibility/folder_client.hpp"

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
#include "eligibility/folder_lookup.hpp"
#include "eligibility/folder_names.hpp"
#include "message_samples.hpp"
#include "support/manual_clock.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::eligibility {
namespace {

using namespace std::chrono_literals;
using domain::Eligibility;

constexpr auto kPatience = 20s;

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

TEST_F(FolderClientTest, AsksAndIsAnswered) {
    Outcome outcome;
    ask(outcome);
    const auto id = awaitRequest();
    const auto request = take(id);
    EXPECT_EQ(request.searches.front().insuredCardSymbol, "試験１２");
    EXPECT_EQ(request.searches.front().insurerNumber, "06999999");
    EXPECT_LE(request.header.arbitraryFileIdentifier.size(), 50U);
    put(exchangeNames(id).answer, answerTo(request, Charset::Cp932));
    ASSERT_EQ(outcome.code(), "ok") << outcome.get().error().detail;
    EXPECT_EQ(outcome.get()->verdict.eligibility, Eligibility::Valid);
    EXPECT_EQ(outcome.get()->message.header.referenceClassification, "2");
    EXPECT_TRUE(hasAnswer(id)) << "removed before the result is safe";
    clock_.advance(11s);
    EXPECT_TRUE(eventually([this] { return filesIn(settings_.answers) == 0; }));
    clock_.advance(3min);
    client_.reset();
    EXPECT_EQ(outcome.count(), 1);
    EXPECT_EQ(late_.count(), 0);
}

TEST_F(FolderClientTest, AnEndClearsWhatWasRead) {
    Outcome outcome;
    ask(outcome);
    const auto id = awaitRequest();
    put(exchangeNames(id).answer, answerTo(take(id)));
    EXPECT_EQ(outcome.code(), "ok");
    client_.reset();
    EXPECT_EQ(filesIn(settings_.answers), 0);
}

TEST_F(FolderClientTest, AnswersTheDesksQuestionsToo) {
    open();
    FolderLookup desk{*client_};
    std::promise<Expected<ports::NumberLookupAnswer>> promise;
    desk.lookUp(
        {.insurer = "06999999",
         .symbol = "12",
         .number = "3456",
         .branch = {},
         .birth = std::chrono::year{1953} / 8 / 15},
        [&promise](Expected<ports::NumberLookupAnswer> answer) { promise.set_value(std::move(answer)); });
    const auto id = awaitRequest();
    const auto request = take(id);
    EXPECT_EQ(request.searches.front().insuredIdentificationNumber, "3456");
    put(exchangeNames(id).answer, answerTo(request));
    const auto answer = promise.get_future().get();
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->eligibility, Eligibility::Valid);
    EXPECT_FALSE(answer->name.empty());
}

TEST_F(FolderClientTest, RefusesAnAnswerThatIsAnothers) {
    Outcome outcome;
    ask(outcome);
    const auto id = awaitRequest();
    auto request = take(id);
    request.header.arbitraryFileIdentifier = "somebody-else";
    put(exchangeNames(id).answer, answerTo(request));
    awaitLooks(3);
    EXPECT_EQ(outcome.count(), 0);
    clock_.advance(3s);
    EXPECT_EQ(outcome.code(), "eligibility.malformed");
    clock_.advance(4min);
    client_.reset();
    EXPECT_TRUE(hasAnswer(id)) << "not ours to remove";
}

TEST_F(FolderClientTest, TellsOfReturnedRequestsWithTheCodeAlone) {
    Outcome outcome;
    ask(outcome);
    const auto id = awaitRequest();
    const auto names = exchangeNames(id);
    std::filesystem::rename(settings_.requests / names.request, settings_.answers / names.returned);
    put(names.error, "エラー OQC-OWSE0900000 記号 試験");
    EXPECT_EQ(outcome.code(), "folder.request-returned");
    EXPECT_EQ(outcome.get().error().detail, "OQC-OWSE0900000");
    clock_.advance(11s);
    EXPECT_TRUE(eventually([this] { return filesIn(settings_.answers) == 0; }));
}

TEST_F(FolderClientTest, SilenceIsUnknownAndTheLateAnswerGoesItsOwnWay) {
    Outcome outcome;
    ask(outcome);
    const auto id = awaitRequest();
    const auto request = take(id);
    awaitLooks(2);
    clock_.advance(30s);
    EXPECT_EQ(outcome.code(), "gateway.timed-out");
    awaitLooks(2);
    EXPECT_EQ(filesIn(settings_.requests), 0) << "sent again";
    put(exchangeNames(id).answer, answerTo(request));
    EXPECT_EQ(late_.code(), "ok");
    EXPECT_EQ(lateSession_, "s-7");
    EXPECT_EQ(outcome.count(), 1);
    EXPECT_EQ(late_.count(), 1);
}

TEST_F(FolderClientTest, ARequestThatNobodyTookIsTakenBack) {
    Outcome outcome;
    ask(outcome);
    awaitRequest();
    awaitLooks(2);
    clock_.advance(30s);
    EXPECT_EQ(outcome.code(), "folder.request-not-taken");
    EXPECT_EQ(filesIn(settings_.requests), 1);
    clock_.advance(3min);
    EXPECT_TRUE(eventually([this] { return filesIn(settings_.requests) == 0; }));
}

TEST_F(FolderClientTest, CancelAnswersAtOnceAndTakesTheRequestBack) {
    Outcome outcome;
    ask(outcome);
    awaitRequest();
    client_->cancel();
    EXPECT_EQ(outcome.code(), "gateway.unreachable");
    EXPECT_TRUE(eventually([this] { return filesIn(settings_.requests) == 0; }));
}

TEST_F(FolderClientTest, DestructionAnswersEverybody) {
    Outcome one;
    Outcome other;
    ask(one);
    ask(other);
    awaitRequest();
    client_.reset();
    EXPECT_EQ(one.code(), "gateway.unreachable");
    EXPECT_EQ(other.code(), "gateway.unreachable");
    EXPECT_EQ(filesIn(settings_.requests), 0);
}

TEST_F(FolderClientTest, SaysAtOnceThatAFolderIsMissing) {
    std::filesystem::remove(settings_.answers);
    Outcome outcome;
    ask(outcome);
    EXPECT_EQ(outcome.code(), "folder.missing");
    EXPECT_EQ(filesIn(settings_.requests), 0) << "asked although no answer can be seen";
}

TEST_F(FolderClientTest, WaitsForALockedAndAHalfWrittenAnswer) {
    Outcome outcome;
    ask(outcome);
    const auto id = awaitRequest();
    const auto text = answerTo(take(id));
    const auto file = settings_.answers / exchangeNames(id).answer;
    const int writer = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    struct flock lock{};
    lock.l_type = F_WRLCK;
    ASSERT_EQ(::fcntl(writer, F_OFD_SETLK, &lock), 0);
    ASSERT_EQ(::write(writer, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    awaitLooks(5);
    clock_.advance(10s);
    awaitLooks(5);
    EXPECT_EQ(outcome.count(), 0) << "read a locked file";
    ASSERT_EQ(::ftruncate(writer, static_cast<off_t>(text.size() / 2)), 0);
    ::close(writer);
    awaitLooks(5);
    clock_.advance(10s);
    awaitLooks(5);
    EXPECT_EQ(outcome.count(), 0) << "took half a file";
    put(exchangeNames(id).answer, text);
    EXPECT_EQ(outcome.code(), "ok");
}

TEST_F(FolderClientTest, AStartClearsOwnLeftoversAndNothingElse) {
    Outcome outcome;
    ask(outcome);
    const auto id = awaitRequest();
    static_cast<void>(take(id));
    client_.reset();  // as far as the folders can tell: a crash after the request was taken
    const std::string foreign = "OQSsiquc01res_202604010001.xml";
    put(foreign, "of another program");
    open();
    client_.reset();
    put(exchangeNames(id).answer, "left while nobody ran");
    put(exchangeNames(id).error, "too");
    open();
    Outcome next;
    ask(next);
    awaitRequest();
    EXPECT_FALSE(hasAnswer(id));
    EXPECT_EQ(filesIn(settings_.answers), 1);
    EXPECT_TRUE(std::filesystem::exists(settings_.answers / foreign));
    client_.reset();
}

TEST_F(FolderClientTest, SeveralQuestionsKeepTheirAnswersApart) {
    std::array<Outcome, 5> outcomes;
    for (auto& outcome : outcomes) {
        ask(outcome);
    }
    for (std::size_t count = 0; count < outcomes.size(); ++count) {
        const auto id = awaitRequest();
        put(exchangeNames(id).answer, answerTo(take(id)));
    }
    for (auto& outcome : outcomes) {
        EXPECT_EQ(outcome.code(), "ok");
    }
}

// 10,000 files of other programs in the answers' folder: a look opens its own names and lists nothing.
TEST_F(FolderClientTest, TenThousandForeignFilesDoNotSlowALook) {
    const auto average = [this](int looks) {
        Outcome outcome;
        ask(outcome);
        const auto id = awaitRequest();
        const auto request = take(id);
        awaitLooks(5);
        const auto before = client_->looks();
        awaitLooks(static_cast<std::uint64_t>(looks));
        const auto after = client_->looks();
        put(exchangeNames(id).answer, answerTo(request));
        EXPECT_EQ(outcome.code(), "ok");
        client_.reset();
        std::filesystem::remove(settings_.answers / exchangeNames(id).answer);
        return static_cast<double>((after.time - before.time).count()) /
               static_cast<double>(after.count - before.count);
    };
    const double empty = average(100);
    for (int number = 0; number < 10'000; ++number) {
        put("OQSsiquc01res_20260331" + std::to_string(100'000 + number) + ".xml", "x");
    }
    const double full = average(100);
    RecordProperty("look_us_empty", std::to_string(empty));
    RecordProperty("look_us_10000", std::to_string(full));
    std::cout << "one look: " << empty << " us in an empty folder, " << full << " us beside 10,000 files\n";
    EXPECT_LT(full, 20'000.0);
    EXPECT_EQ(filesIn(settings_.answers), 10'000);
}

TEST_F(FolderClientTest, RefusesSettingsThatCanNotWork) {
    settings_.answers = settings_.requests;
    EXPECT_FALSE(FolderClient::open(settings_, clock_));
    settings_.answers = folder_.path() / "res";
    settings_.institutionCode = "123";
    EXPECT_FALSE(FolderClient::open(settings_, clock_));
}

}  // namespace
}  // namespace madoguchi::eligibility
