#include "viewmodel/staff_sign_in_view_model.hpp"

#include <QtCore/QVariantMap>
#include <algorithm>
#include <utility>

#include "staff/code_rules.hpp"

namespace madoguchi::viewmodel {
namespace {

using staff::Answer;

QString roleName(staff::Role role) {
    switch (role) {
        case staff::Role::Reception:
            return qtTrId("staff-role-reception");
        case staff::Role::Custody:
            return qtTrId("staff-role-custody");
        case staff::Role::Administrator:
            return qtTrId("staff-role-administrator");
        case staff::Role::Auditor:
            return qtTrId("staff-role-auditor");
    }
    return {};
}

QString textOf(staff::Role role) {
    const std::string_view text = toText(role);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QVariantMap mapOf(const staff::ListedAccount& account) {
    const auto& roles = staff::kAllRoles;
    const auto at = std::ranges::find(roles, account.user.role) - roles.begin();
    return {{QStringLiteral("id"), QString::fromStdString(account.user.id)},
            {QStringLiteral("name"), QString::fromStdString(account.user.name)},
            {QStringLiteral("roleName"), roleName(account.user.role)},
            {QStringLiteral("nextRole"), textOf(roles[static_cast<std::size_t>(at + 1) % roles.size()])},
            {QStringLiteral("active"), account.active}};
}

QString messageOf(Answer answer, Milliseconds wait) {
    switch (answer) {
        case Answer::Done:
        case Answer::Busy:
            return {};
        case Answer::WrongCode:
            return qtTrId("staff-answer-wrong-code");
        case Answer::MustWait:
            return qtTrId("staff-answer-must-wait")
                .arg(std::chrono::ceil<std::chrono::seconds>(wait).count());
        case Answer::CodeNotAcceptable:
            return qtTrId("staff-answer-weak-code");
        case Answer::NameNotAcceptable:
            return qtTrId("staff-answer-bad-name");
        case Answer::NameTaken:
            return qtTrId("staff-answer-name-taken");
        case Answer::LastAdministrator:
            return qtTrId("staff-answer-last-administrator");
        case Answer::NotPermitted:
            return qtTrId("staff-answer-not-permitted");
        case Answer::TooMany:
            return qtTrId("staff-answer-too-many");
        case Answer::Failed:
            return qtTrId("staff-answer-failed");
        case Answer::Unrecorded:
            return qtTrId("staff-answer-unrecorded");
    }
    return {};
}

}  // namespace

StaffSignInViewModel::StaffSignInViewModel(staff::StaffDesk& desk, QObject* parent)
    : QObject{parent}, desk_{desk} {
    if (desk_.needsAdministrator()) {
        panel_ = QStringLiteral("first");
    }
    desk_.onChange([this, alive = std::weak_ptr<int>{alive_}] {
        if (!alive.lock()) {
            return;
        }
        // Whoever was managing accounts went away or lost the right.
        const bool managing = panel_ == QLatin1String{"manage"} ||
                              (panel_ == QLatin1String{"new-code"} && purpose_ != Purpose::First);
        const bool made = panel_ == QLatin1String{"first"} && !desk_.needsAdministrator();
        if (made || (managing && !canManage())) {
            close();
        }
        emit changed();
    });
}

QString StaffSignInViewModel::userName() const {
    return signedIn() ? QString::fromStdString(desk_.currentUser()->name) : QString{};
}

QString StaffSignInViewModel::userRole() const {
    return signedIn() ? roleName(desk_.currentUser()->role) : QString{};
}

QVariantList StaffSignInViewModel::accounts() const {
    QVariantList list;
    for (const staff::ListedAccount& each : desk_.accounts()) {
        list.append(mapOf(each));
    }
    return list;
}

QVariantList StaffSignInViewModel::people() const {
    QVariantList list;
    for (const staff::ListedAccount& each : desk_.accounts()) {
        if (each.active) {
            list.append(mapOf(each));
        }
    }
    return list;
}

QVariantList StaffSignInViewModel::roles() const {
    QVariantList list;
    for (const staff::Role role : staff::kAllRoles) {
        list.append(
            QVariantMap{{QStringLiteral("id"), textOf(role)}, {QStringLiteral("name"), roleName(role)}});
    }
    return list;
}

QString StaffSignInViewModel::codePrompt() const {
    if (busy()) {
        return qtTrId("staff-code-checking");
    }
    if (purpose_ == Purpose::SignIn) {
        return qtTrId("staff-code-enter");
    }
    return firstTime_.empty() ? qtTrId("staff-code-new") : qtTrId("staff-code-again");
}

void StaffSignInViewModel::show(const char* panel) {
    panel_ = QString::fromLatin1(panel);
    pad_.clear();
    firstTime_.wipe();
    message_.clear();
    emit changed();
}

void StaffSignInViewModel::open() {
    show(desk_.needsAdministrator() ? "first" : "names");
}

void StaffSignInViewModel::close() {
    show("");
}

void StaffSignInViewModel::manage() {
    if (canManage()) {
        show("manage");
    }
}

void StaffSignInViewModel::beginCode(Purpose purpose, const QString& whose) {
    purpose_ = purpose;
    codeFor_ = whose;
    show(purpose == Purpose::SignIn ? "code" : "new-code");
}

void StaffSignInViewModel::choose(const QString& id) {
    id_ = id.toStdString();
    for (const staff::ListedAccount& each : desk_.accounts()) {
        if (each.user.id == id_ && each.active) {
            beginCode(Purpose::SignIn, QString::fromStdString(each.user.name));
            return;
        }
    }
}

void StaffSignInViewModel::beginFirst(const QString& name) {
    const QString trimmed = name.trimmed();
    if (staff::isAcceptableName(trimmed.toStdString())) {
        beginCode(Purpose::First, trimmed);
    } else {
        message_ = messageOf(Answer::NameNotAcceptable, {});
        emit changed();
    }
}

void StaffSignInViewModel::beginAccount(const QString& name, const QString& role) {
    const QString trimmed = name.trimmed();
    const auto known = desk_.accounts();
    const bool taken = std::ranges::any_of(known, [&trimmed](const staff::ListedAccount& each) {
        return QString::fromStdString(each.user.name) == trimmed;
    });
    const auto read = staff::roleFromText(role.toStdString());
    if (!read || taken || !staff::isAcceptableName(trimmed.toStdString())) {
        message_ = messageOf(taken ? Answer::NameTaken : Answer::NameNotAcceptable, {});
        emit changed();
        return;
    }
    role_ = *read;
    beginCode(Purpose::Account, trimmed);
}

void StaffSignInViewModel::beginNewCode(const QString& id) {
    id_ = id.toStdString();
    for (const staff::ListedAccount& each : desk_.accounts()) {
        if (each.user.id == id_) {
            beginCode(Purpose::NewCode, QString::fromStdString(each.user.name));
            return;
        }
    }
}

void StaffSignInViewModel::pressDigit(int digit) {
    if (!busy()) {
        pad_.press(digit);
        message_.clear();
        emit changed();
    }
}

void StaffSignInViewModel::eraseDigit() {
    if (!busy()) {
        pad_.erase();
        emit changed();
    }
}

void StaffSignInViewModel::submit() {
    if (!canSubmit()) {
        return;
    }
    message_.clear();
    if (purpose_ == Purpose::SignIn) {
        desk_.signIn(id_, pad_.take(), answering());
        emit changed();
    } else {
        submitNew(pad_.take());
    }
}

void StaffSignInViewModel::submitNew(SecureBytes code) {
    if (firstTime_.empty()) {
        if (staff::isAcceptableCode(code.bytes())) {
            firstTime_ = std::move(code);
        } else {
            message_ = messageOf(Answer::CodeNotAcceptable, {});
        }
        emit changed();
        return;
    }
    const bool same = std::ranges::equal(firstTime_.bytes(), code.bytes());
    firstTime_.wipe();
    if (!same) {
        message_ = qtTrId("staff-answer-codes-differ");
        emit changed();
        return;
    }
    std::string name = codeFor_.toStdString();
    if (purpose_ == Purpose::First) {
        desk_.createFirstAdministrator(std::move(name), std::move(code), answering());
    } else if (purpose_ == Purpose::Account) {
        desk_.create(std::move(name), role_, std::move(code), answering());
    } else {
        desk_.setCode(id_, std::move(code), answering());
    }
    emit changed();
}

void StaffSignInViewModel::signOut() {
    close();
    desk_.signOut();
}

void StaffSignInViewModel::setActive(const QString& id, bool active) {
    desk_.setActive(id.toStdString(), active, answering());
}

void StaffSignInViewModel::setRole(const QString& id, const QString& role) {
    if (const auto read = staff::roleFromText(role.toStdString())) {
        desk_.setRole(id.toStdString(), *read, answering());
    }
}

staff::StaffDesk::Done StaffSignInViewModel::answering() {
    return [this, alive = std::weak_ptr<int>{alive_}](Answer answer) {
        if (alive.lock()) {
            onAnswer(answer);
        }
    };
}

void StaffSignInViewModel::onAnswer(Answer answer) {
    const bool typing = panel_ == QLatin1String{"code"} || panel_ == QLatin1String{"new-code"};
    if (answer == Answer::Done && typing) {
        const bool here = purpose_ == Purpose::SignIn || purpose_ == Purpose::First;
        show(here ? "" : "manage");
        return;
    }
    Milliseconds wait{0};
    for (const staff::ListedAccount& each : desk_.accounts()) {
        if (each.user.id == id_) {
            wait = each.wait;
        }
    }
    message_ = messageOf(answer, wait);
    emit changed();
}

}  // namespace madoguchi::viewmodel
