// A continuing patient in words for the console: a row of the list, the facts of the one that is open, and
// what staff should do. Threads: pure functions; the translations are installed.
#pragma once

#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <QtCore/QVariantMap>

#include "domain/continuing_patient.hpp"
#include "ports/continuing_care_port.hpp"
#include "session/reinquiry_round.hpp"

namespace madoguchi::viewmodel {

inline constexpr int kConsentEndsSoonDays = 30;  // a month: visits at home are mostly twice a month

// {id, name, kana, kind, since, marks [{words, agreed}], until, left, standing, result, tone, when, spoken}.
// standing: current, soon, over, ended; tone: good, attention, quiet.
[[nodiscard]] QVariantMap continuingRow(const ports::KeptPatient& kept, domain::Date today);
[[nodiscard]] QVariantList continuingFacts(const domain::ContinuingPatient& patient,
                                           domain::Date today);  // {title, value}
[[nodiscard]] QString continuingName(const domain::ContinuingPatient& patient);
// As names are written; answers have half-width letters.
[[nodiscard]] QString continuingKana(const domain::ContinuingPatient& patient);
// What may be fetched under the first consent, in a sentence; empty when it holds no more.
[[nodiscard]] QString continuingAllows(const domain::ContinuingPatient& patient, domain::Date today);
// What staff should do; empty: nothing.
[[nodiscard]] QString continuingAdvice(const domain::ContinuingPatient& patient, domain::Date today);
[[nodiscard]] QString continuingOutcome(const session::ReinquiryOutcome& outcome);

}  // namespace madoguchi::viewmodel
