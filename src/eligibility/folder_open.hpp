// One request of FolderClient on its way; private to the client's own files. The machine and `done` are under
// the client's mutex, what stands below them is the worker's alone; the rest never changes.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "eligibility/folder_client.hpp"

namespace madoguchi::eligibility {

inline constexpr std::chrono::hours kSweepEvery{1};

struct FolderClient::Open {
    Open(Instant at, const ExchangeTimes& times) : due{at}, machine{at, times} {}
    Instant due;
    std::string_view prefix;
    std::function<bool(const Message&, const Asked&)> ours;
    std::function<void(Expected<Received>)> done;  // empty once told
    std::function<void(Expected<Received>)> late;
    std::function<void()> neverSent;  // looks for a kept one
    std::string keepAs;
    std::string receipt;
    Exchange machine;
    // Of the worker alone:
    std::function<Expected<SecureBytes>(const Asked&, domain::Date, Charset)>
        request;  // empty once it is sent
    bool sent = false;
    bool ended = false;
    std::string id;
    ExchangeNames names;
    Asked asked;
};

}  // namespace madoguchi::eligibility
