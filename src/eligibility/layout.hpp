// The vocabulary in which record_layout.hpp and message_layout.hpp write down the elements of a type, once
// for decoder and encoder: Layout<Owner>::parts is a tuple of the parts below, in the order of the wire.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "eligibility/record.hpp"
#include "eligibility/written_form.hpp"

namespace madoguchi::eligibility {

template <class Owner>
struct TextField {
    std::string_view name;
    std::string Owner::* value;
    Form form = Form::AsIs;
};

// At most one parent of that name.
template <class Owner, class Group>
struct OptionalGroup {
    std::string_view name;
    std::optional<Group> Owner::* value;
};

// Any number of parents of that name, one after the other.
template <class Owner, class Group>
struct RepeatedGroup {
    std::string_view name;
    std::vector<Group> Owner::* value;
};

enum class ListForm {
    Wrapped,
    WrappedOrFlat,  // some writers leave the items' own parents out; they are read, never written
};

// One parent that holds the items.
template <class Owner, class Group>
struct ListOfGroups {
    std::string_view name;
    std::string_view item;
    std::vector<Group> Owner::* value;
    std::vector<Element> Owner::* others;
    ListForm form = ListForm::Wrapped;
};

// ConsFlg, ConsTime and AvailableTime behind each of `prefixes`.
struct ConsentFields {
    std::array<std::string_view, kConsentKinds> prefixes;
};

// A leaf that states the bytes' charset; only whether it is there is a value of the message.
template <class Owner>
struct CharsetMark {
    std::string_view name;
    bool Owner::* present;
};

template <class Owner>
struct Layout;

}  // namespace madoguchi::eligibility
