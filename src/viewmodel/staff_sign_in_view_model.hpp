// What the staff's window binds to for signing in and for the accounts: who is signed in, which panel is
// open, how many digits are typed (never which: QML passes key presses, the digits stay in a CodePad). The
// first start asks for the administrator; until there is one the panel comes by itself. Texts are Japanese.
// Threads: GUI thread. The desk outlives it.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <memory>

#include "staff/code_pad.hpp"
#include "staff/staff_desk.hpp"

namespace madoguchi::viewmodel {

class StaffSignInViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    // "" (closed), names, code, first, new-code, manage
    Q_PROPERTY(QString panel READ panel NOTIFY changed FINAL)
    Q_PROPERTY(bool signedIn READ signedIn NOTIFY changed FINAL)
    Q_PROPERTY(bool canManage READ canManage NOTIFY changed FINAL)
    Q_PROPERTY(bool needsAdministrator READ needsAdministrator NOTIFY changed FINAL)
    Q_PROPERTY(bool unusable READ unusable CONSTANT FINAL)  // the accounts' file is damaged
    Q_PROPERTY(QString userName READ userName NOTIFY changed FINAL)
    Q_PROPERTY(QString userRole READ userRole NOTIFY changed FINAL)
    Q_PROPERTY(
        QVariantList accounts READ accounts NOTIFY changed FINAL)  // {id, name, roleName, nextRole, active}
    Q_PROPERTY(QVariantList people READ people NOTIFY changed FINAL)  // those who can sign in, like accounts
    Q_PROPERTY(QVariantList roles READ roles CONSTANT FINAL)          // {id, name}
    Q_PROPERTY(QString codeFor READ codeFor NOTIFY changed FINAL)     // whose code is typed
    Q_PROPERTY(QString codePrompt READ codePrompt NOTIFY changed FINAL)
    Q_PROPERTY(int digits READ digits NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)

public:
    explicit StaffSignInViewModel(staff::StaffDesk& desk, QObject* parent = nullptr);

    [[nodiscard]] const QString& panel() const { return panel_; }
    [[nodiscard]] bool signedIn() const { return desk_.currentUser().has_value(); }
    [[nodiscard]] bool canManage() const { return desk_.may(staff::Permission::ManageStaff); }
    [[nodiscard]] bool needsAdministrator() const { return desk_.needsAdministrator(); }
    [[nodiscard]] bool unusable() const { return desk_.fault().has_value(); }
    [[nodiscard]] QString userName() const;
    [[nodiscard]] QString userRole() const;
    [[nodiscard]] QVariantList accounts() const;
    [[nodiscard]] QVariantList people() const;
    [[nodiscard]] QVariantList roles() const;
    [[nodiscard]] const QString& codeFor() const { return codeFor_; }
    [[nodiscard]] QString codePrompt() const;
    [[nodiscard]] int digits() const { return pad_.count(); }
    [[nodiscard]] bool busy() const { return desk_.busy(); }
    [[nodiscard]] bool canSubmit() const { return pad_.longEnough() && !busy(); }
    [[nodiscard]] const QString& message() const { return message_; }

    void noteActivity() { desk_.noteActivity(); }  // every touch and key of the staff's window

public slots:
    void open();  // 「サインイン」, 「切り替え」
    void close();
    void choose(const QString& id);
    void pressDigit(int digit);
    void eraseDigit();
    void submit();
    void signOut();
    void manage();
    void beginFirst(const QString& name);
    void beginAccount(const QString& name, const QString& role);
    void beginNewCode(const QString& id);
    void setActive(const QString& id, bool active);
    void setRole(const QString& id, const QString& role);

signals:
    void changed();

private:
    enum class Purpose { SignIn, First, Account, NewCode };

    void show(const char* panel);
    void beginCode(Purpose purpose, const QString& whose);
    void submitNew(SecureBytes code);
    void onAnswer(staff::Answer answer);
    [[nodiscard]] staff::StaffDesk::Done answering();

    staff::StaffDesk& desk_;
    QString panel_;
    QString message_;
    Purpose purpose_ = Purpose::SignIn;
    QString codeFor_;
    std::string id_;
    staff::Role role_ = staff::Role::Reception;
    staff::CodePad pad_;
    SecureBytes firstTime_;  // a new code is typed twice
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::viewmodel
