// What the page of the 被保険者資格申立書 binds to: the form's fields, filled in from what is known,
// completed by staff with the patient; saved as PDF, printed. Contract: what was written is kept with the
// visit on the 後日確認 list (encrypted) and in the log only as "a declaration was made", before a file is
// written; the PDF holds personal data and lies in a folder of its own, for the owner alone, until it has had
// its time (declaration_folder.hpp). Threads: GUI
// thread. Errors: file.*, config.invalid, audit.*: said in words.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "viewmodel/declaration_form.hpp"
#include "viewmodel/follow_up_book.hpp"

namespace madoguchi::viewmodel {

class DeclarationViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(bool locked READ locked NOTIFY changed FINAL)  // nobody who may see it is signed in
    Q_PROPERTY(bool usable READ usable NOTIFY changed FINAL)  // the form's file could be read
    Q_PROPERTY(QString patient READ patient NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList fields READ fields NOTIFY fieldsChanged FINAL)  // {id, label, kind, choices, value}
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(bool good READ good NOTIFY changed FINAL)
    Q_PROPERTY(bool saved READ saved NOTIFY changed FINAL)  // this visit's PDF is there

public:
    struct Settings {
        std::filesystem::path form;    // the file that describes it
        std::filesystem::path folder;  // where PDFs go; made when it is missing
        QString clinicName;
        // Hands a file to the printer; `done` says later whether it took it.
        std::function<void(const std::filesystem::path&, std::function<void(bool)> done)> print;
    };

    DeclarationViewModel(FollowUpBook& book, Settings settings, QObject* parent = nullptr);

    void open(std::int64_t visit);        // of the list
    void begin(domain::FollowUp visit);  // on no list yet: it is made when the paper is saved

    void refresh();  // somebody signed in or out

    [[nodiscard]] bool locked() const { return book_.who().empty(); }
    [[nodiscard]] bool usable() const { return form_.has_value(); }
    [[nodiscard]] QString patient() const;
    [[nodiscard]] QVariantList fields() const;
    [[nodiscard]] const QString& message() const { return message_; }
    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] bool saved() const { return !file_.empty(); }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

public slots:
    void signIn() { emit book_.signInNeeded(); }
    void setValue(const QString& id, const QString& value);
    void save();
    void print();  // saves first

signals:
    void opened();
    void fieldsChanged();
    void changed();
    void kept(qint64 visit);  // it is on the list, with the declaration

private:
    void show(std::int64_t visit, domain::FollowUp known);
    void keep(std::function<void()> then);
    bool write();
    void removeOld();  // once a day, when the list is known
    void say(QString message, bool good);

    FollowUpBook& book_;
    Settings settings_;
    Expected<DeclarationForm> form_;
    std::int64_t visit_ = 0;  // 0: begun_
    domain::FollowUp begun_;
    DeclarationValues values_;
    std::filesystem::path file_;
    QString message_;
    bool good_ = false;
    bool shownLocked_ = false;
    domain::Date lookedAt_{};  // the folder, for what is old
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::viewmodel
