// Ports that keep what they were asked and answer when the test says so: for tests of the runner.
#pragma once

#include <deque>

#include "ports/number_lookup_port.hpp"
#include "session/checkin_session.hpp"
#include "support/manual_clock.hpp"

namespace madoguchi::test {

inline ports::FreeFacts plainFreeFacts(std::uint8_t card = 1) {
    ports::FreeFacts facts;
    ports::AuthCertificate certificate;
    certificate.der = {0x30, card};
    certificate.fingerprint.fill(card);
    facts.certificate = certificate;
    facts.pinTriesLeft = 3;
    facts.numberBTriesLeft = 10;
    return facts;
}

class FakeReader final : public ports::CardReaderPort {
public:
    void watch(std::function<void(ports::Presence)> onChange) override {
        presence = std::move(onChange);
        presence(ports::Presence::Empty);
    }
    void readFreeFacts(Done<ports::FreeFacts> done) override { free.push_back(std::move(done)); }
    void readProtectedFacts(SecureBytes numberB, Done<ports::ProtectedFacts> done) override {
        numbers.emplace_back(numberB.bytes().begin(), numberB.bytes().end());
        guarded.push_back(std::move(done));
    }
    void sign(SecureBytes pin, std::vector<std::uint8_t> challenge, Done<ports::PinAnswer> done) override {
        pins.emplace_back(pin.bytes().begin(), pin.bytes().end());
        challenges.push_back(std::move(challenge));
        signing.push_back(std::move(done));
    }
    void identify(Done<domain::CardFingerprint> done) override { identifying.push_back(std::move(done)); }
    void cancel() override { ++cancels; }
    [[nodiscard]] ports::TransferStatistics statistics() const override { return {}; }

    std::function<void(ports::Presence)> presence;
    std::deque<Done<ports::FreeFacts>> free;
    std::deque<Done<ports::ProtectedFacts>> guarded;
    std::deque<Done<ports::PinAnswer>> signing;
    std::deque<Done<domain::CardFingerprint>> identifying;
    std::vector<std::string> numbers;
    std::vector<std::string> pins;
    std::vector<std::vector<std::uint8_t>> challenges;
    int cancels = 0;
};

class FakeCardFace final : public ports::CardFacePort {
public:
    void readNumberB(std::function<void(std::optional<SecureBytes>)> done) override {
        if (slow) {
            asked.push_back(std::move(done));
            return;
        }
        done(number.empty() ? std::nullopt : std::optional{SecureBytes::copyOf(number)});
    }
    void forget() override { ++forgets; }
    std::string number = "01033120251234";
    bool slow = false;  // as a camera: the test answers
    std::deque<std::function<void(std::optional<SecureBytes>)>> asked;
    int forgets = 0;
};

class FakeCamera final : public ports::CameraPort {
public:
    void start(std::function<void(ports::Frame)> onFrame, std::function<void(Failure)> onFault) override {
        frame = std::move(onFrame);
        fault = std::move(onFault);
        running = true;
    }
    void stop() override { running = false; }
    [[nodiscard]] bool available() const override { return there; }
    std::function<void(ports::Frame)> frame;
    std::function<void(Failure)> fault;
    bool running = false;
    bool there = true;
};

class FakeMatcher final : public ports::FaceMatcherPort {
public:
    void setReference(SecureBytes photo, std::function<void(Expected<void>)> done) override {
        photoSize = photo.size();
        done(reference);
    }
    void begin(std::function<void(ports::FaceProgress)> onProgress,
               std::function<void(ports::FaceDecision)> onDecision) override {
        progress = std::move(onProgress);
        decisions.push_back(std::move(onDecision));
        running = true;
    }
    void offer(ports::Frame) override { ++frames; }
    void end() override { running = false; }
    void forget() override {
        running = false;
        ++forgets;
    }
    Expected<void> reference{};
    std::function<void(ports::FaceProgress)> progress;
    std::deque<std::function<void(ports::FaceDecision)>> decisions;
    std::size_t photoSize = 0;
    bool running = false;
    int frames = 0;
    int forgets = 0;
};

class FakeEligibility final : public ports::EligibilityPort {
public:
    void fetchChallenge(Done<ports::Challenge> done) override { challenges.push_back(std::move(done)); }
    void presentProof(ports::Proof proof, Done<ports::Registration> done) override {
        proofs.push_back(std::move(proof));
        registrations.push_back(std::move(done));
    }
    void enrol(std::string ticket, Done<ports::Registration> done) override {
        enrolTickets.push_back(std::move(ticket));
        enrolments.push_back(std::move(done));
    }
    void query(ports::QualificationQuery query, Done<ports::EligibilityAnswer> done) override {
        queries.push_back(std::move(query));
        answers.push_back(std::move(done));
    }
    void cancel() override { ++cancels; }
    std::deque<Done<ports::Challenge>> challenges;
    std::vector<ports::Proof> proofs;
    std::deque<Done<ports::Registration>> registrations;
    std::vector<std::string> enrolTickets;
    std::deque<Done<ports::Registration>> enrolments;
    std::vector<ports::QualificationQuery> queries;
    std::deque<Done<ports::EligibilityAnswer>> answers;
    int cancels = 0;
};

class FakeLookup final : public ports::NumberLookupPort {
public:
    void lookUp(domain::InsuranceNumbers numbers, Done done) override {
        asked.push_back(std::move(numbers));
        answers.push_back(std::move(done));
    }
    std::vector<domain::InsuranceNumbers> asked;
    std::deque<Done> answers;
};

class FakeAudit final : public ports::AuditLogPort {
public:
    void append(ports::AuditEntry entry, Done<std::int64_t> done) override {
        if (!appendable) {
            done(fail(StepCode::AuditWriteFailed));
            return;
        }
        entries.push_back(std::move(entry));
        done(static_cast<std::int64_t>(entries.size()));
    }
    void appendWithResult(ports::AuditEntry entry, ports::ResultDocument document,
                          Done<std::int64_t> done) override {
        entries.push_back(std::move(entry));
        files.push_back(document.fileName);
        if (writable) {
            done(static_cast<std::int64_t>(entries.size()));
        } else {
            done(fail(StepCode::AuditWriteFailed));
        }
    }
    void outstanding(Done<std::vector<ports::OutboxItem>> done) override {
        done(std::vector<ports::OutboxItem>{});
    }
    void setStage(std::int64_t, ports::OutboxStage, Done<void> done) override { done({}); }
    [[nodiscard]] int count(std::string_view event) const {
        int found = 0;
        for (const auto& entry : entries) {
            found += entry.event == event ? 1 : 0;
        }
        return found;
    }
    std::vector<ports::AuditEntry> entries;
    std::vector<std::string> files;
    bool writable = true;    // results
    bool appendable = true;  // everything else
};

class FakeStaff final : public ports::StaffPort {
public:
    void ring(ports::StaffCall call) override { calls.push_back(call); }
    void stopRinging() override { ++stops; }
    std::vector<ports::StaffCall> calls;
    int stops = 0;
};

class FakeSound final : public ports::SoundPort {
public:
    void play(ports::Sound sound) override { played.push_back(sound); }
    std::vector<ports::Sound> played;
};

}  // namespace madoguchi::test
