#include "viewmodel/visit_steps.hpp"

namespace madoguchi::viewmodel {
namespace {

using namespace checkin;

enum class Stage { None, Card, Identity, Consent, Enrolment, Registration, Qualification, Done };

struct StageOf {
    Stage operator()(const Idle&) const { return Stage::None; }
    Stage operator()(const ReadingCard&) const { return Stage::Card; }
    Stage operator()(const PlaceCard&) const { return Stage::Card; }
    Stage operator()(const ExpiryNotice&) const { return Stage::Card; }
    Stage operator()(const ChooseMethod&) const { return Stage::Identity; }
    Stage operator()(const FaceVerification&) const { return Stage::Identity; }
    Stage operator()(const PinEntry&) const { return Stage::Identity; }
    Stage operator()(const EnrolmentOffer&) const { return Stage::Enrolment; }
    Stage operator()(const Enrolling&) const { return Stage::Enrolment; }
    Stage operator()(const Consent&) const { return Stage::Consent; }
    Stage operator()(const Confirming& at) const {
        return at.phase == Confirming::Phase::Registration ? Stage::Registration : Stage::Qualification;
    }
    Stage operator()(const Complete&) const { return Stage::Done; }
    Stage operator()(const RemoveCard&) const { return Stage::None; }
    Stage operator()(const PutCardBack& at) const { return std::visit(*this, at.resume); }
    Stage operator()(const Guidance&) const { return Stage::None; }
    Stage operator()(const WaitingForStaff&) const { return Stage::None; }  // stageOf() knows more
};

Stage stageOf(const State& state, domain::VisitKind kind) {
    const auto* waiting = std::get_if<WaitingForStaff>(&state.at);
    if (waiting == nullptr) {
        return std::visit(StageOf{}, state.at);
    }
    if (!state.session) {
        return Stage::None;
    }
    const bool known = state.session->identity != domain::Identity::None;
    if (kind == domain::VisitKind::Outpatient) {
        return known ? Stage::Consent : Stage::Identity;
    }
    if (waiting->back && std::holds_alternative<Consent>(*waiting->back)) {
        return Stage::Consent;
    }
    return known ? Stage::Qualification : Stage::Identity;
}

}  // namespace

int stepOf(const State& state, domain::VisitKind kind) {
    const bool reception = kind == domain::VisitKind::Outpatient;
    switch (stageOf(state, kind)) {
        case Stage::None:
            return kNoStep;
        case Stage::Card:
            return reception ? 0 : 1;
        case Stage::Identity:
            return 1;
        case Stage::Consent:
            return reception ? 2 : 0;
        case Stage::Enrolment:
            return 2;
        case Stage::Registration:
            return reception ? 1 : 2;
        case Stage::Qualification:
            return reception ? 3 : 2;
        case Stage::Done:
            return kAllSteps;
    }
    return kNoStep;
}

}  // namespace madoguchi::viewmodel
