#include "app/kiosk/played_way.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace madoguchi::app {
namespace {

using scenario::Transport;

// As Linux lists interfaces (sysfs-class-net): one, and its cable is in. So the ladder's probe goes on to the
// name on a machine without any network too.
Expected<std::filesystem::path> interfacesWithLink(const std::filesystem::path& folder) {
    const auto cable = folder / "played0";
    std::error_code error;
    std::filesystem::create_directories(cable, error);
    std::ofstream carrier{cable / "carrier"};
    carrier << "1\n";
    carrier.flush();
    if (error || !carrier) {
        return fail(StepCode::FileUnwritable, cable.string());
    }
    return folder;
}

Expected<void> setFault(simulation::FolderService& service, const std::string& name) {
    if (name.empty()) {
        return {};
    }
    if (const auto fault = simulation::folderFaultFromName(name)) {
        service.setFault(*fault);
        return {};
    }
    if (const auto fault = simulation::serviceFaultFromName(name);
        fault && simulation::playedInFolders(*fault)) {
        service.setFault(*fault);
        return {};
    }
    return fail(StepCode::SimulationFailed, "no trouble of the folders is named " + name);
}

}  // namespace

std::string gatewayFaultOf(const scenario::Script& script) {
    return script.transport == Transport::Gateway ? std::string{script.gatewayFault} : std::string{};
}

Expected<std::unique_ptr<PlayedWay>> PlayedWay::open(const scenario::Script& script,
                                                     const SimulatedWorld& world, const ports::Clock& clock,
                                                     KioskOptions& options) {
    std::unique_ptr<PlayedWay> way{new PlayedWay};
    if (script.transport == Transport::Folders) {
        auto folders = SimulatedFolders::open(
            way->folder_.path(), world, clock,
            script.cardLinked ? SimulatedFolders::Cards::Linked : SimulatedFolders::Cards::Unknown);
        if (!folders) {
            return std::unexpected(folders.error());
        }
        way->folders_ = std::move(*folders);
        options.folder = way->folders_->transport();
        if (auto fault = setFault(way->folders_->service(), std::string{script.gatewayFault}); !fault) {
            return std::unexpected(fault.error());
        }
    } else if (!script.gatewayHost.empty()) {
        auto interfaces = interfacesWithLink(way->folder_.path());
        if (!interfaces) {
            return std::unexpected(interfaces.error());
        }
        options.interfaces = std::move(*interfaces);
        options.gateway.https.origin = "https://" + std::string{script.gatewayHost};
    }
    return way;
}

}  // namespace madoguchi::app
