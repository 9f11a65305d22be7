// Failures that the next question of a round would meet as well. Threads: a pure function.
#pragma once

#include "core/step_code.hpp"

namespace madoguchi::session {

[[nodiscard]] inline bool lineIsDown(StepCode code) {
    switch (code) {
        case StepCode::NetworkLinkDown:
        case StepCode::NetworkNameUnresolved:
        case StepCode::GatewayUnreachable:
        case StepCode::GatewayTimedOut:
        case StepCode::GatewayTlsRejected:
        case StepCode::GatewayRefused:
        case StepCode::GatewayUnhealthy:
        case StepCode::FolderMissing:
        case StepCode::FolderWriteFailed:
        case StepCode::FolderRequestNotTaken:
            return true;
        default:
            return false;
    }
}

}  // namespace madoguchi::session
