#include "viewmodel/declaration_view_model.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariantMap>
#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "viewmodel/declaration_folder.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {
namespace {

QString kindOf(DeclarationField::Kind kind) {
    const auto name = std::ranges::find(kDeclarationKinds, kind, &DeclarationKind::kind)->name;
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString causeOf(StepCode code) {
    return qtTrId(QByteArray{"staff-cause-"}.append(idOf(staffCause(code))).constData());
}

}  // namespace

DeclarationViewModel::DeclarationViewModel(FollowUpBook& book, Settings settings, QObject* parent)
    : QObject{parent},
      book_{book},
      settings_{std::move(settings)},
      form_{readDeclarationForm(settings_.form)} {
    connect(&book_, &FollowUpBook::changed, this, &DeclarationViewModel::removeOld);
}

void DeclarationViewModel::removeOld() {
    const domain::Date today = jstDay(book_.clock().utc());
    if (settings_.folder.empty() || std::exchange(lookedAt_, today) == today) {
        return;
    }
    std::set<std::int64_t> visits;
    for (const ports::KeptFollowUp& each : book_.visits()) {
        visits.insert(each.id);
    }
    removeOldDeclarations(settings_.folder, visits, today);
}

void DeclarationViewModel::open(std::int64_t visit) {
    const auto* kept = book_.find(visit);
    show(visit, kept != nullptr ? kept->visit : domain::FollowUp{});
}

void DeclarationViewModel::begin(domain::FollowUp visit) {
    show(0, std::move(visit));
}

void DeclarationViewModel::show(std::int64_t visit, domain::FollowUp known) {
    // Read at each opening, so that a corrected file needs no restart.
    form_ = readDeclarationForm(settings_.form);
    visit_ = visit;
    begun_ = std::move(known);
    file_.clear();
    values_.clear();
    if (!form_) {
        say(qtTrId("declaration-form-wrong").arg(QString::fromStdString(form_.error().detail)), false);
        emit fieldsChanged();
        emit opened();
        return;
    }
    values_ = filledIn(*form_, begun_, jstDay(book_.clock().utc()), settings_.clinicName);
    say({}, true);
    emit fieldsChanged();
    emit opened();
}

// What was written stays for whoever signs in next: it is the patient's, and on nobody's screen meanwhile.
void DeclarationViewModel::refresh() {
    if (shownLocked_ != locked()) {
        shownLocked_ = locked();
        emit fieldsChanged();
        emit changed();
    }
}

QString DeclarationViewModel::patient() const {
    if (locked()) {
        return {};
    }
    const auto* kept = book_.find(visit_);
    return QString::fromStdString(kept != nullptr ? kept->visit.name : begun_.name);
}

QVariantList DeclarationViewModel::fields() const {
    QVariantList list;
    if (!form_ || locked()) {
        return list;
    }
    for (const DeclarationField& field : form_->fields) {
        if (field.kind == DeclarationField::Kind::Signature) {
            continue;  // with a pen, on paper
        }
        const auto value = values_.find(field.id.toStdString());
        list.append(
            QVariantMap{{QStringLiteral("id"), field.id},
                        {QStringLiteral("label"), field.label},
                        {QStringLiteral("kind"), kindOf(field.kind)},
                        {QStringLiteral("choices"), field.choices},
                        {QStringLiteral("value"),
                         value == values_.end() ? QString{} : QString::fromStdString(value->second)}});
    }
    return list;
}

void DeclarationViewModel::setValue(const QString& id, const QString& value) {
    values_[id.toStdString()] = value.toStdString();
}

void DeclarationViewModel::say(QString message, bool good) {
    message_ = std::move(message);
    good_ = good;
    emit changed();
}

// The list first: a paper without its visit would be found by nobody.
void DeclarationViewModel::keep(std::function<void()> then) {
    if (!form_) {
        return;
    }
    if (book_.who().empty()) {
        emit book_.signInNeeded();
        return;
    }
    const auto* before = book_.find(visit_);
    domain::FollowUp visit = before != nullptr ? before->visit : begun_;
    visit.declaration = values_;
    visit.confirmedBy = domain::LadderStep::Declaration;
    if (visit.name.empty()) {
        if (const auto name = values_.find("name"); name != values_.end()) {
            visit.name = name->second;
        }
    }
    const auto done = [this, weak = std::weak_ptr<int>{alive_},
                       then = std::move(then)](const Expected<std::int64_t>& id) {
        if (weak.expired()) {
            return;
        }
        if (!id) {
            say(causeOf(id.error().code), false);
            return;
        }
        visit_ = *id;
        emit kept(*id);
        then();
    };
    const std::string outcome{toText(domain::LadderStep::Declaration)};
    if (before != nullptr) {
        book_.change(visit_, std::move(visit), false, "ladder.step", outcome, done);
    } else {
        book_.add(std::move(visit), "ladder.step", outcome, done);
    }
}

bool DeclarationViewModel::write() {
    std::error_code error;
    std::filesystem::create_directories(settings_.folder, error);
    std::filesystem::permissions(settings_.folder, std::filesystem::perms::owner_all, error);
    const auto file = settings_.folder / declarationFileName(jstDay(book_.clock().utc()), visit_);
    const auto written = writeDeclarationPdf(*form_, values_, file);
    if (!written) {
        say(qtTrId("declaration-not-written").arg(QString::fromStdString(settings_.folder.string())), false);
        return false;
    }
    file_ = file;
    return true;
}

void DeclarationViewModel::save() {
    keep([this] {
        if (write()) {
            say(qtTrId("declaration-saved").arg(QString::fromStdString(file_.string())), true);
        }
    });
}

void DeclarationViewModel::print() {
    keep([this] {
        if (!write()) {
            return;
        }
        const auto done = [this, weak = std::weak_ptr<int>{alive_}, file = file_](bool printed) {
            if (!weak.expired() && file == file_) {
                say(printed ? qtTrId("declaration-printing")
                            : qtTrId("declaration-no-printer")
                                  .arg(QString::fromStdString(file.string())),
                    printed);
            }
        };
        if (settings_.print) {
            settings_.print(file_, done);
        } else {
            done(false);
        }
    });
}

}  // namespace madoguchi::viewmodel
