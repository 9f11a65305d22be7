// One step under way: the next state, its effects, and the moves that several transitions share.
// Private to this module; `on` overloads are grouped by theme in the .cpp files beside this one.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "checkin/step.hpp"

namespace madoguchi::checkin {

class Stepper {
public:
    Stepper(State current, Instant now, const Policy& policy)
        : state_{std::move(current)}, now_{now}, policy_{policy} {}

    [[nodiscard]] Step run(const Event& event);

private:
    // Arrival, reading, leaving (card_events.cpp).
    void on(Idle&, const CardPlaced&);
    void on(Idle&, const VisitBegun&);
    void on(PlaceCard&, const CardPlaced&);
    void on(Idle&, const HelperModeChosen& event);
    void on(ReadingCard& at, const CardRead& event);
    void on(ReadingCard& at, const CardReadFailed& event);
    void on(ExpiryNotice&, const Proceed&);
    void on(PutCardBack& at, const CardPlaced&);
    void on(PutCardBack& at, const CardRemoved&);
    void on(PutCardBack& at, const CardIdentified& event);
    void on(PutCardBack& at, const CardReadFailed& event);
    void on(PutCardBack&, const PinWrong& event);
    void on(PutCardBack&, const PinLocked&);
    void on(Complete&, const CardPlaced&);
    void on(Complete&, const CardRemoved&);
    void on(Guidance& at, const CardPlaced&);
    void on(Guidance& at, const CardRemoved&);
    void on(RemoveCard&, const CardRemoved&);

    // Identity (identity_events.cpp).
    void on(ChooseMethod&, const FaceChosen&);
    void on(ChooseMethod&, const PinChosen&);
    void on(FaceVerification&, const FaceMatched&);
    void on(FaceVerification&, const FaceNotMatched&);
    void on(FaceVerification&, const FaceDoubted&);
    void on(FaceVerification&, const FaceTroubled& event);
    void faceRefused(StepCode reason);
    void noteTrouble(const FaceVerification& at);
    void on(FaceVerification& at, const PinChosen&);
    void on(FaceVerification& at, const BackPressed&);
    void on(FaceVerification&, const CameraLost& event);
    void on(ChooseMethod&, const CameraLost& event);
    void on(PinEntry& at, const PinSubmitted&);
    void on(PinEntry& at, const LastTryAccepted&);
    void on(PinEntry& at, const FaceChosen&);
    void on(PinEntry& at, const BackPressed&);
    void on(PinEntry& at, const PinVerified&);
    void on(PinEntry& at, const PinWrong& event);
    void on(PinEntry& at, const PinLocked&);
    void on(PinEntry& at, const SignFailed& event);

    // Consent, eligibility, the log (consent_events.cpp).
    void on(Confirming& at, const RegistrationAnswered& event);
    void on(EnrolmentOffer&, const EnrolmentApplied&);
    void on(EnrolmentOffer&, const EnrolmentDeclined&);
    void on(Enrolling&, const EnrolmentAnswered& event);
    void on(Consent& at, const ConsentToAll& event);
    void on(Consent& at, const ConsentToNone& event);
    void on(Consent& at, const ConsentOneByOne& event);
    void answerAll(const Consent& at, const std::string& staff, domain::ConsentAnswer answer);
    void on(Consent& at, const ConsentAnswered& event);
    void on(Consent& at, const BackPressed& event);
    void on(Consent& at, const ConsentTakenByStaff& event);
    void on(Consent& at, const ConsentLeftByStaff&);
    void on(Confirming& at, const EligibilityAnswered& event);
    void on(Confirming& at, const ResultRecorded&);
    void on(Confirming& at, const RecordFailed& event);

    // Staff (staff_events.cpp).
    void on(WaitingForStaff&, const StaffHandled& event);
    void on(WaitingForStaff& at, const BackPressed&);
    void on(WaitingForStaff& at, const FaceChosen&);
    void on(WaitingForStaff& at, const PinChosen&);
    void on(WaitingForStaff& at, const CardPlaced&);
    void on(WaitingForStaff& at, const CardRemoved&);
    void on(WaitingForStaff& at, const CardIdentified& event);
    void on(WaitingForStaff& at, const CardReadFailed&);
    void on(Guidance& at, const StaffHandled& event);
    void leaveCallFor(const WaitingForStaff& at, Resumable where);

    // 目視 (visual_check_events.cpp).
    void on(WaitingForStaff& at, const VisualCheckOpened& event);
    void on(WaitingForStaff& at, const VisualConfirmed& event);
    void on(WaitingForStaff& at, const VisualRefused&);
    void on(WaitingForStaff& at, const VisualCheckClosed&);
    void useGrant(WaitingForStaff& at);
    void grantRanOut(WaitingForStaff& at);
    void closeUnusedGrant(const At& left);

    // 照合番号B typed by staff (number_b_events.cpp).
    void on(ChooseMethod&, const NumberBDelivered& event);
    void on(WaitingForStaff& at, const NumberBDelivered& event);
    void readAgain(std::optional<StepCode> call);
    void backFromReadingAgain(const ReadingCard& at, StepCode why);
    void forgetUnusedNumber(const At& left);

    // Whatever a state does not list.
    template <class AnyState, class AnyEvent>
    void on(AnyState&, const AnyEvent&) {
        handled_ = false;
    }

    // Events that mean the same everywhere; true when done.
    bool onAnywhere(const Event& event);
    void onTick();
    void onTimeout();
    void callStaff();
    void cardTakenAway(std::optional<StepCode> readerFault);
    void noteStranded();

    // Moves.
    void go(At at, Milliseconds timeout, bool warns = false);
    [[nodiscard]] Milliseconds forPatient(Milliseconds time) const;  // longer in helper mode
    void goWithoutTimeout(At at);
    void enterIdle();
    void enterRemoveCard();
    void enterReading(ReadingCard how = {});
    void enterPlaceCard();
    void enterCardAfterConsent();
    void enterExpiryNotice();
    void enterChooseMethod();
    void enterIdentity();  // ChooseMethod, or straight to the one method that remains
    void enterFace();
    void enterPin();
    void enterEnrolmentOffer();
    void enterConsent(std::optional<domain::ConsentItem> item, std::string staff = {});
    [[nodiscard]] Consent leaveConsent(const Consent& at);  // where it is come back to
    void enterAfterRegistration();
    void consentAnswered(const std::string& staff);
    void enterQualification();
    void enterGuidance(StepCode cause, domain::Outcome outcome = domain::Outcome::HandedToStaff);
    void enterWaitingForStaff(StepCode cause, std::optional<Resumable> back);
    void enterPutCardBack(Resumable resume);
    void resume(Resumable where);
    void identified(domain::Identity identity);
    void pinIsLocked();
    void beginSession();
    void endSession(domain::Outcome outcome);
    void endAndLeave(domain::Outcome outcome);  // RemoveCard when the card is there, else Idle
    void leaveCurrent();                        // stops what the state that is left has running
    [[nodiscard]] bool cardWantedLater() const;
    [[nodiscard]] bool noticeDue() const;
    [[nodiscard]] bool pinTryUnderWay() const;
    [[nodiscard]] bool away() const;  // a home or online visit
    [[nodiscard]] domain::Outcome outcomeWithoutIdentity(domain::Outcome otherwise) const;

    template <class E>
    void effect(E what) {
        effects_.emplace_back(std::move(what));
    }

    State state_;
    Instant now_;
    const Policy& policy_;
    std::vector<Effect> effects_;
    bool handled_ = true;
};

}  // namespace madoguchi::checkin
