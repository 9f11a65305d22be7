// Hands a PDF to the system's default printer through CUPS' `lp`. Contract: returns at once; `done` runs
// once, with whether the printing system took the file (there is a program, and a printer). Threads: GUI
// thread.
#pragma once

#include <filesystem>
#include <functional>

namespace madoguchi::app {

void printFile(const std::filesystem::path& file, std::function<void(bool)> done);

}  // namespace madoguchi::app
