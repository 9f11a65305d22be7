// Renders the page of the continuing patients into build/screens/staff, and works it as staff do.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QKeyEvent>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>

#include "viewmodel/fake_continuing_care.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_desk.hpp"
#include "viewmodel/fake_kiosk.hpp"
#include "viewmodel/windows.hpp"

namespace madoguchi {
namespace {

using domain::Eligibility;

QQuickItem* find(QQuickItem* item, const QString& label) {
    if (!item->isVisible()) {
        return nullptr;
    }
    if (item->property("label").toString() == label && item->property("explanation").isValid()) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = find(child, label)) {
            return found;
        }
    }
    return nullptr;
}

QStringList cutTexts(QQuickItem* item) {
    QStringList cut;
    if (!item->isVisible()) {
        return cut;
    }
    if (item->property("truncated").toBool()) {
        cut.append(item->property("text").toString());
    }
    for (QQuickItem* child : item->childItems()) {
        cut += cutTexts(child);
    }
    return cut;
}

class ContinuingPage : public testing::Test {
protected:
    ContinuingPage() {
        desk_.populate();
        QObject::connect(care_.care, &viewmodel::ContinuingCareViewModel::signInNeeded, &signIn_,
                         &viewmodel::StaffSignInViewModel::open);
        window_->show();
        window_->requestActivate();
        press("継続中の患者");
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
        EXPECT_EQ(cutTexts(window_->contentItem()).join(u'|').toStdString(), "") << name;
    }
    QQuickItem* control(const char* label) {
        settle();
        QQuickItem* const item = find(window_->contentItem(), QString::fromUtf8(label));
        EXPECT_NE(item, nullptr) << label;
        return item;
    }
    void press(const char* label) {
        if (QQuickItem* const item = control(label)) {
            EXPECT_TRUE(item->isEnabled()) << label;
            QMetaObject::invokeMethod(item, "fire");
        }
        settle();
    }
    void key(QQuickItem* item, int key) {
        ASSERT_NE(item, nullptr);
        item->forceActiveFocus();
        for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event{kind, key, Qt::NoModifier};
            QCoreApplication::sendEvent(window_.get(), &event);
        }
        settle();
    }

    test::FakeKiosk kiosk_;
    test::FixedClock clock_;
    test::FakeDesk desk_{clock_};
    viewmodel::KioskViewModel words_{kiosk_, clock_, {}};  // brings the translations
    viewmodel::StaffViewModel staff_{kiosk_, clock_, QStringLiteral("みどりの丘クリニック")};
    viewmodel::VisualCheckViewModel check_{kiosk_, clock_, [] { return std::string{}; }};
    viewmodel::NumberEntryViewModel entry_{kiosk_, clock_, {}};
    viewmodel::CauseBoardViewModel board_{kiosk_};
    viewmodel::StaffSignInViewModel signIn_{desk_.desk()};
    std::string who_ = "受付　一郎";
    test::FakeContinuing care_{clock_, [this] { return who_; }};
    test::FakeCounter counter_{clock_, [] { return std::string{}; }, {}};
    std::unique_ptr<QQuickView> window_ =
        viewmodel::makeStaffWindow({staff_, signIn_, check_, entry_, board_, *counter_.ladder,
                                    *counter_.followUps, counter_.declaration, nullptr, care_.care});
};

TEST_F(ContinuingPage, IsAskedReadAndEnded) {
    ASSERT_EQ(viewmodel::problemsOf(*window_).toStdString(), "");
    picture("50-continuing-empty");
    care_.populate();
    picture("51-continuing");
    press("まとめて再照会");
    picture("52-continuing-running");
    care_.service.answers.back()(
        {{care_.person(1, Eligibility::Valid), care_.person(2, Eligibility::InvalidNewInsurer)}});
    care_.service.answers.back()({{care_.person(4, Eligibility::Valid)}});
    picture("53-continuing-answered");
    press("見本　次郎 様");
    picture("54-continuing-open");
    press("同意を取り消す");
    picture("55-continuing-really");
    press("やめる");
    key(control("継続を終える"), Qt::Key_Space);
    EXPECT_EQ(care_.care->ending(), QStringLiteral("institution"));
    key(control("終える"), Qt::Key_Return);
    EXPECT_EQ(care_.care->count(), 3);
    care_.service.told.back()(fail(StepCode::ReinquiryEndNotTold));
    picture("56-continuing-not-told");
    press("例示　サト 様");
    picture("57-continuing-over");
    press("終わった方 2");
    press("見本　次郎 様");
    picture("58-continuing-ended");
}

TEST_F(ContinuingPage, NobodySignedInSeesNobody) {
    care_.populate();
    who_.clear();
    care_.care->refresh();
    picture("59-continuing-locked");
    EXPECT_EQ(find(window_->contentItem(), QStringLiteral("在宅　ふみ 様")), nullptr);
    care_.care->signIn();
    EXPECT_NE(signIn_.panel(), "");
}

TEST_F(ContinuingPage, ALongListKeepsItsPlaceAndTheKeyboard) {
    for (int at = 10; at < 50; ++at) {
        care_.keep(test::continuingPatient("患者　" + std::to_string(at), "カンジャ　" + std::to_string(at),
                                           std::to_string(at),
                                           domain::Date{std::chrono::year{2027} / 3 / 31}));
    }
    press("患者　14 様");
    press("患者　14 様");  // closed again
    settle();
    auto* const list = control("患者　14 様")->parentItem()->parentItem();
    ASSERT_TRUE(list->property("contentY").isValid());
    list->setProperty("contentY", 1500);
    settle();
    QQuickItem* const row = control("患者　41 様");
    key(row, Qt::Key_Space);
    EXPECT_EQ(care_.care->name(), QStringLiteral("患者　41 様"));
    EXPECT_EQ(control("患者　41 様"), row) << "made anew";
    EXPECT_TRUE(row->hasActiveFocus());
    const double top = row->mapToItem(list, {0, 0}).y();
    EXPECT_GE(top, 0);
    EXPECT_LE(top + row->height(), list->height() + 1);
    picture("62-continuing-long");
    EXPECT_GT(list->property("contentY").toDouble(), 1000);
}

TEST_F(ContinuingPage, FitsASmallWindow) {
    care_.populate();
    window_->resize(1100, 700);
    press("見本　次郎 様");
    picture("60-continuing-small");
    press("同意を取り消す");
    picture("61-continuing-small-really");
}

}  // namespace
}  // namespace madoguchi
