#include "output/face_folder.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <tuple>

namespace madoguchi::output {
namespace {

using ports::OutboxItem;
using ports::OutboxStage;

const std::string kName = "OQSsiquc01res_face_99199999900a1b2c3d4e5f60718293_20260401091503.xml";

OutboxItem itemOf(std::int64_t id = 1, const std::string& content = "<XmlMsg/>",
                  const std::string& name = kName) {
    OutboxItem item;
    item.id = id;
    item.document = {name, SecureBytes::copyOf(content)};
    return item;
}

class FaceFolderTest : public ::testing::Test {
protected:
    FaceFolderTest() {
        std::string pattern = (std::filesystem::temp_directory_path() / "madoguchi-output-XXXXXX").string();
        path_ = std::filesystem::path{::mkdtemp(pattern.data())} / "face";
        std::filesystem::create_directory(path_);
    }
    ~FaceFolderTest() override {
        std::error_code ignored;
        std::filesystem::remove_all(path_.parent_path(), ignored);
    }
    [[nodiscard]] std::string contentOf(const std::string& name) const {
        std::stringstream text;
        text << std::ifstream{path_ / name, std::ios::binary}.rdbuf();
        return text.str();
    }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{path_}, {}));
    }

    std::filesystem::path path_;
};

TEST_F(FaceFolderTest, ShowsAFileUnderItsNameOnlyWhenItIsComplete) {
    FaceFolder folder{path_};
    ASSERT_TRUE(folder.stage(itemOf()));
    EXPECT_FALSE(std::filesystem::exists(path_ / kName));
    ASSERT_EQ(files(), 1U);
    const std::string temporary = std::filesystem::directory_iterator {
        path_
    } -> path().filename().string();
    EXPECT_TRUE(temporary.starts_with(".madoguchi-1-")) << temporary;
    EXPECT_TRUE(temporary.ends_with(".tmp")) << temporary;
    ASSERT_TRUE(folder.publish(itemOf()));
    EXPECT_EQ(contentOf(kName), "<XmlMsg/>");
    EXPECT_EQ(files(), 1U);
    struct stat facts{};
    ASSERT_EQ(::stat((path_ / kName).c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0007U, 0U);  // nothing for strangers
}

TEST_F(FaceFolderTest, CanRepeatEachStep) {
    FaceFolder folder{path_};
    ASSERT_TRUE(folder.stage(itemOf(1, "a longer older content")));
    ASSERT_TRUE(folder.stage(itemOf()));
    ASSERT_TRUE(folder.publish(itemOf()));
    ASSERT_TRUE(folder.publish(itemOf()));
    EXPECT_EQ(contentOf(kName), "<XmlMsg/>");
}

TEST_F(FaceFolderTest, NeverMakesAgainWhatAConsumerTook) {
    FaceFolder folder{path_};
    ASSERT_TRUE(folder.stage(itemOf()));
    ASSERT_TRUE(folder.publish(itemOf()));
    std::filesystem::remove(path_ / kName);
    EXPECT_TRUE(folder.publish(itemOf()));
    EXPECT_EQ(files(), 0U);
}

TEST_F(FaceFolderTest, NeverReplacesAnotherFileOfThatName) {
    std::ofstream{path_ / kName} << "foreign";
    FaceFolder folder{path_};
    ASSERT_TRUE(folder.stage(itemOf()));
    EXPECT_EQ(folder.publish(itemOf()).error().code, StepCode::OutputWriteFailed);
    EXPECT_EQ(contentOf(kName), "foreign");
}

TEST_F(FaceFolderTest, KeepsItemsOfTwoLogsApart) {
    const std::string other = "OQSsiquc01res_face_9919999990ffffffffffffffffffff_20260401091503.xml";
    FaceFolder folder{path_};
    ASSERT_TRUE(folder.stage(itemOf(1, "one")));
    ASSERT_TRUE(folder.stage(itemOf(1, "two", other)));
    ASSERT_TRUE(folder.publish(itemOf(1, "one")));
    ASSERT_TRUE(folder.publish(itemOf(1, "two", other)));
    EXPECT_EQ(contentOf(kName), "one");
    EXPECT_EQ(contentOf(other), "two");
}

TEST_F(FaceFolderTest, SaysThatTheFolderIsMissingAndWorksOnceItIsBack) {
    std::filesystem::remove(path_);
    FaceFolder folder{path_};
    EXPECT_EQ(folder.stage(itemOf()).error().code, StepCode::OutputFolderMissing);
    EXPECT_EQ(folder.publish(itemOf()).error().code, StepCode::OutputFolderMissing);
    std::ofstream{path_} << "a file where the folder was";
    EXPECT_EQ(folder.stage(itemOf()).error().code, StepCode::OutputFolderMissing);
    std::filesystem::remove(path_);
    std::filesystem::create_directory(path_);
    EXPECT_TRUE(folder.stage(itemOf()));
    EXPECT_TRUE(folder.publish(itemOf()));
}

TEST_F(FaceFolderTest, RefusesNamesThatAreNoResultFiles) {
    FaceFolder folder{path_};
    for (const std::string& name :
         {std::string{}, std::string{"../../etc/x.xml"}, "../" + kName, kName + "/x", kName.substr(1),
          std::string{"OQSsiquc01res_face_9919999990/a1b2c3d4e5f60718293_20260401091503.xml"},
          std::string{"OQSsiquc01res_face_99199999900A1b2c3d4e5f60718293_20260401091503.xml"},
          std::string{"OQSsiquc01res_face_99199999900a1b2c3d4e5f60718293_2026040109150x.xml"},
          std::string{"OQSsiquc01res_face_99199999900a1b2c3d4e5f60718293_20260401091503.exe"}}) {
        EXPECT_FALSE(isResultFileName(name)) << name;
        EXPECT_EQ(folder.stage(itemOf(1, "x", name)).error().code, StepCode::OutputWriteFailed) << name;
        EXPECT_EQ(folder.publish(itemOf(1, "x", name)).error().code, StepCode::OutputWriteFailed) << name;
    }
    EXPECT_EQ(files(), 0U);
}

// A link that somebody laid under the temporary name leads nowhere.
TEST_F(FaceFolderTest, WritesThroughNoLink) {
    const auto victim = path_.parent_path() / "victim";
    std::ofstream{victim} << "untouched";
    std::filesystem::create_symlink(victim, path_ / temporaryNameOf(itemOf()));
    FaceFolder folder{path_};
    EXPECT_EQ(folder.stage(itemOf()).error().code, StepCode::OutputWriteFailed);
    std::stringstream text;
    text << std::ifstream{victim}.rdbuf();
    EXPECT_EQ(text.str(), "untouched");
}

struct Fault {
    const char* name;
    void (*inject)(FolderCalls&);
    StepCode expected;
};

void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.name;
}

