#include "app/ctl/card_simulate_commands.hpp"

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "app/ctl/card_commands.hpp"
#include "app/ctl/end_signals.hpp"
#include "app/ctl/simulation_folders.hpp"
#include "core/time.hpp"
#include "simulation/virtual_reader_client.hpp"

namespace madoguchi::ctl {
namespace {

using namespace simulation;

struct SimulateOptions {
    std::filesystem::path persona;
    std::string vpcd = "127.0.0.1:35963";
    int bitrate = 0;
    std::filesystem::path state;
    std::filesystem::path keys;
    bool contactless = false;
};

std::optional<VirtualReaderOptions> readerOptions(const SimulateOptions& options) {
    const auto colon = options.vpcd.rfind(':');
    VirtualReaderOptions reader;
    reader.bitrate = Bitrate{options.bitrate};
    try {
        std::size_t used = 0;
        const std::string port = colon == std::string::npos ? std::string{} : options.vpcd.substr(colon + 1);
        const unsigned long number = std::stoul(port, &used);
        if (colon == 0 || used != port.size() || number == 0 || number > 65535) {
            return std::nullopt;
        }
        reader.host = options.vpcd.substr(0, colon);
        reader.port = static_cast<std::uint16_t>(number);
    } catch (const std::exception&) {
        return std::nullopt;
    }
    return reader;
}

void say(bool json, const std::string& subject, const std::string& address, ReaderEvent event) {
    switch (event) {
        case ReaderEvent::Ready:
            if (json) {
                std::cout << nlohmann::ordered_json{{"ready", true}, {"subject", subject}}.dump()
                          << std::endl;
            } else {
                std::cout << "ready" << std::endl;
            }
            return;
        case ReaderEvent::Unreachable:
            std::cerr << "madoguchictl: nothing answers at " << address
                      << "; waiting for pcscd with its virtual reader (vsmartcard-vpcd)" << std::endl;
            return;
        case ReaderEvent::Dropped:
            std::cerr << "madoguchictl: the reader dropped the card; putting it back" << std::endl;
            return;
        case ReaderEvent::Removed:
            return;
    }
}

int simulateCard(const Invocation& invocation, const SimulateOptions& options) {
    const auto reader = readerOptions(options);
    if (!reader) {
        std::cerr << "madoguchictl: --vpcd wants HOST:PORT\n";
        return kUsage;
    }
    const EndSignals ends;
    const auto today = jstDay(std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()));
    const auto persona = loadPersona(options.persona, today);
    if (!persona) {
        return reportFailure(invocation, persona.error());
    }
    const CardAuthority authority{options.keys.empty() ? defaultCardKeyFolder() : options.keys};
    auto card = issueVirtualCard(
        *persona, authority,
        {.interface = options.contactless ? CardInterface::Contactless : CardInterface::Contact,
         .state = options.state});
    if (!card) {
        return reportFailure(invocation, card.error());
    }
    VirtualReaderClient client{*reader,
                               [&invocation, &options, subject = subjectId(*persona)](ReaderEvent event) {
                                   say(invocation.json, subject, options.vpcd, event);
                               }};
    client.insert(std::move(*card));
    ends.wait();
    return kOk;
}

}  // namespace

void addCardSimulateCommands(CLI::App& root, Invocation& invocation) {
    auto options = std::make_shared<SimulateOptions>();
    CLI::App& command =
        *cardGroup(root).add_subcommand("simulate", "A persona as a virtual card, until stopped");
    command.add_option("persona", options->persona, "The persona's JSON file")->required();
    command.add_option("--vpcd", options->vpcd, "HOST:PORT of the virtual reader")->capture_default_str();
    command.add_option("--bitrate", options->bitrate, "Delay like a contactless card, in kbit/s")
        ->check(CLI::IsMember({106, 212, 424}));
    command.add_option("--state", options->state, "Keep the PIN counters in this file");
    command.add_option("--keys", options->keys, "Folder of the simulated authority's and the cards' keys");
    command.add_flag("--contactless", options->contactless, "ATR of a contactless reader");
    command.callback([options, &invocation] {
        invocation.run = [options, &invocation] { return simulateCard(invocation, *options); };
    });
}

}  // namespace madoguchi::ctl
