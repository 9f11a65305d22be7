// What the tests of the counter during an outage share: ladder, 申立書 and 後日確認 list on one list of
// visits, a log that can be read, a probe and a service whose answers the test gives.
#pragma once

#include <gtest/gtest.h>

#include "staff/staff_fixture.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/kiosk_view_model.hpp"

namespace madoguchi::viewmodel {

using domain::LadderStep;

inline const std::filesystem::path kForm{MADOGUCHI_SOURCE_DIR "/resources/forms/declaration.json"};

class Counter : public testing::Test {
protected:
    void keep(domain::FollowUp visit) {
        counter_.list.add({}, std::move(visit), [](const Expected<std::int64_t>&) {});
        counter_.list.entries.clear();
        counter_.book.reload();
    }
    [[nodiscard]] QVariantMap step(LadderStep wanted) {
        return counter_.ladder->steps().at(static_cast<qsizetype>(wanted)).toMap();
    }
    void press(LadderStep step) { counter_.ladder->press(QString::fromLatin1(toText(step).data())); }

    test::OwnFolder folder_;
    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    std::string who_ = "受付　一郎";
    std::vector<std::filesystem::path> printed_;
    bool printer_ = true;
    test::FakeCounter counter_{
        clock_, [this] { return who_; },
        DeclarationViewModel::Settings{
            .form = kForm,
            .folder = folder_.path / "declarations",
            .clinicName = QStringLiteral("みどりの丘クリニック"),
            .print = [this](const std::filesystem::path& file, const std::function<void(bool)>& done) {
                printed_.push_back(file);
                done(printer_);
            }}};
};

}  // namespace madoguchi::viewmodel
