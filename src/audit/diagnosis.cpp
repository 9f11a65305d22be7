#include "audit/diagnosis.hpp"

namespace madoguchi::audit {
namespace {

constexpr std::int64_t kWindow =
    1000;  // how many entries inserted or removed in one piece are recognised as such

bool isIntact(const LogReader::Stored& stored, const SecureBytes& chainKey) {
    return stored.row && isIntactAs(*stored.row, stored.sequence, chainKey);
}

// Somewhere after it stands the entry that truly follows the sound part, pushed back.
Expected<bool> trueSuccessorStandsLater(LogReader& reader, const SecureBytes& chainKey,
                                        const SoundPart& sound) {
    const std::int64_t expected = sound.sequence + 1;
    if (auto done = reader.rewind(expected + 1); !done) {
        return std::unexpected(done.error());
    }
    for (std::int64_t looked = 0; looked < kWindow; ++looked) {
        const auto later = reader.next();
        if (!later) {
            return std::unexpected(later.error());
        }
        if (!*later) {
            break;
        }
        if ((*later)->row && (*later)->row->previousHash == sound.hash &&
            isIntactAs(*(*later)->row, expected, chainKey)) {
            return true;
        }
    }
    return false;
}

Expected<bool> isLast(LogReader& reader, std::int64_t sequence) {
    if (auto done = reader.rewind(sequence + 1); !done) {
        return std::unexpected(done.error());
    }
    const auto later = reader.next();
    if (!later) {
        return std::unexpected(later.error());
    }
    return !*later;
}

}  // namespace

bool isIntactAs(const LogRow& row, std::int64_t sequence, const SecureBytes& chainKey) {
    if (row.sequence == sequence) {
        return hashOf(row, chainKey) == row.hash;
    }
    LogRow renumbered = row;
    renumbered.sequence = sequence;
    return hashOf(renumbered, chainKey) == row.hash;
}

Expected<FirstBad> diagnose(LogReader& reader, const SecureBytes& chainKey, const SoundPart& sound,
                            const LogReader::Stored& found) {
    const std::int64_t expected = sound.sequence + 1;
    if (found.sequence < expected) {  // zero or less: the log counts from 1
        return FirstBad{found.sequence, Flaw::Inserted};
    }
    const auto last = isLast(reader, found.sequence);
    if (!last) {
        return std::unexpected(last.error());
    }
    if (found.sequence > expected) {
        const bool foreign = *last && !isIntact(found, chainKey);
        return foreign ? FirstBad{found.sequence, Flaw::Inserted} : FirstBad{expected, Flaw::Removed};
    }
    const auto pushedBack = trueSuccessorStandsLater(reader, chainKey, sound);
    if (!pushedBack) {
        return std::unexpected(pushedBack.error());
    }
    const auto next = reader.at(expected + 1);
    if (!next) {
        return std::unexpected(next.error());
    }
    if (found.row) {
        for (std::int64_t shift = 1; shift <= kWindow; ++shift) {
            if (isIntactAs(*found.row, expected + shift, chainKey)) {
                // Everything moved up together: entries are missing. It alone: it changed places.
                const bool together =
                    !*next || ((*next)->row && isIntactAs(*(*next)->row, expected + 1 + shift, chainKey));
                return FirstBad{expected, together ? Flaw::Removed : Flaw::Reordered};
            }
        }
    }
    if (*pushedBack) {
        return FirstBad{expected, Flaw::Inserted};
    }
    if (isIntact(found, chainKey)) {
        return FirstBad{expected, Flaw::Reordered};  // written by the kiosk, but not after this entry
    }
    // Of an invalid last entry beyond the newest seal nothing says that the kiosk ever wrote it.
    const bool linked = found.row && found.row->previousHash == sound.hash;
    if (*last && (!linked || expected > sound.sealedUpTo)) {
        return FirstBad{expected, Flaw::Inserted};
    }
    return FirstBad{expected, Flaw::Changed};
}

}  // namespace madoguchi::audit
