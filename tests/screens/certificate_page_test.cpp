// Renders the page of the 資格確認書 into build/screens/staff, and works it as staff do: types, presses,
// leaves.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QInputMethodEvent>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>

#include "support/fake_ports.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_desk.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

using namespace std::chrono;

class Lookup final : public ports::NumberLookupPort {
public:
    void lookUp(domain::InsuranceNumbers, Done done) override { done(answer); }
    Expected<ports::NumberLookupAnswer> answer;
};

QQuickItem* find(QQuickItem* item, const QString& label, const char* property) {
    if (!item->isVisible()) {
        return nullptr;
    }
    if (item->property("label").toString() == label && item->property(property).isValid()) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = find(child, label, property)) {
            return found;
        }
    }
    return nullptr;
}

class CertificatePage : public testing::Test {
protected:
    CertificatePage() {
        desk_.populate();
        window_->show();
        window_->requestActivate();
        press("資格確認書");
    }
    void settle() {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
        }
        (void)window_->grabWindow();
    }
    void picture(const char* name) {
        settle();
        const QDir folder{QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/staff")};
        ASSERT_TRUE(QDir{}.mkpath(folder.path()));
        EXPECT_TRUE(window_->grabWindow().save(folder.filePath(QString::fromLatin1(name) + ".png")));
    }
    void press(const char* label) {
        settle();
        QQuickItem* const item = find(window_->contentItem(), QString::fromUtf8(label), "explanation");
        ASSERT_NE(item, nullptr) << label;
        QMetaObject::invokeMethod(item, "fire");
        settle();
    }
    void type(const char* label, const char* text) {
        QQuickItem* const field = find(window_->contentItem(), QString::fromUtf8(label), "text");
        ASSERT_NE(field, nullptr) << label;
        field->setProperty("text", QString::fromUtf8(text));
    }
    void typeAll() {
        type("保険者番号（6けたか8けた）", "06999999");
        type("記号（なければ空のまま）", "２７１８");
        type("番号", "2818");
        type("枝番（あれば）", "00");
        type("生年月日（例 S25.3.1）", "昭和33年7月26日");
        type("氏名のカナ（照らし合わせます）", "しょめん　かずこ");
        type("交付年月日（例 R7.8.1）", "令和8年7月26日");
        type("有効期限（例 R12.7.31）", "令和9年7月31日");
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    test::FakeDesk desk_{clock_};
    test::FakeAudit log_;
    Lookup lookup_;
    viewmodel::KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    viewmodel::StaffViewModel staff_{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
    viewmodel::VisualCheckViewModel check_{kiosk_, clock_, [] { return std::string{}; }};
    viewmodel::NumberEntryViewModel entry_{kiosk_, clock_, {}};
    viewmodel::CauseBoardViewModel board_{kiosk_};
    viewmodel::StaffSignInViewModel signIn_{desk_.desk()};
    std::string who_ = "受付　一郎";
    test::FakeCounter counter_{clock_, [this] { return who_; }, {}};
    viewmodel::CertificateDesk certificates_{{.gateway = lookup_,
                                              .log = log_,
                                              .clock = clock_,
                                              .rules = {.noIssueFrom = 2024y / December / 2,
                                                        .lastDay = 2025y / December / 1,
                                                        .monthEndAge = 70,
                                                        .dayBeforeAge = 75,
                                                        .qualificationYears = 5},
                                              .whoMayLookUp = [this] { return who_; },
                                              .book = &counter_.book}};
    std::unique_ptr<QQuickView> window_ =
        viewmodel::makeStaffWindow({staff_, signIn_, check_, entry_, board_, *counter_.ladder,
                                    *counter_.followUps, counter_.declaration, &certificates_});
};

TEST_F(CertificatePage, ASlipIsNamedAndTheAnswerIsRead) {
    ASSERT_EQ(viewmodel::problemsOf(*window_).toStdString(), "");
    picture("20-certificate-empty");
    typeAll();
    type("保険者番号（6けたか8けた）", "06999998");
    type("生年月日（例 S25.3.1）", "昭和64年1月8日");
    press("資格を調べる");
    EXPECT_EQ(certificates_.complaints().size(), 2);
    picture("21-certificate-slips");
    typeAll();
    lookup_.answer = ports::NumberLookupAnswer{.eligibility = domain::Eligibility::Valid,
                                               .name = "書面　和子",
                                               .kana = "ｼｮﾒﾝ ｶｽﾞｺ",
                                               .insurerName = "架空書面健康保険組合",
                                               .sharePercent = 30,
                                               .validUntil = 2027y / July / 31,
                                               .lostOn = std::nullopt,
                                               .note = {}};
    press("資格を調べる");
    EXPECT_EQ(certificates_.tone(), "good");
    picture("22-certificate-valid");
    ports::NumberLookupAnswer notFound;
    notFound.eligibility = domain::Eligibility::NotFound;
    lookup_.answer = notFound;
    press("資格を調べる");
    picture("23-certificate-not-found");
    lookup_.answer = fail(StepCode::GatewayUnreachable);
    press("資格を調べる");
    EXPECT_EQ(certificates_.tone(), "trouble");
    picture("24-certificate-outage");
    press("後日確認に残す");
    ASSERT_EQ(counter_.list.kept.size(), 1U);
    picture("25-certificate-kept");
    press("ほかの方法で確かめる");
    EXPECT_EQ(counter_.ladder->visitId(), 1);
    picture("26-certificate-ladder");
    press("資格確認書");
    typeAll();
    press("資格を調べる");
    EXPECT_EQ(certificates_.tone(), "trouble");
    press("今日の受付");
    EXPECT_EQ(certificates_.tone(), "");
    press("資格確認書");
    const QQuickItem* const number = find(window_->contentItem(), QStringLiteral("番号"), "text");
    ASSERT_NE(number, nullptr);
    EXPECT_EQ(number->property("text").toString(), "");
}

TEST_F(CertificatePage, NobodySignedInIsAskedToSignIn) {
    who_.clear();
    typeAll();
    press("資格を調べる");
    EXPECT_NE(signIn_.panel(), "");
    EXPECT_TRUE(log_.entries.empty());
}

}  // namespace
}  // namespace madoguchi
