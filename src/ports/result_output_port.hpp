// Hands result files to the clinic's software. Implemented by output (the face folder).
// Exactly once whatever crashes: stage() makes the complete file durable under a temporary name, the log
// notes Staged, publish() renames it. After a crash a Staged item whose temporary file is gone was published
// already: a consumer may have taken the file, so it is never made again. Contract: calls block the thread
// they are made on (the runner uses a worker); they can be repeated.
#pragma once

#include "core/result.hpp"
#include "ports/audit_log_port.hpp"

namespace madoguchi::ports {

class ResultOutputPort {
public:
    ResultOutputPort() = default;
    ResultOutputPort(const ResultOutputPort&) = delete;
    ResultOutputPort& operator=(const ResultOutputPort&) = delete;
    virtual ~ResultOutputPort() = default;

    // Temporary name outside *.xml in the same folder, written, fsynced. Replaces an older temporary file.
    [[nodiscard]] virtual Expected<void> stage(const OutboxItem& item) = 0;

    // rename + fsync of the folder; a temporary file that is gone means "published before" and is no failure.
    [[nodiscard]] virtual Expected<void> publish(const OutboxItem& item) = 0;
};

}  // namespace madoguchi::ports
