// The troubles that the simulated 連携アプリ can play in its folders, by the names that commands use. What it
// says in a whole answer (not-found, several, …) are the faults of service_fault.hpp.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "simulation/service_fault.hpp"

namespace madoguchi::simulation {

enum class FolderFault {
    None,
    Down,       // takes no request
    Silent,     // takes the request and never answers
    Late,       // answers after the kiosk's screen has given up
    Returned,   // gives the request back with an .err text
    Partial,    // half an answer, a pause, the rest
    Locked,     // the whole answer, locked for a while
    Duplicate,  // the same answer a second time
    Foreign,    // under the answer's name, the answer to another request
    Spoiled,    // under the answer's name, something that is no message
    Huge,       // under the answer's name, 8 MiB
    Purged,     // the answer is cleared away by the stay-time job before anybody reads it; leaves del*.txt
};

inline constexpr std::array kFolderFaults{
    std::pair{std::string_view{"none"}, FolderFault::None},
    std::pair{std::string_view{"down"}, FolderFault::Down},
    std::pair{std::string_view{"silent"}, FolderFault::Silent},
    std::pair{std::string_view{"no-answer"}, FolderFault::Silent},  // what the same is called over HTTPS
    std::pair{std::string_view{"late"}, FolderFault::Late},
    std::pair{std::string_view{"returned"}, FolderFault::Returned},
    std::pair{std::string_view{"err"}, FolderFault::Returned},
    std::pair{std::string_view{"partial"}, FolderFault::Partial},
    std::pair{std::string_view{"locked"}, FolderFault::Locked},
    std::pair{std::string_view{"duplicate"}, FolderFault::Duplicate},
    std::pair{std::string_view{"foreign"}, FolderFault::Foreign},
    std::pair{std::string_view{"malformed-reply"}, FolderFault::Spoiled},
    std::pair{std::string_view{"huge-reply"}, FolderFault::Huge},
    std::pair{std::string_view{"purged"}, FolderFault::Purged},
};

// Of the service's troubles those that a whole answer can tell or show; the others are of a connection.
[[nodiscard]] constexpr bool playedInFolders(ServiceFault fault) {
    return fault >= ServiceFault::Invalid && fault != ServiceFault::WrongConsent;
}

[[nodiscard]] constexpr std::optional<FolderFault> folderFaultFromName(std::string_view name) {
    for (const auto& [known, fault] : kFolderFaults) {
        if (known == name) {
            return fault;
        }
    }
    return std::nullopt;
}

}  // namespace madoguchi::simulation
