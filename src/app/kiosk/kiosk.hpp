// The kiosk without its screens: builds every adapter from its options and wires them to the check-in
// session. The one place where modules meet (with main() and madoguchictl); no module finds another by
// itself. Threads: made, used and destroyed on one thread, which also calls drain() when `wake` asks for it.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/kiosk/card_face_chain.hpp"
#include "app/kiosk/card_numbers.hpp"
#include "app/kiosk/clocks.hpp"
#include "audit/log_places.hpp"
#include "checkin/policy.hpp"
#include "core/result.hpp"
#include "domain/expiry_rules.hpp"
#include "domain/insurance_card_rules.hpp"
#include "eligibility/folder_gateway.hpp"
#include "eligibility/folder_lookup.hpp"
#include "eligibility/https_gateway.hpp"
#include "eligibility/line_probe.hpp"
#include "eligibility/number_register.hpp"
#include "face/face_analyser.hpp"
#include "face/face_matcher.hpp"
#include "output/face_folder.hpp"
#include "session/checkin_session.hpp"
#include "session/follow_up_round.hpp"
#include "session/outbox_delivery.hpp"
#include "session/reinquiry_round.hpp"
#include "staff/staff_desk.hpp"

namespace madoguchi::audit {
class AuditLog;
}
namespace madoguchi::pcsc {
class PcscCardReader;
}

namespace madoguchi::staff {
class Worker;
}

namespace madoguchi::app {

struct FaceOptions {
    std::filesystem::path modelFolder;
    face::EmbedderKind model = face::EmbedderKind::MobileFaceNet;
    face::FaceMatcher::Settings settings;
};

// The shared folders of a 資格確認端末 as the way to the service.
struct FolderTransport {
    eligibility::FolderGatewaySettings gateway;
    std::filesystem::path numbers;  // which insurance numbers belong to a card
};

struct CounterFiles {
    std::filesystem::path declarationForm;    // how the 申立書 looks
    std::filesystem::path declarationFolder;  // where its PDFs go
};

struct KioskOptions {
    std::string kioskName = "1";
    audit::LogPlaces log;
    std::filesystem::path faceFolder;
    output::Publish publish = output::Publish::Rename;
    eligibility::GatewaySettings gateway;
    std::filesystem::path interfaces = "/sys/class/net";  // where the machine lists its network interfaces
    std::optional<FolderTransport> folder{};              // in the gateway's place
    std::string reader;  // part of the reader's name; empty: whichever holds a card
    FaceOptions face;
    domain::ExpiryRules rules;
    domain::InsuranceCardRules insuranceCardRules;
    checkin::Policy policy;
    int consentDays = 365;  // of home and online visits, where the far side names no end
    staff::StaffDesk::Options staff;
    CounterFiles counter;
};

// What the kiosk is placed in: real or simulated.
struct Surroundings {
    ports::Clock& clock;
    ports::CardFacePort& cardFace;
    ports::CameraPort& camera;
    ports::StaffPort& staff;
    ports::SoundPort& sound;
};

struct KioskListener {
    std::function<void()> wake;                                       // from any thread
    std::function<void(ports::Frame)> preview = [](ports::Frame) {};  // on the camera's thread
    std::function<void(const session::SessionSummary&)> sessionEnded = [](const session::SessionSummary&) {};
    std::function<void()> lightsChanged = [] {};
    std::function<void()> followUpsChanged = [] {};   // the 後日確認 list, or the round over it
    std::function<void()> continuingChanged = [] {};  // the list of continuing patients, or the round over it
};

// How the devices stand, for the staff's lights.
struct DeviceStates {
    std::optional<ports::Presence> reader;
    std::optional<Failure> camera;
    std::optional<Failure> gateway;
    std::optional<Milliseconds> clockSkew;  // this machine's clock less the gateway's, when that is too much
    std::optional<Failure> resultFolder;
    std::optional<Failure> log;
};

class Kiosk {
public:
    [[nodiscard]] static Expected<std::unique_ptr<Kiosk>> open(const KioskOptions& options,
                                                               const Surroundings& surroundings,
                                                               KioskListener listener);
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;
    ~Kiosk();

