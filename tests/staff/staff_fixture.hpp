// A folder of its own for one accounts' file, and codes from text.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

#include "core/secure_bytes.hpp"

namespace madoguchi::test {

class OwnFolder {
public:
    OwnFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "staff-test-XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    ~OwnFolder() { std::filesystem::remove_all(path); }
    std::filesystem::path path;
};

inline SecureBytes codeOf(std::string_view text) {
    return SecureBytes::copyOf(text);
}

}  // namespace madoguchi::test
