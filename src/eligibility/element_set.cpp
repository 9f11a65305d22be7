#include "eligibility/element_set.hpp"

#include <algorithm>

namespace madoguchi::eligibility {
namespace {

void leaveOut(Record& record, ElementGroup group) {
    switch (group) {
        case ElementGroup::ElderlyCertificate:
            record.elderly.reset();
            return;
        case ElementGroup::LimitCertificate:
            record.limit.reset();
            record.limitConsentFlag.clear();
            record.limitConsentTime.clear();
            return;
        case ElementGroup::SpecificDiseases:
            record.diseases.clear();
            record.diseaseOthers.clear();
            record.diseaseConsentFlag.clear();
            record.diseaseConsentTime.clear();
            return;
        case ElementGroup::MedicalTickets:
            record.tickets.clear();
            record.ticketOthers.clear();
            return;
        case ElementGroup::ReferenceNumber:
            record.referenceNumber.clear();
            return;
        case ElementGroup::Unknown:
            record.others.clear();
            if (record.elderly) {
                record.elderly->others.clear();
            }
            if (record.limit) {
                record.limit->others.clear();
            }
            record.diseaseOthers.clear();
            record.ticketOthers.clear();
            for (SpecificDisease& disease : record.diseases) {
                disease.others.clear();
            }
            for (MedicalTicket& ticket : record.tickets) {
                ticket.others.clear();
            }
            return;
    }
}

}  // namespace

std::optional<ElementGroup> elementGroupFromName(std::string_view name) {
    const auto* const found =
        std::ranges::find(kElementGroups, name, [](const auto& row) { return row.first; });
    return found == kElementGroups.end() ? std::nullopt : std::optional{found->second};
}

void leaveOut(Message& message, const std::vector<ElementGroup>& groups) {
    for (const ElementGroup group : groups) {
        for (Record& record : message.records) {
            leaveOut(record, group);
        }
        if (group == ElementGroup::Unknown) {
            message.others.clear();
            message.header.others.clear();
            message.recordOthers.clear();
        }
    }
}

}  // namespace madoguchi::eligibility
