#include "audit/verify.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <set>

#include "audit/diagnosis.hpp"
#include "audit/keys.hpp"
#include "audit/log_reader.hpp"
#include "audit/seal.hpp"

namespace madoguchi::audit {
namespace {

std::int64_t sealNumberOf(const LogRow& row) {
    const std::string digits = memberOf(row.details, "number");
    std::int64_t number = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

class Verification {
public:
    Verification(const LogPlaces& places, VerificationKeys keys, SealFolder seals)
        : places_{places}, keys_{std::move(keys)}, seals_{std::move(seals)} {
        for (const Seal& seal : seals_.seals) {
            bySequence_.emplace(seal.sequence, &seal);
            numbers_.insert(seal.number);
            sound_.sealedUpTo = std::max(sound_.sealedUpTo, seal.sequence);
        }
    }

    Expected<void> run() {
        auto reader = LogReader::open(places_.database);
        if (!reader) {
            return std::unexpected(reader.error());
        }
        const auto identity = reader->identity();
        if (!identity) {
            return std::unexpected(identity.error());
        }
        const auto count = reader->count();
        if (!count) {
            return std::unexpected(count.error());
        }
        entries_ = *count;
        const bool otherLog = !*identity || std::ranges::any_of(seals_.seals, [&](const Seal& seal) {
            return seal.log != (*identity)->log;
        });
        if (otherLog || (*identity)->chainKey != keyName(keys_.chain)) {
            bad_ = FirstBad{1, otherLog ? Flaw::OtherLog : Flaw::OtherKey};
            return {};
        }
        sound_.hash = genesisHash((*identity)->log, keys_.chain);
        if (auto walked = walk(*reader); !walked || bad_) {
            return walked;
        }
        return holdAgainstSeals();
    }

    // After run() failed in the middle: what was read so far.
    [[nodiscard]] Verdict damaged() const {
        return {sound_.sequence, FirstBad{sound_.sequence + 1, Flaw::Damaged}};
    }
    [[nodiscard]] Verdict verdict() const { return {entries_, bad_}; }

private:
    Expected<void> walk(LogReader& reader) {
        if (auto begun = reader.rewind(std::numeric_limits<std::int64_t>::min()); !begun) {
            return begun;
        }
        for (;;) {
            const auto next = reader.next();
            if (!next) {
                return std::unexpected(next.error());
            }
            if (!*next) {
                return {};
            }
            const auto& row = (*next)->row;
            if (!row || row->sequence != sound_.sequence + 1 || row->previousHash != sound_.hash ||
                !isIntactAs(*row, row->sequence, keys_.chain)) {
                const auto named = diagnose(reader, keys_.chain, sound_, **next);
                if (!named) {
                    return std::unexpected(named.error());
                }
                bad_ = *named;
                return {};
            }
            const auto seal = bySequence_.find(row->sequence);
            if (seal != bySequence_.end() &&
                (seal->second->hash != row->hash || seal->second->count != row->sequence)) {
                bad_ = FirstBad{row->sequence, Flaw::SealMismatch};
                return {};
            }
            if (row->event == "log.sealed" && !numbers_.contains(sealNumberOf(*row))) {
                unsealed_.emplace(row->sequence, sealNumberOf(*row));
            }
            sound_.sequence = row->sequence;
            sound_.hash = row->hash;
        }
    }

    // The chain holds as far as it goes: is it all that was sealed, and is every seal there?
    Expected<void> holdAgainstSeals() {
        if (seals_.forged) {
            const auto said =
                std::ranges::find(unsealed_, *seals_.forged, [](const auto& pair) { return pair.second; });
            bad_ = FirstBad{said == unsealed_.end() ? 0 : said->first, Flaw::SealForged};
            return {};
        }
        if (sound_.sealedUpTo > sound_.sequence) {
            bad_ = FirstBad{sound_.sequence + 1, Flaw::CutOff};
            return {};
        }
        // The entry comes before its file, so the very last one may be on its way (or a crash came between;
        // the next start makes the file). Files that came since the folder was read are read now.
        unsealed_.erase(sound_.sequence);
        if (unsealed_.empty()) {
            return {};
        }
        const auto again = loadSeals(places_.seals, *keys_.sealPublic);
        if (!again) {
            return std::unexpected(again.error());
        }
        for (const auto& [sequence, number] : unsealed_) {
            if (std::ranges::find(again->seals, number, &Seal::number) == again->seals.end()) {
                bad_ = FirstBad{sequence, Flaw::SealMissing};
                return {};
            }
        }
        return {};
    }

    const LogPlaces& places_;
    VerificationKeys keys_;
    SealFolder seals_;
    std::map<std::int64_t, const Seal*> bySequence_;
    std::set<std::int64_t> numbers_;
    std::map<std::int64_t, std::int64_t> unsealed_;  // sequence of log.sealed → number without a file
    SoundPart sound_;
    std::int64_t entries_ = 0;
    std::optional<FirstBad> bad_;
};

}  // namespace

std::string_view toText(Flaw flaw) {
    switch (flaw) {
        case Flaw::Changed:
            return "changed";
        case Flaw::Removed:
            return "removed";
        case Flaw::Inserted:
            return "inserted";
        case Flaw::Reordered:
            return "reordered";
        case Flaw::CutOff:
            return "cut-off";
        case Flaw::SealMissing:
            return "seal-missing";
        case Flaw::SealForged:
            return "seal-forged";
        case Flaw::SealMismatch:
            return "seal-mismatch";
        case Flaw::OtherKey:
            return "other-key";
        case Flaw::OtherLog:
            return "other-log";
        case Flaw::Damaged:
            return "damaged";
    }
    return {};
}

Expected<Verdict> verifyLog(const LogPlaces& places) {
    auto keys = loadVerificationKeys(places.keys);
    if (!keys) {
        return std::unexpected(keys.error());
    }
    // Seals first, then the snapshot of the log: a seal that is made meanwhile can't look like a cut.
    auto seals = loadSeals(places.seals, *keys->sealPublic);
    if (!seals) {
        return std::unexpected(seals.error());
    }
    Verification verification{places, std::move(*keys), std::move(*seals)};
    if (const auto done = verification.run(); !done) {
        if (done.error().code == StepCode::AuditDamaged) {
            return verification.damaged();
        }
        return std::unexpected(done.error());
    }
    return verification.verdict();
}

}  // namespace madoguchi::audit
