#include "simulation/message_order.hpp"

#include <map>
#include <random>
#include <string>

#include "eligibility/charset.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/message_tree.hpp"
#include "eligibility/xml_tree.hpp"

namespace madoguchi::simulation {
namespace {

using eligibility::Charset;
using eligibility::Element;

// java.lang.String.hashCode(), spread as java.util.HashMap does it.
std::uint32_t javaHash(const std::string& name) {
    std::uint32_t hash = 0;
    for (const char letter : name) {
        hash = hash * 31 + static_cast<unsigned char>(letter);
    }
    return hash ^ (hash >> 16);
}

// A HashMap doubles its table when it is more than three quarters full.
std::uint32_t tableSize(std::size_t entries) {
    std::uint32_t size = 16;
    while (entries > size / 4 * 3) {
        size *= 2;
    }
    return size;
}

// By rank, and among equals as they were. (stable_sort does not compile with clang and this standard
// library.)
template <class Rank>
void orderBy(std::vector<Element>& children, Rank rank) {
    std::multimap<std::uint32_t, Element> ordered;
    for (Element& child : children) {
        const std::uint32_t at = rank(child);
        ordered.emplace(at, std::move(child));
    }
    children.clear();
    for (auto& [at, child] : ordered) {
        children.push_back(std::move(child));
    }
}

void sortByBucket(Element& parent) {
    const std::uint32_t last = tableSize(parent.children.size()) - 1;
    orderBy(parent.children, [last](const Element& child) { return javaHash(child.name) & last; });
    for (Element& child : parent.children) {
        sortByBucket(child);
    }
}

// Each name gets a random rank, so that elements of one name stay as they were among themselves.
void shuffle(Element& parent, std::mt19937& random) {
    std::map<std::string, std::uint32_t> ranks;
    for (const Element& child : parent.children) {
        ranks.try_emplace(child.name, static_cast<std::uint32_t>(random()));
    }
    orderBy(parent.children, [&ranks](const Element& child) { return ranks[child.name]; });
    for (Element& child : parent.children) {
        shuffle(child, random);
    }
}

}  // namespace

SecureBytes encodeInOrder(const eligibility::Message& message, Charset charset, ElementOrder order,
                          std::uint32_t seed) {
    Element root = eligibility::toTree(message, charset);
    switch (order) {
        case ElementOrder::Layout:
            break;
        case ElementOrder::Capture:
            for (Element& part : root.children) {
                sortByBucket(part);
            }
            break;
        case ElementOrder::Shuffled: {
            std::mt19937 random{seed};
            shuffle(root, random);
            break;
        }
    }
    const std::string text = eligibility::writeTree(root, charset);
    return charset == Charset::Utf8 ? SecureBytes::copyOf(text) : eligibility::toCp932(text);
}

}  // namespace madoguchi::simulation
