// The folder client asks and is answered.
#include "folder_client_fixture.hpp"

namespace madoguchi::eligibility {
namespace {

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

// Finished, whatever stands behind the root: a comment does no harm, anything else makes it no message.
TEST_F(FolderClientTest, WhatFollowsTheRootDoesNotKeepAnybodyWaiting) {
    Outcome commented;
    ask(commented);
    auto id = awaitRequest();
    put(exchangeNames(id).answer, answerTo(take(id)) + "<!-- written by another version -->\r\n");
    EXPECT_EQ(commented.code(), "ok");
    Outcome spoiled;
    ask(spoiled);
    id = awaitRequest();
    put(exchangeNames(id).answer, answerTo(take(id)) + "garbage");
    awaitLooks(4);
    clock_.advance(3s);
    EXPECT_EQ(spoiled.code(), "eligibility.malformed");
}
}  // namespace
}  // namespace madoguchi::eligibility
