// What the command line of the kiosk takes and refuses.
#include "app/kiosk/arguments.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace madoguchi::app {
namespace {

struct Parsed {
    std::optional<Arguments> arguments;
    int exitCode = 0;
};

Parsed parse(std::vector<std::string> words) {
    words.insert(words.begin(), "madoguchi");
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    Parsed parsed;
    parsed.arguments = parseArguments(static_cast<int>(pointers.size()), pointers.data(), parsed.exitCode);
    return parsed;
}

TEST(Arguments, SayWhereAPlayedKioskStands) {
    EXPECT_EQ(parse({"--simulated"}).arguments->visits, domain::VisitKind::Outpatient);
    EXPECT_EQ(parse({"--simulated", "--visits", "home-visit"}).arguments->visits,
              domain::VisitKind::HomeVisit);
    EXPECT_EQ(parse({"--simulated", "--visits", "online"}).arguments->visits, domain::VisitKind::Online);
}

TEST(Arguments, AreRefusedWhereTheyWouldSayTwoThings) {
    for (const auto& words :
         std::vector<std::vector<std::string>>{{"--visits", "abroad"},
                                               {"--scenario", "home-visit", "--visits", "online"},
                                               {"--size", "10x10"},
                                               {"--language", "xx"}}) {
        const Parsed parsed = parse(words);
        EXPECT_FALSE(parsed.arguments) << words.front();
        EXPECT_EQ(parsed.exitCode, 2) << words.front();
    }
}

}  // namespace
}  // namespace madoguchi::app
