#include "viewmodel/ladder_fit.hpp"

#include <algorithm>

namespace madoguchi::viewmodel {
namespace {

using domain::LadderStep;

// The card's own authentication certificate is over, revoked or not there: no machine can take it, here or in
// a hand (the guide 2024-10: certificates end with the fifth birthday, and the card's end ends them too). One
// that could not be read, or that only this kiosk doesn't trust, may serve elsewhere.
bool certificateIsOver(StepCode cause) {
    return cause == StepCode::CardExpired || cause == StepCode::CertificateExpired ||
           cause == StepCode::CertificateRevoked || cause == StepCode::CertificateAbsent;
}

}  // namespace

StepFit fitOf(LadderStep step, StepCode cause) {
    if (!certificateIsOver(cause)) {
        return StepFit::Fits;
    }
    switch (step) {
        case LadderStep::TryAgain:
        case LadderStep::HandHeld:  // reads the same card
            return StepFit::SameCard;
        case LadderStep::MyPortal:  // logs in with the card; a PDF of earlier serves (the guide, way A)
            return StepFit::LogInFails;
        case LadderStep::OralCheck:
        case LadderStep::NoticeWithCard:  // whether with a card that is over is not known to us: open
        case LadderStep::Declaration:
            return StepFit::Fits;
    }
    return StepFit::Fits;
}

StepFit fitOf(LadderStep step, std::span<const StepCode> causes) {
    if (causes.empty()) {
        return StepFit::Fits;
    }
    const StepFit first = fitOf(step, causes.front());
    return std::ranges::all_of(causes, [&](StepCode each) { return fitOf(step, each) == first; })
               ? first
               : StepFit::Fits;
}

}  // namespace madoguchi::viewmodel
