// A list of continuing patients in memory that answers at once and refuses what the real one refuses, and a
// 再照会 whose answers a test gives.
#pragma once

#include <algorithm>
#include <tuple>

#include "ports/continuing_care_port.hpp"
#include "ports/open_reinquiry_port.hpp"
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
        std::ranges::sort(sorted, {}, [](const ports::KeptPatient& each) {
            return std::tuple{each.patient.ended.has_value(), each.patient.kana, each.id};
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

// Requests on their way, in memory: they stay as long as this does.
class FakeOpenReinquiries final : public ports::OpenReinquiryPort {
public:
    void keepRequest(ports::AuditEntry entry, ports::OpenReinquiry request,
                     Done<std::int64_t> done) override {
        const bool taken = std::ranges::any_of(kept, [&](const ports::OpenReinquiry& each) {
            return each.question.kind == request.question.kind;
        });
        if (!writable || taken) {
            done(fail(StepCode::AuditWriteFailed));
            return;
        }
        entries.push_back(std::move(entry));
        request.id = ++last;
        kept.push_back(std::move(request));
        done(last);
    }
    void keepReceipt(ports::AuditEntry entry, std::int64_t id, std::string reception,
                     Done<void> done) override {
        const auto at = std::ranges::find(kept, id, &ports::OpenReinquiry::id);
        if (!writable || at == kept.end()) {
            done(fail(StepCode::AuditWriteFailed));
            return;
        }
        entries.push_back(std::move(entry));
        at->reception = std::move(reception);
        done({});
    }
    void dropRequest(ports::AuditEntry entry, std::int64_t id, Done<void> done) override {
        if (!writable) {
            done(fail(StepCode::AuditWriteFailed));
            return;
        }
        entries.push_back(std::move(entry));
        std::erase_if(kept, [id](const ports::OpenReinquiry& each) { return each.id == id; });
        done({});
    }
    void openRequests(Done<std::vector<ports::OpenReinquiry>> done) override { done(kept); }

    [[nodiscard]] std::vector<std::string> said() const {  // event and outcome
        std::vector<std::string> all;
        for (const auto& entry : entries) {
            all.push_back(entry.event + " " + entry.outcome);
        }
        return all;
    }

    std::vector<ports::AuditEntry> entries;
    std::vector<ports::OpenReinquiry> kept;
    std::int64_t last = 0;
    bool writable = true;
};

// Gives receipts at once unless a test wants to, and leaves answers to the test.
class FakeReinquiry final : public ports::ReinquiryPort {
public:
    using Trouble = ports::ReinquiryTrouble;

    std::string newRequest() override { return "ask-" + std::to_string(++given); }
    void handIn(ports::Reinquiry question, std::string request, std::function<void(Receipt)> done) override {
        questions.push_back(question);
        handedIn.push_back(std::move(request));
        give(std::move(done));
    }
    void findReceipt(ports::Reinquiry, std::string request, std::function<void(Receipt)> done) override {
        lookedFor.push_back(std::move(request));
        give(std::move(done));
    }
    void fetch(ports::Reinquiry, std::string receipt, std::function<void(Answer)> done) override {
        fetched.push_back(std::move(receipt));
        fetches.push_back(done);
        answers.emplace_back([done](const Expected<std::vector<ports::ReinquiryPerson>>& people) {
            if (people) {
                done(Answer{*people});
                return;
            }
            const bool said = people.error().code == StepCode::EligibilityError ||
                              people.error().code == StepCode::EligibilityMalformed;
            done(std::unexpected(
                Trouble{people.error(), said ? Trouble::Request::Settled : Trouble::Request::Open}));
        });
    }
    void forget(std::string request) override { forgotten.push_back(std::move(request)); }
    void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                 Done<void> done) override {
        ends.emplace_back(kind, std::move(numbers), end);
        told.push_back(std::move(done));
    }

    std::vector<ports::Reinquiry> questions;  // requests that were handed in
    std::vector<std::string> handedIn;
    std::vector<std::string> lookedFor;
    std::vector<std::string> fetched;
    std::vector<std::string> forgotten;
    std::vector<std::function<void(Receipt)>> receipts;
    std::vector<std::function<void(Answer)>> fetches;
    std::vector<Done<std::vector<ports::ReinquiryPerson>>> answers;
    std::vector<std::tuple<domain::VisitKind, domain::InsuranceNumbers, domain::ContinuingEnd>> ends;
    std::vector<Done<void>> told;
    bool givesReceipts = true;
    int given = 0;

private:
    void give(std::function<void(Receipt)> done) {
        receipts.push_back(done);
        if (givesReceipts) {
            done("receipt-" + std::to_string(receipts.size()));
        }
    }
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
