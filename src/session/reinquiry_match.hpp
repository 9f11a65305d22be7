// Which person of a 再照会's answer is which entry of the list. By insurance numbers first; insurers change,
// so then by name, then by kana, each with the birth date and only where that is one person on either side.
// The answer holds everybody who consented in a period: whoever is on nobody's list is counted and nothing
// else. Somebody who consented twice may be in it twice: the valid one counts. Threads: a pure function.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>

#include "ports/continuing_care_port.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::session {

struct ReinquiryMatch {
    std::map<std::int64_t, std::size_t> personOf;  // entry → index of the person
    int others = 0;                                // people of the answer who belong to no entry
};

[[nodiscard]] ReinquiryMatch matchReinquiry(std::span<const ports::KeptPatient> entries,
                                            std::span<const ports::ReinquiryPerson> people);

}  // namespace madoguchi::session
