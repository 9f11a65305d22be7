// The log's entry of something that becomes of one entry on the list of continuing patients. Threads: a pure
// function.
#pragma once

#include <string>
#include <string_view>

#include "ports/continuing_care_port.hpp"

namespace madoguchi::session {

[[nodiscard]] inline ports::AuditEntry reinquiryEntry(const ports::KeptPatient& kept,
                                                      const std::string& staff, const char* event,
                                                      std::string_view outcome) {
    return {.session = kept.patient.session,
            .actor = staff,
            .event = event,
            .outcome = std::string{outcome},
            .details = {{"patient", std::to_string(kept.id)}},
            .person = std::nullopt};
}

}  // namespace madoguchi::session
