// Names, request, ledger and the folders themselves.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "eligibility/folder_ledger.hpp"
#include "eligibility/folder_names.hpp"
#include "eligibility/folder_share.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::eligibility {
namespace {

using namespace std::chrono_literals;
using test::TemporaryFolder;

const domain::Date kDay{std::chrono::year{2026} / 4 / 1};

TEST(FolderNames, FollowTheGrammar) {
    const std::string id = exchangeId(kDay, "m0a1b2c", 7);
    EXPECT_EQ(id, "20260401m0a1b2c0007");
    EXPECT_TRUE(isExchangeId(id));
    const auto names = exchangeNames(id);
    EXPECT_EQ(names.request, "OQSsiquc01req_20260401m0a1b2c0007.xml");
    EXPECT_EQ(names.answer, "OQSsiquc01res_20260401m0a1b2c0007.xml");
    EXPECT_EQ(names.error, "OQSsiquc01req_20260401m0a1b2c0007.err");
    EXPECT_EQ(parseOqsFileName(names.temporary), std::nullopt);
    EXPECT_EQ(exchangeId(kDay, "m0a1b2c", 123'456), "20260401m0a1b2c123456");
}

TEST(FolderNames, AreReadBack) {
    struct Row {
        const char* name;
        const char* prefix;  // null: none of ours to read
        bool request;
        const char* id;
        const char* extension;
    };
    for (const Row& row : {
             Row{"OQSsiquc01req_202604010001.xml", "OQSsiquc01", true, "202604010001", "xml"},
             Row{"OQSsiquc01req_202604010001.err", "OQSsiquc01", true, "202604010001", "err"},
             Row{"OQSmuquc02res_a-b_c.zip", "OQSmuquc02", false, "a-b_c", "zip"},
             Row{"YZKsiquc01req_022604010915123.xml", "YZKsiquc01", true, "022604010915123", "xml"},
             Row{"OQSsiquc01res_face_991.xml", "OQSsiquc01", false, "face_991", "xml"},
             Row{"OQSsiquc01req_.xml", nullptr, false, "", ""},
             Row{"OQSsiquc01req_a b.xml", nullptr, false, "", ""},
             Row{"OQSsiqucXXreq_1.xml", nullptr, false, "", ""},
             Row{"OQSsiquc01ask_1.xml", nullptr, false, "", ""},
             Row{".receptionagent-1.tmp", nullptr, false, "", ""},
             Row{"del20260401.txt", nullptr, false, "", ""},
             Row{"", nullptr, false, "", ""},
         }) {
        const auto parsed = parseOqsFileName(row.name);
        ASSERT_EQ(parsed.has_value(), row.prefix != nullptr) << row.name;
        if (parsed) {
            EXPECT_EQ(parsed->prefix, row.prefix) << row.name;
            EXPECT_EQ(parsed->request, row.request) << row.name;
            EXPECT_EQ(parsed->id, row.id) << row.name;
            EXPECT_EQ(parsed->extension, row.extension) << row.name;
        }
    }
}

TEST(FolderNames, RefuseIdsThatLeadElsewhere) {
    for (const char* id : {"", "abc", "../../../etc/passwd", "20260401/1", "20260401.1", "日本日本",
                           "123456789012345678901234567890123"}) {
        EXPECT_FALSE(isExchangeId(id)) << id;
    }
}

std::string textOf(const SecureBytes& bytes) {
    return {bytes.bytes().begin(), bytes.bytes().end()};
}

TEST(FolderLedger, GivesEachIdOnceAlsoAfterAStart) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "state" / "folder.json";
    std::vector<LedgerEntry> given;
    for (int start = 0; start < 3; ++start) {
        auto ledger = FolderLedger::open(file);
        ASSERT_TRUE(ledger);
        EXPECT_EQ(ledger->entries(), given);
        for (int count = 0; count < 2; ++count) {
            // A mark may be what a far side called a receipt.
            const auto id = ledger->take(kDay, kOnlineFetchPrefix, "受付\"\n1");
            ASSERT_TRUE(id);
            EXPECT_EQ(std::ranges::count(given, *id, &LedgerEntry::id), 0);
            given.push_back({*id, std::string{kOnlineFetchPrefix}, "受付\"\n1"});
        }
        ASSERT_TRUE(ledger->close(given.front().id));
        given.erase(given.begin());
    }
    struct stat facts{};
    ASSERT_EQ(::stat(file.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
}

TEST(FolderLedger, KeepsWhatHasANameUntilItIsLetGo) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "folder.json";
    std::string named;
    std::string other;
    {
        auto ledger = FolderLedger::open(file).value();
        other = ledger.take(kDay, kHomeVisitPrefix, "mark").value();
        named = ledger.take(kDay, kHomeVisitPrefix, "ask-1", "ask-1").value();
        EXPECT_FALSE(ledger.isKept(other));
    }
    {
        auto ledger = FolderLedger::open(file).value();
        EXPECT_EQ(ledger.keptAs("ask-1"), named);
        EXPECT_EQ(ledger.keptAs("ask-2"), std::nullopt);
        EXPECT_TRUE(ledger.isKept(named));
        ASSERT_TRUE(ledger.letGo("ask-1"));
        ASSERT_TRUE(ledger.letGo("ask-2"));
        ASSERT_TRUE(ledger.take(kDay, kHomeVisitPrefix, "ask-3", "ask-3"));
    }
    auto ledger = FolderLedger::open(file).value();
    EXPECT_EQ(ledger.keptAs("ask-1"), std::nullopt);
    EXPECT_EQ(ledger.entries().size(), 3U);  // let go: a leftover now
    ASSERT_TRUE(ledger.close(*ledger.keptAs("ask-3")));
    EXPECT_EQ(ledger.keptAs("ask-3"), std::nullopt);
    // Another ledger has another tag: what it kept can't be told from what never was.
    const std::string tag = ledger.tag();
    EXPECT_NE(FolderLedger::open(folder.path() / "other.json")->tag(), tag);
}

// As versions before this one wrote it.
TEST(FolderLedger, ReadsOneThatKeepsNothingYet) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "folder.json";
    std::ofstream{file} << R"({"tag":"m000000","last":1,"open":["20260401m0000000001"]})";
    EXPECT_EQ(FolderLedger::open(file)->entries().size(), 1U);
}

TEST(FolderLedger, IsHeldByOneAtATime) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "folder.json";
    {
        const auto first = FolderLedger::open(file);
        ASSERT_TRUE(first);
        const auto second = FolderLedger::open(file);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, StepCode::FileUnwritable);
    }
    EXPECT_TRUE(FolderLedger::open(file));
}

