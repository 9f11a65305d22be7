#include "app/scenario/certificate_walk.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "domain/era.hpp"

namespace madoguchi::scenario {
namespace {

// As the paper prints it: 昭和33年7月26日.
std::string asPrinted(domain::Date date) {
    const domain::Era* const era = domain::eraOf(date);
    const int year = static_cast<int>(date.year()) - era->gregorianYear(0);
    return std::string{era->name} + std::to_string(year) + "年" +
           std::to_string(static_cast<unsigned>(date.month())) + "月" +
           std::to_string(static_cast<unsigned>(date.day())) + "日";
}

std::map<std::string, std::string> paperOf(const simulation::Persona& persona) {
    const auto& record = persona.eligibility->records.front();
    std::map<std::string, std::string> paper{{"insurer", record.insurerNumber},  {"symbol", record.symbol},
                                             {"number", record.number},          {"branch", record.branch},
                                             {"birth", asPrinted(record.birth)}, {"kana", persona.card.kana}};
    if (record.issued) {
        paper["issued"] = asPrinted(*record.issued);
    }
    if (record.validUntil) {
        paper["expiry"] = asPrinted(*record.validUntil);
    }
    return paper;
}

// One digit off, as a finger slips.
std::string slipped(std::string number) {
    number.back() = number.back() == '9' ? '0' : static_cast<char>(number.back() + 1);
    return number;
}

}  // namespace

Walk certificateWalk(ScreenHands& hands, QQuickWindow& staffWindow, const staff::StaffDesk& staff,
                     const viewmodel::CertificateDesk& desk, const simulation::Persona& persona) {
    std::vector<WalkStep> steps;
    const auto step = [&](const char* name, std::function<bool()> act, std::function<bool()> reached) {
        steps.push_back(
            {.name = name, .act = std::move(act), .reached = std::move(reached), .window = &staffWindow});
    };
    const auto paper = paperOf(persona);
    step(
        "signed-in", [&hands] { return hands.signInReception(); },
        [&staff] { return staff.currentUser().has_value(); });
    step(
        "certificate-page", [&hands] { return hands.pressOnConsole("certificate-page"); },
        [&staffWindow] {
            return controlNamed(staffWindow, ScreenHands::nameOf("certificate-look-up")) != nullptr;
        });
    step(
        "slip-of-the-finger",
        [&hands, paper] {
            auto wrong = paper;
            wrong["insurer"] = slipped(wrong["insurer"]);
            return std::ranges::all_of(wrong,
                                       [&hands](const auto& field) {
                                           return hands.typeOnConsole(("certificate-" + field.first).c_str(),
                                                                      QString::fromStdString(field.second));
                                       }) &&
                   hands.pressOnConsole("certificate-look-up");
        },
        [&desk] {
            return desk.complaints().size() == 1 && desk.complaints().contains(QStringLiteral("insurer"));
        });
    step(
        "answered",
        [&hands, paper] {
            return hands.typeOnConsole("certificate-insurer", QString::fromStdString(paper.at("insurer"))) &&
                   hands.pressOnConsole("certificate-look-up");
        },
        [&desk] { return desk.tone() == QLatin1String{"good"} && !desk.dates().isEmpty(); });
    step(
        "left", [&hands] { return hands.pressOnConsole("staff-today"); },
        [&desk] { return desk.tone().isEmpty() && desk.lines().isEmpty(); });
    return [left = std::make_shared<std::vector<WalkStep>>(std::move(steps)), at = std::size_t{0}]() mutable {
        return at < left->size() ? std::optional{left->at(at++)} : std::nullopt;
    };
}

}  // namespace madoguchi::scenario
