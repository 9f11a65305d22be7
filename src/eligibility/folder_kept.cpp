// FolderClient's exchanges that stay: those with a name, which a later run finds again, and the leftovers of
// former runs, which go.
#include <algorithm>
#include <utility>

#include "eligibility/folder_open.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr int kRememberedDays = 2;

}  // namespace

void FolderClient::findAgain(Errand errand, std::function<void()> neverSent) {
    auto open = std::make_shared<Open>(clock_.now(), settings_.times);
    open->prefix = errand.prefix;
    open->ours = std::move(errand.ours);
    open->done = std::move(errand.done);
    open->neverSent = std::move(neverSent);
    open->keepAs = std::move(errand.keepAs);
    add(std::move(open));
}

// By what stands in the ledger: a name is there before any file of it.
void FolderClient::lookAgain(Open& open) {
    const auto id = ledger_.keptAs(open.keepAs);
    if (id) {
        open.id = *id;
        open.names = exchangeNames(*id, open.prefix);
        open.asked = {settings_.institutionCode, open.keepAs, {}};
        if (const auto there = share_.isTaken(open.names); !there) {
            finish(open, std::unexpected(there.error()));
            open.ended = true;
        }
        return;
    }
    open.ended = true;
    bool untold = false;
    {
        const std::lock_guard lock{mutex_};
        untold = static_cast<bool>(std::exchange(open.done, {}));
    }
    if (untold) {
        open.neverSent();
    }
}

void FolderClient::letGo(std::string name) {
    {
        const std::lock_guard lock{mutex_};
        letGo_.push_back(std::move(name));
    }
    changed_.notify_all();
}

void FolderClient::letGoOfNames() {
    std::list<std::string> names;
    {
        const std::lock_guard lock{mutex_};
        names.swap(letGo_);
    }
    for (const std::string& name : names) {
        const auto id = ledger_.keptAs(name);
        // Not written: then it is no leftover before it is old, and nothing else depends on it.
        if (id && ledger_.letGo(name) && sweep(*id) == Swept::TakenBack) {
            static_cast<void>(ledger_.close(*id));
        }
    }
}

void FolderClient::sweepLeftovers() {
    const auto active = snapshot();
    const std::string old = domain::toCompactDate(domain::addDays(jstDay(clock_.utc()), -kRememberedDays));
    const auto ids = ledger_.openIds();
    for (const std::string& id : ids) {
        if (std::ranges::any_of(active, [&id](const auto& open) { return open->id == id; })) {
            continue;
        }
        // Ids begin with their day.
        const bool isOld = id.substr(0, old.size()) < old;
        if (ledger_.isKept(id) && !isOld) {
            continue;
        }
        const Swept swept = sweep(id);
        if (swept == Swept::ShareIsGone) {
            return;  // again in an hour, or at the next start
        }
        // A request that was taken may be answered at any time, or twice.
        if (swept == Swept::TakenBack || isOld) {
            static_cast<void>(ledger_.close(id));
        }
    }
}

FolderClient::Swept FolderClient::sweep(const std::string& id) {
    using Removal = FolderShare::Removal;
    Swept swept = Swept::Nothing;
    // The ledger does not say of which kind it was.
    for (const std::string_view prefix : kExchangePrefixes) {
        const ExchangeNames names = exchangeNames(id, prefix);
        const auto request = share_.removeRequest(names);
        const auto received = share_.removeReceived(names);
        if (request == Removal::Failed || received == Removal::Failed) {
            return Swept::ShareIsGone;
        }
        swept = request == Removal::Removed ? Swept::TakenBack : swept;
    }
    return swept;
}

}  // namespace madoguchi::eligibility
