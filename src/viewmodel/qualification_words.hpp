// The facts of an answered qualification as sentences for the reception. Japanese. Threads: pure functions.
#pragma once

#include <QtCore/QStringList>

#include "domain/qualification_facts.hpp"

namespace madoguchi::viewmodel {

// 「限度額適用認定証　区分ウ（2026年8月1日から2027年7月31日まで）」, and whether it holds on `today`.
[[nodiscard]] QString limitWords(const domain::LimitCertificate& limit, domain::Date today);

// One sentence each, the most pressing first.
[[nodiscard]] QStringList notesOf(const domain::QualificationFacts& facts, domain::Date today);

}  // namespace madoguchi::viewmodel
