// Says what happened at the first place where a chain does not go on: the evidence is which entries still
// carry a hash that only the kiosk could have made, and under which number.
#pragma once

#include "audit/log_reader.hpp"
#include "audit/verify.hpp"

namespace madoguchi::audit {

// The last entry that holds (or the genesis), and how far the newest seal reaches.
struct SoundPart {
    std::int64_t sequence = 0;
    crypto::Sha256 hash{};
    std::int64_t sealedUpTo = 0;
};

// True when the row carries the hash that the kiosk gives such a row under this number.
[[nodiscard]] bool isIntactAs(const LogRow& row, std::int64_t sequence, const SecureBytes& chainKey);

[[nodiscard]] Expected<FirstBad> diagnose(LogReader& reader, const SecureBytes& chainKey,
                                          const SoundPart& sound, const LogReader::Stored& found);

}  // namespace madoguchi::audit
