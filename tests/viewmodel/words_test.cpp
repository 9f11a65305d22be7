// Every failure has calm words for the patient and plain ones for staff, in every language that is offered.
#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <algorithm>
#include <array>
#include <set>

#include "checkin/state.hpp"
#include "viewmodel/information_topics.hpp"
#include "viewmodel/language.hpp"
#include "viewmodel/patient_cause.hpp"
#include "viewmodel/preview_feed.hpp"
#include "viewmodel/staff_advice.hpp"

namespace madoguchi::viewmodel {
namespace {

const QString kSource = QStringLiteral(MADOGUCHI_SOURCE_DIR);

QMap<QString, QString> catalogue(const QString& name) {
    QFile file{kSource + QStringLiteral("/resources/translations/") + name};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    QXmlStreamReader xml{&file};
    QMap<QString, QString> texts;
    QString id;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"message") {
            id = xml.attributes().value(QStringLiteral("id")).toString();
        } else if (xml.isStartElement() && xml.name() == u"translation") {
            EXPECT_FALSE(xml.attributes().hasAttribute(QStringLiteral("type"))) << id.toStdString();
            EXPECT_FALSE(texts.contains(id)) << id.toStdString();
            texts.insert(id, xml.readElementText());
        }
    }
    EXPECT_FALSE(xml.hasError());
    return texts;
}

TEST(Words, EveryLanguageHasEveryTextAndItsPlaceholders) {
    const auto japanese = catalogue(QStringLiteral("patient_ja.ts"));
    ASSERT_GT(japanese.size(), 100);
    static const QRegularExpression placeholder{QStringLiteral("%\\d")};
    for (const QString& code : Language::available()) {
        const auto other = catalogue(QStringLiteral("patient_%1.ts").arg(code));
        EXPECT_EQ(other.keys(), japanese.keys()) << code.toStdString();
        for (auto text = other.begin(); text != other.end(); ++text) {
            EXPECT_FALSE(text.value().isEmpty()) << text.key().toStdString();
            EXPECT_EQ(text.value().count(placeholder) > 0, japanese[text.key()].count(placeholder) > 0)
                << text.key().toStdString();
        }
    }
}

// '|' lets a line break and is gone from the text: between two words without a space it would make one of
// them.
TEST(Words, AMarkNeverJoinsTwoEnglishWords) {
    static const QRegularExpression joined{QStringLiteral("[A-Za-z]\\|[A-Za-z]")};
    const auto english = catalogue(QStringLiteral("patient_en.ts"));
    for (auto text = english.begin(); text != english.end(); ++text) {
        EXPECT_FALSE(text.value().contains(joined)) << text.key().toStdString();
    }
}

TEST(Words, EveryIdInTheScreensHasItsText) {
    auto known = catalogue(QStringLiteral("patient_ja.ts"));
    known.insert(catalogue(QStringLiteral("staff_ja.ts")));
    static const QRegularExpression use{QStringLiteral("qsTrId\\(\"([^\"]+)\"\\)")};
    int found = 0;
    QDirIterator files{kSource + QStringLiteral("/ui"),
                       {QStringLiteral("*.qml")},
                       QDir::Files,
                       QDirIterator::Subdirectories};
    while (files.hasNext()) {
        QFile file{files.next()};
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        auto matches = use.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString id = matches.next().captured(1);
            EXPECT_TRUE(known.contains(id)) << file.fileName().toStdString() << ": " << id.toStdString();
            ++found;
        }
    }
    EXPECT_GT(found, 100);
}

// here() gives back an id that is said everywhere, or one for every place that has words of its own.
TEST(Words, EveryIdThatDependsOnThePlaceHasItsText) {
    const auto known = catalogue(QStringLiteral("patient_ja.ts"));
    static const QRegularExpression call{QStringLiteral("\\bhere\\(([^()]*)\\)")};
    static const QRegularExpression literal{QStringLiteral("\"([a-z][a-z-]*[a-z])\"")};
    int found = 0;
    QDirIterator files{kSource + QStringLiteral("/ui"),
                       {QStringLiteral("*.qml")},
                       QDir::Files,
                       QDirIterator::Subdirectories};
    while (files.hasNext()) {
        QFile file{files.next()};
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        auto calls = call.globalMatch(QString::fromUtf8(file.readAll()));
        while (calls.hasNext()) {
            const QString argument = calls.next().captured(1);
            if (argument.contains(u'+')) {
                continue;  // put together: EveryCauseIsExplainedToPatientAndStaff knows the parts
            }
            auto ids = literal.globalMatch(argument);
            while (ids.hasNext()) {
                const QString id = ids.next().captured(1);
                EXPECT_TRUE(known.contains(id)) << file.fileName().toStdString() << ": " << id.toStdString();
                ++found;
            }
        }
    }
    EXPECT_GE(found, 8);
}

template <class... States>
QStringList namesOf(std::variant<States...>*) {
    return {QString::fromLatin1(checkin::nameOf(checkin::At{States{}}))...};
}

// The reception's table names the state of every visit: a missing word would show its id there.
TEST(Words, EveryStateHasItsWordForStaff) {
    const auto known = catalogue(QStringLiteral("staff_ja.ts"));
    const QStringList states = namesOf(static_cast<checkin::At*>(nullptr));
    EXPECT_GE(states.size(), 16);
    for (const QString& state : states) {
        EXPECT_TRUE(known.contains(QStringLiteral("staff-state-") + state)) << state.toStdString();
    }
}

