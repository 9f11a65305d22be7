#include "simulation/persona_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "simulation/persona.hpp"

namespace madoguchi::simulation {
namespace {

using nlohmann::json;

constexpr int kDeepest = 8;
constexpr std::size_t kMostLines = 50;
constexpr std::size_t kLongestLine = 200;

const json& emptyObject() {
    static const json empty = json::object();
    return empty;
}

bool printable(std::string_view text) {
    return std::ranges::none_of(text,
                                [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool allDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

json parseStrictJson(std::string_view text, std::string& fault) {
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int depth, json::parse_event_t event, json& value) {
        if (depth > kDeepest) {
            fault = "/: nested too deeply";
        } else if (event == json::parse_event_t::object_start) {
            keys.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            keys.pop_back();
        } else if (event == json::parse_event_t::key &&
                   !keys.back().insert(value.get<std::string>()).second) {
            fault = "/: a key stands twice in one object";
        }
        return true;
    };
    json parsed = json::parse(text, watch, /*allow_exceptions=*/false);
    if (fault.empty() && !parsed.is_object()) {
        fault = "/: not a JSON object";
    }
    return parsed;
}

PersonaReader::PersonaReader(const json& object, std::string pointer, domain::Date today, std::string& fault)
    : object_(object.is_object() ? &object : &emptyObject()),
      pointer_(std::move(pointer)),
      today_(today),
      fault_(&fault) {
    if (!object.is_object() && fault.empty()) {
        fault = pointer_ + ": not an object";
    }
}

void PersonaReader::refuse(const std::string& key, std::string_view reason) {
    if (fault_->empty()) {
        *fault_ = pointer_ + "/" + key + ": " + std::string{reason};
    }
}

const json* PersonaReader::find(const std::string& key) const {
    const auto found = object_->find(key);
    return found == object_->end() ? nullptr : &*found;
}

bool PersonaReader::has(const std::string& key) const {
    return find(key) != nullptr;
}

void PersonaReader::allowOnly(std::initializer_list<std::string_view> keys) {
    for (const auto& [key, value] : object_->items()) {
        if (std::ranges::find(keys, key) == keys.end()) {
            // The key itself may be anything, so it is cut and shown only when it is plain.
            const bool plain =
                key.size() <= 40 && std::ranges::all_of(key, [](char c) { return c > 0x20 && c < 0x7F; });
            refuse(plain ? key : "?", "unknown key");
        }
    }
}

std::string PersonaReader::text(const std::string& key, std::size_t most) {
    if (!has(key)) {
        refuse(key, "missing");
    }
    return textOr(key, most, {});
}

std::string PersonaReader::textOr(const std::string& key, std::size_t most, std::string otherwise) {
    const json* value = find(key);
    if (value == nullptr) {
        return otherwise;
    }
    if (!value->is_string()) {
        refuse(key, "not a text");
        return {};
    }
    const auto& text = value->get_ref<const std::string&>();
    if (text.empty() || text.size() > most || !printable(text)) {
        refuse(key, "empty, longer than " + std::to_string(most) + " bytes, or with control characters");
        return {};
    }
    return text;
}

std::string PersonaReader::digits(const std::string& key, std::initializer_list<std::size_t> lengths,
                                  bool required) {
    std::string value = required ? text(key, 40) : textOr(key, 40, {});
    if (value.empty()) {
        return value;
    }
    if (!allDigits(value) || std::ranges::find(lengths, value.size()) == lengths.end()) {
        refuse(key, "not digits of the right length");
        return {};
    }
    return value;
}

int PersonaReader::numberOr(const std::string& key, int least, int most, int otherwise) {
    const json* value = find(key);
    if (value == nullptr) {
        return otherwise;
    }
    if (value->is_number_integer()) {
        // A huge unsigned value would look negative as int64, which the lower bound refuses too.
        const auto number = value->get<std::int64_t>();
        if (number >= least && number <= most) {
            return static_cast<int>(number);
        }
    }
    refuse(key, "not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return otherwise;
}

bool PersonaReader::flagOr(const std::string& key, bool otherwise) {
    const json* value = find(key);
    if (value == nullptr) {
        return otherwise;
    }
    if (!value->is_boolean()) {
        refuse(key, "not true or false");
        return otherwise;
    }
    return value->get<bool>();
}

std::optional<domain::Date> PersonaReader::optionalDate(const std::string& key) {
    const std::string value = textOr(key, 40, {});
    if (value.empty()) {
        return std::nullopt;
    }
    auto resolved = resolveDate(value, today_);
    if (!resolved) {
        refuse(key, "not YYYY-MM-DD or today±Nd, ±Nm, ±Ny");
    }
    return resolved;
}

domain::Date PersonaReader::date(const std::string& key) {
    if (!has(key)) {
        refuse(key, "missing");
    }
    return optionalDate(key).value_or(today_);
}

std::string PersonaReader::word(const std::string& key, std::initializer_list<std::string_view> words,
                                bool required) {
    std::string value = required ? text(key, 40) : textOr(key, 40, std::string{*words.begin()});
    if (std::ranges::find(words, value) == words.end()) {
        std::string choices;
        for (const auto choice : words) {
            choices += (choices.empty() ? "" : ", ") + std::string{choice};
        }
        refuse(key, "not one of " + choices);
        return std::string{*words.begin()};
    }
    return value;
}

std::vector<std::string> PersonaReader::lines(const std::string& key) {
    const json* value = find(key);
    if (value == nullptr) {
        return {};
    }
    std::vector<std::string> result;
    if (value->is_array() && value->size() <= kMostLines) {
        for (const auto& line : *value) {
            if (!line.is_string() || line.get_ref<const std::string&>().size() > kLongestLine ||
                !printable(line.get_ref<const std::string&>())) {
                refuse(key, "holds something that is not a line of at most 200 bytes");
                return {};
            }
            result.push_back(line.get<std::string>());
        }
        return result;
    }
    refuse(key, "not a list of at most 50 lines");
    return {};
}

PersonaReader PersonaReader::object(const std::string& key) {
    const json* value = find(key);
    if (value == nullptr) {
        refuse(key, "missing");
    }
    return {value == nullptr ? emptyObject() : *value, pointer_ + "/" + key, today_, *fault_};
}

std::vector<PersonaReader> PersonaReader::objects(const std::string& key, std::size_t most) {
    const json* value = find(key);
    std::vector<PersonaReader> result;
    if (value == nullptr) {
        return result;
    }
    if (!value->is_array() || value->size() > most) {
        refuse(key, "not a list of at most " + std::to_string(most));
        return result;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        result.emplace_back((*value)[i], pointer_ + "/" + key + "/" + std::to_string(i), today_, *fault_);
    }
    return result;
}

}  // namespace madoguchi::simulation
