// madoguchictl: everything that Madoguchi does without a screen.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <span>
#include <string_view>

#include "app/ctl/audit_commands.hpp"
#include "app/ctl/bench_commands.hpp"
#include "app/ctl/card_commands.hpp"
#include "app/ctl/card_face_commands.hpp"
#include "app/ctl/card_simulate_commands.hpp"
#include "app/ctl/command.hpp"
#include "app/ctl/eligibility_commands.hpp"
#include "app/ctl/face_commands.hpp"
#include "app/ctl/persona_commands.hpp"
#include "app/ctl/rules_commands.hpp"

int main(int argc, char** argv) {
    using namespace madoguchi;
    CLI::App program{"Madoguchi without a screen"};
    program.require_subcommand(1);
    program.fallthrough();
    ctl::Invocation invocation;
    program.add_flag("--json", invocation.json, "Answer as one JSON document");
    program.set_version_flag("--version", std::string{"madoguchictl " MADOGUCHI_VERSION});
    // Each group adds its commands here (alphabetically).
    ctl::addAuditCommands(program, invocation);
    ctl::addBenchCommands(program, invocation);
    ctl::addCardCommands(program, invocation);
    ctl::addCardFaceCommands(program, invocation);
    ctl::addCardSimulateCommands(program, invocation);
    ctl::addEligibilityCommands(program, invocation);
    ctl::addFaceCommands(program, invocation);
    ctl::addPersonaCommands(program, invocation);
    ctl::addRulesCommands(program, invocation);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
        return program.exit(asked);
    } catch (const CLI::ParseError& error) {
        // A line that can't be read ends before its flags are set.
        invocation.json =
            std::ranges::any_of(std::span{argv, static_cast<std::size_t>(argc)},
                                [](const char* argument) { return std::string_view{argument} == "--json"; });
        return ctl::reportUsage(invocation, error.what());
    }
    try {
        return invocation.run ? invocation.run() : ctl::kUsage;
    } catch (const std::exception& error) {
        return ctl::reportFailure(invocation, Failure{StepCode::KioskInternal, error.what()});
    }
}
