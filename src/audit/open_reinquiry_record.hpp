// An open request of 再照会 as bytes for the encrypted column, and back. Read strictly: a record of another
// shape is refused whole. The row's own columns (id, kind of visit, time) are not in it. Errors:
// audit.damaged; no detail quotes the record. Threads: pure functions.
#pragma once

#include <cstdint>
#include <span>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "ports/open_reinquiry_port.hpp"

namespace madoguchi::audit {

[[nodiscard]] SecureBytes recordOf(const ports::OpenReinquiry& request);
[[nodiscard]] Expected<ports::OpenReinquiry> openReinquiryOf(std::span<const std::uint8_t> record);

}  // namespace madoguchi::audit
