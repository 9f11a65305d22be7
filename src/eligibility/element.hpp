// One element of an OQS message as the wire carries it, for what no type of its own describes.
#pragma once

#include <string>
#include <vector>

namespace madoguchi::eligibility {

enum class Charset { Utf8, Cp932 };  // CharacterCodeIdentifier 0 and 1; the wire calls CP932 "Shift_JIS"

struct Element {
    std::string name;
    std::string text;               // of a leaf
    std::vector<Element> children;  // of a parent

    bool operator==(const Element&) const = default;
};

}  // namespace madoguchi::eligibility
