// The far side of 再照会: keeps the consents of home and online visits, and answers for everybody whose
// consent was given within a period. Two steps, as the interface has them: a receipt, then the results by its
// number. Consents come from personas (`eligibility.continuing`) and from visits at home and online; they end
// on their last day, or before it when that is told. Threads: one at a time; EligibilityDesk and
// FolderService lock.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/time.hpp"
#include "domain/visit.hpp"
#include "eligibility/message.hpp"
#include "simulation/persona.hpp"
#include "simulation/service_fault.hpp"

namespace madoguchi::simulation {

struct ReinquiryQuestion {
    std::string institution;
    std::string fileIdentifier;
    domain::VisitKind kind = domain::VisitKind::HomeVisit;
    Date from{};  // days on which consents were given, both included
    Date to{};
};

class ReinquiryDesk {
public:
    void setPersonas(const std::vector<Persona>& personas);  // forgets what was given at visits

    // A consent given today. Its last day is the persona's own for this kind of visit, else today in a year.
    Date give(domain::VisitKind kind, const PersonaEligibility& known, Date today);
    // False when nobody with these numbers has consented.
    [[nodiscard]] bool end(domain::VisitKind kind, const eligibility::SearchInfo& numbers);

    [[nodiscard]] eligibility::Message receive(const ReinquiryQuestion& question, ServiceFault fault,
                                               UtcTime now);
    [[nodiscard]] std::uint64_t received() const { return lastReceipt_; }  // requests that have a receipt
    // The receipt of a request, again. Nothing: no such request has come; and one that comes later under this
    // name is too late (isTooLate), for whoever asked here may have asked anew.
    [[nodiscard]] std::optional<eligibility::Message> receiptOf(const std::string& institution,
                                                                const std::string& fileIdentifier,
                                                                ServiceFault fault, UtcTime now);
    [[nodiscard]] bool isTooLate(const ReinquiryQuestion& question) const;
    // Nothing: no receipt of this institution has the number, or not any more; it serves for 24 hours, as
    // often as it is asked for. While `busy` is played the question is still being worked off.
    [[nodiscard]] std::optional<eligibility::Message> fetch(const std::string& institution,
                                                            const std::string& receptionNumber,
                                                            ServiceFault fault, UtcTime now);

private:
    struct Consent {
        domain::VisitKind kind = domain::VisitKind::HomeVisit;
        Date since{};
        Date until{};
        PersonaEligibility known;
    };
    struct Receipt {
        ReinquiryQuestion question;
        UtcTime made{};
    };
    void forgetOldReceipts(UtcTime now);
    [[nodiscard]] static eligibility::Message receiptFor(const ReinquiryQuestion& question,
                                                         const std::string& number, UtcTime received,
                                                         ServiceFault fault, UtcTime now);
    [[nodiscard]] std::vector<eligibility::BulkUnit> unitsFor(const ReinquiryQuestion& question,
                                                              ServiceFault fault, UtcTime now) const;

    std::vector<Consent> consents_;
    std::map<std::string, Receipt, std::less<>> receipts_;           // by reception number
    std::map<std::pair<std::string, std::string>, UtcTime> missed_;  // institution and name → when asked for
    std::uint64_t lastReceipt_ = 0;
};

}  // namespace madoguchi::simulation
