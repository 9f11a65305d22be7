// The 申立書: filled in from what is known, as a PDF that can be read back, printed, its template read
// strictly.
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <cstdlib>
#include <fstream>
#include <set>

#include "counter_fixture.hpp"

namespace madoguchi::viewmodel {
namespace {

class Declaration : public Counter {
protected:
    [[nodiscard]] std::string pdfText() {
        const std::string text = folder_.path / "text.txt";
        // How wide a gap was drawn is no part of what is written: blanks of both widths and line ends go.
        const std::string command =
            "pdftotext -layout '" + counter_.declaration.file().string() + "' '" + text + "'";
        EXPECT_EQ(std::system(command.c_str()), 0) << command;
        std::ifstream stream{text};
        return withoutBlanks({std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}});
    }
    static std::string withoutBlanks(const std::string& text) {
        QString all = QString::fromStdString(text);
        all.removeIf([](QChar each) { return each.isSpace(); });
        return all.toStdString();
    }
};

TEST_F(Declaration, TheDeclarationIsFilledInFromWhatIsKnown) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.ladder->openFor(QStringLiteral("s-1"));
    press(LadderStep::Declaration);
    std::map<QString, QString> values;
    for (const QVariant& each : counter_.declaration.fields()) {
        values[each.toMap()["id"].toString()] = each.toMap()["value"].toString();
    }
    EXPECT_EQ(values[QStringLiteral("name")], QStringLiteral("番号　花子"));
    EXPECT_EQ(values[QStringLiteral("birth")], QStringLiteral("1950（昭和25）年2月28日"));
    EXPECT_EQ(values[QStringLiteral("sex")], QStringLiteral("女"));
    EXPECT_EQ(values[QStringLiteral("address")], QStringLiteral("東京都千代田区霞が関1丁目2番地"));
    EXPECT_EQ(values[QStringLiteral("date")], QStringLiteral("2026（令和8）年11月24日"));
    EXPECT_EQ(values[QStringLiteral("clinic")], QStringLiteral("みどりの丘クリニック"));
    EXPECT_EQ(values[QStringLiteral("share")], QString{});
    EXPECT_FALSE(values.contains(QStringLiteral("signature")));
}

TEST_F(Declaration, TheDeclarationIsAPdfWhoseTextCanBeReadBack) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.ladder->openFor(QStringLiteral("s-1"));
    press(LadderStep::Declaration);
    counter_.declaration.setValue(QStringLiteral("share"), QStringLiteral("3割"));
    counter_.declaration.setValue(QStringLiteral("insurer"), QStringLiteral("サンプル健康保険組合"));
    counter_.declaration.save();
    ASSERT_TRUE(counter_.declaration.saved()) << counter_.declaration.message().toStdString();
    const std::string text = pdfText();
    for (const char* words : {"被保険者資格申立書", "番号　花子", "1950（昭和25）年2月28日", "■ 女", "□ 男",
                              "霞が関", "■ 3割", "サンプル健康保険組合", "署名", "未確認"}) {
        EXPECT_NE(text.find(withoutBlanks(words)), std::string::npos) << words << "\n" << text;
    }
    EXPECT_EQ(std::filesystem::status(counter_.declaration.file()).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_EQ(counter_.declaration.file().filename().string().find("花子"), std::string::npos);

    const auto& kept = counter_.list.kept.front().visit;
    EXPECT_EQ(kept.declaration.at("share"), "3割");
    EXPECT_EQ(kept.confirmedBy, LadderStep::Declaration);
    for (const auto& entry : counter_.list.entries) {  // that it was made, not what is in it
        EXPECT_EQ(entry.outcome, "declaration");
        for (const auto& [key, value] : entry.details) {
            EXPECT_EQ(value.find("花子"), std::string::npos) << key;
        }
    }
    // Opened again, it is as it was left.
    counter_.declaration.open(1);
    for (const QVariant& each : counter_.declaration.fields()) {
        if (each.toMap()["id"] == "share") {
            EXPECT_EQ(each.toMap()["value"], QStringLiteral("3割"));
        }
    }
}

TEST_F(Declaration, ALongAnswerIsDrawnSmallerAndWhole) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.declaration.open(1);
    QString address;
    for (int at = 0; at < 12; ++at) {
        address += QStringLiteral("東京都千代田区第%1番").arg(at);
    }
    counter_.declaration.setValue(QStringLiteral("address"), address + QStringLiteral("おわり"));
    counter_.declaration.save();
    const std::string text = pdfText();
    EXPECT_NE(text.find("おわり"), std::string::npos) << text;
}

TEST_F(Declaration, PrintsWhatItSavedAndSaysWhenThereIsNoPrinter) {
    keep(test::visitByFace("s-1", "番号　花子"));
    counter_.declaration.open(1);
    counter_.declaration.print();
    ASSERT_EQ(printed_.size(), 1U);
    EXPECT_TRUE(std::filesystem::exists(printed_.front()));
    EXPECT_TRUE(counter_.declaration.good());
    printer_ = false;
    counter_.declaration.print();
    EXPECT_FALSE(counter_.declaration.good());
    EXPECT_TRUE(std::filesystem::exists(counter_.declaration.file()));
    EXPECT_TRUE(counter_.declaration.message().contains(QStringLiteral("プリンター")));
}

