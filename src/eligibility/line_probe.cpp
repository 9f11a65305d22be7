#include "eligibility/line_probe.hpp"

#include <utility>

namespace madoguchi::eligibility {

LineProbe::LineProbe(std::unique_ptr<HopCalls> calls)
    : calls_{std::move(calls)}, worker_{[this] { work(); }} {}

LineProbe::~LineProbe() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_one();
    worker_.join();
}

void LineProbe::probe(std::function<void(ports::LineFindings)> done) {
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(std::move(done));
    }
    changed_.notify_one();
}

void LineProbe::work() {
    for (;;) {
        std::vector<std::function<void(ports::LineFindings)>> asked;
        {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (waiting_.empty()) {
                return;
            }
            asked = std::exchange(waiting_, {});
        }
        const ports::LineFindings findings = probeLine(*calls_);
        for (const auto& done : asked) {
            done(findings);
        }
    }
}

}  // namespace madoguchi::eligibility
