// The runner: feeds events to checkin::step, carries out its effects through the ports and shows the result.
// Threads: constructed and used on one thread (the GUI's). Ports answer on any thread; their answers go
// through the inbox and `Hooks::wake` asks the owning thread to call drain(). This is the only place that
// marshals. Every answer carries the number of the job that asked for it: answers of an older job are
// dropped.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checkin/step.hpp"
#include "ports/audit_log_port.hpp"
#include "ports/camera_port.hpp"
#include "ports/card_face_port.hpp"
#include "ports/card_reader_port.hpp"
#include "ports/clock.hpp"
#include "ports/continuing_care_port.hpp"
#include "ports/eligibility_port.hpp"
#include "ports/face_matcher_port.hpp"
#include "ports/follow_up_port.hpp"
#include "ports/sound_port.hpp"
#include "ports/staff_port.hpp"
#include "session/inbox.hpp"
#include "session/pin_pad.hpp"
#include "session/presentation.hpp"
#include "session/visit.hpp"

namespace madoguchi::session {

struct Ports {
    ports::CardReaderPort& reader;
    ports::CardFacePort& cardFace;
    ports::CameraPort& camera;
    ports::FaceMatcherPort& matcher;
    ports::EligibilityPort& eligibility;
    ports::AuditLogPort& audit;
    ports::StaffPort& staff;
    ports::SoundPort& sound;
    ports::Clock& clock;
    ports::FollowUpPort* followUps = nullptr;         // none: the log alone remembers
    ports::ContinuingCarePort* continuing = nullptr;  // none: each visit needs the card
};

// What a session came to: for summary.json, benches and tests. No personal data.
struct SessionSummary {
    std::string id;
    domain::Outcome outcome = domain::Outcome::Failed;
    domain::Identity identity = domain::Identity::None;
    domain::ConsentRecord consent;
    domain::Eligibility eligibility = domain::Eligibility::Unknown;
    domain::Enrolment enrolment = domain::Enrolment::None;
    std::optional<StepCode> reason;
    int followUps = 0;
    std::string resultFile;
};

struct Hooks {
    std::function<void()> wake;  // from any thread: the owner must call drain() soon
    // The card's and the certificate's state today, by the dated rules: fills the facts' fields.
    std::function<void(const ports::FreeFacts&, std::optional<domain::Date> expiry, domain::CardFacts&)>
        judge;
    std::function<std::vector<std::uint8_t>(std::size_t)> randomBytes;
    std::function<std::uint32_t(std::uint32_t)> randomBelow;
    // The chip photo as pixels, for the staff's check; null when it can't be decoded.
    std::function<std::shared_ptr<const ports::Frame>(const SecureBytes&)> decodePhoto =
        [](const SecureBytes&) { return nullptr; };
    int consentDays = 365;                       // of a home or online visit, where the far side names no end
    std::function<void()> patientKept = [] {};   // the list of continuing patients has another entry
    std::function<void()> followUpKept = [] {};  // the 後日確認 list has a visit more
    std::function<void()> resultCommitted = [] {};  // the outbox has something new
    std::function<void(const Failure&)> auditFailed = [](const Failure&) {};
    std::function<void(const SessionSummary&)> sessionEnded = [](const SessionSummary&) {};
    std::function<void(const checkin::State&)> stateChanged = [](const checkin::State&) {};
    std::function<void(ports::Presence)> presenceChanged = [](ports::Presence) {};
    std::function<void(std::optional<Failure>)> cameraChanged = [](std::optional<Failure>) {};
    std::function<void(ports::Frame)> preview = [](ports::Frame) {};  // on the camera's thread
};

class CheckinSession final : public KioskControl {
public:
    CheckinSession(Ports ports, checkin::Policy policy, Hooks hooks);
    ~CheckinSession() override;

    void start();  // begins to watch the reader
    void stop();   // ends everything; an open session is ended as failed (kiosk.interrupted)
    void drain();  // takes the answers that have come in
    void tick();   // a deadline may have passed
    [[nodiscard]] std::optional<Instant> nextDeadline() const { return checkin::nextDeadline(state_); }

    // KioskControl
    [[nodiscard]] const Presentation& presentation() const override { return presentation_; }
    [[nodiscard]] const std::vector<StaffLine>& staffLines() const override { return lines_; }
    void onChange(std::function<void()> listener) override;
    void send(checkin::Event touch) override;
    void pressPadKey(int position) override;
    void typePadDigit(int digit) override;
    void erasePadDigit() override;
    void noteActivity() override;

private:
    // Running the machine (checkin_session.cpp).
    void handle(const checkin::Event& event);
    void publish();
    [[nodiscard]] bool typing() const;  // on the keypad
    void showCheck();
    void onPresence(ports::Presence presence);
    void log(std::string event, std::string outcome, std::map<std::string, std::string> details = {},
             std::string actor = "system");
    void forgetVisit();

