// A self-signed certificate of the shape that a card holds (opaque subject, RSA-2048), made anew for a test.
#pragma once

#include <cstdint>
#include <vector>

#include "core/time.hpp"

namespace madoguchi::testing {

[[nodiscard]] std::vector<std::uint8_t> makeTestCertificate(UtcTime notBefore, UtcTime notAfter);

}  // namespace madoguchi::testing
