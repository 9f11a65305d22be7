#include "app/ctl/bench_commands.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <map>
#include <mutex>

#include "app/kiosk/clocks.hpp"
#include "app/kiosk/instance_lock.hpp"
#include "app/kiosk/kiosk_options.hpp"
#include "app/kiosk/silence.hpp"
#include "app/kiosk/simulated_folders.hpp"
#include "app/kiosk/staff_bridge.hpp"
#include "app/kiosk/temporary_folder.hpp"
#include "app/scenario/direct_hands.hpp"
#include "app/scenario/patient.hpp"

namespace madoguchi::ctl {
namespace {

using namespace std::chrono_literals;
using Stopwatch = std::chrono::steady_clock;

struct BenchOptions {
    int count = 10;
    std::string scenario = "face-standard";
    std::string transport = "https";
};

// An event loop in a dozen lines: waits for wakes and deadlines on this thread.
class Loop {
public:
    void wake() {
        const std::scoped_lock lock{mutex_};
        awake_ = true;
        changed_.notify_one();
    }
    void waitUntil(Stopwatch::time_point latest) {
        std::unique_lock lock{mutex_};
        changed_.wait_until(lock, latest, [this] { return awake_; });
        awake_ = false;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool awake_ = false;
};

double milliseconds(Stopwatch::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

struct Measured {
    double machine = 0;
    double cardTransfer = 0;
    std::map<std::string, double> states;
};

class Bench {
public:
    Bench(app::Kiosk& kiosk, app::SimulatedWorld& world, app::AdjustableClock& clock, Loop& loop,
          const scenario::Script& script, std::atomic<Stopwatch::rep>& lastFrame)
        : kiosk_{kiosk}, world_{world}, clock_{clock}, loop_{loop}, script_{script}, lastFrame_{lastFrame} {}

    // One visit from the empty reader to the empty reader.
    Expected<Measured> run() {
        Measured measured;
        scenario::DirectHands hands{kiosk_.session(), world_, clock_};
        scenario::Patient patient{script_, world_.personas().front(), hands};
        std::string view;
        auto viewSince = Stopwatch::now();
        const auto start = viewSince;
        bool counting = false;
        while (!patient.left()) {
            const auto& shown = kiosk_.session().presentation();
            const std::string now = scenario::viewOf(shown);
            if (now != view) {
                const auto instant = Stopwatch::now();
                if (counting) {
                    auto spent = instant - viewSince;
                    if (view.starts_with("face-verification")) {
                        const Stopwatch::time_point frame{Stopwatch::duration{lastFrame_.load()}};
                        spent = std::min(spent, instant - std::max(viewSince, frame));
                    }
                    measured.states[view.substr(0, view.find('/'))] += milliseconds(spent);
                    measured.machine += milliseconds(spent);
                }
                if (now == "reading-card" && view == "idle") {
                    counting = true;
                } else if (now == "complete") {
                    counting = false;
                    measured.cardTransfer = milliseconds(kiosk_.cardTransfer().time);
                }
                view = now;
                viewSince = instant;
                if (!patient.act(shown)) {
                    return fail(StepCode::KioskInternal, patient.trouble());
                }
                continue;
            }
            if (Stopwatch::now() - start > 60s) {
                return fail(StepCode::KioskInternal, "nothing happens in " + view);
            }
            waitOnce();
        }
        return measured;
    }

private:
    void waitOnce() {
        auto latest = Stopwatch::now() + 1s;
        if (const auto deadline = kiosk_.session().nextDeadline()) {
            latest = std::min(latest, Stopwatch::now() + std::max(Milliseconds{0}, *deadline - clock_.now()));
        }
        loop_.waitUntil(latest);
        kiosk_.drain();
        kiosk_.session().tick();
    }

    app::Kiosk& kiosk_;
    app::SimulatedWorld& world_;
    app::AdjustableClock& clock_;
    Loop& loop_;
    const scenario::Script& script_;
    std::atomic<Stopwatch::rep>& lastFrame_;
};

double peakMemoryMb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

double rounded(double value) {
    return std::round(value * 10) / 10;
}

int benchCheckin(const Invocation& invocation, const BenchOptions& options) {
    const scenario::Script* const script = scenario::findScript(options.scenario);
    if (script == nullptr) {
        return reportFailure(invocation, {StepCode::UsageWrong, "no scenario named " + options.scenario}),
               kUsage;
    }
    const auto lock = app::InstanceLock::take();
    if (!lock) {
        return reportFailure(invocation, lock.error());
    }
    app::AdjustableClock clock;
    const auto resources = app::resourceFolder();
    app::WorldOptions worldOptions{.resources = resources, .cache = app::cacheFolder() / "simulation"};
    worldOptions.personas.push_back(resources / "personas" / script->persona);
    auto world = app::SimulatedWorld::open(worldOptions, clock);
    if (!world) {
        return reportFailure(invocation, world.error());
    }
    const app::TemporaryFolder folder;
    auto kioskOptions = app::simulatedKioskOptions(folder.path(), **world, clock);
    if (!kioskOptions) {
        return reportFailure(invocation, kioskOptions.error());
    }
    std::unique_ptr<app::SimulatedFolders> folders;
    if (options.transport == "folder") {
        auto opened = app::SimulatedFolders::open(folder.path() / "folders", **world, clock);
        if (!opened) {
            return reportFailure(invocation, opened.error());
        }
        folders = std::move(*opened);
        kioskOptions->folder = folders->transport();
    }
    Loop loop;
    std::atomic<Stopwatch::rep> lastFrame{0};
    app::StaffBridge staff;
    app::Silence silence;
    app::KioskListener listener;
    listener.wake = [&loop] { loop.wake(); };
    listener.preview = [&lastFrame](const ports::Frame&) {
        lastFrame = Stopwatch::now().time_since_epoch().count();
    };
    auto kiosk =
        app::Kiosk::open(*kioskOptions, {clock, (*world)->cardFace(), (*world)->camera(), staff, silence},
                         std::move(listener));
    if (!kiosk) {
        return reportFailure(invocation, kiosk.error());
    }
    (*kiosk)->start();
    std::vector<double> machine;
    std::vector<double> transfer;
    std::map<std::string, std::vector<double>> states;
    Bench bench{**kiosk, **world, clock, loop, *script, lastFrame};
    for (int index = 0; index < options.count; ++index) {
        const auto measured = bench.run();
        if (!measured) {
            return reportFailure(invocation, measured.error());
        }
        machine.push_back(measured->machine);
        transfer.push_back(measured->cardTransfer);
        for (const auto& [name, time] : measured->states) {
            states[name].push_back(time);
        }
    }
    const auto closed = (*kiosk)->close();
    if (!closed) {
        return reportFailure(invocation, closed.error());
    }
    nlohmann::ordered_json perState = nlohmann::ordered_json::object();
    for (const auto& [name, times] : states) {
        perState[name] = rounded(quantile(times, 0.5));
    }
    printAnswer(invocation, {{"n", options.count},
                             {"median_ms", rounded(quantile(machine, 0.5))},
                             {"p95_ms", rounded(quantile(machine, 0.95))},
                             {"card_transfer_ms", rounded(quantile(transfer, 0.5))},
                             {"states", perState},
                             {"peak_rss_mb", rounded(peakMemoryMb())}});
    return kOk;
}

}  // namespace

void addBenchCommands(CLI::App& root, Invocation& invocation) {
    auto* const bench = root.add_subcommand("bench", "Measure whole check-ins");
    bench->require_subcommand(1);
    auto* const checkin =
        bench->add_subcommand("checkin", "Whole check-ins on simulated parts, without pauses");
    const auto options = std::make_shared<BenchOptions>();
    checkin->add_option("-n", options->count, "How many")->check(CLI::Range(1, 1000));
    checkin->add_option("--scenario", options->scenario, "Which scripted patient");
    checkin->add_option("--transport", options->transport, "The way to the service")
        ->check(CLI::IsMember({"https", "folder"}))
        ->capture_default_str();
    checkin->callback([&invocation, options] {
        invocation.run = [&invocation, options] { return benchCheckin(invocation, *options); };
    });
}

}  // namespace madoguchi::ctl
