// Renders the panels of the staff's accounts into build/screens/staff, and works them as staff do: by name
// and by key.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QKeyEvent>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>

#include "screens/layout_check.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_desk.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

QQuickItem* labelled(QQuickItem* item, const QString& label) {
    if (!item->isVisible()) {
        return nullptr;
    }
    const QVariant own = item->property("label");
    if (own.isValid() && own.toString() == label && item->metaObject()->indexOfMethod("fire()") >= 0) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = labelled(child, label)) {
            return found;
        }
    }
    return nullptr;
}

QQuickItem* fieldOf(QQuickItem* item, const QString& label) {
    if (item->isVisible() && item->property("label").toString() == label &&
        item->property("keeps").isValid()) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = fieldOf(child, label)) {
            return found;
        }
    }
    return nullptr;
}

QQuickItem* text(QQuickItem* item, const QString& words) {
    // Running text is laid out with joiners in it; what it says is its `words`.
    const QVariant said = item->property("words");
    if (item->isVisible() && (said.isValid() ? said : item->property("text")).toString() == words) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = text(child, words)) {
            return found;
        }
    }
    return nullptr;
}

class StaffScreens : public testing::Test {
protected:
    QQuickItem* labelledWhileEnabled(const char* label) {
        QQuickItem* const item = labelled(window_->contentItem(), QString::fromUtf8(label));
        return item != nullptr && item->isEnabled() ? item : nullptr;
    }
    void open() {
        using enum viewmodel::Light;
        staff_.setLights({.reader = Ok, .camera = Attention, .line = Ok, .resultFolder = Ok});
        signIn_ = std::make_unique<viewmodel::StaffSignInViewModel>(desk_.desk());
        window_ = viewmodel::makeStaffWindow({staff_, *signIn_, check_, entry_, board_, *counter_.ladder,
                                              *counter_.followUps, counter_.declaration});
        ASSERT_EQ(viewmodel::problemsOf(*window_).toStdString(), "");
        window_->show();
        window_->requestActivate();
        QCoreApplication::processEvents();
    }
    void picture(const char* name) {
        QCoreApplication::processEvents();
        const QDir folder{QStringLiteral(MADOGUCHI_BINARY_DIR "/screens/staff")};
        ASSERT_TRUE(QDir{}.mkpath(folder.path()));
        EXPECT_TRUE(window_->grabWindow().save(folder.filePath(QString::fromLatin1(name) + ".png")));
    }
    // A patient whose card's photo is closed, where `where` says.
    void patient(checkin::At where, int triesLeft = 9, domain::NumberB number = domain::NumberB::Missing) {
        session::Presentation shown = test::at(std::move(where));
        auto& card = shown.state.session->card;
        card.numberB = number;
        card.numberBTriesLeft = triesLeft;
        shown.methods = {.face = false, .pin = true, .visual = true};
        kiosk_.lines = {{.startedUtcMs = clock_.utc().time_since_epoch().count() - 90'000,
                         .name = {},
                         .stateName = checkin::nameOf(shown.state.at),
                         .outcome = {},
                         .cause = {},
                         .calling = std::holds_alternative<checkin::WaitingForStaff>(shown.state.at),
                         .faultNotPatient = false}};
        kiosk_.show(std::move(shown));
        staff_.refresh();
        check_.refresh();
        entry_.refresh();
    }
    void press(const char* label) {
        QCoreApplication::processEvents();
        (void)window_->grabWindow();
        QQuickItem* const item = labelled(window_->contentItem(), QString::fromUtf8(label));
        ASSERT_NE(item, nullptr) << label;
        ASSERT_TRUE(item->isEnabled()) << label;
        QMetaObject::invokeMethod(item, "fire");
        QCoreApplication::processEvents();
    }
    void type(const char* text) {
        for (const char* at = text; *at != '\0'; ++at) {
            const int key = *at == '\n'   ? Qt::Key_Return
                            : *at == '\b' ? Qt::Key_Backspace
                                          : Qt::Key_0 + *at - '0';
            for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event{kind, key, Qt::NoModifier};
                QCoreApplication::sendEvent(window_.get(), &event);
            }
        }
        QCoreApplication::processEvents();
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    test::FakeDesk desk_{clock_};
    viewmodel::KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    viewmodel::StaffViewModel staff_{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
    std::string who_;  // may check by eye
    viewmodel::VisualCheckViewModel check_{kiosk_, clock_, [this] { return who_; }};
    viewmodel::CauseBoardViewModel board_{kiosk_};
    std::string delivered_;
    viewmodel::NumberEntryViewModel entry_{kiosk_,
                                           clock_,
                                           {.whoMayType = [] { return std::string{"受付　一郎"}; },
                                            .deliver =
                                                [this](const SecureBytes& number) {
                                                    delivered_.assign(number.bytes().begin(),
                                                                      number.bytes().end());
                                                    return true;
                                                },
                                            .forget = [] {}}};
    test::OwnFolder folder_;
    test::FakeCounter counter_{clock_, [] { return std::string{"受付　一郎"}; },
                               viewmodel::DeclarationViewModel::Settings{
                                   .form = MADOGUCHI_SOURCE_DIR "/resources/forms/declaration.json",
                                   .folder = folder_.path / "declarations",
                                   .clinicName = QStringLiteral("みどりの丘クリニック"),
                                   .print = {}}};
    std::unique_ptr<viewmodel::StaffSignInViewModel> signIn_;
    std::unique_ptr<QQuickView> window_;
};

TEST_F(StaffScreens, FirstStartMakesTheAdministrator) {
    open();
    EXPECT_EQ(signIn_->panel(), "first");
    picture("01-first-administrator");
    signIn_->beginFirst(QStringLiteral("　"));
    EXPECT_NE(signIn_->message(), "");
    signIn_->beginFirst(QStringLiteral("管理　花"));
    picture("02-new-code");
    type("1234\n");
    EXPECT_NE(signIn_->message(), "");
    picture("03-weak-code");
    type("25809\b\n");
    EXPECT_EQ(signIn_->digits(), 0);
    type("2581\n");
    EXPECT_NE(signIn_->message(), "");
    EXPECT_FALSE(signIn_->signedIn());
    type("2580\n2580\n");
    EXPECT_EQ(signIn_->panel(), "");
    EXPECT_EQ(signIn_->userName(), "管理　花");
    picture("04-signed-in");
}

TEST_F(StaffScreens, ACallComesBeforeTheFirstAdministrator) {
    open();
    staff_.ring({.cause = StepCode::PatientCalledStaff});
    picture("12-call-before-first");
    press("対応した");
    EXPECT_TRUE(kiosk_.lastWas<checkin::StaffHandled>());
    staff_.stopRinging();
    EXPECT_EQ(signIn_->panel(), "first");
    EXPECT_EQ(labelledWhileEnabled("対応した"), nullptr);
}

TEST_F(StaffScreens, ACallStandsAboveAnOpenPanel) {
    desk_.populate();
    open();
    press("サインイン");
    staff_.ring({.cause = StepCode::FaceNoMatch});
    picture("13-call-above-panel");
}

TEST_F(StaffScreens, TakeThePatientsSpokenConsent) {
    desk_.populate();
    open();
    session::Presentation shown = test::at(checkin::Consent{});
    shown.state.session->identity = domain::Identity::Visual;
    shown.patientName = "見本　花子";
    const auto show = [&](checkin::Consent consent) {
        shown.state.at = std::move(consent);
        kiosk_.show(shown);
        check_.refresh();
    };
    show({});
    press("こちらで伺う");
    EXPECT_EQ(signIn_->panel(), "names") << "asks for a name first";
    press("閉じる");
    EXPECT_TRUE(kiosk_.sent.empty());
    who_ = "受付　一郎";
    picture("15-consent-offer");
    press("こちらで伺う");
    ASSERT_TRUE(kiosk_.lastWas<checkin::ConsentTakenByStaff>());
    show({.staff = who_});
    picture("16-consent");
    press("個別に同意する");
    ASSERT_TRUE(kiosk_.lastWas<checkin::ConsentOneByOne>());
    show({.item = domain::ConsentItem::DiagnosisAndDrug, .staff = who_});
    picture("17-consent-item");
    press("同意しない");
    ASSERT_TRUE(kiosk_.lastWas<checkin::ConsentAnswered>());
    const auto& answer = std::get<checkin::ConsentAnswered>(kiosk_.sent.back());
    EXPECT_FALSE(answer.agreed);
    EXPECT_EQ(answer.staff, who_);
    press("前にもどる");
    EXPECT_TRUE(kiosk_.lastWas<checkin::BackPressed>());
    who_ = "colleague";
    check_.refresh();
    EXPECT_TRUE(kiosk_.lastWas<checkin::ConsentLeftByStaff>()) << "somebody else took the console";
}

TEST_F(StaffScreens, AtHomeTheSpokenConsentComesBeforeTheCard) {
    desk_.populate();
    open();
    who_ = "受付　一郎";
    session::Presentation shown = test::at(checkin::Consent{});
    shown.kind = shown.state.session->kind = domain::VisitKind::HomeVisit;
    shown.state.cardPresent = false;
    const auto show = [&](checkin::Consent consent) {
        shown.state.at = std::move(consent);
        kiosk_.show(shown);
        check_.refresh();
        QCoreApplication::processEvents();
    };
    show({});
    picture("20-consent-offer-at-home");
    EXPECT_NE(text(window_->contentItem(), QStringLiteral("患者さんの画面は、同意の確認中です")), nullptr);
    press("こちらで伺う");
    ASSERT_TRUE(kiosk_.lastWas<checkin::ConsentTakenByStaff>());
    show({.staff = who_});
    picture("21-consent-at-home");
    EXPECT_EQ(text(window_->contentItem(), QStringLiteral("受付機の前の方")), nullptr)
        << "nobody stands at a kiosk";
    press("全て同意する");
    ASSERT_TRUE(kiosk_.lastWas<checkin::ConsentToAll>());
    EXPECT_EQ(std::get<checkin::ConsentToAll>(kiosk_.sent.back()).staff, who_);
    press("患者さんの画面に戻す");
    EXPECT_TRUE(kiosk_.lastWas<checkin::ConsentLeftByStaff>());
    shown.kind = shown.state.session->kind = domain::VisitKind::Online;
    show({});
    EXPECT_EQ(labelledWhileEnabled("こちらで伺う"), nullptr) << "nobody is with the patient";
}

TEST_F(StaffScreens, AtHomeCardAndPersonAreComparedByHand) {
    desk_.populate();
    open();
    who_ = "受付　一郎";
    session::Presentation shown = test::at(checkin::WaitingForStaff{
        .grant = checkin::VisualGrant{.staff = who_, .until = Instant{Milliseconds{90'000}}}});
    shown.methods.visual = true;
    const QString byHand = QStringLiteral("券面の写真とご本人を見くらべてください");
    kiosk_.show(shown);
    check_.refresh();
    QCoreApplication::processEvents();
    EXPECT_EQ(text(window_->contentItem(), byHand), nullptr)
        << "at a reception the camera's picture is there";
    shown.kind = domain::VisitKind::HomeVisit;
    using enum viewmodel::Light;
    staff_.setLights({.reader = Ok, .camera = std::nullopt, .line = Ok, .resultFolder = Ok});
    kiosk_.show(shown);
    check_.refresh();
    picture("19-visual-check-at-home");
    EXPECT_NE(text(window_->contentItem(), byHand), nullptr);
    EXPECT_EQ(text(window_->contentItem(), QStringLiteral("カメラの映像")), nullptr);
    EXPECT_NE(text(window_->contentItem(), QStringLiteral("目視にした理由を選んでください")), nullptr);
    press("その他（暗証番号をお忘れなど）");
    press("3つとも確認した");
    EXPECT_TRUE(kiosk_.lastWas<checkin::VisualConfirmed>());
}

TEST_F(StaffScreens, LongTroublesLeaveTheClinicItsName) {
    using enum viewmodel::Light;
    desk_.populate();
    open();
    press("サインイン");
    press("受付　一郎");
    type("8052\n");
    const viewmodel::DeviceLights troubles[]{
        {.reader = Ok, .camera = Down, .line = Ok, .resultFolder = Ok},
        {.reader = Ok, .camera = Down, .line = Ok, .resultFolder = Down},
        {.reader = Down, .camera = Down, .line = Down, .resultFolder = Down}};
    int index = 0;
    for (const auto& lights : troubles) {
        staff_.setLights(lights);
        picture(("14-lights-" + std::to_string(++index)).c_str());
        QQuickItem* const name = text(window_->contentItem(), QStringLiteral("みどりの丘クリニック 受付"));
        ASSERT_NE(name, nullptr);
        EXPECT_FALSE(name->property("truncated").toBool());
    }
}

TEST_F(StaffScreens, RowsSayWhatTheCounterMustKnow) {
    desk_.populate();
    const auto line = [this](const char* name, int minutes, const char* cause) {
        session::StaffLine made;
        made.startedUtcMs =
            (clock_.utc() - std::chrono::minutes{minutes}).time_since_epoch() / std::chrono::milliseconds{1};
        made.name = name;
        made.stateName = "ended";
        made.outcome = "completed";
        made.cause = cause;
        return made;
    };
    auto limited = line("見本　花子", 4, "");
    limited.facts.limit = domain::LimitCertificate{"限度額適用・標準負担額減額認定証",
                                                   "低所得Ⅱ",
                                                   domain::parseIsoDate("2026-08-01"),
                                                   domain::parseIsoDate("2027-07-31"),
                                                   {}};
    auto dotted = line("●窓　太郎", 9, "");
    dotted.facts.blackDot = true;
    auto aid = line("窓口　福", 15, "");
    aid.facts.medicalAid = aid.facts.ticketMissing = true;
    kiosk_.lines = {limited, dotted, line("見本　一郎", 12, "eligibility.new-insurer"), aid,
                    line("例示　三郎", 20, "")};
    staff_.refresh();
    open();
    staff_.setLights({.reader = viewmodel::Light::Ok,
                      .camera = viewmodel::Light::Ok,
                      .line = viewmodel::Light::Down,
                      .resultFolder = viewmodel::Light::Ok,
                      .clockSkew = std::chrono::minutes{-4}});
    picture("18-what-the-counter-must-know");
    EXPECT_EQ(staff_.lights().size(), 5);
}

TEST_F(StaffScreens, SwitchTheUserByNameAndCode) {
    desk_.populate();
    open();
    EXPECT_EQ(signIn_->panel(), "");
    picture("05-nobody");
    press("サインイン");
    picture("06-names");
    press("受付　一郎");
    type("80");
    picture("07-code");
    type("53\n");
    EXPECT_FALSE(signIn_->signedIn());
    picture("08-wrong-code");
    for (const char* key : {"8", "0", "5", "2", "決定"}) {
        press(key);
    }
    EXPECT_EQ(signIn_->userName(), "受付　一郎");
    EXPECT_FALSE(signIn_->canManage());
    press("切り替え");
    press("管理　花");
    type("2580\n");
    EXPECT_TRUE(signIn_->canManage());
    press("サインアウト");
    EXPECT_FALSE(signIn_->signedIn());
}

TEST_F(StaffScreens, TheAdministratorManages) {
    desk_.populate();
    open();
    press("サインイン");
    press("管理　花");
    type("2580\n");
    press("切り替え");
    press("職員の管理");
    picture("09-manage");
    signIn_->beginAccount(QStringLiteral("受付　一郎"), QStringLiteral("reception"));
    EXPECT_EQ(signIn_->panel(), "manage");
    picture("10-manage-refused");
    signIn_->beginAccount(QStringLiteral("監査　三郎"), QStringLiteral("auditor"));
    type("9153\n9153\n");
    EXPECT_EQ(signIn_->panel(), "manage");
    EXPECT_EQ(signIn_->accounts().size(), 4);
    desk_.desk().signOut();
    EXPECT_EQ(signIn_->panel(), "");
}

TEST_F(StaffScreens, ARowOpensTheBoardAtItsCause) {
    desk_.populate();
    const auto line = [](std::int64_t started, const char* name, const char* outcome, const char* cause) {
        session::StaffLine made;
        made.startedUtcMs = started;
        made.name = name;
        made.stateName = "ended";
        made.outcome = outcome;
        made.cause = cause;
        return made;
    };
    kiosk_.lines = {line(1795483620000, "バンゴウ　ハナコ", "handed-to-staff", "gateway.unreachable"),
                    line(1795483200000, "渡●　一郎", "completed", ""),
                    line(1795482900000, "サンプル　タロウ", "completed", "")};
    staff_.refresh();
    board_.refresh();
    open();
    picture("12-today-with-causes");
    press("くわしく");
    EXPECT_EQ(board_.selected(), "line");
    picture("13-board-line");
    press("お名前や住所に「●」が出ます");
    EXPECT_EQ(board_.selected(), "black-dot");
    picture("14-board-black-dot");
    press("資格が複数あります");
    picture("14-board-several");
    board_.setSearch(QStringLiteral("きげん"));
    picture("15-board-search");
    board_.setSearch(QStringLiteral("ありえない"));
    picture("16-board-nothing");
    board_.setSearch({});
    board_.open(QStringLiteral("several"));
    press("資格確認書の番号で調べる");
    EXPECT_EQ(window_->contentItem()->childItems().front()->property("page"), "certificate");
}

TEST_F(StaffScreens, TypeTheNumberOffTheCard) {
    desk_.populate();
    open();
    patient(checkin::ChooseMethod{});
    picture("22-number-b-offered-in-the-row");
    staff_.ring({.cause = StepCode::PatientCalledStaff});
    patient(checkin::WaitingForStaff{});
    picture("23-number-b-offered-in-the-call");
    press("照合番号Bを入力");
    ASSERT_TRUE(entry_.open());
    picture("24-number-b-empty");
    type("01133");
    type("1");
    EXPECT_FALSE(entry_.canSend());
    picture("25-number-b-doubtful");
    type("\b\b\b\b033120301234");
    EXPECT_EQ(entry_.codeDigits(), 4);
    ASSERT_TRUE(entry_.canSend());
    picture("26-number-b-typed");
    press("送信して読み取る");
    EXPECT_EQ(delivered_, "01033120301234");
    EXPECT_TRUE(kiosk_.lastWas<checkin::NumberBDelivered>());
    EXPECT_EQ(entry_.birthDigits() + entry_.expiryDigits() + entry_.codeDigits(), 0);
    patient(checkin::ReadingCard{.again = true, .call = StepCode::PatientCalledStaff});
    picture("27-number-b-reading");
    patient(checkin::WaitingForStaff{}, 8, domain::NumberB::Wrong);
    EXPECT_TRUE(entry_.message().contains(QStringLiteral("あと8回")));
    picture("28-number-b-wrong");
    patient(checkin::WaitingForStaff{.numberWaits = true}, 8, domain::NumberB::Wrong);
    picture("29-number-b-card-wanted");
    patient(checkin::WaitingForStaff{}, 3, domain::NumberB::Wrong);
    EXPECT_FALSE(entry_.possible());
    picture("30-number-b-over");
    press("今日の受付");
    EXPECT_FALSE(entry_.open());
    staff_.ring({.cause = StepCode::CardNumberBSpared});
    picture("31-number-b-spared");
}

TEST_F(StaffScreens, TheLadderOverSharedFolders) {
    desk_.populate();
    session::StaffLine line;
    line.startedUtcMs = 1795483620000;
    line.session = "s-1";
    line.name = "バンゴウ　ハナコ";
    line.stateName = "ended";
    line.outcome = "handed-to-staff";
    line.cause = "folder.request-not-taken";
    kiosk_.lines = {line};
    staff_.refresh();
    counter_.probe.folders = true;
    counter_.probe.lastTime = std::chrono::minutes{3};
    counter_.probe.broken = ports::Hop::Taken;
    counter_.probe.code = StepCode::FolderRequestNotTaken;
    open();
    press("くわしく");
    press("もう一度ためす");
    picture("38-ladder-folders");
}

TEST_F(StaffScreens, TheLadderLeadsToTheDeclarationAndTheList) {
    desk_.populate();
    counter_.list.add({}, test::visitByFace("s-1", "バンゴウ　ハナコ"), [](const Expected<std::int64_t>&) {});
    domain::FollowUp old = test::visitByFace("s-0", "アサヒ　ユウ");
    old.openedUtcMs -= 12LL * 24 * 3600 * 1000;
    old.confirmedBy = domain::LadderStep::MyPortal;
    old.staff = "受付　一郎";
    counter_.list.add({}, old, [](const Expected<std::int64_t>&) {});
    counter_.book.reload();
    session::StaffLine line;
    line.startedUtcMs = 1795483620000;
    line.session = "s-1";
    line.name = "バンゴウ　ハナコ";
    line.stateName = "ended";
    line.outcome = "handed-to-staff";
    line.cause = "gateway.unreachable";
    kiosk_.lines = {line};
    staff_.refresh();
    open();
    press("くわしく");
    picture("37-ladder");
    counter_.probe.broken = ports::Hop::Connection;
    press("もう一度ためす");
    EXPECT_EQ(counter_.probe.asked, 1);
    picture("38-ladder-hop");
    press("申立書を作る");
    picture("39-declaration");
    press("3割");
    press("PDFにする");
    EXPECT_TRUE(counter_.declaration.saved());
    picture("40-declaration-saved");
    press("後日確認へ");
    picture("41-follow-ups");
    EXPECT_EQ(counter_.followUps->openCount(), 2);
    press("まとめて照会");
    EXPECT_TRUE(counter_.followUps->running());
    for (const auto answer : {domain::Eligibility::Valid, domain::Eligibility::Invalid}) {
        counter_.eligibility.challenges.back()(ports::Challenge{"c", {1}});
        counter_.eligibility.registrations.back()(ports::Registration{true, "t"});
        counter_.eligibility.answers.back()(ports::EligibilityAnswer{answer, {}, {}, {}});
    }
    picture("42-follow-ups-asked");
    press("すんだ 1");
    picture("43-follow-ups-settled");
    domain::FollowUp byPin = test::visitByFace("s-3", "アンショウ　サブロウ");
    byPin.identity = domain::Identity::Pin;
    counter_.list.add({}, byPin, [](const Expected<std::int64_t>&) {});
    counter_.book.reload();
    press("まだ 2");
    counter_.followUps->select(3);
    picture("44-follow-up-by-number");
    press("番号で照会");
    EXPECT_EQ(counter_.followUps->complaints().size(), 2);
    picture("45-follow-up-by-number-slip");

    // What was typed for one visit is never there for the next, whether staff choose it or it moves up by
    // itself.
    const auto field = [this](const char* label) {
        QQuickItem* const found = fieldOf(window_->contentItem(), QString::fromUtf8(label));
        EXPECT_NE(found, nullptr) << label;
        return found;
    };
    byPin.session = "s-4";
    byPin.birth.reset();
    counter_.list.add({}, byPin, [](const Expected<std::int64_t>&) {});
    counter_.book.reload();
    field("番号")->setProperty("text", QStringLiteral("2818"));
    counter_.followUps->select(4);
    EXPECT_EQ(field("番号")->property("text").toString(), QString{});
    EXPECT_EQ(field("生年月日（例 S25.3.1）")->property("text").toString(), QString{});
    counter_.followUps->select(3);
    EXPECT_EQ(field("生年月日（例 S25.3.1）")->property("text").toString(), QStringLiteral("1950-02-28"));
    field("保険者番号（6けたか8けた）")->setProperty("text", QStringLiteral("06999999"));
    field("番号")->setProperty("text", QStringLiteral("2818"));
    press("番号で照会");
    ASSERT_EQ(counter_.lookup.asked.size(), 1U);
    EXPECT_EQ(counter_.lookup.asked.front().number, "2818");
    ports::NumberLookupAnswer valid;
    valid.eligibility = domain::Eligibility::Valid;
    valid.name = "アンショウ　シロウ";
    counter_.lookup.answers.back()(valid);
    picture("46-follow-up-by-number-other-name");
    counter_.followUps->settle();
    EXPECT_EQ(counter_.followUps->openCount(), 2);
    counter_.followUps->select(4);
    EXPECT_EQ(field("番号")->property("text").toString(), QString{});
    field("保険者番号（6けたか8けた）")->setProperty("text", QStringLiteral("06999999"));
    field("番号")->setProperty("text", QStringLiteral("2818"));
    field("生年月日（例 S25.3.1）")->setProperty("text", QStringLiteral("S25.2.28"));
    press("番号で照会");
    valid.name = "アンショウ　サブロウ";
    counter_.lookup.answers.back()(valid);
    picture("47-follow-up-link");
    press("このカードに番号を登録");
    EXPECT_EQ(counter_.cards.linked.size(), 1U);
    picture("48-follow-up-linked");
}

TEST_F(StaffScreens, ADamagedFileIsSaid) {
    desk_.damage();
    open();
    EXPECT_EQ(signIn_->panel(), "");
    press("サインイン");
    picture("11-unusable");
    EXPECT_TRUE(signIn_->unusable());
}

}  // namespace
}  // namespace madoguchi
