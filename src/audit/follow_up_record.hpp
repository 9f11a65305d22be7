// A follow-up as bytes for its encrypted column, and back. Read strictly: a record of another shape is
// refused whole. Errors: audit.damaged; no detail quotes the record. Threads: pure functions.
#pragma once

#include <cstdint>
#include <span>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "domain/follow_up.hpp"

namespace madoguchi::audit {

[[nodiscard]] SecureBytes recordOf(const domain::FollowUp& visit);
[[nodiscard]] Expected<domain::FollowUp> followUpOf(std::span<const std::uint8_t> record);

}  // namespace madoguchi::audit
