#include "app/kiosk/simulated_folders.hpp"

#include "crypto/digest.hpp"
#include "eligibility/number_register.hpp"

namespace madoguchi::app {
namespace {

// A quick far side: what is measured or shown is the kiosk.
constexpr Milliseconds kLook{20};

}  // namespace

Expected<std::unique_ptr<SimulatedFolders>> SimulatedFolders::open(const std::filesystem::path& folder,
                                                                   const SimulatedWorld& world,
                                                                   const ports::Clock& clock, Cards cards) {
    std::unique_ptr<SimulatedFolders> folders{new SimulatedFolders};
    auto service = simulation::FolderService::start(
        {.folder = folder / "OQS", .personas = world.personas(), .poll = kLook, .delay = kLook}, clock);
    if (!service) {
        return std::unexpected(service.error());
    }
    folders->service_ = std::move(*service);
    folders->transport_.numbers = folder / "numbers.bin";
    folders->transport_.gateway.site = world.gateway().site;
    folders->transport_.gateway.folder = {.requests = folders->service_->requests(),
                                          .answers = folders->service_->answers(),
                                          .ledger = folder / "folder.json",
                                          .institutionCode = world.gateway().site.institutionCode,
                                          .poll = kLook,
                                          .times = {}};
    eligibility::NumberRegister numbers{folders->transport_.numbers};
    for (const simulation::Persona& persona : world.personas()) {
        if (cards == Cards::Unknown || !persona.eligibility || persona.eligibility->records.empty()) {
            continue;
        }
        const auto certificate = world.certificateOf(persona);
        if (!certificate) {
            return std::unexpected(certificate.error());
        }
        const auto& record = persona.eligibility->records.front();
        auto linked =
            numbers.link(crypto::sha256(*certificate),
                         {record.insurerNumber, record.symbol, record.number, record.branch, record.birth});
        if (!linked) {
            return std::unexpected(linked.error());
        }
    }
    return folders;
}

}  // namespace madoguchi::app