TEST_F(Declaration, ADeclarationWithoutACardMakesOneVisit) {
    counter_.ladder->openNew();
    press(LadderStep::Declaration);
    counter_.declaration.setValue(QStringLiteral("name"), QStringLiteral("窓口　次郎"));
    counter_.declaration.save();
    counter_.declaration.print();
    ASSERT_EQ(counter_.list.kept.size(), 1U);
    EXPECT_EQ(counter_.list.kept.front().visit.name, "窓口　次郎");
    EXPECT_EQ(counter_.ladder->patient(), QStringLiteral("窓口　次郎"));
}

struct WrongForm {
    const char* json;
    const char* where;
};

class DeclarationFile : public Declaration, public testing::WithParamInterface<WrongForm> {};

TEST_P(DeclarationFile, IsReadStrictly) {
    const auto file = folder_.path / "form.json";
    std::ofstream{file} << GetParam().json;
    const auto form = readDeclarationForm(file);
    ASSERT_FALSE(form);
    EXPECT_EQ(form.error().code, StepCode::ConfigInvalid);
    EXPECT_NE(form.error().detail.find(GetParam().where), std::string::npos) << form.error().detail;
}

INSTANTIATE_TEST_SUITE_P(
    Wrong, DeclarationFile,
    testing::Values(
        WrongForm{"[]", ""}, WrongForm{"{", ""}, WrongForm{R"({"title":"T"})", "fields"},
        WrongForm{
            R"({"title":"T","fields":[{"id":"a","label":"A","type":"text","x":200,"y":1,"w":20,"h":9}]})",
            "fields[0] lies outside"},
        WrongForm{R"({"title":"T","fields":[{"id":"a","label":"A","type":"blob","x":1,"y":1,"w":20,"h":9}]})",
                  "fields[0].type"},
        WrongForm{
            R"({"title":"T","fields":[{"id":"a","label":"A","type":"choice","choices":["x"],"x":1,"y":1,"w":20,"h":9}]})",
            "choices"},
        WrongForm{
            R"({"title":"T","fields":[{"id":"a","label":"A","type":"text","from":"pin","x":1,"y":1,"w":20,"h":9}]})",
            "from"},
        WrongForm{R"({"title":"T","fields":[{"id":"a","label":"A","type":"text","x":1,"y":1,"w":20,"h":9},
                     {"id":"a","label":"B","type":"text","x":1,"y":20,"w":20,"h":9}]})",
                  "twice"}));

// Whoever corrects the file goes by its note, so the note says what the reader takes.
TEST(ShippedDeclaration, ItsNoteNamesWhatTheReaderTakes) {
    QFile file{QString::fromStdString(kForm.string())};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString note = QJsonDocument::fromJson(file.readAll()).object().value("note").toString();
    const auto listed = [&note](const QString& after, QChar end) {
        const qsizetype from = note.indexOf(after);
        EXPECT_GE(from, 0) << after.toStdString();
        const qsizetype begin = from + after.size();
        return note.mid(begin, note.indexOf(end, begin) - begin).split(QStringLiteral(", "));
    };
    QStringList kinds;
    for (const DeclarationKind& each : kDeclarationKinds) {
        kinds.append(QString::fromLatin1(each.name.data(), static_cast<qsizetype>(each.name.size())));
    }
    QStringList facts;
    for (const std::string_view each : kDeclarationFacts) {
        facts.append(QString::fromLatin1(each.data(), static_cast<qsizetype>(each.size())));
    }
    EXPECT_EQ(listed(QStringLiteral("`type` is one of: "), u';'), kinds);
    EXPECT_EQ(listed(QStringLiteral("what is known, one of: "), u'.'), facts);
}

TEST(ShippedDeclaration, StandsInOneColumnWithEvenGaps) {
    const auto form = readDeclarationForm(kForm);
    ASSERT_TRUE(form) << form.error().detail;
    std::set<double> gaps;
    double end = 0;
    for (const DeclarationField& field : form->fields) {
        EXPECT_EQ(field.place.x(), form->fields.front().place.x()) << field.id.toStdString();
        EXPECT_EQ(field.place.width(), form->fields.front().place.width()) << field.id.toStdString();
        if (end > 0 && field.place.y() != end) {
            gaps.insert(field.place.y() - end);
        }
        end = field.place.bottom();
    }
    EXPECT_EQ(gaps.size(), 1U);
}

TEST(DeclarationFileShipped, IsReadAndSaysThatItIsUnverified) {
    const auto form = readDeclarationForm(kForm);
    ASSERT_TRUE(form) << form.error().detail;
    EXPECT_TRUE(form->footer.contains(QStringLiteral("未確認")));
    QFile file{QString::fromStdString(kForm.string())};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("from memory"));
    EXPECT_EQ(readDeclarationForm("/nowhere.json").error().code, StepCode::FileUnreadable);
}

}  // namespace
}  // namespace madoguchi::viewmodel
