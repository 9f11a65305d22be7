// A list of continuing patients in memory that answers at once and refuses what the real one refuses, and a
// 再照会 whose answers a test gives.
#pragma once

#include <algorithm>
#include <tuple>

#include "ports/continuing_care_port.hpp"
#include "ports/reinquiry_port.hpp"

namespace madoguchi::test {

class FakeContinuingCare final : public ports::ContinuingCarePort {
public:
    void keep(ports::AuditEntry entry, domain::ContinuingPatient patient, Done<std::int64_t> done) override {
        entries.push_back(std::move(entry));
        kept.push_back({static_cast<std::int64_t>(kept.size()) + 1, std::move(patient)});
        done(kept.back().id);
    }
    void changePatient(ports::AuditEntry entry, ports::PatientChange change, Done<void> done) override {
        const auto at = std::ranges::find(kept, change.id, &ports::KeptPatient::id);
        if (!writable || at == kept.end() ||
            (at->patient.ended && change.part == ports::PatientChange::Part::Answer)) {
            done(fail(StepCode::AuditWriteFailed));
            return;
        }
        entries.push_back(std::move(entry));
        at->patient = ports::merged(at->patient, change);
        done({});
    }
    void patients(Done<std::vector<ports::KeptPatient>> done) override {
        if (!readable) {
            done(fail(StepCode::AuditWriteFailed));
            return;
        }
        auto sorted = kept;
        std::ranges::stable_sort(sorted, {}, [](const ports::KeptPatient& each) {
            return std::tuple{each.patient.ended.has_value(), each.patient.kana};
        });
        done(std::move(sorted));
    }

    [[nodiscard]] long count(std::string_view event) const {
        return std::ranges::count(entries, event, &ports::AuditEntry::event);
    }

    std::vector<ports::AuditEntry> entries;
    std::vector<ports::KeptPatient> kept;
    bool writable = true;
    bool readable = true;
};

class FakeReinquiry final : public ports::ReinquiryPort {
public:
    void askAgain(ports::Reinquiry question, Done<std::vector<ports::ReinquiryPerson>> done) override {
        questions.push_back(question);
        answers.push_back(std::move(done));
    }
    void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                 Done<void> done) override {
        ends.emplace_back(kind, std::move(numbers), end);
        told.push_back(std::move(done));
    }

    std::vector<ports::Reinquiry> questions;
    std::vector<Done<std::vector<ports::ReinquiryPerson>>> answers;
    std::vector<std::tuple<domain::VisitKind, domain::InsuranceNumbers, domain::ContinuingEnd>> ends;
    std::vector<Done<void>> told;
};

inline domain::ContinuingPatient continuingPatient(std::string name, std::string kana, std::string number,
                                                   domain::Date until) {
    domain::ContinuingPatient patient;
    patient.session = "visit-" + number;
    patient.name = std::move(name);
    patient.kana = std::move(kana);
    patient.numbers = {"06999999", "27", std::move(number), "00",
                       domain::Date{std::chrono::year{1950} / 3 / 1}};
    patient.insurerName = "架空健康保険組合";
    patient.consent.answers.fill(domain::ConsentAnswer::Agreed);
    patient.until = until;
    return patient;
}

inline ports::ReinquiryPerson personLike(const domain::ContinuingPatient& patient,
                                         domain::Eligibility eligibility) {
    return {eligibility, patient.numbers, patient.name, patient.kana, patient.insurerName, {}};
}

}  // namespace madoguchi::test
