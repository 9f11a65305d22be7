// Does anything get lost or doubled? Check-ins over the shared folders, with the product's own client, log,
// outbox and result folder in a process that is killed (SIGKILL) at random moments, a far side that plays
// random troubles, a result folder that vanishes now and then, and two consumers that take files away. At
// the end every result that a patient was told of must have been taken exactly once and whole, the log's
// chain must hold, and the shared folders must hold other programs' files alone.
//
//     soak_folders [--checkins N] [--seed S]      exit 0 when nothing was lost or doubled; prints the counts
#include <poll.h>
#include <spawn.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <thread>

#include "app/kiosk/clocks.hpp"
#include "audit/verify.hpp"
#include "kiosk_process.hpp"
#include "simulation/folder_service.hpp"

namespace madoguchi::soak {
namespace {

using namespace std::chrono_literals;
using simulation::FolderFault;

constexpr int kForeignFiles = 200;

// The clinic's software, twice: whoever is quicker moves the whole file away. Counts under one lock.
class Consumers {
public:
    explicit Consumers(std::filesystem::path face, std::uint32_t seed) : face_{std::move(face)} {
        for (std::size_t index = 0; index < threads_.size(); ++index) {
            threads_[index] = std::jthread{[this, seed, index](const std::stop_token& stop) {
                consume(stop, seed + static_cast<unsigned>(index));
            }};
        }
    }
    void stop() {
        for (auto& thread : threads_) {
            thread.request_stop();
            thread.join();
        }
    }
    void takeAll() {
        const std::lock_guard lock{mutex_};
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator{face_, error}) {
            const std::string name = entry.path().filename().string();
            if (!name.ends_with(".xml")) {
                continue;
            }
            std::ifstream stream{entry.path(), std::ios::binary};
            const std::string content{std::istreambuf_iterator<char>{stream}, {}};
            if (content.find("</XmlMsg>") != std::string::npos &&
                std::filesystem::remove(entry.path(), error)) {
                ++taken_[name];
            }
        }
    }
    [[nodiscard]] std::map<std::string, int> taken() const {
        const std::lock_guard lock{mutex_};
        return taken_;
    }

private:
    void consume(const std::stop_token& stop, std::uint32_t seed) {
        std::mt19937 random{seed};
        std::mutex mutex;
        std::condition_variable_any pause;
        std::unique_lock lock{mutex};
        while (!stop.stop_requested()) {
            takeAll();
            pause.wait_for(lock, stop,
                           std::chrono::milliseconds{std::uniform_int_distribution{1, 60}(random)},
                           [] { return false; });
        }
    }
    std::filesystem::path face_;
    mutable std::mutex mutex_;
    std::map<std::string, int> taken_;
    std::array<std::jthread, 2> threads_;
};

struct Child {
    pid_t pid = -1;
    int output = -1;
};

Child start(const Places& places, const char* role) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        return {};
    }
    std::string self = "/proc/self/exe";
    std::string root = places.root.string();
    std::string mode = role;
    const std::array<char*, 4> arguments{self.data(), mode.data(), root.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
    Child child;
    if (::posix_spawn(&child.pid, self.c_str(), &actions, nullptr, arguments.data(), environ) != 0) {
        child.pid = -1;
    }
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    child.output = pipe[0];
    return child;
}

