// Takes values out of a persona's JSON one by one and remembers the first thing that is wrong, with its
// pointer. Used by persona.cpp alone. Once something is wrong every further answer is empty and only the
// first fault stays.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/date.hpp"

namespace madoguchi::simulation {

// The whole text as JSON: UTF-8, at most 8 levels deep, no key twice in one object. Else a fault ("/": …).
[[nodiscard]] nlohmann::json parseStrictJson(std::string_view text, std::string& fault);

class PersonaReader {
public:
    PersonaReader(const nlohmann::json& object, std::string pointer, domain::Date today, std::string& fault);

    void allowOnly(std::initializer_list<std::string_view> keys);
    [[nodiscard]] bool has(const std::string& key) const;

    [[nodiscard]] std::string text(const std::string& key, std::size_t most);  // required, not empty
    [[nodiscard]] std::string textOr(const std::string& key, std::size_t most, std::string otherwise);
    // Text of exactly the given digits; empty when missing and not required.
    [[nodiscard]] std::string digits(const std::string& key, std::initializer_list<std::size_t> lengths,
                                     bool required);
    [[nodiscard]] int numberOr(const std::string& key, int least, int most, int otherwise);
    [[nodiscard]] bool flagOr(const std::string& key, bool otherwise);
    [[nodiscard]] domain::Date date(const std::string& key);  // required
    [[nodiscard]] std::optional<domain::Date> optionalDate(const std::string& key);
    // One of the words; the first when missing and not required.
    [[nodiscard]] std::string word(const std::string& key, std::initializer_list<std::string_view> words,
                                   bool required);
    [[nodiscard]] std::vector<std::string> lines(const std::string& key);
    [[nodiscard]] PersonaReader object(const std::string& key);  // required
    [[nodiscard]] std::vector<PersonaReader> objects(const std::string& key, std::size_t most);

    void refuse(const std::string& key, std::string_view reason);
    [[nodiscard]] bool good() const { return fault_->empty(); }

private:
    [[nodiscard]] const nlohmann::json* find(const std::string& key) const;

    const nlohmann::json* object_;
    std::string pointer_;
    domain::Date today_;
    std::string* fault_;
};

}  // namespace madoguchi::simulation
