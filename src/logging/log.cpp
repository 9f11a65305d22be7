#include "logging/log.hpp"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <sys/stat.h>

#include <utility>
#include <vector>

namespace madoguchi::logging {
namespace {

spdlog::level::level_enum levelOf(Level level) {
    switch (level) {
        case Level::Debug:
            return spdlog::level::debug;
        case Level::Info:
            return spdlog::level::info;
        case Level::Warning:
            return spdlog::level::warn;
        case Level::Error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

spdlog::sink_ptr fileSink(const LogSettings& settings) {
    spdlog::file_event_handlers handlers;
    handlers.after_open = [](const spdlog::filename_t&, std::FILE* file) {
        fchmod(fileno(file), S_IRUSR | S_IWUSR);
    };
    return std::make_shared<spdlog::sinks::rotating_file_sink_mt>(settings.file.string(), settings.fileBytes,
                                                                  settings.oldFiles, false, handlers);
}

}  // namespace

struct Log::Sinks {
    spdlog::logger logger;
};

Expected<std::unique_ptr<Log>> Log::open(const LogSettings& settings) try {
    std::vector<spdlog::sink_ptr> sinks;
    if (settings.toStderr) {
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    }
    if (!settings.file.empty()) {
        sinks.push_back(fileSink(settings));
    }
    auto made = std::make_unique<Sinks>(Sinks{spdlog::logger{"madoguchi", sinks.begin(), sinks.end()}});
    spdlog::logger& logger = made->logger;
    logger.set_level(levelOf(settings.least));
    logger.flush_on(spdlog::level::debug);
    logger.set_formatter(std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ %l %v",
                                                                     spdlog::pattern_time_type::utc));
    // A full disk must not turn into an exception in the middle of a check-in.
    logger.set_error_handler([](const std::string&) {});
    return std::unique_ptr<Log>{new Log{std::move(made)}};
} catch (const spdlog::spdlog_ex& problem) {
    return fail(StepCode::FileUnwritable, problem.what());
}

Log::Log(std::unique_ptr<Sinks> sinks) : sinks_{std::move(sinks)} {}

Log::~Log() = default;

void Log::write(Level level, std::string_view event, std::initializer_list<Field> fields) {
    const spdlog::level::level_enum native = levelOf(level);
    if (sinks_->logger.should_log(native)) {
        // As an argument: braces in a value are no format.
        sinks_->logger.log(native, "{}", lineOf(event, {fields.begin(), fields.size()}));
    }
}

void Log::failure(const Failure& failure, Level level) {
    if (failure.detail.empty()) {
        write(level, toText(failure.code));
    } else {
        write(level, toText(failure.code), {field("detail", failure.detail)});
    }
}

}  // namespace madoguchi::logging
