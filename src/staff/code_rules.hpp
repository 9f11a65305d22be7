// Which codes a member of staff may choose: four to eight digits, none that everybody tries first. Whether
// somebody else has the same code is never asked: the answer would tell it. Threads: pure function.
#pragma once

#include <cstdint>
#include <span>

namespace madoguchi::staff {

// False for a wrong length, anything but digits, and weak codes: one digit only, one pair or half again and
// again (1212, 12341234), and rows up or down (1234, 9876, 7890).
[[nodiscard]] bool isAcceptableCode(std::span<const std::uint8_t> code);

}  // namespace madoguchi::staff
