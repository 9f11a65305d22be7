#include "session/reinquiry_match.hpp"

#include <algorithm>
#include <vector>

#include "domain/same_person.hpp"

namespace madoguchi::session {
namespace {

using ports::KeptPatient;
using ports::ReinquiryPerson;

bool byNumbers(const KeptPatient& entry, const ReinquiryPerson& person) {
    return domain::sameInsured(entry.patient.numbers, person.numbers);
}

bool sameBirth(const KeptPatient& entry, const ReinquiryPerson& person) {
    return entry.patient.numbers.birth.ok() && entry.patient.numbers.birth == person.numbers.birth;
}

bool byName(const KeptPatient& entry, const ReinquiryPerson& person) {
    return sameBirth(entry, person) && domain::sameName(entry.patient.name, person.name);
}

bool byKana(const KeptPatient& entry, const ReinquiryPerson& person) {
    return sameBirth(entry, person) && domain::sameKana(entry.patient.kana, person.kana);
}

class Matching {
public:
    Matching(std::span<const KeptPatient> entries, std::span<const ReinquiryPerson> people)
        : entries_{entries}, people_{people}, taken_(people.size(), false) {}

    void takeByNumbers() {
        for (const KeptPatient& entry : entries_) {
            // The same numbers on two entries: nobody can say whose answer it is.
            if (std::ranges::count_if(entries_, [&](const KeptPatient& each) {
                    return domain::sameInsured(each.patient.numbers, entry.patient.numbers);
                }) > 1) {
                continue;
            }
            for (std::size_t at = 0; at < people_.size(); ++at) {
                if (byNumbers(entry, people_[at])) {
                    take(entry.id, at);
                }
            }
        }
    }

    template <class Same>
    void takeWhereUnique(Same same) {
        std::vector<std::pair<std::int64_t, std::size_t>> found;
        for (const KeptPatient& entry : entries_) {
            const auto people = peopleLike(entry, same);
            if (people.size() == 1 && entriesLike(people_[people.front()], same) == 1 &&
                !match_.personOf.contains(entry.id)) {
                found.emplace_back(entry.id, people.front());
            }
        }
        for (const auto& [id, chosen] : found) {
            const domain::InsuranceNumbers& numbers = people_[chosen].numbers;
            take(id, chosen);
            for (std::size_t at = 0; at < people_.size(); ++at) {
                if (!taken_[at] && domain::sameInsured(numbers, people_[at].numbers)) {
                    take(id, at);
                }
            }
        }
    }

    [[nodiscard]] ReinquiryMatch result() && {
        match_.others = static_cast<int>(std::ranges::count(taken_, false));
        return std::move(match_);
    }

private:
    void take(std::int64_t id, std::size_t at) {
        const auto [entry, fresh] = match_.personOf.try_emplace(id, at);
        if (!fresh && people_[entry->second].eligibility != domain::Eligibility::Valid &&
            people_[at].eligibility == domain::Eligibility::Valid) {
            entry->second = at;
        }
        taken_[at] = true;
    }

    template <class Same>
    [[nodiscard]] std::vector<std::size_t> peopleLike(const KeptPatient& entry, Same same) const {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < people_.size(); ++at) {
            // Twice the same insured is one person.
            const bool again = std::ranges::any_of(found, [&](std::size_t earlier) {
                return domain::sameInsured(people_[earlier].numbers, people_[at].numbers);
            });
            if (!taken_[at] && !again && same(entry, people_[at])) {
                found.push_back(at);
            }
        }
        return found;
    }

    template <class Same>
    [[nodiscard]] long entriesLike(const ReinquiryPerson& person, Same same) const {
        return std::ranges::count_if(entries_, [&](const KeptPatient& each) { return same(each, person); });
    }

    std::span<const KeptPatient> entries_;
    std::span<const ReinquiryPerson> people_;
    std::vector<bool> taken_;
    ReinquiryMatch match_;
};

}  // namespace

ReinquiryMatch matchReinquiry(std::span<const KeptPatient> entries, std::span<const ReinquiryPerson> people) {
    Matching matching{entries, people};
    matching.takeByNumbers();
    matching.takeWhereUnique(byName);
    matching.takeWhereUnique(byKana);
    return std::move(matching).result();
}

}  // namespace madoguchi::session
