#include "eligibility/folder_sweep.hpp"

#include <algorithm>
#include <exception>
#include <ranges>
#include <utility>

#include "eligibility/codec.hpp"
#include "eligibility/folder_names.hpp"

namespace madoguchi::eligibility {
namespace {

using State = FileLook::State;

constexpr int kRememberedDays = 2;

// Results are fetched by a receipt: it is what such a request and its answer have in common.
bool isFetch(const LedgerEntry& entry) {
    return entry.prefix == kHomeVisitFetchPrefix || entry.prefix == kOnlineFetchPrefix;
}

bool answers(const Message& message, const LedgerEntry& entry) {
    if (!isFetch(entry)) {
        return message.header.arbitraryFileIdentifier == entry.mark;
    }
    const std::string& reception =
        message.header.receptionNumber.empty() ? message.receptionNumber : message.header.receptionNumber;
    return reception.empty() || reception == entry.mark;
}

}  // namespace

// Ids begin with their day.
bool FolderSweep::isOld(const std::string& id, domain::Date today) {
    const std::string oldest = domain::toCompactDate(domain::addDays(today, -kRememberedDays));
    return id.substr(0, oldest.size()) < oldest;
}

void FolderSweep::begin(const std::vector<std::string>& active, domain::Date today) {
    waiting_.clear();
    for (const LedgerEntry& entry : ledger_.entries() | std::views::reverse) {
        const bool kept = ledger_.isKept(entry.id) && !isOld(entry.id, today);
        if (!kept && std::ranges::find(active, entry.id) == active.end()) {
            waiting_.push_back(entry);
        }
    }
}

State FolderSweep::judge(const LedgerEntry& entry, std::span<const std::uint8_t> bytes) const {
    try {
        const auto decoded = decode(bytes);
        if (!decoded) {
            return State::Spoiled;
        }
        const bool ours = decoded->message.header.medicalInstitutionCode == institutionCode_ &&
                          answers(decoded->message, entry);
        return ours ? State::Complete : State::Foreign;
    } catch (const std::exception&) {  // of ICU, XML or memory: whose it is can't be told
        return State::Foreign;
    }
}

void FolderSweep::step(domain::Date today) {
    if (waiting_.empty()) {
        return;
    }
    const LedgerEntry entry = std::move(waiting_.back());
    waiting_.pop_back();
    if (sweep(entry, today) == Share::Gone) {
        waiting_.clear();  // again in an hour, or at the next start
    }
}

void FolderSweep::sweep(const std::string& id, domain::Date today) {
    const auto found = std::ranges::find(ledger_.entries(), id, &LedgerEntry::id);
    if (found != ledger_.entries().end()) {
        const LedgerEntry entry = *found;
        sweep(entry, today);
    }
}

FolderSweep::Share FolderSweep::sweep(const LedgerEntry& entry, domain::Date today) {
    const ExchangeNames names = exchangeNames(entry.id, entry.prefix);
    const bool old = isOld(entry.id, today);

    using Removal = FolderShare::Removal;
    const Removal request = share_.removeRequest(names);
    const auto received = share_.isTaken(names);
    if (!received) {
        return Share::Gone;
    }
    Removal cleared = Removal::NothingThere;
    if (*received) {
        const State answer =
            share_.look(names, [&](std::span<const std::uint8_t> bytes) { return judge(entry, bytes); })
                .look.answer.state;
        const bool written = answer == State::Locked || (answer == State::Growing && !old);
        if (written) {
            cleared = Removal::Failed;
        } else if (answer != State::Foreign) {
            cleared = share_.removeReceived(names);
        }
    }
    // A request that was taken may be answered at any time, or twice.
    const bool settled = request == Removal::Removed || old;
    if (settled && request != Removal::Failed && cleared != Removal::Failed) {
        static_cast<void>(ledger_.close(entry.id));
    }
    return Share::There;
}

}  // namespace madoguchi::eligibility
