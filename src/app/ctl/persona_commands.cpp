#include "app/ctl/persona_commands.hpp"

#include <memory>

#include "core/time.hpp"
#include "simulation/persona.hpp"
#include "simulation/persona_writer.hpp"

namespace madoguchi::ctl {
namespace {

int newPersona(const Invocation& invocation, const simulation::NewPersona& wish) {
    if (const auto written = simulation::writePersona(wish); !written) {
        return reportFailure(invocation, written.error());
    }
    printAnswer(invocation, {{"persona", wish.file.string()}, {"pin", wish.pin}});
    return kOk;
}

int checkPersona(const Invocation& invocation, const std::filesystem::path& file) {
    const auto today = jstDay(std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()));
    const auto persona = simulation::loadPersona(file, today);
    if (!persona) {
        return reportFailure(invocation, persona.error());
    }
    printAnswer(invocation, {{"persona", file.string()},
                             {"subject", simulation::subjectId(*persona)},
                             {"birth", domain::toIsoDate(persona->card.birth)},
                             {"expiry", domain::toIsoDate(persona->card.expiry)},
                             {"certificate_not_after", domain::toIsoDate(persona->certificate.notAfter)},
                             {"number_b", simulation::numberB(persona->card)}});
    return kOk;
}

}  // namespace

void addPersonaCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& group = *root.add_subcommand("persona", "Invented patients for the simulated card");
    group.require_subcommand(1);
    group.fallthrough();

    auto wish = std::make_shared<simulation::NewPersona>();
    CLI::App& make = *group.add_subcommand("new", "A persona from your own picture");
    make.add_option("--photo", wish->photo, "Your picture, JPEG or PNG; it is copied beside the persona")
        ->required();
    make.add_option("--out", wish->file, "The persona to write")->required();
    make.add_option("--name", wish->name, "Family and given name with a full-width space between");
    make.add_option("--kana", wish->kana, "The same in full-width katakana");
    make.add_option("--birth", wish->birth, "YYYY-MM-DD, or relative to today");
    make.add_option("--sex", wish->sex)
        ->check(CLI::IsMember({"unknown", "male", "female", "not-applicable"}));
    make.add_option("--pin", wish->pin, "Four digits of the card's PIN")->capture_default_str();
    make.callback([wish, &invocation] {
        invocation.run = [wish, &invocation] { return newPersona(invocation, *wish); };
    });

    auto file = std::make_shared<std::filesystem::path>();
    CLI::App& check = *group.add_subcommand("check", "Read a persona and say what it comes to today");
    check.add_option("persona", *file, "The persona's JSON file")->required();
    check.callback([file, &invocation] {
        invocation.run = [file, &invocation] { return checkPersona(invocation, *file); };
    });
}

}  // namespace madoguchi::ctl
