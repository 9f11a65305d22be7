// What madoguchi was asked to do on its command line.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "domain/visit.hpp"

namespace madoguchi::app {

struct Arguments {
    std::filesystem::path config;  // --config: the real kiosk of this settings file
    std::string simulate;          // --simulate: a scenario's name or a persona file
    bool simulated = false;        // --simulated: card, camera and service are played
    bool headless = false;
    bool selfTest = false;
    bool windowed = false;
    std::string scenario;  // --scenario NAME or list
    std::filesystem::path out{"out"};
    std::filesystem::path persona;
    std::string camera;
    domain::VisitKind visits = domain::VisitKind::Outpatient;  // of a kiosk to try by hand
    std::string language = "ja";
    double textScale = 1;
    std::string theme = "standard";
    std::optional<std::pair<int, int>>
        size;  // of the patient's window in pixels; nothing: 800 x 1280, or what fits
};

// Nothing: the program ends now with the given exit code (help, version, wrong use).
[[nodiscard]] std::optional<Arguments> parseArguments(int argc, char** argv, int& exitCode);

}  // namespace madoguchi::app
