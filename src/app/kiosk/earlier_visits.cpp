#include "app/kiosk/earlier_visits.hpp"

#include <chrono>
#include <utility>

namespace madoguchi::app {

using namespace std::chrono_literals;

Expected<void> keepVisitsOfAnOutage(Kiosk& kiosk, const SimulatedWorld& world, const ports::Clock& clock) {
    for (std::size_t at = 0; at < world.personas().size(); ++at) {
        auto certificate = world.certificateOf(world.personas()[at]);
        if (!certificate) {
            return std::unexpected(certificate.error());
        }
        const auto& card = world.personas()[at].card;
        domain::FollowUp visit;
        visit.openedUtcMs =
            (clock.utc() - 90min).time_since_epoch().count() + static_cast<std::int64_t>(at) * 60'000;
        visit.cause = StepCode::GatewayUnreachable;
        visit.name = card.name;
        visit.address = card.address;
        visit.birth = card.birth;
        visit.certificate = std::move(*certificate);
        visit.identity = domain::Identity::Face;
        visit.similarity = 0.8;
        visit.accept = 0.5;
        visit.modelId = "scenario";
        visit.consent.answers.fill(domain::ConsentAnswer::Agreed);
        visit.consentUtcMs = visit.openedUtcMs;
        kiosk.followUps().add({.session = "outage-" + std::to_string(at + 1),
                               .actor = "system",
                               .event = "follow-up.added",
                               .outcome = std::string{toText(StepCode::GatewayUnreachable)},
                               .details = {{"scenario", "outage-then-return"}},
                               .person = std::nullopt},
                              std::move(visit), [](const Expected<std::int64_t>&) {});
    }
    return {};
}

void keepContinuingPatients(Kiosk& kiosk, const SimulatedWorld& world) {
    for (std::size_t at = 0; at < world.personas().size(); ++at) {
        const auto& known = world.personas()[at].eligibility;
        if (!known || !known->continuing || known->records.empty()) {
            continue;
        }
        const simulation::QualificationRecord& record = known->records.front();
        const UtcTime consented{std::chrono::sys_days{known->continuing->since} + 10h - kJstOffset};
        domain::ContinuingPatient patient;
        patient.kind = known->continuing->kind;
        patient.session = "first-visit-" + std::to_string(at + 1);
        patient.name = record.name;
        patient.kana = record.kana;
        patient.numbers = {record.insurerNumber, record.symbol, record.number, record.branch, record.birth};
        patient.insurerName = record.insurerName;
        patient.consent.answers.fill(domain::ConsentAnswer::Agreed);
        patient.consentUtcMs = consented.time_since_epoch().count();
        patient.until = known->continuing->until;
        patient.untilAnswered = true;
        patient.askedUtcMs = patient.consentUtcMs;
        patient.answer = domain::Eligibility::Valid;
        kiosk.continuingCare().keep({.session = patient.session,
                                     .actor = "system",
                                     .event = "continuing.kept",
                                     .outcome = "ok",
                                     .details = {{"scenario", "home-visit-inquiry"}},
                                     .person = std::nullopt},
                                    std::move(patient), [](const Expected<std::int64_t>&) {});
    }
}

}  // namespace madoguchi::app
