// The one way in which anything in Madoguchi says "it did not work": a value or a Failure.
// Implemented here alone; every module uses it. Exceptions of libraries are caught inside the adapter that
// calls the library and come out as a Failure.
#pragma once

#include <expected>
#include <string>
#include <utility>

#include "core/step_code.hpp"

namespace madoguchi {

// What went wrong: a stable code (docs/failure-codes.md) and a detail for the log.
// `detail` never holds personal data or secrets: numbers, names of files and status words only.
struct Failure {
    StepCode code;
    std::string detail;

    bool operator==(const Failure&) const = default;
};

template <class T>
using Expected = std::expected<T, Failure>;

[[nodiscard]] inline std::unexpected<Failure> fail(StepCode code, std::string detail = {}) {
    return std::unexpected(Failure{code, std::move(detail)});
}

}  // namespace madoguchi
