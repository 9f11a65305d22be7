#include "viewmodel/certificate_fields.hpp"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <array>
#include <span>

namespace madoguchi::viewmodel {
namespace {

using domain::CertificateField;
using domain::FieldProblem;

struct Field {
    CertificateField field;
    const char* name;  // part of the text id certificate-<name>
    std::string domain::TypedCertificate::* text;
};

// In the order of the paper.
constexpr std::array kFields{
    Field{CertificateField::Insurer, "insurer", &domain::TypedCertificate::insurer},
    Field{CertificateField::Symbol, "symbol", &domain::TypedCertificate::symbol},
    Field{CertificateField::Number, "number", &domain::TypedCertificate::number},
    Field{CertificateField::Branch, "branch", &domain::TypedCertificate::branch},
    Field{CertificateField::Birth, "birth", &domain::TypedCertificate::birth},
    Field{CertificateField::Kana, "kana", &domain::TypedCertificate::kana},
    Field{CertificateField::Issued, "issued", &domain::TypedCertificate::issued},
    Field{CertificateField::Expiry, "expiry", &domain::TypedCertificate::expiry},
    Field{CertificateField::Stay, "stay", &domain::TypedCertificate::stay},
};

const char* idOf(FieldProblem problem) {
    switch (problem) {
        case FieldProblem::Missing:
            return "certificate-missing";
        case FieldProblem::NotDigits:
            return "certificate-not-digits";
        case FieldProblem::WrongLength:
            return "certificate-wrong-length";
        case FieldProblem::WrongCheckDigit:
            return "certificate-wrong-check-digit";
        case FieldProblem::NoSuchDay:
            return "certificate-no-such-day";
        case FieldProblem::InTheFuture:
            return "certificate-in-the-future";
        case FieldProblem::BeforeBirth:
            return "certificate-before-birth";
        case FieldProblem::BeforeIssue:
            return "certificate-before-issue";
        case FieldProblem::NotKana:
            return "certificate-not-kana";
    }
    return "";
}

constexpr std::size_t kNumberFields = 5;  // insurer to birth

QStringList namesOf(std::span<const Field> fields) {
    QStringList names;
    for (const Field& field : fields) {
        names.append(QString::fromLatin1(field.name));
    }
    return names;
}

}  // namespace

QStringList certificateFields() {
    return namesOf(kFields);
}

QStringList numberFields() {
    return namesOf(std::span{kFields}.first<kNumberFields>());
}

domain::TypedCertificate typedCertificate(const QVariantMap& typed) {
    domain::TypedCertificate certificate;
    for (const Field& field : kFields) {
        certificate.*field.text = typed.value(QString::fromLatin1(field.name)).toString().toStdString();
    }
    return certificate;
}

QVariantMap wordsOf(const std::vector<domain::Complaint>& complaints) {
    QVariantMap words;
    for (const domain::Complaint& complaint : complaints) {
        const auto* const field = std::ranges::find(kFields, complaint.field, &Field::field);
        words.insert(QString::fromLatin1(field->name), qtTrId(idOf(complaint.problem)));
    }
    return words;
}

}  // namespace madoguchi::viewmodel
