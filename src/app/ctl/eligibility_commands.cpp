#include "app/ctl/eligibility_commands.hpp"

#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/ctl/eligibility_decode_command.hpp"
#include "app/ctl/simulation_folders.hpp"
#include "simulation/card_authority.hpp"
#include "simulation/eligibility_service.hpp"

namespace madoguchi::ctl {
namespace {

using namespace simulation;

struct SimulateOptions {
    std::uint16_t port = 0;
    std::filesystem::path pki;
    std::filesystem::path personas{MADOGUCHI_RESOURCE_DIR "/personas"};
    std::filesystem::path keys;
    std::string fault = "none";
};

class MachineClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::steady_clock::now());
    }
    [[nodiscard]] UtcTime utc() const override {
        return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    }
};

int simulateService(const Invocation& invocation, const SimulateOptions& options) {
    // Before any thread starts, so that the two signals reach sigwait() below and nothing else.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    const MachineClock clock;
    auto personas = loadPersonas(options.personas, jstDay(clock.utc()));
    if (!personas) {
        return reportFailure(invocation, personas.error());
    }
    const CardAuthority authority{options.keys.empty() ? defaultCardKeyFolder() : options.keys};
    if (auto prepared = authority.prepare(); !prepared) {
        return reportFailure(invocation, prepared.error());
    }
    auto pki = prepareGatewayPki(options.pki, clock.utc());
    if (!pki) {
        return reportFailure(invocation, pki.error());
    }
    const std::size_t people = personas->size();
    auto service = EligibilityService::start({.pki = *pki,
                                              .cardAuthority = authority.authCertificateFile(),
                                              .personas = std::move(*personas),
                                              .port = options.port},
                                             clock);
    if (!service) {
        return reportFailure(invocation, service.error());
    }
    (*service)->setFault(serviceFaultFromName(options.fault).value_or(ServiceFault::None));
    if (invocation.json) {
        std::cout << nlohmann::ordered_json{{"ready", true},
                                            {"origin", (*service)->origin()},
                                            {"port", (*service)->port()},
                                            {"personas", people},
                                            {"fault", options.fault}}
                         .dump()
                  << std::endl;
    } else {
        std::cout << "ready " << (*service)->origin() << std::endl;
    }
    int received = 0;
    sigwait(&ends, &received);
    return kOk;
}

std::vector<std::string> faultNames() {
    std::vector<std::string> names;
    for (const auto& [name, fault] : kServiceFaults) {
        names.emplace_back(name);
    }
    return names;
}

}  // namespace

void addEligibilityCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& group =
        *root.add_subcommand("eligibility", "Messages of the eligibility system; its simulated other side");
    group.require_subcommand(1);
    group.fallthrough();
    addEligibilityDecodeCommand(group, invocation);
    auto options = std::make_shared<SimulateOptions>();
    CLI::App& command = *group.add_subcommand(
        "simulate", "The other side of the gateway: answers from personas until stopped");
    command.add_option("--https", options->port, "Port on the loopback interface; 0: any free one")
        ->required();
    command
        .add_option("--pki", options->pki, "Folder of the keys between kiosk and gateway; made when missing")
        ->required();
    command.add_option("--personas", options->personas, "Folder of the personas that are known")
        ->capture_default_str();
    command.add_option("--keys", options->keys, "Folder of the simulated card authority's keys");
    command.add_option("--fault", options->fault, "A trouble to play")
        ->check(CLI::IsMember(faultNames()))
        ->capture_default_str();
    command.callback([options, &invocation] {
        invocation.run = [options, &invocation] { return simulateService(invocation, *options); };
    });
}

}  // namespace madoguchi::ctl