    // A continuation that runs on the session's thread, and only while its job is the newest of its kind.
    template <class T>
    [[nodiscard]] std::function<void(T)> whenCurrent(std::uint64_t CheckinSession::* newest,
                                                     void (CheckinSession::*then)(T)) {
        const std::uint64_t job = this->*newest = ++jobs_;
        return [this, weak = std::weak_ptr<Inbox>{inbox_}, job, newest, then](T value) {
            if (const auto inbox = weak.lock()) {
                inbox->post([this, job, newest, then, held = std::move(value)]() mutable {
                    if (this->*newest == job) {
                        (this->*then)(std::move(held));
                    }
                });
            }
        };
    }

    // Effects that concern card and face (device_effects.cpp).
    void carryOut(const checkin::BeginSession& effect);
    void carryOut(const checkin::ReadCard& effect);
    void carryOut(const checkin::IdentifyCard&);
    void carryOut(const checkin::StartFace&);
    void carryOut(const checkin::StopFace&);
    void carryOut(const checkin::ShufflePad&);
    void carryOut(const checkin::ClearPin&);
    void carryOut(const checkin::VerifyPin&);
    void onFreeFacts(Expected<ports::FreeFacts> facts);
    void onNumberB(std::optional<SecureBytes> numberB);
    void forgetNumberB();
    void openWithNumberB();
    void onProtectedFacts(Expected<ports::ProtectedFacts> facts);
    void onReference(Expected<void> reference);
    void finishReading(std::optional<StepCode> photoFault);
    void onIdentified(Expected<domain::CardFingerprint> fingerprint);
    void onPinAnswer(Expected<ports::PinAnswer> answer);
    void onFaceProgress(const ports::FaceProgress& progress);
    void onFaceDecision(const ports::FaceDecision& decision);
    void startCamera();
    void stopCamera();
    void onCameraChange(std::uint64_t run, std::optional<Failure> failure);

    // Effects that concern service, log and staff (service_effects.cpp).
    void carryOut(const checkin::FetchChallenge&);
    void carryOut(const checkin::PresentProof&);
    void carryOut(const checkin::Enrol&);
    void carryOut(const checkin::QueryEligibility&);
    void carryOut(const checkin::RecordResult&);
    void carryOut(const checkin::NoteFollowUp& effect);
    void carryOut(const checkin::NoteIdentity& effect);
    void carryOut(const checkin::NoteVisualCheck& effect);
    void carryOut(const checkin::NoteNumberB& effect);
    void carryOut(const checkin::ForgetNumberB&);
    void carryOut(const checkin::NoteEnrolment& effect);
    void carryOut(const checkin::NoteConsent& effect);
    void carryOut(const checkin::VoidConsent&);
    void carryOut(const checkin::NoteHandled& effect);
    void carryOut(const checkin::RingStaff& effect);
    void carryOut(const checkin::StopRinging&);
    void carryOut(const checkin::Sound& effect);
    void carryOut(const checkin::EndSession& effect);
    void presentProof();
    void onChallenge(Expected<ports::Challenge> challenge);
    void onRegistration(Expected<ports::Registration> registration);
    void onEnrolment(Expected<ports::Registration> registration);
    [[nodiscard]] domain::FollowUp followUpOfVisit(StepCode cause) const;
    void keepContinuingPatient();
    [[nodiscard]] std::string byWhom() const;
    void sendQuery();
    void onEligibility(Expected<ports::EligibilityAnswer> answer);
    void onRecorded(Expected<std::int64_t> sequence);
    void answerUnknown(StepCode code);

    Ports ports_;
    checkin::Policy policy_;
    Hooks hooks_;
    checkin::State state_;
    Visit visit_;
    PinPad pad_;
    Presentation presentation_;
    std::vector<StaffLine> lines_;
    std::vector<std::function<void()>> listeners_;
    std::shared_ptr<Inbox> inbox_;
    std::uint64_t jobs_ = 0;  // numbers of jobs; each kind remembers its newest
    std::uint64_t readJob_ = 0;
    std::uint64_t numberJob_ = 0;
    std::uint64_t faceJob_ = 0;
    std::uint64_t pinJob_ = 0;
    std::uint64_t gatewayJob_ = 0;
    std::uint64_t challengeJob_ = 0;
    std::uint64_t recordJob_ = 0;
    std::uint64_t cameraRun_ = 0;
    bool cameraRunning_ = false;
    bool proofWaitsForChallenge_ = false;
    bool queryWaitsForTicket_ = false;
    bool stopped_ = false;
    int followUps_ = 0;
};

// True for what a person may ask for; device answers come through the ports alone.
[[nodiscard]] bool isTouch(const checkin::Event& event);

}  // namespace madoguchi::session
