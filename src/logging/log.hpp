// The technical log: one line an event on stderr and, when a file is named, in files that take turns
// (spdlog). Made once by app and handed to whoever has something to say; there is no global log. Threads:
// any. Lines are written before the call returns. A log that can't be written loses lines and never stops the
// kiosk. The file is readable by its owner alone. Time is UTC: "2026-11-22T11:55:00.123Z warning
// camera.stalled …".
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string_view>

#include "core/result.hpp"
#include "logging/log_text.hpp"

namespace madoguchi::logging {

enum class Level { Debug, Info, Warning, Error };

struct LogSettings {
    std::filesystem::path file;  // empty: stderr alone
    bool toStderr = true;
    Level least = Level::Info;
    std::size_t fileBytes = std::size_t{5} * 1024 * 1024;
    std::size_t oldFiles = 5;
};

class Log {
public:
    // Fails with file.unwritable when the file can't be made.
    [[nodiscard]] static Expected<std::unique_ptr<Log>> open(const LogSettings& settings);
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    ~Log();

    void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});
    // A failure by its step code, with its detail.
    void failure(const Failure& failure, Level level = Level::Warning);

private:
    struct Sinks;
    explicit Log(std::unique_ptr<Sinks> sinks);
    std::unique_ptr<Sinks> sinks_;
};

}  // namespace madoguchi::logging