int failWith(int error) {
    errno = error;
    return -1;
}

class FaceFolderFaults : public FaceFolderTest, public ::testing::WithParamInterface<Fault> {};

TEST_P(FaceFolderFaults, AreNamedAndLeaveNothingHalfDone) {
    FolderCalls calls = FolderCalls::real();
    GetParam().inject(calls);
    FaceFolder faulty{path_, calls};
    const auto staged = faulty.stage(itemOf());
    const auto done = staged ? faulty.publish(itemOf()) : staged;
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, GetParam().expected);
    EXPECT_FALSE(std::filesystem::exists(path_ / kName));
    FaceFolder healthy{path_};  // the fault is over
    ASSERT_TRUE(healthy.stage(itemOf()));
    ASSERT_TRUE(healthy.publish(itemOf()));
    EXPECT_EQ(contentOf(kName), "<XmlMsg/>");
    EXPECT_EQ(files(), 1U);
}

INSTANTIATE_TEST_SUITE_P(
    OfEveryKind, FaceFolderFaults,
    ::testing::Values(
        Fault{"FullWhenCreating",
              [](FolderCalls& calls) { calls.createFile = [](auto...) { return failWith(ENOSPC); }; },
              StepCode::OutputDiskFull},
        Fault{"FullAfterSomeBytes",
              [](FolderCalls& calls) {
                  calls.write = [room = std::size_t{4}](int file, const void* bytes,
                                                        std::size_t count) mutable -> ssize_t {
                      if (room == 0) {
                          return failWith(ENOSPC);
                      }
                      const ssize_t written = ::write(file, bytes, std::min(room, count));
                      room -= static_cast<std::size_t>(written);
                      return written;
                  };
              },
              StepCode::OutputDiskFull},
        Fault{"QuotaWhenSyncing",
              [](FolderCalls& calls) { calls.sync = [](int) { return failWith(EDQUOT); }; },
              StepCode::OutputDiskFull},
        Fault{"ReadOnly",
              [](FolderCalls& calls) { calls.createFile = [](auto...) { return failWith(EROFS); }; },
              StepCode::OutputWriteFailed},
        Fault{"NotOurs",
              [](FolderCalls& calls) { calls.createFile = [](auto...) { return failWith(EACCES); }; },
              StepCode::OutputWriteFailed},
        Fault{"DiskBroken",
              [](FolderCalls& calls) { calls.write = [](auto...) -> ssize_t { return failWith(EIO); }; },
              StepCode::OutputWriteFailed},
        Fault{"NothingWritten",
              [](FolderCalls& calls) { calls.write = [](auto...) -> ssize_t { return 0; }; },
              StepCode::OutputWriteFailed},
        Fault{"NoRename",
              [](FolderCalls& calls) { calls.renameNoReplace = [](auto...) { return failWith(EACCES); }; },
              StepCode::OutputWriteFailed},
        Fault{"ServerGone",
              [](FolderCalls& calls) { calls.openFolder = [](auto...) { return failWith(EHOSTDOWN); }; },
              StepCode::OutputFolderMissing},
        Fault{"FolderNotOurs",
              [](FolderCalls& calls) { calls.openFolder = [](auto...) { return failWith(EACCES); }; },
              StepCode::OutputWriteFailed}),
    [](const auto& tested) { return std::string{tested.param.name}; });

