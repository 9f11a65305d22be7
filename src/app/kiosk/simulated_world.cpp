#include "app/kiosk/simulated_world.hpp"

#include "camera/opencv_camera.hpp"

namespace madoguchi::app {
namespace {

constexpr std::size_t kReadsUntilFault = 1;  // the certificate's first bytes, and not the rest
constexpr std::string_view kInstitutionCode = "9919999990";  // region 99 does not exist

}  // namespace

Expected<void> PersonaCamera::show(const std::string& source) {
    camera_.reset();
    if (source.empty()) {
        return {};  // no camera in front of this patient
    }
    auto parsed = camera::parseCameraSource(source);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    camera_ = camera::openCamera(*parsed, clock_);
    return {};
}

void PersonaCamera::start(std::function<void(ports::Frame)> onFrame, std::function<void(Failure)> onFault) {
    if (!camera_) {
        return;
    }
    if (change_) {
        onFrame = [onFrame = std::move(onFrame), change = *change_](const ports::Frame& frame) {
            onFrame(simulation::changed(frame, change));
        };
    }
    camera_->start(std::move(onFrame), std::move(onFault));
}

void PersonaCamera::stop() {
    if (camera_) {
        camera_->stop();
    }
}

SimulatedWorld::SimulatedWorld(WorldOptions options, const ports::Clock& clock)
    : options_{std::move(options)}, clock_{clock}, authority_{options_.cache / "cards"}, camera_{clock} {}

SimulatedWorld::~SimulatedWorld() = default;

Expected<std::unique_ptr<SimulatedWorld>> SimulatedWorld::open(const WorldOptions& options,
                                                               const ports::Clock& clock) {
    std::unique_ptr<SimulatedWorld> world{new SimulatedWorld{options, clock}};
    const domain::Date today = jstDay(clock.utc());
    for (const auto& file : options.personas) {
        auto persona = simulation::loadPersona(file, today);
        if (!persona) {
            return std::unexpected(persona.error());
        }
        world->personas_.push_back(std::move(*persona));
    }
    world->cards_.resize(world->personas_.size());
    std::error_code error;
    std::filesystem::create_directories(options.cache, error);
    if (auto prepared = world->authority_.prepare(); !prepared) {
        return std::unexpected(prepared.error());
    }
    auto pki = simulation::prepareGatewayPki(options.cache / "gateway", clock.utc());
    if (!pki) {
        return std::unexpected(pki.error());
    }
    world->pki_ = std::move(*pki);
    auto service =
        simulation::EligibilityService::start({.pki = world->pki_,
                                               .cardAuthority = world->authority_.authCertificateFile(),
                                               .personas = world->personas_},
                                              clock);
    if (!service) {
        return std::unexpected(service.error());
    }
    world->service_ = std::move(*service);
    if (!options.gatewayFault.empty()) {
        const auto fault = simulation::serviceFaultFromName(options.gatewayFault);
        if (!fault) {
            return fail(StepCode::UsageWrong, "no such fault: " + options.gatewayFault);
        }
        world->service_->setFault(*fault);
    }
    if (!options.cameraEffect.empty()) {
        const auto change = simulation::pictureChangeFromName(options.cameraEffect);
        if (!change) {
            return fail(StepCode::UsageWrong, "no such change of the pictures: " + options.cameraEffect);
        }
        world->camera_.spoil(change);
    }
    if (options.reader != ReaderFate::Stays) {
        world->readerDoor_ = std::make_unique<ReaderDoor>();
        if (auto open = world->readerDoor_->proxy.open(); !open) {
            return std::unexpected(open.error());
        }
    }
    world->frontCamera_ = std::make_unique<simulation::SimulatedFrontCamera>();
    if (options.cardCamera) {
        world->cardCamera_ = std::make_unique<simulation::CardFrontCamera>(clock);
        world->cardReader_ = std::make_unique<cardface::CardFaceCamera>(*world->cardCamera_);
    }
    world->reader_ = std::make_unique<simulation::VirtualReaderClient>(simulation::VirtualReaderOptions{});
    if (auto chosen = world->choose(0); !chosen) {
        return std::unexpected(chosen.error());
    }
    return world;
}

Expected<void> SimulatedWorld::choose(std::size_t persona) {
    if (persona >= personas_.size()) {
        return fail(StepCode::UsageWrong, "no such persona");
    }
    if (!cards_[persona]) {
        auto card = simulation::issueVirtualCard(
            personas_[persona], authority_,
            {.readsUntilFault = options_.cardFails ? std::optional{kReadsUntilFault} : std::nullopt});
        if (!card) {
            return std::unexpected(card.error());
        }
        cards_[persona] = std::move(*card);
    }
    current_ = persona;
    return camera_.show(options_.camera.empty() ? personas_[persona].camera.string() : options_.camera);
}

ports::CardFacePort& SimulatedWorld::cardFace() {
    if (cardReader_) {
        return *cardReader_;
    }
    return *frontCamera_;
}

void SimulatedWorld::showFront() {
    const simulation::Persona& persona = personas_[current_];
    if (!cardCamera_) {
        frontCamera_->place(persona);
        return;
    }
    const bool printed = persona.frontCamera && persona.card.kind != simulation::CardKind::Other &&
                         persona.card.kind != simulation::CardKind::Phone;
    if (!printed || !cardCamera_->place(persona.card)) {  // not drawn: the camera sees the bare reader
        cardCamera_->clear();
    }
}

void SimulatedWorld::placeCard() {
    showFront();
    reader_->insert(cards_[current_]);
    placed_ = true;
}

void SimulatedWorld::removeCard() {
    reader_->remove();
    frontCamera_->clear();
    if (cardCamera_) {
        cardCamera_->clear();
    }
    placed_ = false;
}

SimulatedWorld::ReaderDoor::ReaderDoor()
    : proxy{folder.path() / "pcscd.comm", simulation::routeReaderService(folder.path() / "pcscd.comm")} {}

void SimulatedWorld::loseReader() {
    if (!readerDoor_) {
        return;
    }
    if (options_.reader == ReaderFate::Unplugged) {
        readerDoor_->proxy.hideReader();
        removeCard();  // the event with which the client library looks again
    } else {
        readerDoor_->proxy.shut();
    }
}

std::filesystem::path SimulatedWorld::hiddenFolder() const {
    auto hidden = options_.resultFolder;
    return hidden += ".gone";
}

void SimulatedWorld::loseResultFolder() {
    std::error_code ignored;  // what did not go is still there, and the scenario notices
    std::filesystem::rename(options_.resultFolder, hiddenFolder(), ignored);
}

void SimulatedWorld::bringResultFolderBack() {
    std::error_code ignored;
    std::filesystem::rename(hiddenFolder(), options_.resultFolder, ignored);
}

Expected<std::vector<std::uint8_t>> SimulatedWorld::certificateOf(const simulation::Persona& persona) const {
    auto issued = authority_.issue(persona);
    return issued ? Expected<std::vector<std::uint8_t>>{std::move(issued->authCertificate)}
                  : std::unexpected(issued.error());
}

eligibility::GatewaySettings SimulatedWorld::gateway() const {
    eligibility::GatewaySettings settings;
    settings.https.origin = service_->origin();
    settings.https.authority = pki_.authority;
    settings.https.certificate = pki_.kioskCertificate;
    settings.https.key = pki_.kioskKey;
    settings.deviceKey = pki_.deviceKey;
    settings.site.institutionCode = kInstitutionCode;
    return settings;
}

}  // namespace madoguchi::app
