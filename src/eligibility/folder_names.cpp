#include "eligibility/folder_names.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace madoguchi::eligibility {
namespace {

bool isLetterOrDigit(char character) {
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
           (character >= 'a' && character <= 'z');
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

}  // namespace

ExchangeNames exchangeNames(std::string_view id, std::string_view prefix) {
    const auto named = [&](std::string_view step, std::string_view extension) {
        return std::string{prefix}.append(step).append(id).append(extension);
    };
    return {.temporary = std::string{".madoguchi-"}.append(id).append(".tmp"),
            .request = named("req_", ".xml"),
            .answer = named("res_", ".xml"),
            .returned = named("req_", ".xml"),
            .error = named("req_", ".err"),
            .answerError = named("res_", ".err"),
            .archive = named("res_", ".zip")};
}

bool isExchangeId(std::string_view id) {
    return id.size() >= 4 && id.size() <= 32 && std::ranges::all_of(id, isLetterOrDigit);
}

std::string exchangeId(domain::Date day, std::string_view tag, std::uint64_t sequence) {
    std::array<char, 24> number{};
    std::snprintf(number.data(), number.size(), "%04llu", static_cast<unsigned long long>(sequence));
    return domain::toCompactDate(day).append(tag).append(number.data());
}

std::optional<OqsFileName> parseOqsFileName(std::string_view name) {
    const auto dot = name.rfind('.');
    const auto line = name.find('_');
    if (dot == std::string_view::npos || line == std::string_view::npos || line > dot) {
        return std::nullopt;
    }
    OqsFileName parsed;
    parsed.extension = name.substr(dot + 1);
    parsed.id = name.substr(line + 1, dot - line - 1);
    std::string_view head = name.substr(0, line);
    if (!head.ends_with("req") && !head.ends_with("res")) {
        return std::nullopt;
    }
    parsed.request = head.ends_with("req");
    head.remove_suffix(3);
    // <system><si|mu><func><two digits>
    const bool plainId =
        !parsed.id.empty() && parsed.id.size() <= 100 && std::ranges::all_of(parsed.id, [](char character) {
            return isLetterOrDigit(character) || character == '-' || character == '_';
        });
    if (head.size() < 9 || !std::ranges::all_of(head, isLetterOrDigit) || !isDigit(head.back()) ||
        !isDigit(head[head.size() - 2]) || !plainId || parsed.extension.empty()) {
        return std::nullopt;
    }
    parsed.prefix = head;
    return parsed;
}

}  // namespace madoguchi::eligibility
