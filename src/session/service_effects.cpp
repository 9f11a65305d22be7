// Effects that concern the eligibility service, the log, the staff, and the session's end.
#include <utility>

#include "session/checkin_session.hpp"

namespace madoguchi::session {

void CheckinSession::carryOut(const checkin::FetchChallenge&) {
    ports_.eligibility.fetchChallenge(
        whenCurrent(&CheckinSession::challengeJob_, &CheckinSession::onChallenge));
}

void CheckinSession::onChallenge(Expected<ports::Challenge> challenge) {
    challengeJob_ = 0;  // none is on its way
    if (challenge) {
        visit_.challenge = std::move(*challenge);
    } else {
        log("gateway.challenge", std::string{toText(challenge.error().code)},
            {{"detail", challenge.error().detail}});
    }
    if (std::exchange(proofWaitsForChallenge_, false)) {
        if (visit_.challenge) {
            presentProof();
        } else {
            answerUnknown(challenge ? StepCode::GatewayChallengeMissing : challenge.error().code);
        }
    }
}

void CheckinSession::carryOut(const checkin::PresentProof&) {
    queryWaitsForTicket_ = false;
    presentProof();
}

void CheckinSession::presentProof() {
    if (!visit_.challenge) {
        if (state_.session->identity == domain::Identity::Pin && !visit_.ownChallenge.empty()) {
            answerUnknown(
                StepCode::GatewayChallengeMissing);  // the card signed another nonce than the gateway's
            return;
        }
        proofWaitsForChallenge_ = true;
        if (challengeJob_ == 0) {
            carryOut(checkin::FetchChallenge{});
        }
        return;
    }
    ports::Proof proof;
    if (state_.session->identity == domain::Identity::Pin) {
        proof =
            ports::CardProof{visit_.challenge->id, visit_.card->certificate->der, visit_.signature->bytes};
    } else {
        ports::KioskAssertion assertion;
        assertion.challengeId = visit_.challenge->id;
        assertion.challenge = visit_.challenge->bytes;
        assertion.certificateDer = visit_.card->certificate->der;
        assertion.identity = state_.session->identity;
        if (visit_.face) {
            assertion.similarity = visit_.face->similarity;
            assertion.accept = visit_.face->accept;
            assertion.modelId = visit_.face->modelId;
        }
        proof = std::move(assertion);
    }
    ports_.eligibility.presentProof(
        std::move(proof), whenCurrent(&CheckinSession::gatewayJob_, &CheckinSession::onRegistration));
}

// No answer, to whichever question is open.
void CheckinSession::answerUnknown(StepCode code) {
    if (std::exchange(queryWaitsForTicket_, false)) {
        handle(checkin::EligibilityAnswered{.eligibility = domain::Eligibility::Unknown, .code = code});
    } else {
        handle(checkin::RegistrationAnswered{checkin::RegistrationAnswered::Kind::Unknown, code});
    }
}

void CheckinSession::onRegistration(Expected<ports::Registration> registration) {
    using Kind = checkin::RegistrationAnswered::Kind;
    if (!registration) {
        const StepCode code = registration.error().code;
        log("gateway.proof", std::string{toText(code)}, {{"detail", registration.error().detail}});
        const bool refused = code == StepCode::GatewayProofRejected ||
                             code == StepCode::CertificateUntrusted || code == StepCode::CertificateExpired ||
                             code == StepCode::CertificateRevoked;
        if (refused && !queryWaitsForTicket_) {
            handle(checkin::RegistrationAnswered{Kind::Refused, code});
        } else {
            answerUnknown(code);
        }
        return;
    }
    visit_.ticket = registration->ticket;
    visit_.revocation = registration->revocation;
    if (visit_.revocation != domain::Revocation::NotTold) {
        log("gateway.proof", "ok", {{"revocation", std::string{domain::toText(visit_.revocation)}}});
    }
    if (std::exchange(queryWaitsForTicket_, false)) {
        if (registration->registered) {
            sendQuery();
        } else {
            handle(checkin::EligibilityAnswered{.eligibility = domain::Eligibility::Unregistered});
        }
        return;
    }
    handle(checkin::RegistrationAnswered{registration->registered ? Kind::Registered : Kind::Unregistered});
}

void CheckinSession::carryOut(const checkin::Enrol&) {
    ports_.eligibility.enrol(visit_.ticket,
                             whenCurrent(&CheckinSession::gatewayJob_, &CheckinSession::onEnrolment));
}

void CheckinSession::onEnrolment(Expected<ports::Registration> registration) {
    if (!registration || !registration->registered) {
        const Failure failure =
            registration ? Failure{StepCode::EnrolmentFailed, "not registered"} : registration.error();
        log("enrolment", std::string{toText(failure.code)}, {{"detail", failure.detail}});
        handle(checkin::EnrolmentAnswered{failure.code});
        return;
    }
    log("enrolment", "ok");
    visit_.ticket = registration->ticket;
    handle(checkin::EnrolmentAnswered{});
}

// Whose finger it was is not known, only whether somebody helps; nothing about the helper is kept.
std::string CheckinSession::byWhom() const {
    return state_.session && state_.session->assisted ? "patient, assisted" : "patient";
}

void CheckinSession::carryOut(const checkin::QueryEligibility&) {
    if (visit_.ticket.empty()) {
        queryWaitsForTicket_ = true;  // the proof had no answer before: it is presented once more
        presentProof();
    } else {
        sendQuery();
    }
}

void CheckinSession::sendQuery() {
    ports::QualificationQuery query{visit_.ticket, state_.session->consent, visit_.consentTime,
                                    state_.session->kind, visit_.id};
    if (query.consentTime == UtcTime{}) {
        query.consentTime = ports_.clock.utc();
    }
    ports_.eligibility.query(std::move(query),
                             whenCurrent(&CheckinSession::gatewayJob_, &CheckinSession::onEligibility));
}

void CheckinSession::onEligibility(Expected<ports::EligibilityAnswer> answer) {
    if (!answer) {
        log("eligibility", std::string{toText(answer.error().code)}, {{"detail", answer.error().detail}});
        handle(checkin::EligibilityAnswered{.eligibility = domain::Eligibility::Unknown,
                                            .code = answer.error().code});
        return;
    }
    visit_.answer = std::move(*answer);
    handle(checkin::EligibilityAnswered{.eligibility = visit_.answer->eligibility,
                                        .document = visit_.answer->document.has_value()});
}

void CheckinSession::carryOut(const checkin::RecordResult&) {
    ports::ResultDocument document = std::move(*visit_.answer->document);
    visit_.answer->document.reset();
    visit_.resultFile = document.fileName;
    ports::AuditEntry entry{.session = visit_.id,
                            .actor = "system",
                            .event = "result.recorded",
                            .outcome = std::string{domain::toText(visit_.answer->eligibility)},
                            .details = {{"file", document.fileName}},
                            .person = std::nullopt};
    if (visit_.card->certificate) {
        entry.person = visit_.card->certificate->fingerprint;
        entry.answer = visit_.answer->eligibility;
    }
    const std::weak_ptr<Inbox> weak = inbox_;
    const std::uint64_t job = recordJob_ = ++jobs_;
    ports_.audit.appendWithResult(
        std::move(entry), std::move(document), [this, weak, job](Expected<std::int64_t> sequence) {
            if (const auto inbox = weak.lock()) {
                inbox->post([this, job, sequence = std::move(sequence)]() mutable {
                    if (sequence) {
                        hooks_.resultCommitted();  // committed is committed, whoever still waits for it
                    }
                    if (job == recordJob_) {
                        onRecorded(std::move(sequence));
                    }
                });
            }
        });
}

void CheckinSession::onRecorded(Expected<std::int64_t> sequence) {
    if (sequence) {
        keepContinuingPatient();
        handle(checkin::ResultRecorded{});
    } else {
        visit_.resultFile.clear();
        handle(checkin::RecordFailed{sequence.error().code});
    }
}

void CheckinSession::carryOut(const checkin::NoteFollowUp& effect) {
    const bool first = followUps_++ == 0;
    if (!first || ports_.followUps == nullptr) {
        log("follow-up.added", std::string{toText(effect.code)});  // one visit is on the list once
        return;
    }
    ports::AuditEntry entry{.session = visit_.id,
                            .actor = "system",
                            .event = "follow-up.added",
                            .outcome = std::string{toText(effect.code)},
                            .details = {},
                            .person = std::nullopt};
    ports_.followUps->add(std::move(entry), followUpOfVisit(effect.code),
                          [this, weak = std::weak_ptr<Inbox>{inbox_}](Expected<std::int64_t> id) {
                              if (const auto inbox = weak.lock()) {
                                  inbox->post([this, id = std::move(id)] {
                                      if (id) {
                                          hooks_.followUpKept();
                                      } else {
                                          hooks_.auditFailed(id.error());
                                      }
                                  });
                              }
                          });
}

domain::FollowUp CheckinSession::followUpOfVisit(StepCode cause) const {
    domain::FollowUp kept;
    kept.session = visit_.id;
    kept.openedUtcMs = ports_.clock.utc().time_since_epoch().count();
    kept.kind = state_.session->kind;
    kept.cause = cause;
    if (visit_.holder) {
        kept.name = visit_.holder->name;
        kept.address = visit_.holder->address;
        kept.birth = visit_.holder->birth;
        kept.sex = visit_.holder->sex;
    }
    if (visit_.card && visit_.card->certificate) {
        kept.certificate = visit_.card->certificate->der;
    }
    kept.identity = state_.session->identity;
    if (visit_.face) {
        kept.similarity = visit_.face->similarity;
        kept.accept = visit_.face->accept;
        kept.modelId = visit_.face->modelId;
    }
    kept.consent = state_.session->consent;
    kept.consentUtcMs = visit_.consentTime.time_since_epoch().count();
    return kept;
}

void CheckinSession::carryOut(const checkin::NoteIdentity& effect) {
    std::map<std::string, std::string> details{{"method", std::string{domain::toText(effect.identity)}}};
    if (effect.identity == domain::Identity::Face && visit_.face) {
        details["similarity"] = std::to_string(visit_.face->similarity);
        details["accept"] = std::to_string(visit_.face->accept);
        details["model"] = visit_.face->modelId;
        details["frames"] = std::to_string(visit_.face->frames);
    }
    log("identity.established", "ok", std::move(details));
    stopCamera();
}

void CheckinSession::carryOut(const checkin::NoteEnrolment& effect) {
    log("enrolment.answered", effect.applied ? "applied" : "declined", {{"by", byWhom()}}, "patient");
}

void CheckinSession::carryOut(const checkin::NoteConsent& effect) {
    visit_.consentTime = ports_.clock.utc();
    std::map<std::string, std::string> details{
        {"by", effect.staff.empty() ? byWhom() : "staff, from the patient's words"}};
    for (const auto item : domain::kConsentItems) {
        details.emplace(toText(item), toText(state_.session->consent[item]));
    }
    log("consent.answered", "ok", std::move(details), effect.staff.empty() ? "patient" : effect.staff);
}

void CheckinSession::carryOut(const checkin::VoidConsent&) {
    log("consent.void", std::string{toText(StepCode::CertificateExpired)});
}

void CheckinSession::carryOut(const checkin::Sound& effect) {
    switch (effect.chime) {
        case checkin::Chime::CardSeen:
            ports_.sound.play(ports::Sound::CardSeen);
            return;
        case checkin::Chime::Success:
            ports_.sound.play(ports::Sound::Success);
            return;
        case checkin::Chime::TakeYourCard:
            ports_.sound.play(ports::Sound::TakeYourCard);
            return;
    }
}

void CheckinSession::carryOut(const checkin::EndSession& effect) {
    // step() has dropped the session already; the last presentation still knows it.
    const auto& session = presentation_.state.session;
    SessionSummary summary;
    summary.id = visit_.id;
    summary.outcome = effect.outcome;
    summary.reason = effect.reason;
    if (session) {
        summary.identity = session->identity;
        summary.consent = session->consent;
        summary.eligibility = session->eligibility;
        summary.enrolment = session->enrolment;
    }
    summary.followUps = std::exchange(followUps_, 0);
    summary.resultFile = visit_.resultFile;
    log("session.ended", std::string{domain::toText(effect.outcome)},
        effect.reason ? std::map<std::string, std::string>{{"reason", std::string{toText(*effect.reason)}}}
                      : std::map<std::string, std::string>{});
    if (!lines_.empty()) {
        StaffLine& line = lines_.front();
        line.stateName = "ended";
        line.outcome = std::string{domain::toText(effect.outcome)};
        line.cause = effect.reason ? std::string{toText(*effect.reason)} : std::string{};
        line.calling = false;
    }
    // Everything personal ends here: camera, reference, digits, names; answers still on their way find no
    // job.
    stopCamera();
    ports_.matcher.forget();
    forgetNumberB();
    pad_.forget();
    readJob_ = faceJob_ = pinJob_ = gatewayJob_ = challengeJob_ = recordJob_ = 0;
    proofWaitsForChallenge_ = queryWaitsForTicket_ = false;
    ports_.eligibility.cancel();
    forgetVisit();
    hooks_.sessionEnded(summary);
}

}  // namespace madoguchi::session
