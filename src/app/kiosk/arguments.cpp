#include "app/kiosk/arguments.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

namespace madoguchi::app {

std::optional<Arguments> parseArguments(int argc, char** argv, int& exitCode) {
    CLI::App program{"Madoguchi, the reception kiosk"};
    Arguments arguments;
    std::string size;
    program.add_option("--config", arguments.config, "Settings file (TOML) of a real kiosk")
        ->check(CLI::ExistingFile);
    program.add_option("--simulate", arguments.simulate, "Scenario name or persona file to play");
    program.add_flag("--simulated", arguments.simulated, "Play card, camera and eligibility service");
    program.add_flag("--headless", arguments.headless,
                     "No screen: a scripted patient drives the real screens");
    program.add_flag("--self-test", arguments.selfTest, "Load every screen and model, then exit 0 or 1");
    program.add_flag("--windowed", arguments.windowed, "A window instead of the whole screen");
    program.add_option("--scenario", arguments.scenario, "Name of a scenario, or list");
    program.add_option("--out", arguments.out, "Folder for log, result files, pictures and summary");
    program.add_option("--persona", arguments.persona, "Another patient (JSON)");
    program.add_option("--camera", arguments.camera, "Other pictures: device, film, folder or picture");
    std::string visits;
    program.add_option("--visits", visits, "Where the played kiosk stands: reception, home-visit, online")
        ->check(CLI::IsMember({"reception", "home-visit", "online"}));
    program.add_option("--language", arguments.language, "ja or en")->check(CLI::IsMember({"ja", "en"}));
    program.add_option("--text-scale", arguments.textScale, "1, 1.5 or 2")
        ->check(CLI::IsMember({1.0, 1.5, 2.0}));
    program.add_option("--theme", arguments.theme, "standard or contrast")
        ->check(CLI::IsMember({"standard", "contrast"}));
    program.add_option("--size", size, "WIDTHxHEIGHT of the patient's window");
    program.set_version_flag("--version", std::string{"madoguchi " MADOGUCHI_VERSION});
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        exitCode = program.exit(error) == 0 ? 0 : 2;
        return std::nullopt;
    }
    if (!size.empty()) {
        int width = 0;
        int height = 0;
        char rest = 0;
        if (std::sscanf(size.c_str(), "%dx%d%c", &width, &height, &rest) != 2 || width < 480 ||
            height < 480 || width > 7680 || height > 7680) {
            std::fputs("madoguchi: usage.wrong: --size wants WIDTHxHEIGHT between 480 and 7680\n", stderr);
            exitCode = 2;
            return std::nullopt;
        }
        arguments.size = {width, height};
    }
    arguments.visits = visits == "home-visit" ? domain::VisitKind::HomeVisit
                       : visits == "online"   ? domain::VisitKind::Online
                                              : domain::VisitKind::Outpatient;
    if (!visits.empty() && (!arguments.config.empty() || !arguments.scenario.empty())) {
        std::fputs("madoguchi: usage.wrong: --visits is said by the settings file, or by the scenario\n",
                   stderr);
        exitCode = 2;
        return std::nullopt;
    }
    if (arguments.textScale > 1.5) {
        std::fputs("madoguchi: text x2 is not built yet, x1.5 is shown\n", stderr);
    }
    if (!arguments.simulate.empty()) {
        arguments.simulated = true;
        if (arguments.simulate.ends_with(".json")) {
            arguments.persona = arguments.simulate;
        } else {
            arguments.scenario = arguments.simulate;
        }
    }
    return arguments;
}

}  // namespace madoguchi::app
