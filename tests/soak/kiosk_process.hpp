// The kiosk's side of the soak as a process of its own, so that it can be killed at any moment: asks over the
// shared folders, records, delivers, with the product's own parts. Says on its standard output what the
// patient was shown: "complete NAME" once a result is in the log, "staff" when there was no usable answer.
#pragma once

#include <filesystem>
#include <string_view>

namespace madoguchi::soak {

// Where everything lies, under one folder.
struct Places {
    std::filesystem::path root;
    [[nodiscard]] std::filesystem::path shared() const { return root / "OQS"; }  // req and res
    [[nodiscard]] std::filesystem::path face() const { return root / "face"; }
    [[nodiscard]] std::filesystem::path database() const { return root / "state" / "audit.db"; }
    [[nodiscard]] std::filesystem::path ledger() const { return root / "state" / "folder.json"; }
};

// The day in the names of what other programs have in the answers' folder: none of the kiosk's own.
inline constexpr std::string_view kForeignDay = "20260331";

// Checks patients in until it is killed or told to stop (SIGTERM); `inPlace` chooses the publish style.
int runKiosk(const Places& places, bool inPlace);

// A start without patients: clears leftovers, delivers what is outstanding, closes the log. 0 when all is
// out.
int finishUp(const Places& places);

}  // namespace madoguchi::soak
