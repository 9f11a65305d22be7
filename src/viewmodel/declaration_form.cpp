#include "viewmodel/declaration_form.hpp"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>
#include <algorithm>

#include "domain/era.hpp"

namespace madoguchi::viewmodel {
namespace {

constexpr qint64 kLargestFile = 256 * 1024;
constexpr qsizetype kMostFields = 60;
constexpr QRectF kPage{0, 0, 210, 297};  // A4
struct Wrong {
    std::string where;
};

QString textOf(const QJsonObject& object, const char* key, const std::string& where) {
    const QJsonValue value = object.value(QLatin1String{key});
    if (!value.isString() || value.toString().isEmpty()) {
        throw Wrong{where + "." + key};
    }
    return value.toString();
}

double numberOf(const QJsonObject& object, const char* key, double least, double most,
                const std::string& where) {
    const QJsonValue value = object.value(QLatin1String{key});
    if (!value.isDouble() || value.toDouble() < least || value.toDouble() > most) {
        throw Wrong{where + "." + key};
    }
    return value.toDouble();
}

QRectF placeOf(const QJsonObject& object, bool height, const std::string& where) {
    const QRectF place{numberOf(object, "x", 0, kPage.width(), where),
                       numberOf(object, "y", 0, kPage.height(), where),
                       numberOf(object, "w", 5, kPage.width(), where),
                       height ? numberOf(object, "h", 5, kPage.height(), where) : 0};
    if (place.right() > kPage.right() || place.bottom() > kPage.bottom()) {
        throw Wrong{where + " lies outside the page"};
    }
    return place;
}

DeclarationField fieldOf(const QJsonObject& object, const std::string& where) {
    DeclarationField field;
    field.id = textOf(object, "id", where);
    field.label = textOf(object, "label", where);
    field.place = placeOf(object, true, where);
    const auto kind = std::ranges::find(kDeclarationKinds, textOf(object, "type", where).toStdString(),
                                        &DeclarationKind::name);
    if (kind == kDeclarationKinds.end()) {
        throw Wrong{where + ".type"};
    }
    field.kind = kind->kind;
    if (field.kind == DeclarationField::Kind::Choice) {
        for (const QJsonValue& each : object.value(QLatin1String{"choices"}).toArray()) {
            field.choices.append(each.toString());
        }
        if (field.choices.size() < 2 || field.choices.contains(QString{})) {
            throw Wrong{where + ".choices"};
        }
    }
    field.from = object.value(QLatin1String{"from"}).toString();
    if (!field.from.isEmpty() &&
        std::ranges::find(kDeclarationFacts, field.from.toStdString()) == kDeclarationFacts.end()) {
        throw Wrong{where + ".from"};
    }
    return field;
}

DeclarationForm formOf(const QJsonObject& object) {
    DeclarationForm form;
    form.title = textOf(object, "title", "form");
    form.footer = object.value(QLatin1String{"footer"}).toString();
    const QJsonArray texts = object.value(QLatin1String{"texts"}).toArray();
    const QJsonArray fields = object.value(QLatin1String{"fields"}).toArray();
    if (fields.isEmpty() || fields.size() > kMostFields || texts.size() > kMostFields) {
        throw Wrong{"fields"};
    }
    for (qsizetype at = 0; at < texts.size(); ++at) {
        const std::string where = "texts[" + std::to_string(at) + "]";
        const QJsonObject each = texts[at].toObject();
        form.texts.push_back({placeOf(each, false, where), numberOf(each, "size", 5, 40, where),
                              each.value(QLatin1String{"bold"}).toBool(), textOf(each, "text", where)});
    }
    QSet<QString> ids;
    for (qsizetype at = 0; at < fields.size(); ++at) {
        const std::string where = "fields[" + std::to_string(at) + "]";
        form.fields.push_back(fieldOf(fields[at].toObject(), where));
        if (ids.contains(form.fields.back().id)) {
            throw Wrong{where + ".id stands twice"};
        }
        ids.insert(form.fields.back().id);
    }
    return form;
}

// The fact as it is written into the form; empty when it isn't known.
QString factOf(const DeclarationField& field, const domain::FollowUp& visit, domain::Date today,
               const QString& clinicName) {
    const auto day = [](domain::Date date) { return QString::fromStdString(domain::dayInWords(date)); };
    if (field.from == QLatin1String{"name"}) {
        return QString::fromStdString(visit.name);
    }
    if (field.from == QLatin1String{"address"}) {
        return QString::fromStdString(visit.address);
    }
    if (field.from == QLatin1String{"birth"}) {
        return visit.birth ? day(*visit.birth) : QString{};
    }
    if (field.from == QLatin1String{"today"}) {
        return day(today);
    }
    if (field.from == QLatin1String{"clinic"}) {
        return clinicName;
    }
    if (field.from == QLatin1String{"sex"} && field.choices.size() >= 2) {
        return visit.sex == domain::Sex::Male     ? field.choices[0]
               : visit.sex == domain::Sex::Female ? field.choices[1]
                                                  : QString{};
    }
    return {};
}

}  // namespace

Expected<DeclarationForm> readDeclarationForm(const std::filesystem::path& file) {
    QFile source{QString::fromStdString(file.string())};
    if (!source.open(QIODevice::ReadOnly) || source.size() > kLargestFile) {
        return fail(StepCode::FileUnreadable, file.filename().string());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll(), &error);
    if (!document.isObject()) {
        return fail(StepCode::ConfigInvalid,
                    file.filename().string() + ": " + error.errorString().toStdString());
    }
    try {
        return formOf(document.object());
    } catch (const Wrong& wrong) {
        return fail(StepCode::ConfigInvalid, file.filename().string() + ": " + wrong.where);
    }
}

DeclarationValues filledIn(const DeclarationForm& form, const domain::FollowUp& visit, domain::Date today,
                           const QString& clinicName) {
    DeclarationValues values;
    for (const DeclarationField& field : form.fields) {
        const std::string id = field.id.toStdString();
        const auto written = visit.declaration.find(id);
        values[id] = written != visit.declaration.end()
                         ? written->second
                         : factOf(field, visit, today, clinicName).toStdString();
    }
    return values;
}

}  // namespace madoguchi::viewmodel
