// What the folder client does when the far side returns requests, is silent, late, half done or not there,
// and when strangers' files lie about.
#include "folder_client_fixture.hpp"

namespace madoguchi::eligibility {
namespace {

TEST_F(FolderClientTest, TellsOfReturnedRequestsWithTheCodeAlone) {
    Outcome outcome;
    ask(outcome);
    const auto id = awaitRequest();
    const auto names = exchangeNames(id);
    std::filesystem::rename(settings_.requests / names.request, settings_.answers / names.returned);
    put(names.error, "エラー OQC-OWSE0900000 記号 試験");
    EXPECT_EQ(outcome.code(), "folder.request-returned");
    EXPECT_EQ(outcome.get().error().detail, "OQC-OWSE0900000");
    EXPECT_EQ(client_->lastOutcome()->failure, outcome.get().error());
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
    EXPECT_EQ(client_->lastOutcome()->failure->code, StepCode::GatewayTimedOut);
    EXPECT_EQ(client_->lastOutcome()->at, clock_.now());
    awaitLooks(2);
    EXPECT_EQ(filesIn(settings_.requests), 0) << "sent again";
    put(exchangeNames(id).answer, answerTo(request));
    EXPECT_EQ(late_.code(), "ok");
    EXPECT_FALSE(client_->lastOutcome()->failure);
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
    EXPECT_EQ(client_->lastOutcome()->failure->code, StepCode::FolderRequestNotTaken);
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
    EXPECT_FALSE(client_->lastOutcome()) << "says nothing of the far side";
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
    const auto request = take(id);
    client_.reset();  // as far as the folders can tell: a crash after the request was taken
    const std::string foreign = "OQSsiquc01res_202604010001.xml";
    put(foreign, "of another program");
    open();
    client_.reset();
    put(exchangeNames(id).answer, answerTo(request));
    put(exchangeNames(id).error, "too");
    open();
    EXPECT_TRUE(eventually([&] { return filesIn(settings_.answers) == 1; }));
    EXPECT_FALSE(hasAnswer(id));
    EXPECT_TRUE(std::filesystem::exists(settings_.answers / foreign));
    client_.reset();
}

// The next run knows by the ledger whose file it is: the answer to another question stays, as in the run that
// refused it.
TEST_F(FolderClientTest, AStartLeavesSomebodyElsesAnswerUnderAnOwnName) {
    Outcome outcome;
    ask(outcome);
    const auto other = awaitRequest();
    auto request = take(other);
    request.header.arbitraryFileIdentifier = "somebody-else";
    put(exchangeNames(other).answer, answerTo(request));
    Outcome second;
    ask(second);
    const auto own = awaitRequest();
    const auto ownRequest = take(own);
    client_.reset();
    put(exchangeNames(own).answer, answerTo(ownRequest));
    open();
    EXPECT_TRUE(eventually([&] { return !hasAnswer(own); }));  // the later entry: both were looked at
    client_.reset();
    EXPECT_TRUE(hasAnswer(other)) << "not ours to remove";
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
