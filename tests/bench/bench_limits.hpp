// Runs a program's benchmarks and holds each against the limit that its counter "limit_ms" states: processor
// time of one iteration, which a busy machine does not stretch. Exit status 1 when one is over its limit or
// there was nothing to run.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdio>

namespace madoguchi::bench {

inline void setLimit(benchmark::State& state, double milliseconds) {
    state.counters["limit_ms"] = milliseconds;
}

class LimitReporter final : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            ++seen_;
            const auto limit = run.counters.find("limit_ms");
            const double took =
                run.GetAdjustedCPUTime() / benchmark::GetTimeUnitMultiplier(run.time_unit) * 1000;
            if (run.error_occurred || (limit != run.counters.end() && took > limit->second.value)) {
                std::fprintf(stderr, "%s: %.3f ms is over its limit\n", run.benchmark_name().c_str(), took);
                ++failed_;
            }
        }
    }

    [[nodiscard]] int exitStatus() const { return seen_ > 0 && failed_ == 0 ? 0 : 1; }

private:
    int seen_ = 0;
    int failed_ = 0;
};

inline int run(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    LimitReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return reporter.exitStatus();
}

}  // namespace madoguchi::bench
