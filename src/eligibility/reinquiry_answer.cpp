#include "eligibility/reinquiry_answer.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>
#include <utility>

#include "eligibility/answer.hpp"
#include "eligibility/port_answer.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::Eligibility;
using State = ports::ReinquiryTrouble::Request;

std::unexpected<Failure> malformed(std::string detail) {
    return fail(StepCode::EligibilityMalformed, std::move(detail));
}

bool isNumber(std::string_view text) {
    return !text.empty() && text.size() <= 50 &&
           std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

// A count that is not stated fits.
bool counts(const std::string& stated, std::size_t found) {
    std::size_t value = 0;
    const char* const end = stated.data() + stated.size();
    const auto parsed = std::from_chars(stated.data(), end, value);
    return stated.empty() || (parsed.ec == std::errc{} && parsed.ptr == end && value == found);
}

Expected<void> checkWhose(const Message& message, const AskedAgain& asked) {
    if (message.header.medicalInstitutionCode != asked.institutionCode) {
        return malformed("institution code of another");
    }
    return {};
}

// 医療扶助 has elements of its own in bulk answers, for what others call insurer.
Record asInSingleAnswers(Record record) {
    if (record.insurerName.empty()) {
        record.insurerName = record.welfareOfficeName;
    }
    return record;
}

// What was asked for, when there is no record to tell the person by.
domain::InsuranceNumbers numbersAsked(const BulkUnit& unit) {
    if (!unit.search) {
        return {};
    }
    const SearchInfo& search = *unit.search;
    Record record;
    record.insurerNumber = search.insurerNumber;
    record.insuredCardSymbol = search.insuredCardSymbol;
    record.insuredIdentificationNumber = search.insuredIdentificationNumber;
    record.insuredBranchNumber = search.insuredBranchNumber;
    record.birthdate = search.birthdate;
    return numbersOf(record).value_or(domain::InsuranceNumbers{});
}

ports::ReinquiryPerson personOf(const BulkUnit& unit) {
    ports::ReinquiryPerson person{.eligibility = Eligibility::Unknown,
                                  .numbers = numbersAsked(unit),
                                  .name = {},
                                  .kana = {},
                                  .insurerName = {},
                                  .note = unit.processingResultMessage};
    std::vector<Record> records = unit.records;
    std::ranges::transform(records, records.begin(),
                           [](Record& record) { return asInSingleAnswers(std::move(record)); });
    const auto eligibility = unit.processingResultStatus == "1"
                                 ? eligibilityOf(unit.qualificationValidity, records)
                                 : Expected<Eligibility>{Eligibility::Unknown};
    person.eligibility = eligibility.value_or(Eligibility::Unknown);
    // Of several, nobody but the insurer may choose one.
    if (person.eligibility != Eligibility::Several && records.size() == 1) {
        const Record& record = records.front();
        person.numbers = numbersOf(record).value_or(person.numbers);
        person.name = record.name;
        person.kana = record.nameKana;
        person.insurerName = record.insurerName;  // 医療扶助: the welfare office
    }
    return person;
}

}  // namespace

Expected<std::string> judgeReceipt(const Message& receipt, const AskedAgain& asked) {
    if (auto ours = checkWhose(receipt, asked); !ours) {
        return std::unexpected(ours.error());
    }
    if (receipt.header.arbitraryFileIdentifier != asked.fileIdentifier) {
        return malformed("answer to another query");
    }
    if (receipt.header.segmentOfResult == "9") {
        return fail(StepCode::EligibilityError, codeForLog(receipt.header.errorCode));
    }
    if (!isNumber(receipt.receptionNumber)) {
        return malformed("ReceptionNumber");
    }
    return receipt.receptionNumber;
}

Expected<std::vector<ports::ReinquiryPerson>> judgeResults(const Message& results, const AskedAgain& asked) {
    if (auto ours = checkWhose(results, asked); !ours) {
        return std::unexpected(ours.error());
    }
    const Header& header = results.header;
    // The request that fetches carries no file identifier; what an answer states there is not known.
    const std::string& reception =
        header.receptionNumber.empty() ? results.receptionNumber : header.receptionNumber;
    if (reception != asked.receptionNumber && !(reception.empty() && header.segmentOfResult != "1")) {
        return malformed("answer to another receipt");
    }
    if (header.segmentOfResult == "9") {
        return fail(StepCode::EligibilityError, codeForLog(header.errorCode));
    }
    if (header.segmentOfResult == "2") {
        return fail(StepCode::ReinquiryPending);
    }
    if (header.segmentOfResult != "1") {
        return malformed("SegmentOfResult");
    }
    const auto good = static_cast<std::size_t>(std::ranges::count_if(
        results.units, [](const BulkUnit& unit) { return unit.processingResultStatus == "1"; }));
    // A list that lost people on the way would read as if nobody knew them.
    if (!counts(header.processedCount, results.units.size()) || !counts(header.normalCount, good) ||
        !counts(header.errorCount, results.units.size() - good)) {
        return malformed("counts");
    }
    if (results.units.empty() && header.processedCount.empty()) {
        return malformed("BulkConfirmUnit");
    }
    std::vector<ports::ReinquiryPerson> people;
    people.reserve(results.units.size());
    std::ranges::transform(results.units, std::back_inserter(people), personOf);
    return people;
}

ports::ReinquiryTrouble troubleOfReceipt(Failure why) {
    const bool refused = why.code == StepCode::EligibilityError;
    return {std::move(why), refused ? State::Settled : State::Open};
}

ports::ReinquiryTrouble troubleOfResults(Failure why) {
    const bool pending = why.code == StepCode::ReinquiryPending;
    return {std::move(why), pending ? State::Open : State::Settled};
}

}  // namespace madoguchi::eligibility
