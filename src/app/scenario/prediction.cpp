#include "app/scenario/prediction.hpp"

#include <variant>

namespace madoguchi::scenario {
namespace {

using domain::CertificateState;
using domain::ConsentAnswer;
using domain::Eligibility;
using domain::Identity;
using domain::Outcome;
using simulation::CardKind;
using simulation::Persona;

domain::ConsentRecord consentOf(ConsentChoice choice) {
    switch (choice) {
        case ConsentChoice::All:
            return {{ConsentAnswer::Agreed, ConsentAnswer::Agreed, ConsentAnswer::Agreed}};
        case ConsentChoice::None:
            return {{ConsentAnswer::Declined, ConsentAnswer::Declined, ConsentAnswer::Declined}};
        case ConsentChoice::OneByOne:
            return {{ConsentAnswer::Agreed, ConsentAnswer::Declined, ConsentAnswer::Agreed}};
    }
    return {};
}

Eligibility eligibilityOf(int validity) {
    switch (validity) {  // QualificationValidity (code list 006)
        case 2:
            return Eligibility::Invalid;
        case 3:
            return Eligibility::InvalidNewInsurer;
        case 4:
            return Eligibility::NotFound;
        case 5:
            return Eligibility::Several;
        default:
            return Eligibility::Valid;
    }
}

// What the far side does of what it is asked.
struct FarSide {
    bool takesProofs = true;
    bool enrols = true;
    bool answers = true;
};

FarSide farSideOf(const Script& script, const Persona& persona) {
    if (script.transport == Transport::Folders) {
        // Nothing of a proof or an application goes there, and nobody is asked about without numbers.
        return {.answers =
                    script.cardLinked && persona.eligibility.has_value() && script.gatewayFault.empty()};
    }
    const std::string_view fault = script.gatewayFault;
    const bool refusesProofs = fault == "certificate-revoked" || fault == "proof-rejected";
    const bool refusesEnrolments = fault == "enrolment-refused";
    return {.takesProofs = !refusesProofs,
            .enrols = !refusesEnrolments,
            .answers = script.gatewayHost.empty() && (fault.empty() || refusesEnrolments)};
}

// How the patient is recognised, or how the visit ends without it.
std::variant<Identity, Outcome> recognised(const Script& script, const Persona& persona, Pictures pictures) {
    constexpr int kFloor = 3;  // 照合番号B is not tried when so few tries are left
    const auto& card = persona.card;
    const bool away = script.kind != domain::VisitKind::Outpatient;
    const bool mistyped = script.deviation == Deviation::MistypesNumber && !persona.frontCamera;
    const bool typed = mistyped || (script.deviation == Deviation::NeedsNumber && !persona.frontCamera);
    const int numberTries = card.triesLeft.numberB - (mistyped ? 1 : 0);
    const bool face = !away && pictures != Pictures::None && card.kind != CardKind::Infant &&
                      !card.photo.empty() && (persona.frontCamera || typed) && numberTries > kFloor;
    switch (script.deviation) {
        case Deviation::NeedsEye:
            // Never for a card that is known to have no photo.
            return card.kind == CardKind::Infant && persona.frontCamera && !away
                       ? std::variant<Identity, Outcome>{Outcome::TimedOut}
                       : std::variant<Identity, Outcome>{Identity::Visual};
        case Deviation::NeedsEyeInVain:
            return Outcome::Refused;
        case Deviation::ForgetsPin:
            return card.pin && card.triesLeft.pin > 0
                       ? std::variant<Identity, Outcome>{Identity::Visual}
                       : std::variant<Identity, Outcome>{Outcome::HandedToStaff};
        case Deviation::LosesReader:
        case Deviation::UnplugsReader:
            return Outcome::HandedToStaff;
        case Deviation::ProgramEnds:
            return Outcome::Failed;
        case Deviation::WalksAway:
        case Deviation::NeedsEyeForgotten:
            return Outcome::TimedOut;
        default:
            break;
    }
    if (typed && !face && card.triesLeft.numberB > kFloor) {
        return Outcome::HandedToStaff;  // what staff typed opened nothing that helps
    }
    int tries = card.pin ? card.triesLeft.pin : 0;
    const bool choosesPin = tries > 0 && (script.method == Method::Pin || !face);
    if (choosesPin) {
        if (script.firstPinWrong && tries > 1) {
            --tries;
        }
        if (tries == 1 && script.deviation == Deviation::DeclinesLastTry) {
            return Outcome::HandedToStaff;
        }
        return Identity::Pin;
    }
    if (!face) {
        return Outcome::HandedToStaff;
    }
    if (pictures == Pictures::OfThePersona) {
        return Identity::Face;
    }
    return Outcome::Refused;
}

}  // namespace

Pictures picturesOf(const Script& script, const Persona& persona) {
    if (script.clipShowsNobody || script.photoShowsNobody || !script.cameraEffect.empty()) {
        return Pictures::None;
    }
    if (!script.clip.empty() && !script.clipShowsPatient) {
        return Pictures::OfSomebodyElse;
    }
    return persona.camera.empty() ? Pictures::None : Pictures::OfThePersona;
}

Expectation predict(const Script& script, const Persona& persona, Pictures pictures, domain::Date today,
                    const domain::ExpiryRules& rules) {
    if (script.course != Course::Visit || script.expected.outcome == Outcome::NoSession) {
        return {
            Outcome::NoSession, Identity::None, 0, {}, Eligibility::Unknown};  // nobody comes to the kiosk
    }
    const CertificateState certificate = certificateState(persona.certificate.notAfter, today, rules);
    // Away from the reception the questions come before the card, whatever becomes of it.
    const bool away = script.kind != domain::VisitKind::Outpatient;
    const auto ending = [&](Outcome outcome) {
        Expectation end{outcome, Identity::None, 0, {}, Eligibility::Unknown};
        if (away && certificate != CertificateState::Grace) {
            end.consent = consentOf(script.consent);
        }
        return end;
    };
    if (persona.card.kind == CardKind::Other || persona.card.kind == CardKind::Phone ||
        certificate == CertificateState::Expired || script.cardFails) {
        return ending(Outcome::HandedToStaff);
    }
    if (cardValidity(persona.card.expiry, today, rules) == domain::Validity::Expired) {
        return ending(Outcome::HandedToStaff);
    }
    const auto recognition = recognised(script, persona, pictures);
    if (const auto* outcome = std::get_if<Outcome>(&recognition)) {
        return ending(*outcome);
    }
    Expectation expected{
        Outcome::HandedToStaff, std::get<Identity>(recognition), 0, {}, Eligibility::Unknown};
    const FarSide farSide = farSideOf(script, persona);
    if (!farSide.takesProofs) {
        expected.consent = ending(Outcome::HandedToStaff).consent;
        return expected;
    }
    const bool registered = persona.eligibility.has_value();
    const bool applies = script.enrolment == domain::Enrolment::Accepted;
    const bool enrols = applies && persona.afterEnrolment && farSide.enrols;
    if (farSide.answers && !registered) {
        expected.enrolment = enrols    ? domain::Enrolment::Accepted
                             : applies ? domain::Enrolment::None
                                       : domain::Enrolment::Declined;
        if (!enrols) {
            expected.consent = ending(Outcome::HandedToStaff).consent;
            expected.eligibility = Eligibility::Unregistered;
            return expected;
        }
    }
    if (certificate != CertificateState::Grace && script.transport == Transport::Gateway) {
        if (script.deviation == Deviation::UnplugsReaderLate) {
            return expected;  // in the middle of the questions
        }
        expected.consent = consentOf(script.consent);  // the folders carry none, so nobody is asked
    }
    if (!farSide.answers) {
        return expected;
    }
    expected.eligibility =
        eligibilityOf((registered ? persona.eligibility : persona.afterEnrolment)->validity);
    if (expected.eligibility != Eligibility::NotFound && expected.eligibility != Eligibility::Several) {
        expected.outcome = Outcome::Completed;
        expected.files = 1;
    }
    return expected;
}

}  // namespace madoguchi::scenario