TEST(Words, EveryTopicHasItsPointsAndNoMore) {
    const auto patient = catalogue(QStringLiteral("patient_ja.ts"));
    for (const InformationTopic& topic : kInformationTopics) {
        const QString id = QStringLiteral("info-") +
                           QString::fromLatin1(topic.id.data(), static_cast<qsizetype>(topic.id.size()));
        EXPECT_TRUE(patient.contains(id)) << topic.id;
        for (int point = 1; point <= topic.points; ++point) {
            EXPECT_TRUE(patient.contains(QStringLiteral("%1-%2").arg(id).arg(point))) << topic.id << point;
        }
        EXPECT_FALSE(patient.contains(QStringLiteral("%1-%2").arg(id).arg(topic.points + 1))) << topic.id;
    }
}

TEST(Words, EveryCauseIsExplainedToPatientAndStaff) {
    const auto patient = catalogue(QStringLiteral("patient_ja.ts"));
    const auto staff = catalogue(QStringLiteral("staff_ja.ts"));
    for (const StepCode code : allStepCodes()) {
        SCOPED_TRACE(toText(code));
        const QString cause = QString::fromLatin1(idOf(patientCause(code)));
        for (const char* part : {"heading", "next", "heading-short", "next-short"}) {
            EXPECT_TRUE(patient.contains(QStringLiteral("guidance-%1-%2").arg(cause, QLatin1String{part})));
        }
        if (patientCause(code) != PatientCause::StaffHelps) {
            EXPECT_TRUE(patient.contains(QStringLiteral("waiting-") + cause));
        }
        const QString advice = QString::fromLatin1(idOf(staffCause(code)));
        EXPECT_TRUE(staff.contains(QStringLiteral("staff-cause-") + advice));
        EXPECT_TRUE(staff.contains(QStringLiteral("staff-do-") + advice));
    }
    for (const StaffCause cause : kStaffCauses) {
        for (const char* kind : {"cause", "mean", "say", "do", "find"}) {
            EXPECT_TRUE(staff.contains(
                QStringLiteral("staff-%1-%2").arg(QLatin1String{kind}, QLatin1String{idOf(cause)})))
                << kind << ' ' << idOf(cause);
        }
    }
}

// Every code, so that a new one can't slip in on the wrong side: of the patient's card, way and qualification
// only a certificate that fails is a fault.
TEST(Words, FullCostIsDeniedOnFaultsOfMachineLineOrCertificateOnly) {
    constexpr std::array kNever{
        "card.",        "face.no",     "face.photo",  "face.picture", "face.liveness", "face.timed",
        "face.several", "face.out-of", "face.turned", "face.too-",    "face.blurred",  "face.eyes",
        "face.masked",  "patient.",    "enrolment.",  "visual.",      "visit.",        "reinquiry."};
    constexpr std::array kNeverExactly{StepCode::CertificateExpired,    StepCode::EligibilityNotFound,
                                       StepCode::EligibilitySeveral,    StepCode::EligibilityInvalid,
                                       StepCode::EligibilityNewInsurer, StepCode::EligibilityNumbersMissing};
    for (const StepCode code : allStepCodes()) {
        const bool never =
            std::ranges::any_of(kNever, [&](const char* part) { return toText(code).starts_with(part); }) ||
            std::ranges::find(kNeverExactly, code) != kNeverExactly.end();
        EXPECT_EQ(isFaultNotPatient(patientCause(code)), !never) << toText(code);
    }
}

TEST(Words, IdsOfCausesAreDistinct) {
    std::set<std::string> ids;
    for (const PatientCause cause : kPatientCauses) {
        EXPECT_TRUE(ids.insert(idOf(cause)).second);
    }
    ids.clear();
    for (const StaffCause cause : kStaffCauses) {
        EXPECT_TRUE(ids.insert(idOf(cause)).second);
    }
}

ports::Frame frame(int width, int height, std::size_t bytes) {
    return {.width = width,
            .height = height,
            .sequence = 1,
            .captured = {},
            .pixels = std::make_shared<const SecureBytes>(bytes)};
}

TEST(Preview, IsMirroredAndCutToAnOval) {
    SecureBytes pixels{4 * 2 * 3};
    for (int row = 0; row < 2; ++row) {
        pixels.bytes()[static_cast<std::size_t>(row) * 12 + 2] = 255;  // the leftmost pixel is red
    }
    ports::Frame shot = frame(4, 2, 0);
    shot.pixels = std::make_shared<const SecureBytes>(std::move(pixels));
    const QImage picture = ovalPicture(shot, {40, 20});
    ASSERT_EQ(picture.size(), (QSize{40, 20}));
    EXPECT_GT(qRed(picture.pixel(36, 10)), 200);
    EXPECT_LT(qRed(picture.pixel(4, 10)), 20);
    EXPECT_EQ(qAlpha(picture.pixel(0, 0)), 0);
    EXPECT_EQ(qAlpha(picture.pixel(20, 10)), 255);
}

TEST(Preview, RefusesFramesThatDoNotFitTheirSize) {
    EXPECT_TRUE(ovalPicture(frame(640, 480, 10), {100, 100}).isNull());
    EXPECT_TRUE(ovalPicture(frame(-1, 480, 10), {100, 100}).isNull());
    EXPECT_TRUE(ovalPicture(frame(2000000000, 2000000000, 12), {100, 100}).isNull());
    EXPECT_TRUE(ovalPicture(ports::Frame{}, {100, 100}).isNull());
}

TEST(Preview, HoldsNothingWhileNobodyLooks) {
    PreviewFeed feed;
    feed.offer(frame(4, 4, 48));
    EXPECT_TRUE(feed.newest().isNull());
    feed.setTarget({8, 8});
    feed.offer(frame(4, 4, 48));
    EXPECT_FALSE(feed.newest().isNull());
    feed.setTarget({});
    EXPECT_TRUE(feed.newest().isNull());
}

}  // namespace
}  // namespace madoguchi::viewmodel
