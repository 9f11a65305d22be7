// `madoguchi --self-test`, as the installer and the service's start run it: every screen loads, and nothing
// of them is left on the disk. Compiled screens of an older release, found again by a newer one, can bring it
// down.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "support/temporary_folder.hpp"

namespace madoguchi {
namespace {

TEST(SelfTest, LoadsEveryScreenAndKeepsNoneCompiledOnTheDisk) {
    const test::TemporaryFolder cache;
    const std::string command =
        "XDG_CACHE_HOME='" + cache.path().string() + "' " MADOGUCHI " --self-test > /dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);
    for (const auto& entry : std::filesystem::recursive_directory_iterator{cache.path()}) {
        EXPECT_NE(entry.path().filename(), "qmlcache") << entry.path();
    }
}

}  // namespace
}  // namespace madoguchi
