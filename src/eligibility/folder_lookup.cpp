#include "eligibility/folder_lookup.hpp"

#include <utility>

#include "eligibility/lookup_answer.hpp"

namespace madoguchi::eligibility {

void FolderLookup::lookUp(domain::InsuranceNumbers numbers, Done done) {
    client_.ask({.numbers = std::move(numbers)}, [done =
                                                      std::move(done)](const Expected<NumberAnswer>& answer) {
        done(answer ? Expected<ports::NumberLookupAnswer>{toLookupAnswer(answer->verdict, answer->message)}
                    : std::unexpected(answer.error()));
    });
}

}  // namespace madoguchi::eligibility
