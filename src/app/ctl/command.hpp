// What the groups of madoguchictl's commands share. Each group is one file pair <group>_commands.{hpp,cpp}
// with a function add<Group>Commands(CLI::App&, Invocation&) that main() calls. Exit codes: 0 ok, 1 the
// answer is no, 2 wrong use, 3 device or file trouble. Errors go to stderr with a step code.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "core/result.hpp"

namespace madoguchi::ctl {

enum ExitCode : int { kOk = 0, kNo = 1, kUsage = 2, kTrouble = 3 };

// The command that the arguments chose; run after parsing.
struct Invocation {
    bool json = false;         // --json, wherever it stands on the line
    std::function<int()> run;  // returns an ExitCode
};

// "madoguchictl: card.not-my-number-card: detail" on stderr (as {"error":…} with --json); returns kTrouble.
int reportFailure(const Invocation& invocation, const Failure& failure);

// The same under usage.wrong, where the line of arguments can't be meant; returns kUsage.
int reportUsage(const Invocation& invocation, const std::string& detail);

// Prints one JSON document on stdout, or its keys as "key: value" lines without --json.
void printAnswer(const Invocation& invocation, const nlohmann::ordered_json& answer);

}  // namespace madoguchi::ctl