TEST(FolderLedger, BeginsAnewRatherThanTrustADamagedOne) {
    for (const char* content :
         {"", "{", R"({"tag":"m000000","last":1,"open":["../../etc"]})",
          R"({"tag":"m000000","last":1,"open":[{"id":"../../etc","prefix":"OQSsiquc01","mark":""}]})",
          R"({"tag":"m000000","last":1,"open":[{"id":"20260401m0000000001","prefix":"../OQS","mark":""}]})",
          R"({"tag":"m000000","last":1,"open":[{"id":"20260401other0001","prefix":"OQSsiquc01","mark":""}]})",
          R"({"tag":"x","last":1,"open":[]})", R"({"tag":"m000000","last":-1,"open":[]})",
          R"({"tag":"m000000","last":1,"open":[],"kept":[]})",
          R"({"tag":"m000000","last":1,"open":[],"kept":{"name":"20260401m0000000001"}})"}) {
        const TemporaryFolder folder;
        const auto file = folder.path() / "folder.json";
        std::ofstream{file} << content;
        auto ledger = FolderLedger::open(file);
        ASSERT_TRUE(ledger) << content;
        EXPECT_TRUE(ledger->entries().empty()) << content;
    }
}

class FolderShareTest : public testing::TestWithParam<Publish> {
protected:
    FolderShareTest() {
        std::filesystem::create_directory(req_);
        std::filesystem::create_directory(res_);
    }
    static std::vector<std::uint8_t> bytes(const std::string& text) { return {text.begin(), text.end()}; }
    static std::string contentOf(const std::filesystem::path& file) {
        std::ifstream stream{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    void put(const std::string& name, const std::string& content) const {
        std::ofstream{res_ / name, std::ios::binary} << content;
    }
    FileLook::State answerState() const {
        return share_.look(names_, [](auto) { return FileLook::State::Complete; }).look.answer.state;
    }

    TemporaryFolder folder_;
    std::filesystem::path req_ = folder_.path() / "req";
    std::filesystem::path res_ = folder_.path() / "res";
    ExchangeNames names_ = exchangeNames("20260401m0a1b2c0007");
    FolderShare share_{req_, res_, GetParam()};
};

TEST_P(FolderShareTest, WritesTheRequestWholeAndNothingElse) {
    EXPECT_EQ(share_.isTaken(names_), false);
    ASSERT_TRUE(share_.send(names_, bytes("<XmlMsg/>")));
    EXPECT_EQ(contentOf(req_ / names_.request), "<XmlMsg/>");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{req_}, {}), 1);
    EXPECT_EQ(share_.isTaken(names_), true);
    EXPECT_FALSE(share_.send(names_, bytes("again")));
    EXPECT_EQ(contentOf(req_ / names_.request), "<XmlMsg/>");
    EXPECT_EQ(share_.removeRequest(names_), FolderShare::Removal::Removed);
    EXPECT_EQ(share_.removeRequest(names_), FolderShare::Removal::NothingThere);
}

