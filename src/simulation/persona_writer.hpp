// Makes a persona of one's own: an invented patient with a picture that anyone can take of themselves.
// Errors: face.picture-unreadable, face.photo-too-large, file.unwritable. Threads: plain function.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.hpp"

namespace madoguchi::simulation {

struct NewPersona {
    std::filesystem::path photo;  // JPEG or PNG, copied beside `file` under its name
    std::filesystem::path file;   // the JSON to write; never one that is there already
    std::string name = "窓口　体験";
    std::string kana = "マドグチ　タイケン";
    std::string birth = "today-40y-4m";
    std::string sex = "unknown";
    std::string pin = "1234";
};

// The persona is written and read back; what can't be loaded isn't left behind.
[[nodiscard]] Expected<void> writePersona(const NewPersona& wish);

}  // namespace madoguchi::simulation
