#include "viewmodel/staff_consent_view_model.hpp"

#include <utility>

namespace madoguchi::viewmodel {

StaffConsentViewModel::StaffConsentViewModel(session::KioskControl& control,
                                             std::function<std::string()> whoMayAsk, QObject* parent)
    : QObject{parent}, control_{control}, whoMayAsk_{std::move(whoMayAsk)} {}

const checkin::Consent* StaffConsentViewModel::question() const {
    const auto& state = control_.presentation().state;
    const bool byEye = state.session && state.session->identity == domain::Identity::Visual;
    return byEye ? std::get_if<checkin::Consent>(&state.at) : nullptr;
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

void StaffConsentViewModel::agreeToAll() {
    control_.send(checkin::ConsentToAll{whoMayAsk_()});
}
void StaffConsentViewModel::oneByOne() {
    control_.send(checkin::ConsentOneByOne{whoMayAsk_()});
}
void StaffConsentViewModel::agreeToNone() {
    control_.send(checkin::ConsentToNone{whoMayAsk_()});
}
void StaffConsentViewModel::answer(bool agreed) {
    control_.send(checkin::ConsentAnswered{agreed, whoMayAsk_()});
}
void StaffConsentViewModel::back() {
    control_.send(checkin::BackPressed{whoMayAsk_()});
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
