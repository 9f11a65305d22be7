// The simulated 連携アプリ: takes requests out of a folder `req` and answers into `res`, both under one
// folder, for personas. Ships with the product beside EligibilityService, and can play the troubles of
// folder_fault.hpp (in the folders) and service_fault.hpp (in what it says). It answers 資格確認 by number
// and 再照会 for the personas' consents. It takes every `…req_….xml`; what it can't answer (other kinds of
// requests, no request at all) it gives back with an `.err` text, as the real one does. Contract: works from
// start() until stop() or destruction; faults and personas can be changed at any time. Times are real.
// Threads: all calls from any thread. Errors: simulation.failed.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/result.hpp"
#include "eligibility/message.hpp"
#include "ports/clock.hpp"
#include "simulation/folder_fault.hpp"
#include "simulation/message_order.hpp"
#include "simulation/persona.hpp"
#include "simulation/reinquiry_desk.hpp"
#include "simulation/service_fault.hpp"

namespace madoguchi::simulation {

struct FolderServiceSettings {
    std::filesystem::path folder;  // req/ and res/ are made in it when they are missing
    std::vector<Persona> personas;
    eligibility::Charset charset = eligibility::Charset::Utf8;
    ElementOrder order = ElementOrder::Layout;
    Milliseconds poll{100};
    Milliseconds delay{500};    // from taking a request to its answer
    Milliseconds late{35'000};  // the same with the fault "late"
    Milliseconds pause{3000};   // of "partial", "locked", "duplicate"
};

class FolderService {
public:
    // `clock` (for the times in answers) must outlive the service.
    [[nodiscard]] static Expected<std::unique_ptr<FolderService>> start(FolderServiceSettings settings,
                                                                        const ports::Clock& clock);
    FolderService(const FolderService&) = delete;
    FolderService& operator=(const FolderService&) = delete;
    ~FolderService();

    [[nodiscard]] std::filesystem::path requests() const { return settings_.folder / "req"; }
    [[nodiscard]] std::filesystem::path answers() const { return settings_.folder / "res"; }
    void setFault(FolderFault fault) { folderFault_ = fault; }
    void setFault(ServiceFault fault) { serviceFault_ = fault; }
    void setPersonas(std::vector<Persona> personas);
    [[nodiscard]] std::size_t taken() const { return taken_; }  // requests, answered or not
    [[nodiscard]] std::uint64_t reinquiries();  // of them requests of 再照会 that have a receipt
    void stop();

private:
    using Steady = std::chrono::steady_clock;
    FolderService(FolderServiceSettings settings, const ports::Clock& clock);

    void work();
    void lookForRequests();
    void take(const std::filesystem::path& file);
    void giveBack(const std::filesystem::path& file, const std::string& text);
    // Nothing: not a request of its kind, or for the results of a receipt that is not known.
    [[nodiscard]] std::optional<eligibility::Message> replyTo(std::string_view prefix,
                                                              const eligibility::Message& request);
    [[nodiscard]] std::string textOf(const eligibility::Message& reply) const;
    void answer(const std::string& name, std::string text, Steady::time_point at);
    void later(Steady::time_point at, std::function<void()> action) {
        agenda_.emplace(at, std::move(action));
    }

    const FolderServiceSettings settings_;
    const ports::Clock& clock_;
    std::atomic<FolderFault> folderFault_ = FolderFault::None;
    std::atomic<ServiceFault> serviceFault_ = ServiceFault::None;
    std::atomic<std::size_t> taken_ = 0;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Persona> personas_;
    ReinquiryDesk reinquiries_;  // under the mutex, like them
    bool stopping_ = false;
    // Of the worker alone:
    std::multimap<Steady::time_point, std::function<void()>> agenda_;
    std::map<std::string, Steady::time_point> unfinished_;  // requests that have no end yet
    std::thread worker_;
};

}  // namespace madoguchi::simulation
