// The console on the tablet of a home visit: every page on every panel, touched by a finger, upright where
// the panel is. Leaves its pictures in build/screens/tablet-*.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QAccessible>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>

#include "screens/console_check.hpp"
#include "viewmodel/fake_continuing_care.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_desk.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

using namespace std::chrono;

struct Panel {
    const char* name;
    QSize size;
    double dotsPerInch;
};

void PrintTo(const Panel& panel, std::ostream* out) {
    *out << panel.name;
}

// The control with this label, or else the first whose label holds it.
QQuickItem* control(QQuickItem* item, const QString& label, bool whole) {
    if (!item->isVisible() || !item->isEnabled()) {
        return nullptr;
    }
    const QString own = item->property("label").toString();
    if ((whole ? own == label : own.contains(label)) && item->metaObject()->indexOfMethod("fire()") >= 0) {
        return item;
    }
    for (QQuickItem* const child : item->childItems()) {
        if (QQuickItem* const found = control(child, label, whole)) {
            return found;
        }
    }
    return nullptr;
}

QQuickItem* field(QQuickItem* item, const QString& label) {
    if (item->isVisible() && item->property("label").toString() == label &&
        item->property("byPad").isValid()) {
        return item;
    }
    for (QQuickItem* const child : item->childItems()) {
        if (QQuickItem* const found = field(child, label)) {
            return found;
        }
    }
    return nullptr;
}

