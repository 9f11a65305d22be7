#include "app/ctl/eligibility_commands.hpp"

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/ctl/eligibility_decode_command.hpp"
#include "app/ctl/eligibility_number_commands.hpp"
#include "app/ctl/end_signals.hpp"
#include "app/ctl/simulation_folders.hpp"
#include "simulation/card_authority.hpp"
#include "simulation/eligibility_service.hpp"
#include "simulation/folder_service.hpp"

namespace madoguchi::ctl {
namespace {

using namespace simulation;

struct SimulateOptions {
    std::optional<std::uint16_t> port;
    std::filesystem::path folder;
    std::filesystem::path pki;
    std::filesystem::path personas{MADOGUCHI_RESOURCE_DIR "/personas"};
    std::filesystem::path keys;
    std::string fault = "none";
    std::string charset = "utf-8";
    std::string order = "spec";
    int delay = 500;  // ms
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

int simulateFolder(const Invocation& invocation, const SimulateOptions& options) {
    const EndSignals ends;
    const MachineClock clock;
    auto personas = loadPersonas(options.personas, jstDay(clock.utc()));
    if (!personas) {
        return reportFailure(invocation, personas.error());
    }
    const auto folderFault = folderFaultFromName(options.fault);
    const auto serviceFault = serviceFaultFromName(options.fault);
    if (!folderFault && !(serviceFault && playedInFolders(*serviceFault))) {
        reportFailure(invocation, {StepCode::UsageWrong, "not a trouble of folders: " + options.fault});
        return kUsage;
    }
    const std::size_t people = personas->size();
    auto service = FolderService::start(
        {.folder = options.folder,
         .personas = std::move(*personas),
         .charset = options.charset == "utf-8" ? eligibility::Charset::Utf8 : eligibility::Charset::Cp932,
         .order = options.order == "capture"    ? ElementOrder::Capture
                  : options.order == "shuffled" ? ElementOrder::Shuffled
                                                : ElementOrder::Layout,
         .delay = Milliseconds{options.delay}},
        clock);
    if (!service) {
        return reportFailure(invocation, service.error());
    }
    (*service)->setFault(folderFault.value_or(FolderFault::None));
    (*service)->setFault(folderFault ? ServiceFault::None : *serviceFault);
    if (invocation.json) {
        std::cout << nlohmann::ordered_json{{"ready", true},
                                            {"requests", (*service)->requests().string()},
                                            {"answers", (*service)->answers().string()},
                                            {"personas", people},
                                            {"fault", options.fault}}
                         .dump()
                  << std::endl;
    } else {
        std::cout << "ready " << options.folder.string() << std::endl;
    }
    ends.wait();
    return kOk;
}

int simulateService(const Invocation& invocation, const SimulateOptions& options) {
    const EndSignals ends;
    const MachineClock clock;
    if (!serviceFaultFromName(options.fault)) {
        reportFailure(invocation, {StepCode::UsageWrong, "a trouble of folders alone: " + options.fault});
        return kUsage;
    }
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
                                              .port = *options.port},
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
    ends.wait();
    return kOk;
}

std::vector<std::string> faultNames() {
    std::vector<std::string> names;
    for (const auto& [name, fault] : kServiceFaults) {
        names.emplace_back(name);
    }
    for (const auto& [name, fault] : kFolderFaults) {
        if (!serviceFaultFromName(name)) {
            names.emplace_back(name);
        }
    }
    return names;
}

}  // namespace

void addEligibilityCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& group = *root.add_subcommand(
        "eligibility", "Messages of the eligibility system, in words and by number; its other side");
    group.require_subcommand(1);
    group.fallthrough();
    addEligibilityDecodeCommand(group, invocation);
    auto options = std::make_shared<SimulateOptions>();
    CLI::App& command = *group.add_subcommand(
        "simulate",
        "The other side, of the gateway or of the shared folders: answers from personas until stopped");
    auto* const way = command.add_option_group("way", "How it is asked");
    auto* const https =
        way->add_option("--https", options->port, "Port on the loopback interface; 0: any free one");
    auto* const folder =
        way->add_option("--folder", options->folder, "Folder of req/ and res/; made when missing");
    way->require_option(1);
    auto* const pki = command
                          .add_option("--pki", options->pki,
                                      "Folder of the keys between kiosk and gateway; made when missing")
                          ->needs(https);
    https->needs(pki);
    command.add_option("--charset", options->charset, "Of the answers in the folder")
        ->check(CLI::IsMember({"utf-8", "shift_jis"}))
        ->needs(folder)
        ->capture_default_str();
    command.add_option("--order", options->order, "Of the elements in them")
        ->check(CLI::IsMember({"spec", "capture", "shuffled"}))
        ->needs(folder)
        ->capture_default_str();
    command.add_option("--delay", options->delay, "Milliseconds from a request to its answer")
        ->check(CLI::Range(0, 600'000))
        ->needs(folder)
        ->capture_default_str();
    command.add_option("--personas", options->personas, "Folder of the personas that are known")
        ->capture_default_str();
    command.add_option("--keys", options->keys, "Folder of the simulated card authority's keys");
    command.add_option("--fault", options->fault, "A trouble to play")
        ->check(CLI::IsMember(faultNames()))
        ->capture_default_str();
    command.callback([options, &invocation] {
        invocation.run = [options, &invocation] {
            return options->port ? simulateService(invocation, *options)
                                 : simulateFolder(invocation, *options);
        };
    });
    addEligibilityNumberCommands(group, invocation);
}

}  // namespace madoguchi::ctl
