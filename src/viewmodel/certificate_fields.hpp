// The fields of an insurance paper between QML and domain/certificate_form: their names, what was typed in
// them, and complaints in words. A field's name is part of its text ids (certificate-<name>,
// certificate-short-<name>). Threads: GUI thread (translations).
#pragma once

#include <QtCore/QStringList>
#include <QtCore/QVariantMap>
#include <vector>

#include "domain/certificate_form.hpp"

namespace madoguchi::viewmodel {

[[nodiscard]] QStringList certificateFields();  // in the order of the paper
[[nodiscard]] QStringList numberFields();       // of these what an inquiry by number takes
[[nodiscard]] domain::TypedCertificate typedCertificate(const QVariantMap& typed);    // field → text
[[nodiscard]] QVariantMap wordsOf(const std::vector<domain::Complaint>& complaints);  // field → words

}  // namespace madoguchi::viewmodel
