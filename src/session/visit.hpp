// What is known of the person at the kiosk while the visit lasts. Owned by CheckinSession alone; replaced by
// an empty one when the session ends, so that everything personal is wiped in one place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/secure_bytes.hpp"
#include "core/time.hpp"
#include "ports/card_reader_port.hpp"
#include "ports/eligibility_port.hpp"
#include "ports/face_matcher_port.hpp"

namespace madoguchi::session {

struct Visit {
    std::string id;  // random; the log's name for this session
    std::optional<ports::FreeFacts> card;
    std::optional<domain::CardHolder> holder;
    // Of the reading under way: 照合番号B is sought while the free facts are read.
    bool freeFactsRead = false;
    bool numberSought = false;  // the search is over
    std::optional<SecureBytes> number;
    domain::NumberB numberB = domain::NumberB::Missing;  // what became of it in the last reading
    SecureBytes photo;  // as stored on the chip; shown to staff while a check is open, nowhere else
    std::optional<ports::Challenge> challenge;
    std::vector<std::uint8_t> ownChallenge;  // what the card signed when the gateway gave none
    std::optional<ports::Signature> signature;
    std::optional<ports::FaceDecision> face;
    std::string ticket;
    domain::Revocation revocation = domain::Revocation::NotTold;
    UtcTime consentTime{};
    std::optional<ports::EligibilityAnswer> answer;
    std::string resultFile;  // name only
    int readingPercent = 0;
    ports::FaceProgress progress;
};

// std::string keeps no promise about its memory: names are zeroed before they are let go.
inline void wipeText(std::string& text) noexcept {
    wipeMemory({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    text.clear();
}

}  // namespace madoguchi::session
