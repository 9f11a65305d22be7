// The other transport of the simulated world: a played 連携アプリ on folders of its own, and the register
// that says which numbers belong to the personas' cards, or is empty. Threads: one; the service has a thread
// of its own.
#pragma once

#include <filesystem>
#include <memory>

#include "app/kiosk/kiosk.hpp"
#include "app/kiosk/simulated_world.hpp"
#include "simulation/folder_service.hpp"

namespace madoguchi::app {

class SimulatedFolders {
public:
    enum class Cards { Linked, Unknown };  // whether the register knows the numbers of the personas' cards

    // Everything lies in `folder`. `clock` must outlive it.
    [[nodiscard]] static Expected<std::unique_ptr<SimulatedFolders>> open(const std::filesystem::path& folder,
                                                                          const SimulatedWorld& world,
                                                                          const ports::Clock& clock,
                                                                          Cards cards = Cards::Linked);

    // What KioskOptions::folder is to be.
    [[nodiscard]] const FolderTransport& transport() const { return transport_; }
    [[nodiscard]] simulation::FolderService& service() { return *service_; }

private:
    SimulatedFolders() = default;
    std::unique_ptr<simulation::FolderService> service_;
    FolderTransport transport_;
};

}  // namespace madoguchi::app