class TabletConsole : public testing::TestWithParam<Panel> {
protected:
    void SetUp() override {
        QAccessible::setActive(true);
        desk_.populate();
        console_ = viewmodel::makeStaffWindow({staff_, signIn_, check_, entry_, board_, *counter_.ladder,
                                               *counter_.followUps, counter_.declaration, &certificates_,
                                               care_.care, &door_, GetParam().dotsPerInch});
        ASSERT_EQ(viewmodel::problemsOf(*console_).toStdString(), "");
        console_->resize(GetParam().size);
        console_->show();
        console_->requestActivate();
        staff_.setLights({.reader = viewmodel::Light::Ok,
                          .camera = std::nullopt,
                          .line = viewmodel::Light::Ok,
                          .resultFolder = viewmodel::Light::Ok});
        door_.enter();
    }
    void signIn() {
        press("受付　一郎");
        for (const char* key : {"8", "0", "5", "2", "決定"}) {
            press(key);
        }
        ASSERT_TRUE(signIn_.signedIn());
    }
    void show(checkin::At at, domain::NumberB number = domain::NumberB::Missing, bool home = true) {
        session::Presentation shown = test::at(std::move(at));
        shown.state.session->card.numberB = number;
        shown.state.session->card.numberBTriesLeft = 9;
        shown.patientName = "バンゴウ　ハナコ";
        shown.methods = {.face = false, .pin = true, .visual = true};
        shown.kind = home ? domain::VisitKind::HomeVisit : domain::VisitKind::Outpatient;
        kiosk_.show(std::move(shown));
        staff_.refresh();
        check_.refresh();
        entry_.refresh();
    }
    void fillToday() {
        const auto line = [this](const char* name, int minutes, const char* outcome, const char* cause) {
            session::StaffLine made;
            made.startedUtcMs =
                duration_cast<milliseconds>((clock_.utc() - std::chrono::minutes{minutes}).time_since_epoch())
                    .count();
            made.name = name;
            made.session = std::string{"s-"} + name;
            made.stateName = *outcome == '\0' ? "waiting-for-staff" : "ended";
            made.outcome = outcome;
            made.cause = cause;
            made.calling = *outcome == '\0';
            return made;
        };
        auto limited = line("見本　花子", 34, "completed", "");
        limited.facts.limit = domain::LimitCertificate{"限度額適用・標準負担額減額認定証",
                                                       "低所得Ⅱ",
                                                       domain::parseIsoDate("2026-08-01"),
                                                       domain::parseIsoDate("2027-07-31"),
                                                       {}};
        kiosk_.lines = {line("バンゴウ　ハナコ", 1, "", "patient.called-staff"),
                        line("見本　一郎", 12, "completed", "eligibility.new-insurer"), limited,
                        line("サンプル　タロウ", 55, "handed-to-staff", "gateway.unreachable")};
    }
    void settle() {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
            (void)console_->grabWindow();
        }
    }
    void press(const char* label) {
        settle();
        QQuickItem* item = control(console_->contentItem(), QString::fromUtf8(label), true);
        item = item != nullptr ? item : control(console_->contentItem(), QString::fromUtf8(label), false);
        ASSERT_NE(item, nullptr) << label;
        QMetaObject::invokeMethod(item, "fire");
        settle();
    }
    [[nodiscard]] bool inView(const char* label) {
        const QQuickItem* const item = control(console_->contentItem(), QString::fromUtf8(label), true);
        if (item == nullptr) {
            return false;
        }
        const QRectF where = item->mapRectToScene({0, 0, item->width(), item->height()});
        QRectF seen = where;
        for (const QQuickItem* at = item; at != nullptr; at = at->parentItem()) {
            seen =
                at->clip() ? seen.intersected(at->mapRectToScene({0, 0, at->width(), at->height()})) : seen;
        }
        return seen.height() > where.height() - 2 && QRectF{QPointF{}, console_->size()}.contains(seen);
    }
    // One page: its picture, and what a finger or an eye would complain about.
    void look(const char* name) {
        SCOPED_TRACE(name);
        settle();
        const QDir folder{
            QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/tablet-%1").arg(QLatin1String{GetParam().name})};
        ASSERT_TRUE(QDir{}.mkpath(folder.path()));
        EXPECT_TRUE(console_->grabWindow().save(folder.filePath(QString::fromLatin1(name) + ".png")));
        const auto found = test::complaintsAboutConsole(*console_, GetParam().dotsPerInch / 25.4);
        EXPECT_GT(found.targets, 0);
        for (const std::string& complaint : found.complaints) {
            ADD_FAILURE() << complaint;
        }
    }

    class Lookup final : public ports::NumberLookupPort {
    public:
        void lookUp(domain::InsuranceNumbers, Done done) override { done(answer); }
        Expected<ports::NumberLookupAnswer> answer;
    };

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    test::FakeDesk desk_{clock_};
    test::FakeAudit log_;
    Lookup lookup_;
    std::string who_ = "受付　一郎";
    viewmodel::KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    viewmodel::StaffViewModel staff_{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
    viewmodel::VisualCheckViewModel check_{kiosk_, clock_, [this] { return who_; }};
    viewmodel::NumberEntryViewModel entry_{kiosk_,
                                           clock_,
                                           {.whoMayType = [this] { return who_; },
                                            .deliver = [](const SecureBytes&) { return true; },
                                            .forget = [] {}}};
    viewmodel::CauseBoardViewModel board_{kiosk_};
    viewmodel::StaffSignInViewModel signIn_{desk_.desk()};
    viewmodel::ConsoleDoor door_{signIn_, clock_};
    viewmodel::CertificateDesk certificates_{{.gateway = lookup_,
                                              .log = log_,
                                              .clock = clock_,
                                              .rules = {.noIssueFrom = 2024y / December / 2,
                                                        .lastDay = 2025y / December / 1,
                                                        .monthEndAge = 70,
                                                        .dayBeforeAge = 75,
                                                        .qualificationYears = 5},
                                              .whoMayLookUp = [this] { return who_; }}};
    test::FakeContinuing care_{clock_, [this] { return who_; }};
    test::OwnFolder folder_;
    test::FakeCounter counter_{clock_, [this] { return who_; },
                               viewmodel::DeclarationViewModel::Settings{
                                   .form = MADOGUCHI_SOURCE_DIR "/resources/forms/declaration.json",
                                   .folder = folder_.path / "declarations",
                                   .clinicName = QStringLiteral("みどりの丘クリニック"),
                                   .print = {}}};
    std::unique_ptr<QQuickView> console_;
};

TEST_P(TabletConsole, SigningInAndTheAccounts) {
    look("01-names");
    press("受付　一郎");
    look("02-code");
    press("患者さんの画面へ");
    door_.enter();
    press("管理　花");
    for (const char* key : {"2", "5", "8", "0", "決定"}) {
        press(key);
    }
    ASSERT_TRUE(signIn_.canManage());
    look("03-nobody-yet");
    press("切り替え");
    look("04-switch");
    press("職員の管理");
    look("05-manage");
}

TEST_P(TabletConsole, TheDayAndACall) {
    signIn();
    fillToday();
    show(checkin::WaitingForStaff{.cause = StepCode::PatientCalledStaff});
    look("10-today");
    staff_.ring({.cause = StepCode::PatientCalledStaff});
    look("11-call");
    staff_.setLights({.reader = viewmodel::Light::Ok,
                      .camera = viewmodel::Light::Down,
                      .line = viewmodel::Light::Down,
                      .resultFolder = viewmodel::Light::Ok,
                      .clockSkew = std::chrono::minutes{-4}});
    look("12-lights");
    show(checkin::Consent{});
    staff_.stopRinging();
    session::Presentation shown = test::at(checkin::Consent{});
    shown.state.session->identity = domain::Identity::Visual;
    shown.patientName = "見本　花子";
    kiosk_.show(shown);
    check_.refresh();
    look("13-consent-offer");
}

TEST_P(TabletConsole, ComparingByEye) {
    signIn();
    const checkin::VisualGrant grant{.staff = who_, .until = Instant{Milliseconds{90'000}}};
    show(checkin::WaitingForStaff{.grant = grant});
    look("20-by-hand");
    show(checkin::WaitingForStaff{.grant = grant}, domain::NumberB::Missing, false);
    look("21-by-eye");
}

TEST_P(TabletConsole, ConsentByVoice) {
    signIn();
    session::Presentation shown = test::at(checkin::Consent{});
    shown.state.session->identity = domain::Identity::Visual;
    shown.patientName = "見本　花子";
    for (const auto& [item, name] :
         {std::pair{std::optional<domain::ConsentItem>{}, "25-consent"},
          std::pair{std::optional{domain::ConsentItem::DiagnosisAndDrug}, "26-consent-item"}}) {
        shown.state.at = checkin::Consent{.item = item, .staff = who_};
        kiosk_.show(shown);
        check_.refresh();
        look(name);
        for (const char* answer : item ? std::vector{"同意しない", "同意する"}
                                       : std::vector{"全て同意する", "個別に同意する", "今回は提供しない"}) {
            EXPECT_TRUE(inView(answer)) << "an answer that must be looked for is no free choice: " << answer;
        }
    }
}

TEST_P(TabletConsole, TheNumberOffTheCard) {
    signIn();
    fillToday();
    kiosk_.lines.front().calling = false;
    show(checkin::ChooseMethod{});
    press("照合番号B");
    look("30-number-b");
    for (const char* key : {"0", "1", "1", "3", "3", "1"}) {
        press(key);
    }
    look("31-number-b-doubtful");
}

TEST_P(TabletConsole, CausesAndTheLadder) {
    signIn();
    fillToday();
    staff_.refresh();
    press("原因と対応");
    look("40-board");
    press("お名前や住所に「●」");
    look("41-board-detail");
    press("今日の受付");
    press("くわしく");
    look("42-new-insurer");
    board_.open(QStringLiteral("line"));
    look("43-ladder");
}

TEST_P(TabletConsole, FollowUpsAndTheForm) {
    signIn();
    counter_.list.add({}, test::visitByFace("s-1", "バンゴウ　ハナコ"), [](const Expected<std::int64_t>&) {});
    domain::FollowUp old = test::visitByFace("s-0", "アンショウ　サブロウ");
    old.openedUtcMs -= 12LL * 24 * 3600 * 1000;
    old.identity = domain::Identity::Pin;
    counter_.list.add({}, old, [](const Expected<std::int64_t>&) {});
    counter_.book.reload();
    press("後日確認");
    look("50-follow-ups");
    press("アンショウ　サブロウ");
    look("51-follow-up");
    press("番号で照会");
    look("52-follow-up-slip");
    counter_.followUps->declare();
    look("53-declaration");
}

TEST_P(TabletConsole, Certificates) {
    signIn();
    press("資格確認書");
    look("60-certificate");
    press("資格を調べる");
    look("61-certificate-slip");
}

TEST_P(TabletConsole, NumbersAreTypedByFinger) {
    signIn();
    press("資格確認書");
    const auto choose = [this](const char* label) {
        settle();
        QQuickItem* const found = field(console_->contentItem(), QString::fromUtf8(label));
        ASSERT_NE(found, nullptr) << label;
        QMetaObject::invokeMethod(found, "take");
        settle();
    };
    const auto typed = [this](const char* label) {
        return field(console_->contentItem(), QString::fromUtf8(label))
            ->property("text")
            .toString()
            .toStdString();
    };
    choose("保険者番号（6けたか8けた）");
    look("62-certificate-digits");
    for (const char* key : {"0", "6", "9", "9", "9", "9", "9", "9", "8", "1字消す", "次の欄"}) {
        press(key);
    }
    EXPECT_EQ(typed("保険者番号（6けたか8けた）"), "06999999");
    for (const char* key : {"2", "-", "7", "次の欄", "2", "8", "1", "8", "次の欄", "次の欄"}) {
        press(key);
    }
    EXPECT_EQ(typed("記号（なければ空のまま）"), "2-7");
    EXPECT_EQ(typed("番号"), "2818");
    look("63-certificate-date");
    for (const char* key : {"昭和", "2", "5", ".", "3", ".", "1"}) {
        press(key);
    }
    EXPECT_EQ(typed("生年月日（例 S25.3.1）"), "昭和25.3.1");
    press("閉じる");
    EXPECT_EQ(control(console_->contentItem(), QStringLiteral("次の欄"), true), nullptr);
    press("資格を調べる");
    EXPECT_TRUE(certificates_.complaints().isEmpty());
    EXPECT_NE(certificates_.tone(), "");
    look("64-certificate-answered");
}

// Kanji come from the system's input method, which keeps nothing of a patient in its dictionary.
TEST_P(TabletConsole, WordsAreTheSystemsInputMethods) {
    signIn();
    press("資格確認書");
    QQuickItem* const symbol = field(console_->contentItem(), QStringLiteral("記号（なければ空のまま）"));
    ASSERT_NE(symbol, nullptr);
    QMetaObject::invokeMethod(symbol, "take");
    settle();
    const auto hints = [this] {
        return Qt::InputMethodHints::fromInt(
            console_->activeFocusItem()->property("inputMethodHints").toInt());
    };
    EXPECT_TRUE(hints().testFlags(Qt::ImhSensitiveData | Qt::ImhPreferNumbers));
    press("文字で入れる");
    EXPECT_EQ(control(console_->contentItem(), QStringLiteral("次の欄"), true), nullptr)
        << "the pad makes room";
    EXPECT_TRUE(hints().testFlag(Qt::ImhSensitiveData));
    EXPECT_FALSE(hints().testFlag(Qt::ImhPreferNumbers));
    QMetaObject::invokeMethod(
        field(console_->contentItem(), QStringLiteral("氏名のカナ（照らし合わせます）")), "take");
    settle();
    EXPECT_TRUE(hints().testFlag(Qt::ImhSensitiveData));
    EXPECT_EQ(control(console_->contentItem(), QStringLiteral("次の欄"), true), nullptr);
}

TEST_P(TabletConsole, ContinuingPatients) {
    signIn();
    care_.populate();
    press("継続中の患者");
    look("70-continuing");
    press("在宅　ふみ");
    look("71-continuing-one");
    press("同意を取り消す");
    look("72-continuing-really");
}

INSTANTIATE_TEST_SUITE_P(
    EveryPanel, TabletConsole,
    testing::Values(Panel{"7-upright", {800, 1280}, 215.6}, Panel{"10-upright", {800, 1280}, 150},
                    Panel{"10-wide", {1280, 800}, 150}, Panel{"7-wide", {1280, 800}, 215.6}),
    [](const testing::TestParamInfo<Panel>& which) {
        return QString::fromLatin1(which.param.name).remove(u'-').prepend(u'P').toStdString();
    });

}  // namespace
}  // namespace madoguchi
