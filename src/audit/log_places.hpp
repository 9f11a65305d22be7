// Where a log lies: the database, its keys and its seals (commands: `keys/` and `seals/` beside it unless
// told).
#pragma once

#include <filesystem>

namespace madoguchi::audit {

struct LogPlaces {
    std::filesystem::path database;
    std::filesystem::path keys;
    std::filesystem::path seals;

    [[nodiscard]] static LogPlaces beside(const std::filesystem::path& database) {
        const auto folder = database.parent_path();
        return {database, folder / "keys", folder / "seals"};
    }
};

}  // namespace madoguchi::audit
