// How a line of the technical log is written, and what may not stand in it. Used by Log; pure functions.
// The technical log is for the installer; who did what is in the audit log.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace madoguchi::logging {

// One fact of a line. Values are numbers, names of files and status words; never of a person.
struct Field {
    std::string name;
    std::string value;
};

[[nodiscard]] Field field(std::string_view name, std::string_view value);
[[nodiscard]] Field field(std::string_view name, std::int64_t value);
// What must not be seen, by its length alone: "<4 bytes>".
[[nodiscard]] Field redacted(std::string_view name, std::span<const std::uint8_t> secret);

// name=value, the value in quotes where it needs them. Control characters are written as \xNN, so that a
// value can't begin a line; more than 500 bytes are cut; a run of eight or more digits, which could be a
// number of a person, becomes "<8 digits>" whatever it was.
[[nodiscard]] std::string lineOf(std::string_view event, std::span<const Field> fields);

}  // namespace madoguchi::logging