TEST_F(FaceFolderTest, GoesOnAfterInterruptedAndShortWrites) {
    FolderCalls calls = FolderCalls::real();
    calls.write = [turn = 0](int file, const void* bytes, std::size_t) mutable -> ssize_t {
        return ++turn % 2 == 1 ? failWith(EINTR) : ::write(file, bytes, 1);
    };
    FaceFolder folder{path_, calls};
    ASSERT_TRUE(folder.stage(itemOf()));
    ASSERT_TRUE(folder.publish(itemOf()));
    EXPECT_EQ(contentOf(kName), "<XmlMsg/>");
}

// The process dies before or after any one of its calls on the folder; sometimes the clinic's software takes
// the file in between, sometimes only at the end. It never gets a second one, and never none.
struct Death {};

class CutFolder {
public:
    explicit CutFolder(int dieAt) : dieAt_{dieAt} {}

    template <class Call>
    auto cut(Call call) {
        if (count_++ == dieAt_) {
            throw Death{};
        }
        const auto result = call();
        if (count_++ == dieAt_) {
            throw Death{};
        }
        return result;
    }

    FolderCalls calls() {
        const FolderCalls real = FolderCalls::real();
        return {
            .openFolder = [this,
                           real](auto... values) { return cut([&] { return real.openFolder(values...); }); },
            .createFile = [this,
                           real](auto... values) { return cut([&] { return real.createFile(values...); }); },
            .write =
                [this, real](int file, const void* bytes, std::size_t) {
                    return cut([&] { return real.write(file, bytes, 3); });  // in small pieces: torn anywhere
                },
            .sync = [this, real](auto... values) { return cut([&] { return real.sync(values...); }); },
            .renameNoReplace =
                [this, real](auto... values) { return cut([&] { return real.renameNoReplace(values...); }); },
            .remove = [this, real](auto... values) { return cut([&] { return real.remove(values...); }); },
            .exists = [this, real](auto... values) { return cut([&] { return real.exists(values...); }); }};
    }

    [[nodiscard]] bool died() const { return count_ > dieAt_; }

private:
    int dieAt_;
    int count_ = 0;
};

class CutAtEveryCall : public FaceFolderTest, public testing::WithParamInterface<std::tuple<Publish, bool>> {
protected:
    // The clinic's software: takes whole files, as far as it can tell.
    void consume() {
        std::error_code ignored;
        if (std::filesystem::exists(path_ / kName) &&
            std::filesystem::file_size(path_ / kName, ignored) > 0) {
            whole_ += contentOf(kName) == "<XmlMsg/>" ? 1 : 0;
            ++taken_;
            std::filesystem::remove(path_ / kName);
        }
    }
    int taken_ = 0;
    int whole_ = 0;
};

TEST_P(CutAtEveryCall, GivesTheFileOnce) {
    const auto [how, steals] = GetParam();
    int cuts = 0;
    for (bool died = true; died; ++cuts) {
        taken_ = whole_ = 0;
        CutFolder cut{cuts};
        bool staged = false;
        try {
            FaceFolder folder{path_, cut.calls(), how};
            staged = folder.stage(itemOf()).has_value();
            static_cast<void>(folder.publish(itemOf()));
        } catch (const Death&) {
        }
        died = cut.died();
        if (steals) {
            consume();
        }
        // The next start: the log knows whether the item was staged.
        FaceFolder folder{path_, FolderCalls::real(), how};
        if (!staged) {
            ASSERT_TRUE(folder.stage(itemOf()));
        }
        ASSERT_TRUE(folder.publish(itemOf()));
        consume();
        EXPECT_EQ(taken_, 1) << "cut " << cuts;
        EXPECT_TRUE(whole_ == 1 || (steals && how == Publish::InPlace)) << "cut " << cuts;
        EXPECT_EQ(files(), 0U) << "cut " << cuts;
    }
    EXPECT_GT(cuts, 20);
}

INSTANTIATE_TEST_SUITE_P(Ways, CutAtEveryCall,
                         testing::Combine(testing::Values(Publish::Rename, Publish::InPlace),
                                          testing::Bool()),
                         [](const auto& row) {
                             return std::string{std::get<0>(row.param) == Publish::Rename ? "Rename"
                                                                                          : "InPlace"} +
                                    (std::get<1>(row.param) ? "Stolen" : "Left");
                         });

TEST_F(FaceFolderTest, InPlaceIsWrittenUnderItsOwnNameAndLeavesNothingElse) {
    FaceFolder folder{path_, FolderCalls::real(), Publish::InPlace};
    ASSERT_TRUE(folder.stage(itemOf()));
    EXPECT_FALSE(std::filesystem::exists(path_ / kName));
    ASSERT_TRUE(folder.publish(itemOf()));
    EXPECT_EQ(contentOf(kName), "<XmlMsg/>");
    EXPECT_EQ(files(), 1U);
    std::filesystem::remove(path_ / kName);  // a consumer
    ASSERT_TRUE(folder.publish(itemOf()));
    EXPECT_EQ(files(), 0U);
}

}  // namespace
}  // namespace madoguchi::output
