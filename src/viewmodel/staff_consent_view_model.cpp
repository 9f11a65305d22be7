#include "viewmodel/staff_consent_view_model.hpp"

#include <utility>

namespace madoguchi::viewmodel {

StaffConsentViewModel::StaffConsentViewModel(session::KioskControl& control,
                                             std::function<std::string()> whoMayAsk, QObject* parent)
    : QObject{parent}, control_{control}, whoMayAsk_{std::move(whoMayAsk)} {}

const checkin::Consent* StaffConsentViewModel::question() const {
    const auto& state = control_.presentation().state;
    return checkin::staffMayAskConsent(state) ? std::get_if<checkin::Consent>(&state.at) : nullptr;
}

bool StaffConsentViewModel::offered() const {
    const auto* asked = question();
    return asked != nullptr && asked->staff.empty();
}

bool StaffConsentViewModel::open() const {
    const auto* asked = question();
    return asked != nullptr && !asked->staff.empty();
}

int StaffConsentViewModel::item() const {
    const auto* asked = question();
    return asked != nullptr && asked->item ? static_cast<int>(*asked->item) : -1;
}

bool StaffConsentViewModel::atHome() const {
    return control_.presentation().kind == domain::VisitKind::HomeVisit;
}

QString StaffConsentViewModel::name() const {
    return QString::fromStdString(control_.presentation().patientName);
}

QString StaffConsentViewModel::staffName() const {
    const auto* asked = question();
    return asked != nullptr ? QString::fromStdString(asked->staff) : QString{};
}

void StaffConsentViewModel::begin() {
    const std::string who = whoMayAsk_();
    if (who.empty()) {
        emit signInNeeded();
        return;
    }
    control_.send(checkin::ConsentTakenByStaff{who});
}

// Without a name it would count as the patient's own touch: nothing is sent for nobody.
template <class Answer>
void StaffConsentViewModel::enter(Answer answer) {
    answer.staff = whoMayAsk_();
    if (open() && !answer.staff.empty()) {
        control_.send(std::move(answer));
    }
}

void StaffConsentViewModel::agreeToAll() {
    enter(checkin::ConsentToAll{});
}
void StaffConsentViewModel::oneByOne() {
    enter(checkin::ConsentOneByOne{});
}
void StaffConsentViewModel::agreeToNone() {
    enter(checkin::ConsentToNone{});
}
void StaffConsentViewModel::answer(bool agreed) {
    enter(checkin::ConsentAnswered{agreed});
}
void StaffConsentViewModel::back() {
    enter(checkin::BackPressed{});
}

void StaffConsentViewModel::close() {
    if (open()) {
        control_.send(checkin::ConsentLeftByStaff{});
    }
}

void StaffConsentViewModel::refresh() {
    // Signed out, or somebody else at the console: the question goes back to the patient's screen.
    if (const auto* asked = question();
        asked != nullptr && !asked->staff.empty() && whoMayAsk_() != asked->staff) {
        close();
        return;
    }
    emit changed();
}

}  // namespace madoguchi::viewmodel