int end(Child& child, int signal) {
    if (signal != 0) {
        ::kill(child.pid, signal);
    }
    int status = 0;
    ::waitpid(child.pid, &status, 0);
    ::close(child.output);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

struct Counts {
    int told = 0;   // patients who saw Complete
    int staff = 0;  // patients handed to staff
    int kills = 0;
    int vanished = 0;  // times that the result folder was gone
    int starts = 0;
    std::map<std::string, int> faults;   // by name: how often chosen
    std::map<std::string, int> reasons;  // why patients went to staff
    std::set<std::string> completed;     // file names that patients were told of
};

class Soak {
public:
    Soak(Places places, std::uint32_t seed) : places_{std::move(places)}, random_{seed} {
        for (const auto& folder : {places_.face(), places_.shared() / "req", places_.shared() / "res",
                                   places_.database().parent_path()}) {
            std::filesystem::create_directories(folder);
        }
        for (int number = 0; number < kForeignFiles; ++number) {
            std::ofstream{
                places_.shared() / "res" /
                ("OQSsiquc01res_" + std::string{kForeignDay} + std::to_string(1000 + number) + ".xml")}
                << "of another program";
        }
        const auto personas =
            simulation::loadPersonas(MADOGUCHI_SOURCE_DIR "/resources/personas", jstDay(clock_.utc()));
        service_ = simulation::FolderService::start({.folder = places_.shared(),
                                                     .personas = personas.value(),
                                                     .poll = Milliseconds{1},
                                                     .delay = Milliseconds{1},
                                                     .late = Milliseconds{500},
                                                     .pause = Milliseconds{60}},
                                                    clock_)
                       .value();
    }

    void run(int checkins) {
        Consumers consumers{places_.face(), static_cast<std::uint32_t>(random_())};
        while (counts.told < checkins) {
            Child child = start(places_, one(2) == 0 ? "--kiosk" : "--kiosk-in-place");
            ++counts.starts;
            // Most lives are short; a few see many patients.
            const auto life = std::chrono::milliseconds{one(4) == 0 ? one(1500) : one(250)};
            follow(child, std::chrono::steady_clock::now() + life, checkins);
            ++counts.kills;
            end(child, SIGKILL);
            if (one(6) == 0) {
                loseFaceFolder();
            }
        }
        service_->setFault(FolderFault::None);
        service_.reset();  // and with it goes every lock that it still held
        consumers.stop();
        Child last = start(places_, "--finish");
        finished_ = end(last, 0) == 0;
        consumers.takeAll();
        taken = consumers.taken();
    }

    // Prints what is wrong; true when nothing is.
    bool judge() {
        bool good = finished_;
        const auto complain = [&good](const std::string& what) {
            std::printf("WRONG: %s\n", what.c_str());
            good = false;
        };
        int lost = 0;
        for (const std::string& name : counts.completed) {
            lost += taken.contains(name) ? 0 : 1;
        }
        int doubled = 0;
        for (const auto& [name, times] : taken) {
            doubled += times > 1 ? 1 : 0;
        }
        const auto [recorded, open] = outbox();
        int unrecorded = 0;
        for (const auto& [name, times] : taken) {
            unrecorded += recorded.contains(name) ? 0 : 1;
        }
        const int undelivered =
            static_cast<int>(recorded.size()) - static_cast<int>(taken.size()) + unrecorded;
        const auto verified = audit::verifyLog(audit::LogPlaces::beside(places_.database()));
        const int strangers = count(places_.shared() / "res") - kForeignFiles;
        const int requests = count(places_.shared() / "req");
        const int rest = count(places_.face());
        std::printf(
            "told %d, to staff %d, recorded %zu, taken %zu, lost %d, doubled %d, undelivered %d, starts %d, "
            "kills %d, "
            "result folder gone %d times\n",
            counts.told, counts.staff, recorded.size(), taken.size(), lost, doubled, undelivered,
            counts.starts, counts.kills, counts.vanished);
        print("far side's troubles", counts.faults);
        print("to staff because", counts.reasons);
        if (lost + doubled + undelivered + unrecorded + open != 0) {
            complain("results lost, doubled or never delivered");
        }
        if (!verified || !verified->ok()) {
            complain("the log's chain does not hold");
        }
        if (strangers != 0 || requests != 0 || rest != 0) {
            complain("left over: " + std::to_string(strangers) + " in res, " + std::to_string(requests) +
                     " in req, " + std::to_string(rest) + " in face");
        }
        return good;
    }

    Counts counts;
    std::map<std::string, int> taken;

private:
    int one(int of) { return std::uniform_int_distribution{0, of - 1}(random_); }

    void chooseFault() {
        constexpr std::array kFaults{FolderFault::None,    FolderFault::None,   FolderFault::None,
                                     FolderFault::None,    FolderFault::None,   FolderFault::Down,
                                     FolderFault::Silent,  FolderFault::Late,   FolderFault::Returned,
                                     FolderFault::Partial, FolderFault::Locked, FolderFault::Duplicate,
                                     FolderFault::Spoiled, FolderFault::Purged};
        const FolderFault fault = kFaults.at(static_cast<std::size_t>(one(kFaults.size())));
        service_->setFault(fault);
        const auto* const row =
            std::ranges::find(simulation::kFolderFaults, fault, [](const auto& pair) { return pair.second; });
        ++counts.faults[std::string{row->first}];
    }

    // Reads what the kiosk says until its time is over.
    void follow(const Child& child, std::chrono::steady_clock::time_point until, int checkins) {
        std::string text;
        chooseFault();
        while (counts.told < checkins) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                until - std::chrono::steady_clock::now());
            if (left.count() <= 0) {
                break;
            }
            pollfd ready{child.output, POLLIN, 0};
            if (::poll(&ready, 1, static_cast<int>(left.count())) <= 0) {
                break;
            }
            std::array<char, 4096> piece{};
            const ssize_t got = ::read(child.output, piece.data(), piece.size());
            if (got <= 0) {
                break;
            }
            text.append(piece.data(), static_cast<std::size_t>(got));
            take(text);
            if (one(3) == 0) {
                chooseFault();
            }
        }
        // What it said before it is killed counts as well: the patient saw it.
        ::kill(child.pid, SIGKILL);
        std::array<char, 4096> piece{};
        for (ssize_t got = 1; got > 0;) {
            got = ::read(child.output, piece.data(), piece.size());
            text.append(piece.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        }
        take(text);
    }

    void take(std::string& text) {
        for (auto line = text.find('\n'); line != std::string::npos; line = text.find('\n')) {
            const std::string said = text.substr(0, line);
            text.erase(0, line + 1);
            if (said.starts_with("complete ")) {
                ++counts.told;
                counts.completed.insert(said.substr(9));
            } else if (said.starts_with("staff ")) {
                ++counts.staff;
                ++counts.reasons[said.substr(6)];
            }
        }
    }

    // The share is gone while a kiosk runs, and comes back with what was in it.
    void loseFaceFolder() {
        const auto away = places_.root / "face-away";
        std::error_code error;
        std::filesystem::rename(places_.face(), away, error);
        ++counts.vanished;
        Child child = start(places_, "--kiosk");
        ++counts.starts;
        follow(child, std::chrono::steady_clock::now() + std::chrono::milliseconds{200}, counts.told + 1000);
        ++counts.kills;
        end(child, SIGKILL);
        std::filesystem::rename(away, places_.face(), error);
    }

    // Names in the outbox, and how many of them are not delivered.
    std::pair<std::set<std::string>, int> outbox() const {
        std::set<std::string> names;
        int open = 0;
        sqlite3* database = nullptr;
        sqlite3_stmt* statement = nullptr;
        sqlite3_open_v2(places_.database().c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_prepare_v2(database, "SELECT file_name, stage FROM outbox", -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            names.insert(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
            open += std::string_view{reinterpret_cast<const char*>(sqlite3_column_text(statement, 1))} ==
                            "delivered"
                        ? 0
                        : 1;
        }
        sqlite3_finalize(statement);
        sqlite3_close(database);
        return {names, open};
    }

    // Files of one's own or of other programs; the stay-time job's records are the far side's.
    static int count(const std::filesystem::path& folder) {
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator{folder}) {
            files += entry.path().filename().string().starts_with("del") ? 0 : 1;
        }
        return files;
    }

    static void print(const char* what, const std::map<std::string, int>& numbers) {
        std::printf("%s:", what);
        for (const auto& [name, number] : numbers) {
            std::printf(" %s %d", name.c_str(), number);
        }
        std::printf("\n");
    }

    Places places_;
    std::mt19937 random_;
    app::SystemClock clock_;
    std::unique_ptr<simulation::FolderService> service_;
    bool finished_ = false;
};

int soak(int checkins, std::uint32_t seed) {
    const bool memory = ::access("/dev/shm", W_OK) == 0;  // order is tested here, not the disk
    std::string pattern = std::string{memory ? "/dev/shm" : "/tmp"} + "/madoguchi-soak-XXXXXX";
    const Places places{::mkdtemp(pattern.data())};
    const auto begin = std::chrono::steady_clock::now();
    bool good = false;
    {
        Soak soak{places, seed};
        soak.run(checkins);
        good = soak.judge();
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::printf("seed %u, %.1f s: %s\n", seed, took.count(),
                good ? "nothing lost, nothing doubled" : "WRONG");
    if (good) {
        std::filesystem::remove_all(places.root);
    } else {
        std::printf("everything is left in %s\n", places.root.c_str());
    }
    return good ? 0 : 1;
}

}  // namespace
}  // namespace madoguchi::soak

int main(int argc, char** argv) {
    using namespace madoguchi::soak;
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (argc == 3 && (first == "--kiosk" || first == "--kiosk-in-place")) {
        return runKiosk({argv[2]}, first == "--kiosk-in-place");
    }
    if (argc == 3 && first == "--finish") {
        return finishUp({argv[2]});
    }
    int checkins = 40;
    std::uint32_t seed = std::random_device{}();
    for (int index = 1; index + 1 < argc; index += 2) {
        const std::string_view name = argv[index];
        if (name == "--checkins") {
            checkins = std::stoi(argv[index + 1]);
        } else if (name == "--seed") {
            seed = static_cast<std::uint32_t>(std::stoul(argv[index + 1]));
        } else {
            std::fputs("usage: soak_folders [--checkins N] [--seed S]\n", stderr);
            return 2;
        }
    }
    return soak(checkins, seed);
}