    void start();
    void drain();  // after a wake: takes the answers that have come in
    [[nodiscard]] session::CheckinSession& session() { return *session_; }
    [[nodiscard]] staff::StaffDesk& staffDesk() { return *staffDesk_; }
    [[nodiscard]] cardface::TypedNumber& typedNumber() { return cardFace_->typed(); }
    [[nodiscard]] ports::NumberLookupPort& numberLookup();  // on the counter's own line
    [[nodiscard]] ports::AuditLogPort& log();
    [[nodiscard]] const domain::InsuranceCardRules& insuranceCardRules() const { return insuranceCardRules_; }
    [[nodiscard]] const CounterFiles& counterFiles() const { return counterFiles_; }
    [[nodiscard]] ports::FollowUpPort& followUps();
    [[nodiscard]] session::FollowUpRound& followUpRound() { return *round_; }
    [[nodiscard]] ports::ContinuingCarePort& continuingCare();
    [[nodiscard]] ports::CardNumbersPort* cardNumbers() { return cardNumbers_.get(); }  // folders alone
    [[nodiscard]] session::ReinquiryRound& reinquiryRound() { return *reinquiryRound_; }
    [[nodiscard]] ports::LineProbePort& lineProbe() { return *probe_; }
    [[nodiscard]] ports::ReinquiryPort& reinquiry() { return *reinquiry_; }  // on the counter's own line
    // Runs it on this thread, from any; dropped when the kiosk has gone.
    [[nodiscard]] std::function<void(std::function<void()>)> poster() const;
    [[nodiscard]] const DeviceStates& devices() const { return devices_; }
    [[nodiscard]] ports::TransferStatistics cardTransfer() const;

    // Waits until every recorded result lies in the folder; false when that took longer.
    [[nodiscard]] bool drainOutbox(Milliseconds atMost);

    // The clean stop: ends an open session, delivers what can be delivered, seals the log. Gives its entries.
    [[nodiscard]] Expected<std::int64_t> close();

private:
    Kiosk();
    [[nodiscard]] Expected<void> openGateway(const KioskOptions& options);
    [[nodiscard]] std::function<void(const eligibility::GatewayHealth&)> gatewayLight();
    [[nodiscard]] eligibility::FolderGateway::OnLate takeLateAnswer();

    // The log keeps the machine's own time, also when a scenario pushes the flow's clock forward.
    SystemClock machineClock_;
    KioskListener listener_;
    domain::ExpiryRules rules_;
    domain::InsuranceCardRules insuranceCardRules_;
    CounterFiles counterFiles_;
    ports::Clock* clock_ = nullptr;
    DeviceStates devices_;
    std::shared_ptr<session::Inbox> news_;  // of the outbox's thread
    std::unique_ptr<audit::AuditLog> log_;
    std::unique_ptr<output::FaceFolder> folder_;
    std::unique_ptr<eligibility::NumberRegister> numbers_;  // with the folder transport alone
    std::unique_ptr<ports::EligibilityPort> gateway_;
    // The counter's own line: a patient at the kiosk neither waits for it nor ends its questions.
    std::unique_ptr<ports::EligibilityPort> counterGateway_;
    ports::ReinquiryPort* reinquiry_ = nullptr;                       // of the counter's gateway
    std::unique_ptr<eligibility::FolderLookup> counterFolderLookup_;  // with the folder transport
    ports::NumberLookupPort* counterLookup_ = nullptr;                // one of both
    std::unique_ptr<eligibility::LineProbe> probe_;
    std::unique_ptr<session::FollowUpRound> round_;
    std::unique_ptr<session::ReinquiryRound> reinquiryRound_;
    std::unique_ptr<pcsc::PcscCardReader> reader_;
    std::unique_ptr<face::FaceMatcher> matcher_;
    std::unique_ptr<CardFaceChain> cardFace_;
    std::unique_ptr<session::OutboxDelivery> delivery_;
    std::unique_ptr<session::CheckinSession> session_;
    std::unique_ptr<staff::Worker> staffWorker_;
    std::unique_ptr<CardNumbers> cardNumbers_;  // with the folder transport alone
    std::unique_ptr<staff::StaffDesk> staffDesk_;
};

}  // namespace madoguchi::app
