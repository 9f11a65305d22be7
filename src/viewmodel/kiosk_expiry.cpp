// What ExpiryNotice shows: the part of KioskViewModel that speaks of dates.
#include "viewmodel/dates.hpp"
#include "viewmodel/kiosk_view_model.hpp"

namespace madoguchi::viewmodel {

QString KioskViewModel::expiryKind() const {
    const auto& session = shown().state.session;
    if (!session) {
        return {};
    }
    switch (session->card.certificate) {
        case domain::CertificateState::Expiring:
            return QStringLiteral("expiring");
        case domain::CertificateState::Grace:
            return QStringLiteral("grace");
        case domain::CertificateState::Expired:
            return QStringLiteral("expired");
        case domain::CertificateState::Absent:
        case domain::CertificateState::Valid:
            break;
    }
    return session->card.card == domain::Validity::Expiring ? QStringLiteral("card-expiring") : QString{};
}

// The day that matters: the last one on which the certificate (or, in its grace period, the card) still
// works.
std::optional<domain::Date> KioskViewModel::expiryDay_() const {
    const auto& session = shown().state.session;
    if (!session) {
        return std::nullopt;
    }
    switch (session->card.certificate) {
        case domain::CertificateState::Grace:
            return session->card.lastUsableDay;
        case domain::CertificateState::Expiring:
        case domain::CertificateState::Expired:
            return session->card.certificateEnd;
        case domain::CertificateState::Absent:
        case domain::CertificateState::Valid:
            break;
    }
    return std::nullopt;
}

QString KioskViewModel::expiryDate() const {
    const auto day = expiryDay_();
    return day ? dateInWords(*day, language()) : QString{};
}

QString KioskViewModel::expiryMonth() const {
    const auto day = expiryDay_();
    return day ? monthOnCalendar(*day, language()) : QString{};
}

int KioskViewModel::expiryDay() const {
    const auto day = expiryDay_();
    return day ? static_cast<int>(static_cast<unsigned>(day->day())) : 0;
}

int KioskViewModel::expiryDaysLeft() const {
    const auto day = expiryDay_();
    return day ? domain::daysBetween(jstDay(clock_.utc()), *day) : 0;
}

}  // namespace madoguchi::viewmodel
