// What the kiosk knows of a patient's My Number card.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/step_code.hpp"
#include "domain/date.hpp"

namespace madoguchi::domain {

enum class Sex { Unknown, Male, Female, NotApplicable };  // JIS X 0303: 0, 1, 2, 9

// The person on the card (券面事項入力補助AP). Personal data: lives as long as the session, is never logged.
struct CardHolder {
    std::string name;  // family and given name separated by U+3000
    std::string address;
    Date birth{};
    Sex sex = Sex::Unknown;
};

// SHA-256 of the authentication certificate: two readings with the same fingerprint are the same card.
using CardFingerprint = std::array<std::uint8_t, 32>;

// Where card or certificate stand today (rules: F9).
enum class Validity {
    Valid,
    Expiring,  // ends within the notice period
    Grace,     // certificate only: over, but still good for eligibility
    Expired,
};

// What became of 照合番号B in the last reading of the card.
enum class NumberB {
    Missing,  // nobody knew it
    Spared,   // known, but too few tries are left
    Wrong,    // the card refused it: one try is spent
    Right,
};

// With this many tries of 照合番号B left or fewer none is spent any more: the rest belongs to those who read
// the card by eye.
inline constexpr int kNumberBFloor = 3;

enum class CertificateState { Absent, Valid, Expiring, Grace, Expired };

// The facts that the flow decides on: no name, no number, no picture.
struct CardFacts {
    CardFingerprint fingerprint{};
    std::optional<int> pinTriesLeft;     // nothing: the card has no authentication PIN
    bool photo = false;                  // the chip photo was read and holds a face that can be compared
    bool photoless = false;              // read, and the card has no photo (an infant's card)
    std::optional<StepCode> photoFault;  // why `photo` is false although the card may have one
    NumberB numberB = NumberB::Missing;
    std::optional<int> numberBTriesLeft;  // after this reading; nothing: the card has no such number
    CertificateState certificate = CertificateState::Absent;
    Validity card = Validity::Valid;
    std::optional<Date> certificateEnd;
    std::optional<Date> lastUsableDay;  // end of the certificate's grace period

    bool operator==(const CardFacts&) const = default;
};

}  // namespace madoguchi::domain
