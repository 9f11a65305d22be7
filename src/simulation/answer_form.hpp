// How the simulated far side writes its answers: charset and order of elements. Real files come in the order
// of a hash table, so readers must not rely on any. Threads: pure function.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "eligibility/message.hpp"

namespace madoguchi::simulation {

enum class ElementOrder {
    Spec,      // as the interface lists them
    Capture,   // as in the one real file that public programs show (names' hash order)
    Shuffled,  // anew for each answer
};

inline constexpr std::array kElementOrders{std::pair{std::string_view{"spec"}, ElementOrder::Spec},
                                           std::pair{std::string_view{"capture"}, ElementOrder::Capture},
                                           std::pair{std::string_view{"shuffled"}, ElementOrder::Shuffled}};

struct AnswerForm {
    eligibility::Charset charset = eligibility::Charset::Utf8;
    ElementOrder order = ElementOrder::Spec;
};

[[nodiscard]] std::string writtenAnswer(const eligibility::Message& message, const AnswerForm& form);

}  // namespace madoguchi::simulation
