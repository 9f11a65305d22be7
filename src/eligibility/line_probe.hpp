// The probe of the way to the gateway on a thread of its own: implements ports::LineProbePort over any
// HopCalls. Contract: one probe at a time; whoever asks while one runs gets the next one's findings. Threads:
// probe() from any; `done` on the probe's thread. Destroying it waits for the probe under way (its calls have
// limits).
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "eligibility/line_hops.hpp"

namespace madoguchi::eligibility {

class LineProbe final : public ports::LineProbePort {
public:
    explicit LineProbe(std::unique_ptr<HopCalls> calls);
    ~LineProbe() override;

    [[nodiscard]] std::span<const ports::Hop> hops() const override { return calls_->hops(); }
    void probe(std::function<void(ports::LineFindings)> done) override;

private:
    void work();

    const std::unique_ptr<HopCalls> calls_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::function<void(ports::LineFindings)>> waiting_;
    bool stopping_ = false;
    std::thread worker_;
};

}  // namespace madoguchi::eligibility
