// Everything around the kiosk that a demonstration, a scenario or a bench plays: patients with their virtual
// cards on the virtual reader, the pictures before the camera, the number on the card's front, the
// eligibility service. The kiosk itself is the real one. Threads: one (the GUI's); the parts have threads of
// their own.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/kiosk.hpp"
#include "app/kiosk/temporary_folder.hpp"
#include "app/scenario/card_slot.hpp"
#include "cardface/card_face_camera.hpp"
#include "crypto/digest.hpp"
#include "ports/camera_port.hpp"
#include "simulation/card_authority.hpp"
#include "simulation/card_front_camera.hpp"
#include "simulation/eligibility_service.hpp"
#include "simulation/gateway_pki.hpp"
#include "simulation/persona.hpp"
#include "simulation/picture_change.hpp"
#include "simulation/reader_service_proxy.hpp"
#include "simulation/simulated_front_camera.hpp"
#include "simulation/virtual_reader_client.hpp"

namespace madoguchi::app {

// What loseReader() does. Where it can go, this process's PC/SC calls go through a door.
enum class ReaderFate { Stays, ServiceEnds, Unplugged };

struct WorldOptions {
    std::filesystem::path resources;
    std::filesystem::path cache;                    // keys and certificates that take long to make
    std::vector<std::filesystem::path> personas{};  // the first one comes first
    std::string camera{};                           // overrides the personas' own pictures; empty: theirs
    std::string cameraEffect{};                     // put onto all of them, by name; empty: none
    std::string gatewayFault{};                     // by name; empty: none
    ReaderFate reader = ReaderFate::Stays;
    bool cardFails = false;                // the cards answer with a fault in the middle of being read
    std::filesystem::path resultFolder{};  // of the kiosk, which loseResultFolder() hides
    bool cardCamera =
        false;  // a second camera sees the drawn front of the card; else its number is simply known
};

// Shows the pictures of the persona that is at the kiosk.
class PersonaCamera final : public ports::CameraPort {
public:
    explicit PersonaCamera(const ports::Clock& clock) : clock_{clock} {}
    [[nodiscard]] Expected<void> show(const std::string& source);                      // between two visits
    void spoil(std::optional<simulation::PictureChange> change) { change_ = change; }  // before start()
    void start(std::function<void(ports::Frame)> onFrame, std::function<void(Failure)> onFault) override;
    void stop() override;
    [[nodiscard]] bool available() const override { return camera_ && camera_->available(); }

private:
    const ports::Clock& clock_;
    std::optional<simulation::PictureChange> change_;
    std::unique_ptr<ports::CameraPort> camera_;
};

class SimulatedWorld final : public scenario::CardSlot {
public:
    [[nodiscard]] static Expected<std::unique_ptr<SimulatedWorld>> open(const WorldOptions& options,
                                                                        const ports::Clock& clock);
    SimulatedWorld(const SimulatedWorld&) = delete;
    SimulatedWorld& operator=(const SimulatedWorld&) = delete;
    ~SimulatedWorld() override;

    [[nodiscard]] const std::vector<simulation::Persona>& personas() const { return personas_; }
    [[nodiscard]] std::string nameOf(std::size_t persona) const {
        return options_.personas[persona].stem().string();
    }
    [[nodiscard]] Expected<void> choose(std::size_t persona);  // who comes next
    void placeCard() override;
    void removeCard() override;
    void loseReader() override;
    void loseResultFolder() override;
    void bringResultFolderBack();
    [[nodiscard]] bool cardPlaced() const { return placed_; }

    [[nodiscard]] PersonaCamera& camera() { return camera_; }
    [[nodiscard]] ports::CardFacePort& cardFace();
    // The authentication certificate (DER) on this persona's card.
    [[nodiscard]] Expected<std::vector<std::uint8_t>> certificateOf(const simulation::Persona& persona) const;
    void endGatewayFault() { service_->setFault(simulation::ServiceFault::None); }
    // Gateway options that reach the simulated service.
    [[nodiscard]] eligibility::GatewaySettings gateway() const;
    [[nodiscard]] std::chrono::microseconds cardTime() const { return reader_->statistics().processing; }

private:
    SimulatedWorld(WorldOptions options, const ports::Clock& clock);
    [[nodiscard]] std::filesystem::path hiddenFolder() const;
    void showFront();  // of the current persona's card, to whatever looks at it

    WorldOptions options_;
    const ports::Clock& clock_;
    std::vector<simulation::Persona> personas_;
    std::vector<std::shared_ptr<simulation::VirtualCard>> cards_;  // made when first needed
    std::size_t current_ = 0;
    bool placed_ = false;
    simulation::CardAuthority authority_;
    simulation::GatewayPki pki_;
    PersonaCamera camera_;
    std::unique_ptr<simulation::SimulatedFrontCamera> frontCamera_;
    std::unique_ptr<simulation::CardFrontCamera> cardCamera_;  // null: frontCamera_ it is
    std::unique_ptr<cardface::CardFaceCamera> cardReader_;     // over cardCamera_
    std::unique_ptr<simulation::EligibilityService> service_;
    std::unique_ptr<simulation::VirtualReaderClient> reader_;
    struct ReaderDoor {
        TemporaryFolder folder;
        simulation::ReaderServiceProxy proxy;
        ReaderDoor();
    };
    std::unique_ptr<ReaderDoor> readerDoor_;  // only where the reader can go
};

}  // namespace madoguchi::app
