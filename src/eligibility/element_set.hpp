// Leaves out of a result what a site's software can't take (setting output.omit): some public readers refuse
// a whole file for one group of elements. Never touches what every reader needs. Threads: pure function.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

enum class ElementGroup {
    ElderlyCertificate,  // ElderlyRecipientCertificateInfo
    LimitCertificate,    // LimitApplicationCertificateRelated…
    SpecificDiseases,    // SpecificDiseasesCertificate…
    MedicalTickets,      // PublicExpenseResultList
    ReferenceNumber,
    Unknown,  // elements that this kiosk does not know
};

inline constexpr std::array kElementGroups{
    std::pair{std::string_view{"elderly-certificate"}, ElementGroup::ElderlyCertificate},
    std::pair{std::string_view{"limit-certificate"}, ElementGroup::LimitCertificate},
    std::pair{std::string_view{"specific-diseases"}, ElementGroup::SpecificDiseases},
    std::pair{std::string_view{"medical-tickets"}, ElementGroup::MedicalTickets},
    std::pair{std::string_view{"reference-number"}, ElementGroup::ReferenceNumber},
    std::pair{std::string_view{"unknown"}, ElementGroup::Unknown},
};

[[nodiscard]] std::optional<ElementGroup> elementGroupFromName(std::string_view name);

void leaveOut(Message& message, const std::vector<ElementGroup>& groups);

}  // namespace madoguchi::eligibility
