// The way from a scenario's kiosk to the eligibility service, as its script has it: the gateway of the
// simulated world, a gateway whose name nobody knows, or the shared folders of a 資格確認端末. Contract:
// open() makes it and sets the kiosk's options for it; it must outlive the kiosk. Threads: one. Errors: those
// of the parts.
#pragma once

#include <memory>

#include "app/kiosk/kiosk.hpp"
#include "app/kiosk/simulated_folders.hpp"
#include "app/kiosk/simulated_world.hpp"
#include "app/kiosk/temporary_folder.hpp"
#include "app/scenario/script.hpp"

namespace madoguchi::app {

class PlayedWay {
public:
    [[nodiscard]] static Expected<std::unique_ptr<PlayedWay>> open(const scenario::Script& script,
                                                                   const SimulatedWorld& world,
                                                                   const ports::Clock& clock,
                                                                   KioskOptions& options);

private:
    PlayedWay() = default;
    TemporaryFolder folder_;
    std::unique_ptr<SimulatedFolders> folders_;  // where they are the way
};

// Which of the script's troubles the simulated world's own service has to play; empty: none.
[[nodiscard]] std::string gatewayFaultOf(const scenario::Script& script);

}  // namespace madoguchi::app
