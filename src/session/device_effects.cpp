// Effects that concern the card, the camera, the matcher and the PIN pad.
#include <atomic>

#include "core/hex.hpp"
#include "session/checkin_session.hpp"
#include "session/face_cause.hpp"

namespace madoguchi::session {

void CheckinSession::carryOut(const checkin::BeginSession&) {
    forgetVisit();
    forgetNumberB();
    visit_.id = toHex(hooks_.randomBytes(8));
    StaffLine line;
    line.session = visit_.id;
    line.startedUtcMs = ports_.clock.utc().time_since_epoch().count();
    lines_.insert(lines_.begin(), std::move(line));
    constexpr std::size_t kMostLines = 200;  // a day of a busy clinic; older ones are in the log
    if (lines_.size() > kMostLines) {
        lines_.pop_back();
    }
    std::map<std::string, std::string> details;
    if (state_.session->assisted) {
        details["assisted"] = "yes";
    }
    const domain::VisitKind kind = state_.session->kind;
    if (kind != domain::VisitKind::Outpatient) {
        details["kind"] = std::string{domain::toText(kind)};
    }
    log("session.started", "ok", std::move(details));
    if (kind == domain::VisitKind::Outpatient) {
        startCamera();  // elsewhere nobody is recognised by face
    }
}

void CheckinSession::carryOut(const checkin::ReadCard& effect) {
    visit_.readingPercent = 5;
    visit_.numberB = domain::NumberB::Missing;
    visit_.freeFactsRead = false;
    visit_.numberSought = effect.freeReadsOnly;
    visit_.number.reset();
    ports_.reader.readFreeFacts(whenCurrent(&CheckinSession::readJob_, &CheckinSession::onFreeFacts));
    if (effect.freeReadsOnly) {
        return;
    }
    // A camera looks at the card meanwhile; the number is shown to the card after the free facts.
    ports_.cardFace.readNumberB(whenCurrent(&CheckinSession::numberJob_, &CheckinSession::onNumberB));
}

void CheckinSession::onFreeFacts(Expected<ports::FreeFacts> facts) {
    if (!facts) {
        log("card.read", std::string{toText(facts.error().code)}, {{"detail", facts.error().detail}});
        handle(checkin::CardReadFailed{facts.error().code});
        return;
    }
    visit_.card = std::move(*facts);
    visit_.readingPercent = 35;
    visit_.freeFactsRead = true;
    publish();
    if (visit_.numberSought) {
        openWithNumberB();
    }
}

void CheckinSession::onNumberB(std::optional<SecureBytes> numberB) {
    visit_.number = std::move(numberB);
    visit_.numberSought = true;
    if (visit_.freeFactsRead) {
        openWithNumberB();
    }
}

void CheckinSession::forgetNumberB() {
    numberJob_ = ++jobs_;
    visit_.number.reset();
    ports_.cardFace.forget();
}

void CheckinSession::openWithNumberB() {
    auto numberB = std::exchange(visit_.number, std::nullopt);
    if (!numberB) {
        if (state_.session->kind == domain::VisitKind::Outpatient) {  // elsewhere nobody looked for it
            log("card.number-b", std::string{toText(StepCode::CardNumberBMissing)});
        }
        finishReading(StepCode::CardNumberBMissing);
        return;
    }
    ports_.reader.readProtectedFacts(
        std::move(*numberB), whenCurrent(&CheckinSession::readJob_, &CheckinSession::onProtectedFacts));
}

void CheckinSession::onProtectedFacts(Expected<ports::ProtectedFacts> facts) {
    if (!facts) {
        const StepCode code = facts.error().code;
        log("card.read", std::string{toText(code)}, {{"detail", facts.error().detail}});
        if (code == StepCode::CardNumberBWrong) {
            visit_.numberB = domain::NumberB::Wrong;
        } else if (code == StepCode::CardNumberBSpared) {
            visit_.numberB = domain::NumberB::Spared;
        }
        if (code == StepCode::CardNumberBWrong || code == StepCode::CardNumberBSpared ||
            code == StepCode::CardMalformed || code == StepCode::CardUnexpectedStatus) {
            finishReading(code);  // PIN and staff remain
        } else {
            handle(checkin::CardReadFailed{code});
        }
        return;
    }
    visit_.numberB = domain::NumberB::Right;
    visit_.holder = std::move(facts->holder);
    visit_.card->expiry = facts->expiry;
    visit_.readingPercent = 80;
    publish();
    if (facts->photo.empty()) {
        finishReading(StepCode::CardWithoutPhoto);
        return;
    }
    visit_.photo = facts->photo.clone();
    ports_.matcher.setReference(std::move(facts->photo),
                                whenCurrent(&CheckinSession::readJob_, &CheckinSession::onReference));
}

void CheckinSession::onReference(Expected<void> reference) {
    if (!reference) {
        log("face.reference", std::string{toText(reference.error().code)},
            {{"detail", reference.error().detail}});
    }
    finishReading(reference ? std::nullopt : std::optional{reference.error().code});
}

void CheckinSession::finishReading(std::optional<StepCode> photoFault) {
    domain::CardFacts facts;
    facts.photo = !photoFault;
    facts.photoless = photoFault == StepCode::CardWithoutPhoto;
    facts.photoFault = photoFault;
    facts.pinTriesLeft = visit_.card->pinTriesLeft;
    facts.numberB = visit_.numberB;
    facts.numberBTriesLeft = visit_.card->numberBTriesLeft;
    if (facts.numberB == domain::NumberB::Wrong && facts.numberBTriesLeft) {
        --*facts.numberBTriesLeft;  // counted before the try that this reading spent
    }
    if (visit_.card->certificate) {
        facts.fingerprint = visit_.card->certificate->fingerprint;
    }
    hooks_.judge(*visit_.card, visit_.card->expiry, facts);
    visit_.readingPercent = 100;
    log("card.read", "ok",
        {{"photo", facts.photo ? "yes" : "no"},
         {"pin_tries_left", std::to_string(facts.pinTriesLeft.value_or(-1))}});
    handle(checkin::CardRead{facts});
}

void CheckinSession::carryOut(const checkin::IdentifyCard&) {
    ports_.reader.identify(whenCurrent(&CheckinSession::readJob_, &CheckinSession::onIdentified));
}

void CheckinSession::onIdentified(Expected<domain::CardFingerprint> fingerprint) {
    if (fingerprint) {
        handle(checkin::CardIdentified{*fingerprint});
    } else {
        handle(checkin::CardReadFailed{fingerprint.error().code});
    }
}

void CheckinSession::startCamera() {
    if (cameraRunning_ || !ports_.camera.available()) {
        return;
    }
    cameraRunning_ = true;
    const std::weak_ptr<Inbox> weak = inbox_;
    const std::uint64_t run = ++cameraRun_;
    // Set while the camera is down, so that the next frame says that it is back.
    const auto down = std::make_shared<std::atomic_bool>(true);
    ports_.camera.start(
        [this, weak, run, down](const ports::Frame& frame) {
            hooks_.preview(frame);
            ports_.matcher.offer(frame);  // ignored by the matcher while no attempt is under way
            if (const auto inbox = weak.lock(); inbox && down->exchange(false)) {
                inbox->post([this, run] { onCameraChange(run, std::nullopt); });
            }
        },
        [this, weak, run, down](Failure failure) {
            down->store(true);
            if (const auto inbox = weak.lock()) {
                inbox->post([this, run, failure = std::move(failure)] { onCameraChange(run, failure); });
            }
        });
}

void CheckinSession::onCameraChange(std::uint64_t run, std::optional<Failure> failure) {
    if (run != cameraRun_) {
        return;
    }
    hooks_.cameraChanged(failure);
    if (!failure) {
        handle(checkin::CameraBack{});
        return;
    }
    log("camera.fault", std::string{toText(failure->code)}, {{"detail", failure->detail}});
    handle(checkin::CameraLost{failure->code});
}

void CheckinSession::stopCamera() {
    ++cameraRun_;
    if (std::exchange(cameraRunning_, false)) {
        ports_.camera.stop();
    }
}

void CheckinSession::carryOut(const checkin::StartFace&) {
    startCamera();  // it runs since the card came, unless an identity was established before
    visit_.progress = {};
    const std::weak_ptr<Inbox> weak = inbox_;
    const std::uint64_t job = faceJob_ = ++jobs_;
    ports_.matcher.begin(
        [this, weak, job](ports::FaceProgress progress) {
            if (const auto inbox = weak.lock()) {
                inbox->post([this, job, progress] {
                    if (job == faceJob_) {
                        onFaceProgress(progress);
                    }
                });
            }
        },
        [this, weak, job](ports::FaceDecision decision) {
            if (const auto inbox = weak.lock()) {
                inbox->post([this, job, decision = std::move(decision)] {
                    if (job == faceJob_) {
                        onFaceDecision(decision);
                    }
                });
            }
        });
}

void CheckinSession::onFaceProgress(const ports::FaceProgress& progress) {
    const bool news = progress.trouble != visit_.progress.trouble;
    visit_.progress = progress;
    if (news) {
        handle(checkin::FaceTroubled{causeOf(progress.trouble)});
    } else {
        publish();
    }
}

void CheckinSession::onFaceDecision(const ports::FaceDecision& decision) {
    visit_.face = decision;
    if (decision.kind == ports::FaceDecision::Kind::Match) {
        handle(checkin::FaceMatched{});
        return;
    }
    if (decision.kind == ports::FaceDecision::Kind::Doubtful) {
        log("identity.face", std::string{toText(StepCode::FaceLivenessDoubtful)},
            {{"live", std::to_string(decision.live)}, {"model", decision.modelId}});
        handle(checkin::FaceDoubted{});
        return;
    }
    log("identity.face", std::string{toText(StepCode::FaceNoMatch)},
        {{"similarity", std::to_string(decision.similarity)}, {"model", decision.modelId}});
    handle(checkin::FaceNotMatched{});
}

void CheckinSession::carryOut(const checkin::StopFace&) {
    faceJob_ = ++jobs_;
    ports_.matcher.end();
    visit_.progress = {};
}

void CheckinSession::carryOut(const checkin::ShufflePad&) {
    pad_.shuffle();
}

void CheckinSession::carryOut(const checkin::ClearPin&) {
    pad_.clear();
    pinJob_ = ++jobs_;
}

void CheckinSession::carryOut(const checkin::VerifyPin&) {
    std::vector<std::uint8_t> challenge;
    if (visit_.challenge) {
        challenge = visit_.challenge->bytes;
    } else {
        // The gateway is silent: the card still proves to this kiosk who is there.
        visit_.ownChallenge = hooks_.randomBytes(32);
        challenge = visit_.ownChallenge;
    }
    ports_.reader.sign(pad_.take(), std::move(challenge),
                       whenCurrent(&CheckinSession::pinJob_, &CheckinSession::onPinAnswer));
}

void CheckinSession::onPinAnswer(Expected<ports::PinAnswer> answer) {
    if (!answer) {
        log("identity.pin", std::string{toText(answer.error().code)}, {{"detail", answer.error().detail}});
        handle(checkin::SignFailed{answer.error().code});
        return;
    }
    switch (answer->kind) {
        case ports::PinAnswer::Kind::Signed:
            visit_.signature = std::move(answer->signature);
            handle(checkin::PinVerified{});
            return;
        case ports::PinAnswer::Kind::Wrong:
            log("identity.pin", std::string{toText(StepCode::CardPinWrong)},
                {{"tries_left", std::to_string(answer->triesLeft)}});
            handle(checkin::PinWrong{answer->triesLeft});
            return;
        case ports::PinAnswer::Kind::Locked:
            log("identity.pin", std::string{toText(StepCode::CardPinLocked)});
            handle(checkin::PinLocked{});
            return;
    }
}

}  // namespace madoguchi::session
