#include "app/kiosk/kiosk_options.hpp"

#include "config/rules_file.hpp"

namespace madoguchi::app {

Expected<KioskOptions> simulatedKioskOptions(const std::filesystem::path& out, const SimulatedWorld& world,
                                             const ports::Clock& clock) {
    std::error_code error;
    std::filesystem::create_directories(out / "face", error);
    if (error) {
        return fail(StepCode::FileUnwritable, out.string() + ": " + error.message());
    }
    auto rules = config::expiryRulesFor(resourceFolder() / "rules", jstDay(clock.utc()));
    if (!rules) {
        return std::unexpected(rules.error());
    }
    KioskOptions options;
    options.log = audit::LogPlaces::beside(std::filesystem::absolute(out) / "audit.db");
    options.faceFolder = std::filesystem::absolute(out) / "face";
    options.gateway = world.gateway();
    options.reader = "Virtual PCD";
    options.face.modelFolder = modelFolder();
    options.rules = std::move(*rules);
    return options;
}

}  // namespace madoguchi::app
