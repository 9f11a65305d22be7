// FolderClient's exchanges that stay: those with a name, which a later run finds again, and the leftovers of
// former runs, which go.
#include <utility>
#include <vector>

#include "eligibility/folder_open.hpp"

namespace madoguchi::eligibility {

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
    const domain::Date today = jstDay(clock_.utc());
    const auto id = ledger_.keptAs(open.keepAs);
    if (id && FolderSweep::isOld(*id, today)) {
        sweep_.sweep(*id, today);  // which may not have come to it by itself yet
    } else if (id) {
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
        if (id && ledger_.letGo(name)) {
            sweep_.sweep(*id, jstDay(clock_.utc()));
        }
    }
}

void FolderClient::beginSweep() {
    std::vector<std::string> active;
    for (const auto& open : snapshot()) {
        active.push_back(open->id);
    }
    sweep_.begin(active, jstDay(clock_.utc()));
    sweptAt_ = std::chrono::steady_clock::now();
}

// One exchange of a former run between two looks at the questions, which go first.
void FolderClient::sweep() {
    if (std::chrono::steady_clock::now() - sweptAt_ >= kSweepEvery) {
        beginSweep();
    }
    sweep_.step(jstDay(clock_.utc()));
}

}  // namespace madoguchi::eligibility
