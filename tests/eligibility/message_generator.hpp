// Messages for property tests: every element of the layout filled at random, with unknown ones between, from
// a seed. Values are in their written form, so that writing and reading must give the same message.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "eligibility/charset.hpp"
#include "eligibility/message_layout.hpp"

namespace madoguchi::eligibility::samples {

class MessageGenerator {
public:
    // Of characters that `charset` holds.
    MessageGenerator(std::uint32_t seed, Charset charset) : random_(seed), charset_(charset) {}

    [[nodiscard]] Message next() {
        Message message;
        message.header = group<Header>(0);
        fill(message, 0);
        return message;
    }

    // The same element tree in another order. Only elements of different names change places, so that every
    // list keeps its order; unknown ones count as one list.
    void shuffle(Element& parent) {
        for (std::size_t i = parent.children.size(); i > 1; --i) {
            for (std::size_t j = i - 1; j > 0 && below(2) == 0; --j) {
                if (sameList(parent.children[j - 1], parent.children[j])) {
                    break;
                }
                std::swap(parent.children[j - 1], parent.children[j]);
            }
        }
        for (Element& child : parent.children) {
            shuffle(child);
        }
    }

private:
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }

    static bool isUnknown(const Element& element) { return element.name.starts_with("Future"); }
    static bool sameList(const Element& a, const Element& b) {
        return a.name == b.name || (isUnknown(a) && isUnknown(b));
    }

    std::string digits(std::size_t count) {
        std::string text;
        while (text.size() < count) {
            text.push_back(static_cast<char>('0' + below(10)));
        }
        return text;
    }

    std::string from(std::u32string_view characters, std::size_t longest) {
        std::string text;
        for (std::size_t left = 1 + below(static_cast<std::uint32_t>(longest)); left > 0; --left) {
            appendUtf8(text, characters[below(static_cast<std::uint32_t>(characters.size()))]);
        }
        return text;
    }

    std::string text() {
        constexpr std::u32string_view kBoth =
            U"亜唖娃阿哀愛挨姶逢葵ぁあがパヴー、。「」０９ＡＺａｚｱｶﾞ09AZaz&<>\"'-_.,;#%①㈱髙﨑●〇～－∥";
        constexpr std::u32string_view kUtf8Only = U"𠮷𡈽鷗é한℃🀄〜−";
        std::string value = from(kBoth, 24);
        if (charset_ == Charset::Utf8 && chance(30)) {
            value += from(kUtf8Only, 4);
        }
        if (chance(20)) {
            value += " " + from(kBoth, 4);  // blanks inside stay
        }
        return value;
    }

    std::string value(Form form) {
        switch (form) {
            case Form::AsIs:
                return chance(30) ? digits(1 + below(14)) : text();
            case Form::InsurerNumber:
                return digits(chance(50) ? 6 : 8);
            case Form::Branch:
                return digits(2);
            case Form::Ratio:
                return digits(3);
            case Form::PostNumber:
                return digits(3) + "-" + digits(4);
            case Form::Name:
                return from(U"山田太郎花子髙﨑●", 6) + "　" + from(U"一二三四五", 4);
            case Form::Kana:
                return from(U"ｱｲｳｴｵｶﾞﾊﾟｰ", 8) + " " + from(U"ﾔﾕﾖｬｭｮﾝ", 6);
        }
        return {};
    }

    template <class Group>
    Group group(std::size_t depth) {
        Group result;
        fill(result, depth);
        return result;
    }

    std::size_t howMany(std::size_t depth) { return chance(40) ? 1 + below(depth == 0 ? 4 : 2) : 0; }

    std::vector<Element> unknown(std::size_t depth) {
        std::vector<Element> elements;
        for (std::size_t count = chance(25) ? 1 + below(3) : 0; count > 0; --count) {
            Element element{"Future" + digits(3), {}, {}};
            if (depth < 2 && chance(30)) {
                element.children = unknown(depth + 1);
            } else if (chance(80)) {
                element.text = text();
            }
            elements.push_back(element);
        }
        return elements;
    }

    template <class Owner, std::size_t Count>
    void put(Owner& owner, const std::array<TextField<Owner>, Count>& fields, std::size_t) {
        for (const TextField<Owner>& field : fields) {
            if (chance(60)) {
                owner.*(field.value) = value(field.form);
            }
        }
    }
    template <class Owner, class Group>
    void put(Owner& owner, const OptionalGroup<Owner, Group>& part, std::size_t depth) {
        if (chance(50)) {
            owner.*(part.value) = group<Group>(depth + 1);
        }
    }
    template <class Owner, class Group>
    void put(Owner& owner, const RepeatedGroup<Owner, Group>& part, std::size_t depth) {
        for (std::size_t count = howMany(depth); count > 0; --count) {
            (owner.*(part.value)).push_back(group<Group>(depth + 1));
        }
    }
    template <class Owner, class Group>
    void put(Owner& owner, const ListOfGroups<Owner, Group>& part, std::size_t depth) {
        for (std::size_t count = howMany(depth); count > 0; --count) {
            (owner.*(part.value)).push_back(group<Group>(depth + 1));
        }
        owner.*(part.others) = unknown(depth);
    }
    void put(Record& record, const ConsentFields&, std::size_t depth) {
        for (ConsentGroup& consent : record.consents) {
            put(consent, std::get<0>(Layout<ConsentGroup>::parts), depth);
        }
    }
    void put(Header& header, const CharsetMark<Header>& part, std::size_t) {
        header.*(part.present) = chance(80);
    }

    template <class Owner>
    void fill(Owner& owner, std::size_t depth) {
        std::apply([&](const auto&... part) { (put(owner, part, depth), ...); }, Layout<Owner>::parts);
        owner.others = unknown(depth);
    }

    std::mt19937 random_;
    Charset charset_;
};

}  // namespace madoguchi::eligibility::samples
