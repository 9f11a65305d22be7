// The 被保険者資格申立書 as a form that a file describes: read the file, fill it from what is known of a
// visit, draw it as a page of A4 into a PDF. Contract: the file is data of the institution
// (resources/forms/declaration.json unless a setting names another) and read strictly, so that a wrong one is
// said and never half drawn; what is written is drawn smaller when it is long, never cut. Units: millimetres
// from the top left corner of the page, points for type. The shipped list of fields is from memory and
// unverified (docs/declaration-form.md). Threads: GUI thread (fonts). Errors: file.unreadable, config.invalid
// with the place; file.unwritable.
#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "domain/follow_up.hpp"

namespace madoguchi::viewmodel {

struct DeclarationField {
    enum class Kind { Text, Choice, Signature };
    QString id;
    QString label;
    Kind kind = Kind::Text;
    QStringList choices;
    QString from;  // which known fact fills it; empty: none
    QRectF place;
};

// What a form's file may say of a field: `type`, and `from`.
struct DeclarationKind {
    std::string_view name;
    DeclarationField::Kind kind;
};
inline constexpr std::array kDeclarationKinds{
    DeclarationKind{"text", DeclarationField::Kind::Text},
    DeclarationKind{"choice", DeclarationField::Kind::Choice},
    DeclarationKind{"signature", DeclarationField::Kind::Signature}};
inline constexpr std::array<std::string_view, 6> kDeclarationFacts{"name",    "birth", "sex",
                                                                   "address", "today", "clinic"};

struct DeclarationText {
    QRectF place;  // without a height: as long as the text needs
    double points = 10.5;
    bool bold = false;
    QString text;
};

struct DeclarationForm {
    QString title;
    QString footer;
    std::vector<DeclarationText> texts;
    std::vector<DeclarationField> fields;
};

using DeclarationValues = std::map<std::string, std::string>;  // field id → what stands in it

[[nodiscard]] Expected<DeclarationForm> readDeclarationForm(const std::filesystem::path& file);

// What is known already: of the card, the day, the clinic. What was written before stays.
[[nodiscard]] DeclarationValues filledIn(const DeclarationForm& form, const domain::FollowUp& visit,
                                         domain::Date today, const QString& clinicName);

// Replaces `file` (mode 0600) by the page.
[[nodiscard]] Expected<void> writeDeclarationPdf(const DeclarationForm& form, const DeclarationValues& values,
                                                 const std::filesystem::path& file);

}  // namespace madoguchi::viewmodel
