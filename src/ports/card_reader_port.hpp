// Reads one My Number card at a time. Implemented by pcsc (the machine's readers); tests use fakes.
// Contract: calls return at once and work happens on the reader's own thread; every `done` runs exactly once,
// on any thread, also when the card is pulled or the job is cancelled (card.removed). Jobs run in order.
// Nothing is retried that could cost a try of a PIN. The My Number is never read: EF 0001 of the text AP and
// EF 0005 of the visual AP are never selected and 照合番号A is never presented.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "core/time.hpp"
#include "domain/card.hpp"

namespace madoguchi::ports {

enum class Presence { ServiceDown, AccessDenied, NoReader, Empty, CardPresent };

// Why no card can be seen at all; nothing while there is a reader.
[[nodiscard]] constexpr std::optional<StepCode> faultOf(Presence presence) {
    switch (presence) {
        case Presence::ServiceDown:
            return StepCode::ReaderServiceDown;
        case Presence::AccessDenied:
            return StepCode::ReaderAccessDenied;
        case Presence::NoReader:
            return StepCode::ReaderAbsent;
        case Presence::Empty:
        case Presence::CardPresent:
            return std::nullopt;
    }
    return std::nullopt;
}

// The authentication certificate (利用者証明用) as far as the flow needs it.
struct AuthCertificate {
    std::vector<std::uint8_t> der;
    domain::CardFingerprint fingerprint{};
    UtcTime notBefore{};
    UtcTime notAfter{};
};

// What the chip tells without any number: certificate, tries left, card expiry (common AP).
struct FreeFacts {
    std::optional<AuthCertificate> certificate;
    std::optional<int> pinTriesLeft;      // 0 = locked or never set; nothing = the card has no such PIN
    std::optional<int> numberBTriesLeft;  // of the visual AP
    std::optional<domain::Date> expiry;
};

// What 照合番号B opens. `photo` is the JPEG 2000 file as stored; empty on a photo-less card.
struct ProtectedFacts {
    domain::CardHolder holder;
    domain::Date expiry{};
    SecureBytes photo;
};

struct Signature {
    std::vector<std::uint8_t> bytes;  // RSASSA-PKCS1-v1_5 with SHA-256 over the challenge
};

// Costs of the current card since it was placed, for measurements.
struct TransferStatistics {
    std::size_t apdus = 0;
    std::size_t bytesSent = 0;
    std::size_t bytesReceived = 0;
    std::size_t objectBytes = 0;  // sizes of the objects that were needed
    std::chrono::microseconds time{};
};

// A wrong PIN is an answer, not a failure.
struct PinAnswer {
    enum class Kind { Signed, Wrong, Locked } kind = Kind::Locked;
    int triesLeft = 0;    // after this try
    Signature signature;  // when Signed
};

class CardReaderPort {
public:
    CardReaderPort() = default;
    CardReaderPort(const CardReaderPort&) = delete;
    CardReaderPort& operator=(const CardReaderPort&) = delete;
    virtual ~CardReaderPort() = default;

    template <class T>
    using Done = std::function<void(Expected<T>)>;

    // The first call comes at once with what is there, then one for each change (never polled).
    virtual void watch(std::function<void(Presence)> onChange) = 0;

    // Fails with card.not-my-number-card, card.is-phone, card.other-card, card.removed, card.transport-failed
    // …
    virtual void readFreeFacts(Done<FreeFacts> done) = 0;

    // Spends one try of 照合番号B in the visual AP and, when right, one VERIFY in the text AP.
    // Fails with card.number-b-spared without trying when 3 or fewer tries are left; card.number-b-wrong.
    virtual void readProtectedFacts(SecureBytes numberB, Done<ProtectedFacts> done) = 0;

    // VERIFY of the 4-digit PIN and the signature over `challenge`, in one card transaction.
    virtual void sign(SecureBytes pin, std::vector<std::uint8_t> challenge, Done<PinAnswer> done) = 0;

    // The fingerprint alone, for "is the same card back?".
    virtual void identify(Done<domain::CardFingerprint> done) = 0;

    // Ends the jobs that are under way or queued; each answers card.removed.
    virtual void cancel() = 0;

    [[nodiscard]] virtual TransferStatistics statistics() const = 0;
};

}  // namespace madoguchi::ports
