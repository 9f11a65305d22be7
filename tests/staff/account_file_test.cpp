// The accounts' file: whole or refused, never half read.
#include "staff/account_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "staff/staff_fixture.hpp"

namespace madoguchi::staff {
namespace {

Account administrator() {
    Account account;
    account.id = "a1";
    account.name = "管理　花";
    account.role = Role::Administrator;
    account.createdUtcMs = 1'700'000'000'000;
    account.changedUtcMs = account.createdUtcMs;
    account.code.salt.fill(7);
    account.code.hash.fill(9);
    account.misses = 6;
    return account;
}

class AccountFile : public testing::Test {
protected:
    void write(const std::string& text) const { std::ofstream{file_} << text; }
    [[nodiscard]] std::string read() const {
        std::ifstream stream{file_};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    void expectDamaged(const std::string& why) const {
        const auto accounts = readAccounts(file_);
        ASSERT_FALSE(accounts) << why;
        EXPECT_EQ(accounts.error().code, StepCode::StaffFileDamaged) << why;
    }
    test::OwnFolder folder_;
    std::filesystem::path file_ = folder_.path / "staff.json";
};

TEST_F(AccountFile, ComesBackAsItWasWritten) {
    Account reception = administrator();
    reception.id = "r1";
    reception.name = "受付　一郎";
    reception.role = Role::Reception;
    reception.active = false;
    ASSERT_TRUE(writeAccounts(file_, {administrator(), reception}));
    const std::vector<Account> expected{administrator(), reception};
    EXPECT_EQ(readAccounts(file_), expected);
    struct stat facts{};
    ASSERT_EQ(::stat(file_.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
    EXPECT_FALSE(std::filesystem::exists(file_.string() + ".new"));
}

TEST_F(AccountFile, AFileOfTheFirstFormIsReadWithoutItsWallClock) {
    ASSERT_TRUE(writeAccounts(file_, {administrator()}));
    std::string text = read();
    text.replace(text.find("\"version\": 2"), 12, "\"version\": 1");
    text.insert(text.find("\"misses\""), "\"wait_until\": 1700000060000, ");
    write(text);
    EXPECT_EQ(readAccounts(file_), std::vector{administrator()});
}

TEST_F(AccountFile, APreparedFileChangesNothingYet) {
    ASSERT_TRUE(writeAccounts(file_, {administrator()}));
    Account changed = administrator();
    changed.misses = 0;
    ASSERT_TRUE(prepareAccounts(file_, {changed}));
    EXPECT_EQ(readAccounts(file_), std::vector{administrator()});
    ASSERT_TRUE(commitAccounts(file_));
    EXPECT_EQ(readAccounts(file_), std::vector{changed});
    EXPECT_FALSE(commitAccounts(file_)) << "once";
}

TEST_F(AccountFile, IsEmptyOnlyWhenThereIsNone) {
    const auto none = readAccounts(file_);
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->empty());
    write("");
    expectDamaged("empty file");
    std::filesystem::remove(file_);
    std::filesystem::create_directory(file_);
    expectDamaged("a folder");
}

TEST_F(AccountFile, IsRefusedWhenAnythingIsOff) {
    ASSERT_TRUE(writeAccounts(file_, {administrator()}));
    const std::string good = read();
    const std::pair<std::string, std::string> changes[]{
        {"\"version\": 2", "\"version\": 3"},
        {"\"version\": 2", "\"version\": 1"},  // has other fields
        {"madoguchi-staff", "madoguchi-stuff"},
        {"\"role\": \"administrator\"", "\"role\": \"root\""},
        {"\"role\": \"administrator\"", "\"role\": \"reception\""},
        {"\"active\": true", "\"active\": false"},
        {"\"active\": true", "\"active\": 1"},
        {"\"n\": 32768", "\"n\": 1024"},
        {"\"n\": 32768", "\"n\": 1048576"},
        {"\"misses\": 6", "\"misses\": -1"},
        {"\"misses\": 6", "\"mises\": 6"},
        {"\"p\": 1", "\"p\": 1, \"q\": 1"},
        {"0707", "07"},
        {"0909", "zz09"},
        {"\"a1\"", "\"\""},
    };
    for (const auto& [from, to] : changes) {
        std::string changed = good;
        const auto at = changed.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        write(changed.replace(at, from.size(), to));
        expectDamaged(from + " → " + to);
    }
    for (std::size_t length = 0; length + 2 < good.size(); length += 7) {
        write(good.substr(0, length));
        expectDamaged("cut at " + std::to_string(length));
    }
    write(good + std::string(70'000, ' '));
    expectDamaged("too large");
    ASSERT_TRUE(writeAccounts(file_, {administrator(), administrator()}));
    expectDamaged("the same twice");
}

TEST_F(AccountFile, SaysWhenItCantBeWritten) {
    const auto written = writeAccounts(folder_.path / "nowhere" / "staff.json", {administrator()});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, StepCode::FileUnwritable);
}

}  // namespace
}  // namespace madoguchi::staff
