// Persona JSON: any bytes give a persona that keeps every promise of its type, or a failure with a place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "simulation/persona.hpp"

namespace {

using namespace madoguchi;

void require(bool promise) {
    if (!promise) {
        std::abort();
    }
}

void checkCard(const simulation::PersonaCard& card, simulation::Date today) {
    using simulation::CardKind;
    require(card.birth.ok() && card.expiry.ok() && card.birth <= today && card.birth < card.expiry);
    require(simulation::numberB(card).size() == 14);
    require(!card.pin || card.pin->size() == 4);
    require(!card.signPin || (card.signPin->size() >= 6 && card.signPin->size() <= 16));
    require(card.kind != CardKind::FaceOnly || (!card.pin && !card.signPin && card.triesLeft.pin == 0));
    require(card.kind != CardKind::Infant || card.photo.empty());
    require(card.triesLeft.pin >= 0 && card.triesLeft.pin <= 3 && card.triesLeft.numberB <= 10);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const simulation::Date today = std::chrono::year{2026} / 11 / 22;
    const auto persona = simulation::parsePersona(text, "/folder", today);
    if (!persona) {
        require(persona.error().code == StepCode::PersonaInvalid ||
                persona.error().code == StepCode::PersonaUnreadable);
        require(!persona.error().detail.empty() && persona.error().detail.size() < 1000);
        return 0;
    }
    checkCard(persona->card, today);
    require(persona->certificate.issued < persona->certificate.notAfter);
    require(simulation::subjectId(*persona).size() == 23);
    if (persona->eligibility) {
        const auto& [validity, records, code, message, continuing] = *persona->eligibility;
        require(validity >= 1 && validity <= 6 && code.empty() == message.empty());
        require(records.empty() == (validity == 4) && (records.size() > 1) == (validity == 5));
        require(!continuing || (continuing->kind != domain::VisitKind::Outpatient &&
                                continuing->since <= continuing->until));
    }
    static_cast<void>(simulation::resolveDate(text, today));
    return 0;
}
