// Small files: whole or not there, with the mode that was asked for, whatever a crash or another hand left
// behind.
#include "core/file.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <thread>
#include <vector>

#include "support/temporary_folder.hpp"

namespace madoguchi {
namespace {

class File : public testing::Test {
protected:
    [[nodiscard]] std::string content() const {
        const auto bytes = readFile(file_, 1000);
        return bytes ? std::string{bytes->bytes().begin(), bytes->bytes().end()} : "-";
    }
    [[nodiscard]] mode_t mode() const {
        struct stat facts{};
        return ::stat(file_.c_str(), &facts) == 0 ? facts.st_mode & 07777U : 0;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path file_ = folder_.path() / "kept.txt";
};

TEST_F(File, IsReplacedWholeAndKeepsItsMode) {
    ASSERT_TRUE(replaceFile(file_, bytesOf("first")));
    EXPECT_EQ(mode(), 0600U);
    ASSERT_TRUE(replaceFile(file_, bytesOf("second"), 0640));
    EXPECT_EQ(mode(), 0640U);
    EXPECT_EQ(content(), "second");
    EXPECT_FALSE(std::filesystem::exists(temporaryOf(file_)));
}

TEST_F(File, IsTheOldOneUntilItIsCommitted) {
    ASSERT_TRUE(replaceFile(file_, bytesOf("old")));
    ASSERT_TRUE(prepareFile(file_, bytesOf("new")));
    EXPECT_EQ(content(), "old");  // as after a crash here
    ASSERT_TRUE(commitFile(file_));
    EXPECT_EQ(content(), "new");
}

TEST_F(File, ALeftoverLendsNeitherItsModeNorItsTarget) {
    const auto other = folder_.path() / "other.txt";
    ASSERT_TRUE(replaceFile(other, bytesOf("untouched")));
    std::filesystem::create_symlink(other, temporaryOf(file_));
    ASSERT_TRUE(replaceFile(file_, bytesOf("mine")));
    EXPECT_EQ(content(), "mine");
    const auto kept = readFile(other, 100);
    EXPECT_EQ(std::string(kept->bytes().begin(), kept->bytes().end()), "untouched");
    ASSERT_EQ(::close(::open(temporaryOf(file_).c_str(), O_CREAT | O_WRONLY, 0666)), 0);
    ASSERT_TRUE(replaceFile(file_, bytesOf("again")));
    EXPECT_EQ(mode(), 0600U);
}

TEST_F(File, FailuresNameTheFileAndWhatTheSystemSaid) {
    const auto nowhere = folder_.path() / "nowhere" / "kept.txt";
    const auto written = replaceFile(nowhere, bytesOf("x"));
    EXPECT_EQ(written.error().code, StepCode::FileUnwritable);
    EXPECT_EQ(written.error().detail, "kept.txt: No such file or directory");
    EXPECT_EQ(commitFile(file_).error().code, StepCode::FileUnwritable);
    std::filesystem::create_directory(temporaryOf(file_));  // in the way, and no file
    EXPECT_EQ(replaceFile(file_, bytesOf("x")).error().detail, "kept.txt: File exists");
    EXPECT_EQ(readFile(nowhere, 10).error().code, StepCode::FileUnreadable);
}

TEST_F(File, IsReadWithinItsLimitAndIfItIsAFile) {
    ASSERT_TRUE(replaceFile(file_, bytesOf("0123456789")));
    EXPECT_TRUE(readFile(file_, 10));
    EXPECT_EQ(readFile(file_, 9).error().detail, "kept.txt: File too large");
    EXPECT_FALSE(readFile(folder_.path(), 10));
    const auto pipe = folder_.path() / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_FALSE(readFile(pipe, 10));  // and does not wait for a writer
    ASSERT_TRUE(replaceFile(file_, {}));
    EXPECT_EQ(content(), "");
}

TEST_F(File, AllIsWrittenThroughAPipeThatTakesLittle) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const std::vector<std::uint8_t> much(300'000, 7);
    std::size_t got = 0;
    std::thread reader{[&] {
        std::array<std::uint8_t, 4096> part{};
        for (ssize_t count = 0; (count = ::read(ends[0], part.data(), part.size())) > 0;) {
            got += static_cast<std::size_t>(count);
        }
    }};
    EXPECT_EQ(writeAll(ends[1], much), 0);
    ::close(ends[1]);
    reader.join();
    ::close(ends[0]);
    EXPECT_EQ(got, much.size());
}

TEST_F(File, SaysWhyItCouldNotBeWritten) {
    const Descriptor full{::open("/dev/full", O_WRONLY | O_CLOEXEC)};
    ASSERT_TRUE(full.valid());
    EXPECT_EQ(writeAll(full.get(), bytesOf("x")), ENOSPC);
    const Descriptor readable{::open("/dev/null", O_RDONLY | O_CLOEXEC)};
    EXPECT_EQ(writeAndSync(readable.get(), bytesOf("x")), EBADF);
}

TEST_F(File, ADescriptorIsClosedOnceAndKeepsErrno) {
    int number = -1;
    errno = ENOSPC;
    {
        Descriptor first{::open("/dev/null", O_RDONLY | O_CLOEXEC)};
        number = first.get();
        Descriptor second{std::move(first)};
        EXPECT_EQ(second.get(), number);
        EXPECT_TRUE(::fcntl(number, F_GETFD) >= 0);
        errno = ENOSPC;
    }
    EXPECT_EQ(errno, ENOSPC);
    EXPECT_EQ(::fcntl(number, F_GETFD), -1);
    EXPECT_FALSE(Descriptor{}.valid());
}

TEST_F(File, AFolderIsMadeWithItsMode) {
    const auto made = folder_.path() / "a" / "b";
    ASSERT_TRUE(makeFolder(made, 0700));
    struct stat facts{};
    ASSERT_EQ(::stat(made.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777U, 0700U);
    EXPECT_TRUE(makeFolder(made, 0700));
    ASSERT_TRUE(replaceFile(file_, bytesOf("x")));
    EXPECT_EQ(makeFolder(file_, 0700).error().detail, "kept.txt: Not a directory");
}

}  // namespace
}  // namespace madoguchi
