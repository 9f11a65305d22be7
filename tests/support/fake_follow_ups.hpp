// A 後日確認 list in memory that answers at once and refuses what the real one refuses.
#pragma once

#include <algorithm>

#include "ports/follow_up_port.hpp"

namespace madoguchi::test {

class FakeFollowUps final : public ports::FollowUpPort {
public:
    void add(ports::AuditEntry entry, domain::FollowUp visit, Done<std::int64_t> done) override {
        entries.push_back(std::move(entry));
        kept.push_back({static_cast<std::int64_t>(kept.size()) + 1, false, std::move(visit)});
        done(kept.back().id);
    }
    void change(ports::AuditEntry entry, ports::FollowUpChange change, Done<void> done) override {
        const auto at = std::ranges::find(kept, change.id, &ports::KeptFollowUp::id);
        if (!writable || at == kept.end() || at->settled) {
            done(fail(StepCode::AuditWriteFailed));
            return;
        }
        entries.push_back(std::move(entry));
        at->visit = ports::merged(at->visit, change);
        at->settled = change.settle;
        if (change.document) {
            files.push_back(change.document->fileName);
        }
        done({});
    }
    void note(ports::AuditEntry entry) override { entries.push_back(std::move(entry)); }
    void list(Done<std::vector<ports::KeptFollowUp>> done) override { done(kept); }

    [[nodiscard]] long count(std::string_view event) const {
        return std::ranges::count(entries, event, &ports::AuditEntry::event);
    }

    std::vector<ports::AuditEntry> entries;
    std::vector<ports::KeptFollowUp> kept;
    std::vector<std::string> files;
    bool writable = true;
};

}  // namespace madoguchi::test