TEST_P(FolderShareTest, SaysWhichFolderIsMissing) {
    std::filesystem::remove(req_);
    const auto sent = share_.send(names_, bytes("x"));
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().code, StepCode::FolderMissing);
    EXPECT_FALSE(share_.look(names_, {}).look.foldersThere);
    EXPECT_EQ(share_.removeRequest(names_), FolderShare::Removal::Failed);
    std::filesystem::remove(res_);
    EXPECT_FALSE(share_.look(names_, {}).look.foldersThere);
}

TEST_P(FolderShareTest, TellsPartialLockedForeignAndLargeFilesApart) {
    EXPECT_EQ(answerState(), FileLook::State::Absent);
    put(names_.answer, "<XmlMsg><MessageHeader>");
    EXPECT_EQ(answerState(), FileLook::State::Growing);
    put(names_.answer, "<XmlMsg></XmlMsg>\r\n");
    EXPECT_EQ(answerState(), FileLook::State::Complete);
    EXPECT_EQ(share_.look(names_, [](auto) { return FileLook::State::Foreign; }).look.answer.state,
              FileLook::State::Foreign);
    {
        const int writer = ::open((res_ / names_.answer).c_str(), O_RDWR | O_CLOEXEC);
        struct flock lock{};
        lock.l_type = F_WRLCK;
        ASSERT_EQ(::fcntl(writer, F_OFD_SETLK, &lock), 0);
        EXPECT_EQ(answerState(), FileLook::State::Locked);
        ::close(writer);
    }
    EXPECT_EQ(answerState(), FileLook::State::Complete);
    std::filesystem::resize_file(res_ / names_.answer, 5UL * 1024 * 1024);
    EXPECT_EQ(answerState(), FileLook::State::TooLarge);
}

TEST_P(FolderShareTest, ReadsNeitherLinksNorPipesNorFolders) {
    std::ofstream{folder_.path() / "secret"} << "<XmlMsg></XmlMsg>";
    std::filesystem::create_symlink(folder_.path() / "secret", res_ / names_.answer);
    EXPECT_EQ(answerState(), FileLook::State::Absent);
    std::filesystem::remove(res_ / names_.answer);
    ASSERT_EQ(::mkfifo((res_ / names_.answer).c_str(), 0600), 0);
    EXPECT_EQ(answerState(), FileLook::State::Absent);
    std::filesystem::remove(res_ / names_.answer);
    std::filesystem::create_directory(res_ / names_.answer);
    EXPECT_EQ(answerState(), FileLook::State::Absent);
}

TEST_P(FolderShareTest, RemovesItsOwnFilesAlone) {
    put(names_.answer, "a");
    put(names_.returned, "b");
    put(names_.error, "c");
    put("OQSsiquc01res_202604010001.xml", "of somebody else");
    put("OQSsiquc01res_face_1.xml", "of somebody else");
    const auto found = share_.look(names_, {});
    EXPECT_TRUE(found.look.returned);
    EXPECT_EQ(found.look.error.state, FileLook::State::Complete);
    EXPECT_EQ(textOf(found.error), "c");
    EXPECT_EQ(share_.removeReceived(names_), FolderShare::Removal::Removed);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{res_}, {}), 2);
}

INSTANTIATE_TEST_SUITE_P(Publish, FolderShareTest, testing::Values(Publish::Rename, Publish::InPlace),
                         [](const auto& row) {
                             return std::string{row.param == Publish::Rename ? "Rename" : "InPlace"};
                         });

}  // namespace
}  // namespace madoguchi::eligibility
