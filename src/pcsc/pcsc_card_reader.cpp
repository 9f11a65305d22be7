#include "pcsc/pcsc_card_reader.hpp"

#include "crypto/certificate.hpp"
#include "crypto/digest.hpp"
#include "mynumber/jpki_application.hpp"
#include "mynumber/readings.hpp"
#include "pcsc/reader_thread.hpp"

namespace madoguchi::pcsc {
namespace {

using mynumber::CardSession;

// A job whose work gives an Expected<T>, which `done` gets unless the job never came so far.
// The shared state makes move-only data (secrets, photos) fit into std::function.
template <class T>
Job makeJob(Proof proof, std::function<Expected<T>(CardSession&)> work, ports::CardReaderPort::Done<T> done) {
    auto result = std::make_shared<std::optional<Expected<T>>>();
    Job job;
    job.proof = proof;
    job.work = [result, work = std::move(work)](CardSession& card) -> std::optional<Failure> {
        Expected<T> answer = work(card);
        std::optional<Failure> failure;
        if (!answer) {
            failure = answer.error();
        }
        *result = std::move(answer);
        return failure;
    };
    job.finish = [result, done = std::move(done)](std::optional<Failure> failure) {
        if (failure || !*result) {
            done(std::unexpected(failure.value_or(Failure{StepCode::ReaderFailed, {}})));
        } else {
            done(std::move(**result));
        }
    };
    return job;
}

Expected<ports::FreeFacts> freeFacts(CardSession& card) {
    auto reading = mynumber::readFree(card);
    if (!reading) {
        return std::unexpected(reading.error());
    }
    ports::FreeFacts facts;
    facts.pinTriesLeft = reading->pinTriesLeft;
    facts.numberBTriesLeft = reading->numberBTriesLeft;
    facts.expiry = reading->expiry;
    if (reading->certificate) {
        const auto certificate = crypto::readCertificateFacts(*reading->certificate);
        if (!certificate) {
            return std::unexpected(certificate.error());
        }
        facts.certificate = ports::AuthCertificate{std::move(*reading->certificate), certificate->fingerprint,
                                                   certificate->notBefore, certificate->notAfter};
    }
    return facts;
}

Expected<ports::PinAnswer> signChallenge(CardSession& card, const SecureBytes& pin,
                                         std::span<const std::uint8_t> challenge) {
    const crypto::Sha256 digest = crypto::sha256(challenge);
    auto answer = mynumber::signWithAuthKey(card, pin, digest);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    ports::PinAnswer result;
    result.triesLeft = answer->triesLeft;
    result.signature.bytes = std::move(answer->signature);
    switch (answer->kind) {
        case mynumber::SignAnswer::Kind::Signed:
            result.kind = ports::PinAnswer::Kind::Signed;
            break;
        case mynumber::SignAnswer::Kind::Wrong:
            result.kind = ports::PinAnswer::Kind::Wrong;
            break;
        case mynumber::SignAnswer::Kind::Locked:
            result.kind = ports::PinAnswer::Kind::Locked;
            break;
    }
    return result;
}

}  // namespace

PcscCardReader::PcscCardReader(std::string readerFilter, ApduObserver observer)
    : thread_{std::make_unique<ReaderThread>(std::move(readerFilter), std::move(observer))} {}

PcscCardReader::~PcscCardReader() = default;

void PcscCardReader::watch(std::function<void(ports::Presence)> onChange) {
    thread_->watch(std::move(onChange));
}

void PcscCardReader::readFreeFacts(Done<ports::FreeFacts> done) {
    thread_->post(makeJob<ports::FreeFacts>(Proof::IsGiven, freeFacts, std::move(done)));
}

void PcscCardReader::readProtectedFacts(SecureBytes numberB, Done<ports::ProtectedFacts> done) {
    auto number = std::make_shared<SecureBytes>(std::move(numberB));
    thread_->post(makeJob<ports::ProtectedFacts>(
        Proof::Needed,
        [number](CardSession& card) -> Expected<ports::ProtectedFacts> {
            auto reading = mynumber::readProtected(card, *number);
            if (!reading) {
                return std::unexpected(reading.error());
            }
            return ports::ProtectedFacts{std::move(reading->holder), reading->expiry,
                                         std::move(reading->photo)};
        },
        std::move(done)));
}

void PcscCardReader::sign(SecureBytes pin, std::vector<std::uint8_t> challenge, Done<ports::PinAnswer> done) {
    auto secret = std::make_shared<SecureBytes>(std::move(pin));
    thread_->post(makeJob<ports::PinAnswer>(
        Proof::Needed,
        [secret, challenge = std::move(challenge)](CardSession& card) {
            return signChallenge(card, *secret, challenge);
        },
        std::move(done)));
}

void PcscCardReader::identify(Done<domain::CardFingerprint> done) {
    thread_->post(makeJob<domain::CardFingerprint>(
        Proof::IsGiven,
        [](CardSession& card) -> Expected<domain::CardFingerprint> {
            const auto certificate = mynumber::readIdentity(card);
            if (!certificate) {
                return std::unexpected(certificate.error());
            }
            return crypto::sha256(*certificate);
        },
        std::move(done)));
}

void PcscCardReader::cancel() {
    thread_->cancelJobs();
}

ports::TransferStatistics PcscCardReader::statistics() const {
    return thread_->statistics();
}

}  // namespace madoguchi::pcsc
