// Options of the kiosk for its two lives: played, and real (from the settings file).
#pragma once

#include "app/kiosk/kiosk.hpp"
#include "app/kiosk/places.hpp"
#include "app/kiosk/simulated_world.hpp"
#include "config/settings.hpp"

namespace madoguchi::app {

// Everything it leaves lies in `out`: audit.db with keys/ and seals/, face/.
[[nodiscard]] Expected<KioskOptions> simulatedKioskOptions(const std::filesystem::path& out,
                                                           const SimulatedWorld& world,
                                                           const ports::Clock& clock);

// Of a site's own settings: who it is and what its software takes.
[[nodiscard]] eligibility::Site siteOf(const config::Settings& settings);

// Of a site's own settings: the way over HTTPS.
[[nodiscard]] eligibility::GatewaySettings gatewayOf(const config::Settings& settings);

// Of a site's own settings: the way over the shared folders.
[[nodiscard]] FolderTransport folderTransportOf(const config::Settings& settings,
                                                const eligibility::Site& site);

// Of a site's own settings.
[[nodiscard]] Expected<KioskOptions> kioskOptionsOf(const config::Settings& settings,
                                                    const ports::Clock& clock);

}  // namespace madoguchi::app
